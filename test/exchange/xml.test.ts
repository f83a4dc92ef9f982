import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../src/exchange/format-error.ts'
import { escapeXml, readXml } from '../../src/exchange/xml.ts'
import { expectLinear } from '../support/growth.ts'

/** A document in short: its tags, and its texts in brackets. */
const outline = (xml: string): string =>
  [...readXml(xml)]
    .map((event) => {
      if (event.kind === 'text') return `[${event.text}]`
      if (event.kind === 'close') return `/${event.name}`
      return [event.name, ...[...event.attributes].map(([name, value]) => `${name}=${value}`)].join(' ')
    })
    .join(' ')

const many = (count: number): string => Array.from({ length: count }, (_, index) => `a${index}="x"`).join(' ')

describe('reading XML', () => {
  it.each([
    { xml: '<a/>', events: 'a /a', why: 'an empty element opens and closes' },
    { xml: '<a>x<b>y</b>z</a>', events: 'a [x] b [y] /b [z] /a', why: 'elements nest' },
    { xml: '\ufeff<?xml version="1.0"?>\n<a/>\n', events: 'a /a', why: 'a byte order mark, a declaration' },
    { xml: '<!DOCTYPE a SYSTEM "a.dtd"><a/>', events: 'a /a', why: 'a document type that declares nothing' },
    { xml: '<a><!-- <b> --><?x <c> ?></a>', events: 'a /a', why: 'comments and instructions are passed over' },
    { xml: '<a><![CDATA[<b> & ]]></a>', events: 'a [<b> & ] /a', why: 'a CDATA section is text' },
    { xml: '<a>&lt;&amp;&gt;&quot;&apos;</a>', events: `a [<&>"'] /a`, why: 'the five entities' },
    { xml: '<a>&#228;&#xE4;&#x1F54A;</a>', events: 'a [ää🕊] /a', why: 'characters by number' },
    { xml: '<a>&amp;lt;</a>', events: 'a [&lt;] /a', why: 'an entity is resolved once' },
    { xml: `<a b="1>2" c = 'it"s' />`, events: 'a b=1>2 c=it"s /a', why: 'marks within an attribute' },
    { xml: '<a b="x\n\ty"/>', events: 'a b=x  y /a', why: 'white space in an attribute is blanks' },
    { xml: '<a>x\r\ny\rz</a>', events: 'a [x\ny\nz] /a', why: 'line ends are one character' },
    { xml: '<x:ä.b-c _1="2"/>', events: 'x:ä.b-c _1=2 /x:ä.b-c', why: 'names beyond letters' },
  ])('$why', ({ xml, events }) => {
    expect(outline(xml)).toBe(events)
  })

  it.each([
    { xml: '', line: 1, why: 'nothing' },
    { xml: 'text', line: 1, why: 'text without an element' },
    { xml: '<a>\n<b>\n</a>', line: 3, why: 'elements that overlap' },
    { xml: '<a>\n', line: 2, why: 'an element that is not closed' },
    { xml: '<a/>\n<b/>', line: 2, why: 'two roots' },
    { xml: '<a/>\n\n x', line: 3, why: 'text behind the root' },
    { xml: '</a>', line: 1, why: 'a closing tag alone' },
    { xml: '<a>\n< b/></a>', line: 2, why: 'a blank before a name' },
    { xml: '<a>1 < 2</a>', line: 1, why: 'a bare "<"' },
    { xml: '<a>R&D</a>', line: 1, why: 'a bare "&"' },
    { xml: '<a>\n&nbsp;</a>', line: 2, why: 'an entity of HTML' },
    { xml: '<a>&#0;</a>', line: 1, why: 'a character XML forbids, by number' },
    { xml: '<a>&#xD800;</a>', line: 1, why: 'half a surrogate pair, by number' },
    { xml: '<a>&#x110000;</a>', line: 1, why: 'a number beyond Unicode' },
    { xml: '<a>\u0000</a>', line: 1, why: 'a character XML forbids' },
    { xml: '<a>]]></a>', line: 1, why: 'the end of a section that has not begun' },
    { xml: '<a b/>', line: 1, why: 'an attribute without a value' },
    { xml: '<a b=c/>', line: 1, why: 'a value without quotes' },
    { xml: '<a b="1"c="2"/>', line: 1, why: 'attributes without a blank between' },
    { xml: '<a b="1" b="2"/>', line: 1, why: 'an attribute twice' },
    { xml: `<a ${many(1_001)}/>`, line: 1, why: 'an element of more attributes than anybody reads' },
    { xml: '<a b="<"/>', line: 1, why: '"<" in a value' },
    { xml: '<a><!-- </a>', line: 1, why: 'a comment without end' },
    { xml: '<a><![CDATA[ </a>', line: 1, why: 'a section without end' },
    { xml: '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', line: 1, why: 'declared entities' },
    { xml: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a/>', line: 1, why: 'entities from elsewhere' },
  ])('refuses $why', ({ xml, line }) => {
    expect(() => outline(xml)).toThrow(FormatError)
    expect(() => outline(xml)).toThrow(new RegExp(`^line ${line}: `))
  })

  it('reads back any text it wrote', () => {
    const unit = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      ']]>',
      '&lt;',
      'a',
      'ä',
      ' ',
      '\t',
      '\n',
      '\r',
      '\0',
      '\f',
      '\u0085',
      '\ud83d',
      '\udd4a',
      '\ufffe',
    )
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
        const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
        expect(outline(`<a>x${escapeXml(text)}</a>`)).toBe(`a [x${held}] /a`)
      }),
    )
  })

  it('either reads any text or refuses it by name', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      '="',
      '"',
      ' ',
      '&',
      ';',
      '#x',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<a>',
      '</a>',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          outline(`<a>${pieces.join('')}</a>`)
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError)
        }
      }),
    )
  })

  it.each([
    { of: (size: number) => '<'.repeat(size), why: 'nothing but "<"' },
    { of: (size: number) => `<a ${'b'.repeat(size)}`, why: 'one endless attribute' },
    { of: (size: number) => `<a>${'&'.repeat(size)}</a>`, why: 'nothing but "&"' },
    { of: (size: number) => '<a>'.repeat(size), why: 'a deep nest' },
    { of: (size: number) => `<a b="${' '.repeat(size)}`, why: 'one endless value' },
    { of: (size: number) => `<a>${'<!--'.repeat(size)}`, why: 'one endless comment' },
  ])('refuses $why in linear time', { timeout: 60_000 }, async ({ of }) => {
    await expectLinear({ of, size: 128_000, run: (xml) => expect(() => outline(xml)).toThrow(FormatError) })
  })
})
