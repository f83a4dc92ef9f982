import { expect, it } from 'vitest'
import { xhtmlTexts } from '../../src/exchange/epub/xhtml-texts.ts'
import { sourceParts } from '../../src/exchange/translatable-file.ts'
import { readTree } from '../../src/exchange/xml-tree.ts'

it('a break of a line keeps the words beside it apart', () => {
  const xml = '<html><body><p>Erste<br/>zweite <img src="a.png"/>dritte</p></body></html>'
  const [text] = xhtmlTexts(readTree(xml), xml)
  expect(text!.codes.map(({ breaks }) => breaks)).toEqual(['line', undefined])
})

it.each([
  ['Um <b>12</b> Uhr <i>5 %</i>', ['Um ', 0, '12', 1, ' Uhr ', 2, '5 %', 3]],
  ['CO<sub>2</sub> und 10<sup>6</sup> da', ['CO', 0, '2', 1, ' und 10', 2, '6', 3, ' da']],
  ['da <b><i>12</i></b>', ['da ', 0, 1, '12', 2, 3]],
])('numbers and signs in an element are text: %s', (line, parts) => {
  const xml = `<html><body><p>${line}</p></body></html>`
  expect(sourceParts(xhtmlTexts(readTree(xml), xml)[0]!)).toEqual(parts)
})

it.each([
  '<a epub:type="noteref" href="#n">12</a>',
  '<sup><a href="#n">12</a></sup>',
  '<a href="#n"><sup>[*]</sup></a>',
  '<span role="doc-pagebreak">12</span>',
  '<span id="x"> </span>',
])('what refers to a note, tells a page or is empty is a code: %s', (mark) => {
  const xml = `<html xmlns:epub="http://www.idpf.org/2007/ops"><body><p>Da${mark} war.</p></body></html>`
  expect(sourceParts(xhtmlTexts(readTree(xml), xml)[0]!)).toEqual(['Da', 0, ' war.'])
})
