import { expect, it } from 'vitest'
import { xhtmlTexts } from '../../src/exchange/epub/xhtml-texts.ts'
import { readTree } from '../../src/exchange/xml-tree.ts'

it('a break of a line keeps the words beside it apart', () => {
  const xml = '<html><body><p>Erste<br/>zweite <img src="a.png"/>dritte</p></body></html>'
  const [text] = xhtmlTexts(readTree(xml), xml)
  expect(text!.codes.map(({ breaks }) => breaks)).toEqual(['line', undefined])
})
