import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtinMemory } from '../../src/builtin/memory.ts'
import { readPairTmx } from '../../src/exchange/pair-tmx.ts'
import { isMachineText, readTmx } from '../../src/exchange/tmx.ts'
import { writeTmx } from '../../src/exchange/write-tmx.ts'

const file = (body: string, header = '<header srclang="de"/>') =>
  `<tmx version="1.4">\n${header}\n<body>\n${body}\n</body></tmx>`
const seg = (inner: string) => file(`<tu><tuv xml:lang="de"><seg>${inner}</seg></tuv></tu>`)
const HEADER = { source: 'de', tool: 'dragoman', toolVersion: '0.1.0' }

describe('reading TMX', () => {
  it('gives the units with their languages in canonical form', () => {
    const units = readTmx(
      file(`<tu tuid="1"><tuv xml:lang="DE"><seg>Die Note.</seg></tuv><tuv xml:lang="en_gb"><seg>The note.</seg></tuv></tu>
        <tu srclang="*all*"><tuv lang="fr"><seg/></tuv></tu>`),
    )
    expect(units).toEqual([
      {
        id: '1',
        source: 'de',
        texts: [
          { language: 'de', text: 'Die Note.' },
          { language: 'en-GB', text: 'The note.' },
        ],
      },
      { id: null, source: null, texts: [{ language: 'fr', text: '' }] },
    ])
  })

  it.each([
    { inner: 'a &amp; b', text: 'a & b', why: 'entities are resolved' },
    { inner: ' a\n b ', text: ' a\n b ', why: 'white space is kept' },
    { inner: '<![CDATA[a <b>]]>', text: 'a <b>', why: 'a CDATA section is text' },
    { inner: 'a<bpt i="1">&lt;b></bpt>b<ept i="1">&lt;/b></ept>c', text: 'abc', why: 'codes are left out' },
    { inner: 'a <hi type="x">b</hi> c', text: 'a b c', why: 'highlighted text is text' },
    { inner: 'a<ph><sub>alternative text</sub></ph>b', text: 'ab', why: 'a text within a code is not of this one' },
    { inner: 'a<ph>&lt;br/></ph>b<ph type="lb"/>c', text: 'a b c', why: 'a break keeps words apart' },
    { inner: 'a <ph>&lt;br/></ph>b<ph>\\n</ph> c', text: 'a b c', why: 'but a blank beside it does' },
    { inner: 'a<it pos="begin"><ph/>x</it>b<ut>y</ut>', text: 'ab', why: 'codes nest' },
    { inner: 'a<!-- b -->c', text: 'ac', why: 'a comment is no text' },
  ])('$why', ({ inner, text }) => {
    expect(readTmx(seg(inner))[0]?.texts[0]?.text).toBe(text)
  })

  it.each([
    { inner: 'Press <ph>{0}</ph> now', lacks: true },
    { inner: 'Press <ph x="1"/>.', lacks: true },
    { inner: 'Press (<ph/>)', lacks: true },
    { inner: '<ph/> files', lacks: true },
    { inner: 'Press <bpt i="1"/><ph/><ept i="1"/>', lacks: true },
    { inner: 'Press <ph>&lt;b></ph><ph>&lt;i></ph>now<ph>&lt;/b></ph>.', lacks: undefined },
    { inner: 'Press<ph type="fnote"/> now', lacks: undefined },
    { inner: 'Press <ph>&lt;br/></ph> now', lacks: undefined },
    { inner: 'Press <ph type="lb"/> now', lacks: undefined },
    { inner: 'Press <bpt i="1"/>now<ept i="1"/>', lacks: undefined },
  ])('tells whether a code stands for a word: $inner', ({ inner, lacks }) => {
    expect(readTmx(seg(inner))[0]?.texts[0]?.lacksWord).toBe(lacks)
  })

  it('passes over notes, properties and what else stands beside the segments', () => {
    const tu = '<tu><note>n</note><prop type="x">p</prop><tuv xml:lang="de"><note>n</note><seg>a</seg></tuv></tu>'
    expect(readTmx(file(tu, '<header srclang="de"><prop type="x">p</prop></header>'))[0]?.texts).toEqual([
      { language: 'de', text: 'a' },
    ])
  })

  it.each([
    { xml: '<xliff/>', line: 1, why: 'another format' },
    { xml: '<tmx version="2.0"/>', line: 1, why: 'another version' },
    { xml: file('<tu><tuv><seg>a</seg></tuv></tu>'), line: 4, why: 'a text without a language' },
    { xml: file('<tu><tuv xml:lang="no language"><seg>a</seg></tuv></tu>'), line: 4, why: 'a language that is none' },
    { xml: file('\n<seg>a</seg>'), line: 5, why: 'a segment outside of a unit' },
    { xml: file('<tuv xml:lang="de"><seg>a</seg></tuv>'), line: 4, why: 'a text outside of a unit' },
    { xml: file('<tu><tuv xml:lang="de"/></tu>'), line: 4, why: 'a text without a segment' },
    { xml: file('<tu/>'), line: 4, why: 'a unit without texts' },
    {
      xml: file('<tu><tuv xml:lang="de"><seg>a</seg><seg>b</seg></tuv></tu>'),
      line: 4,
      why: 'two segments in one text',
    },
    { xml: file('', '<header><body><tu/></body></header>'), line: 2, why: 'a unit in the header' },
    { xml: seg('a<br/>b'), line: 4, why: 'an element TMX does not have' },
    { xml: seg('a & b'), line: 4, why: 'XML that is not well formed' },
  ])('refuses $why and names the line', ({ xml, line }) => {
    expect(() => readTmx(xml)).toThrow(new RegExp(`^line ${line}: `))
  })
})

describe('writing TMX', () => {
  it('gives the same units again when read', () => {
    const language = fc.constantFrom('de', 'en-GB', 'zh-Hant', 'ar')
    // Characters XML cannot hold are told in the next test.
    const text = fc.string({ unit: 'grapheme' }).filter((given) => !/[^\t\n\r\u0020-\u{10ffff}]/u.test(given))
    const unit = fc.record({
      id: fc.option(text),
      source: fc.option(language),
      texts: fc.array(fc.record({ language, text }), { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        expect(readTmx(writeTmx(units, HEADER))).toEqual(units)
      }),
    )
  })

  it('keeps what a tool says of a unit, and says of the file what it is told', () => {
    const unit = { id: '1', source: 'de', properties: [{ type: 'x-score', text: '0.9 & <more>' }], texts: [] }
    const texts = [{ language: 'de', text: 'Öl' }]
    const file = writeTmx([{ ...unit, texts }], { ...HEADER, properties: [{ type: 'x-left-out', text: '3' }] })
    expect(readTmx(file)).toEqual([{ ...unit, texts }])
    expect(file).toContain('>\n    <prop type="x-left-out">3</prop>\n  </header>')
  })

  it('puts a mark in place of what XML cannot hold', () => {
    const [unit] = readTmx(
      writeTmx([{ id: null, source: 'de', texts: [{ language: 'de', text: 'a\u000cb\ud800' }] }], HEADER),
    )
    expect(unit?.texts[0]?.text).toBe('a\ufffdb\ufffd')
  })

  it.each([
    { why: 'the text says so', unit: '', text: ' creationid="MT!deepl"', is: true },
    { why: 'a machine changed it last', unit: '', text: ' creationid="anna" changeid="MT!deepl"', is: true },
    { why: 'its unit says so', unit: ' creationid="MT!deepl"', text: '', is: true },
    { why: 'its unit was changed by one', unit: ' creationid="anna" changeid="MT!deepl"', text: '', is: true },
    {
      why: 'its unit says so and the text names a person',
      unit: ' creationid="MT!x"',
      text: ' changeid="anna"',
      is: false,
    },
    { why: 'the text names a person', unit: '', text: ' creationid="anna"', is: false },
    { why: 'nobody is named', unit: '', text: ' creationid=""', is: false },
  ])('tells whether a machine made a text where $why', ({ unit, text, is }) => {
    const file = `<tmx version="1.4"><header srclang="de"/><body><tu${unit}><tuv xml:lang="de"><seg>Ja.</seg></tuv><tuv xml:lang="en"${text}><seg>Yes.</seg></tuv></tu></body></tmx>`
    expect(isMachineText(readTmx(file)[0]!.texts[1]!)).toBe(is)
    expect(readPairTmx(file, {}).pairs[0]!.origin === 'machine').toBe(is)
  })

  it('gives the bytes a translator expects', () => {
    const unit = {
      id: 'p1',
      source: 'de',
      texts: [
        { language: 'de', text: 'Öl & Gas' },
        { language: 'en', text: 'Oil & gas' },
      ],
    }
    expect(writeTmx([unit], HEADER)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="dragoman" creationtoolversion="0.1.0" segtype="sentence" o-tmf="tmx" adminlang="en" srclang="de" datatype="plaintext"/>
  <body>
    <tu tuid="p1">
      <tuv xml:lang="de"><seg>Öl &amp; Gas</seg></tuv>
      <tuv xml:lang="en"><seg>Oil &amp; gas</seg></tuv>
    </tu>
  </body>
</tmx>
`)
  })

  it('carries the bundled memory there and back', () => {
    const entries = [...builtinMemory()]
    expect(entries.length).toBeGreaterThan(0)
    const units = entries.map(({ source, target, text, translation }, index) => ({
      id: String(index),
      source,
      texts: [
        { language: source, text },
        { language: target, text: translation },
      ],
    }))
    expect(readTmx(writeTmx(units, HEADER))).toEqual(units)
  })
})
