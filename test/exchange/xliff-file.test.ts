import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPairXliff } from '../../src/exchange/read-xliff.ts'
import { sourceParts } from '../../src/exchange/translatable-file.ts'
import { readXliffFile } from '../../src/exchange/xliff-file.ts'
import type { XliffCode } from '../../src/exchange/xliff-inline.ts'
import { readXliffUnits } from '../../src/exchange/xliff-units.ts'
import { escapeXml, xmlText } from '../../src/exchange/xml.ts'
import { partsAt } from '../../src/pipeline/place-codes.ts'

const bytes = (xml: string) => new TextEncoder().encode(xml)

/** The file with its open texts in capitals, codes where they stood. */
function shouted(xml: string, remarks: readonly string[] = []): string {
  const file = readXliffFile(bytes(xml))
  const translations = file.texts.map((text) => ({
    parts: sourceParts(text).map((part) => (typeof part === 'string' ? part.toUpperCase() : part)),
    origin: 'machine' as const,
    provider: 'test',
    remarks: remarks.map((words) => ({ severity: 'warning' as const, words })),
  }))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.write(translations, 'en') as Uint8Array)
}

const one = (units: string, more = 'target-language="en"') =>
  `<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="de" ${more} datatype="html"><body>${units}</body></file></xliff>`
const two = (units: string, more = 'trgLang="en"') =>
  `<xliff version="2.0" srcLang="de" ${more} xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">${units}</file></xliff>`

const STATE = 'state="needs-review-translation" state-qualifier="mt-suggestion"'

describe.each([
  {
    why: 'a new target stands on a line of its own where its source does',
    before: one('\n  <trans-unit id="1">\n    <source>Hallo</source>\n  </trans-unit>'),
    after: one(
      `\n  <trans-unit id="1">\n    <source>Hallo</source>\n    <target ${STATE}>HALLO</target>\n  </trans-unit>`,
    ),
  },
  {
    why: 'an empty target is filled',
    before: one('<trans-unit id="1"><source>Hallo</source><target/></trans-unit>'),
    after: one(`<trans-unit id="1"><source>Hallo</source><target ${STATE}>HALLO</target></trans-unit>`),
  },
  {
    why: 'a copy of the source that waits for a translation is replaced, and its state',
    before: one(
      `<trans-unit id="1"><source>Hallo</source><target xml:lang='en' state='new'>Hallo</target></trans-unit>`,
    ),
    after: one(
      `<trans-unit id="1"><source>Hallo</source><target xml:lang='en' state="needs-review-translation" state-qualifier="mt-suggestion">HALLO</target></trans-unit>`,
    ),
  },
  {
    why: 'what is translated, approved or not to be translated stays',
    before: one(
      '<trans-unit id="1"><source>A</source><target>B</target></trans-unit><trans-unit id="2" approved="yes"><source>A</source></trans-unit><trans-unit id="3" translate="no"><source>A</source></trans-unit><group id="g" translate="no"><trans-unit id="4"><source>A</source></trans-unit></group><trans-unit id="5"><source>A</source><target state="final">A</target></trans-unit>',
    ),
    after: null,
  },
  {
    why: 'codes of every kind come along as they are written',
    before: one(
      `<trans-unit id="1"><source>a <g id='1' ctype="bold">b <x id="2"/></g> <bpt id="3">&lt;i></bpt>c<ept id="3">&lt;/i></ept> <ph id="4"><![CDATA[<br>]]></ph><it id="5" pos="open">[</it> <bx id="6"/>d<ex id="6"/><mrk mtype="term">e</mrk></source></trans-unit>`,
    ),
    after: one(
      `<trans-unit id="1"><source>a <g id='1' ctype="bold">b <x id="2"/></g> <bpt id="3">&lt;i></bpt>c<ept id="3">&lt;/i></ept> <ph id="4"><![CDATA[<br>]]></ph><it id="5" pos="open">[</it> <bx id="6"/>d<ex id="6"/><mrk mtype="term">e</mrk></source><target ${STATE}>A <g id='1' ctype="bold">B <x id="2"/></g> <bpt id="3">&lt;i></bpt>C<ept id="3">&lt;/i></ept> <ph id="4"><![CDATA[<br>]]></ph><it id="5" pos="open">[</it> <bx id="6"/>D<ex id="6"/>E</target></trans-unit>`,
    ),
  },
  {
    why: 'text inside of a code stays as it is',
    before: one('<trans-unit id="1"><source>a <ph id="1">&lt;img alt="<sub>b</sub>"></ph></source></trans-unit>'),
    after: one(
      `<trans-unit id="1"><source>a <ph id="1">&lt;img alt="<sub>b</sub>"></ph></source><target ${STATE}>A <ph id="1">&lt;img alt="<sub>b</sub>"></ph></target></trans-unit>`,
    ),
  },
  {
    why: 'segments of a unit are translated each, those that are translated stay',
    before: one(
      '<trans-unit id="1"><source>Eins. Zwei.</source><seg-source><mrk mtype="seg" mid="0">Eins.</mrk> <mrk mtype="seg" mid="1">Zwei.</mrk></seg-source><target><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1"/></target></trans-unit>',
    ),
    after: one(
      `<trans-unit id="1"><source>Eins. Zwei.</source><seg-source><mrk mtype="seg" mid="0">Eins.</mrk> <mrk mtype="seg" mid="1">Zwei.</mrk></seg-source><target ${STATE}><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">ZWEI.</mrk></target></trans-unit>`,
    ),
  },
  {
    why: 'the language of the targets is told where it was not; comments and other namespaces stay',
    before: one(
      '<!-- > --><trans-unit id="1" okp:a="1" xmlns:okp="okapi"><source>A &amp; b</source><okp:x/></trans-unit>',
      '',
    ),
    after: one(
      `<!-- > --><trans-unit id="1" okp:a="1" xmlns:okp="okapi"><source>A &amp; b</source><target ${STATE}>A &amp; B</target><okp:x/></trans-unit>`,
      '',
    ).replace('datatype="html"', 'datatype="html" target-language="en"'),
  },
  {
    why: 'of version 2 too, segment by segment, with their states',
    before: two(
      '<unit id="u"><segment id="s1"><source>a <pc id="1">b</pc><ph id="2"/><cp hex="0001"/></source></segment><ignorable><source> </source></ignorable><segment state="translated"><source>c</source><target>d</target></segment><segment state="final"><source>e</source><target>e</target></segment></unit>',
    ),
    after: two(
      '<unit id="u"><segment id="s1" state="translated" subState="dragoman:machine"><source>a <pc id="1">b</pc><ph id="2"/><cp hex="0001"/></source><target>A <pc id="1">B</pc><ph id="2"/>\ufffd</target></segment><ignorable><source> </source></ignorable><segment state="translated"><source>c</source><target>d</target></segment><segment state="final"><source>e</source><target>e</target></segment></unit>',
    ),
  },
  {
    why: 'what a mark says is not to be translated is a code',
    before: two(
      '<unit id="u"><segment><source>a <mrk id="m" translate="no">b</mrk> <sm id="n" translate="no"/>c<em startRef="n"/> <mrk id="t" type="term">d</mrk> <sc id="1"/>e<ec startRef="1"/></source></segment></unit>',
    ),
    after: two(
      '<unit id="u"><segment state="translated" subState="dragoman:machine"><source>a <mrk id="m" translate="no">b</mrk> <sm id="n" translate="no"/>c<em startRef="n"/> <mrk id="t" type="term">d</mrk> <sc id="1"/>e<ec startRef="1"/></source><target>A <mrk id="m" translate="no">b</mrk> <sm id="n" translate="no"/>c<em startRef="n"/> D <sc id="1"/>E<ec startRef="1"/></target></segment></unit>',
    ),
  },
  {
    why: 'prefixes are kept',
    before:
      '<x:xliff version="2.1" srcLang="de" xmlns:x="urn:oasis:names:tc:xliff:document:2.0"><x:file id="f"><x:unit id="u"><x:segment><x:source>a</x:source></x:segment></x:unit></x:file></x:xliff>',
    after:
      '<x:xliff version="2.1" srcLang="de" xmlns:x="urn:oasis:names:tc:xliff:document:2.0" trgLang="en"><x:file id="f"><x:unit id="u"><x:segment state="translated" subState="dragoman:machine"><x:source>a</x:source><x:target>A</x:target></x:segment></x:unit></x:file></x:xliff>',
  },
  {
    why: 'units, groups and files that are not to be translated stay, units in them that are do not',
    before: two(
      '<group id="g" translate="no"><unit id="u"><segment><source>a</source></segment></unit><unit id="v" translate="yes"><segment><source>b</source></segment></unit></group>',
    ),
    after: two(
      '<group id="g" translate="no"><unit id="u"><segment><source>a</source></segment></unit><unit id="v" translate="yes"><segment state="translated" subState="dragoman:machine"><source>b</source><target>B</target></segment></unit></group>',
    ),
  },
])('translations written into XLIFF', ({ why, before, after }) => {
  it(why, () => {
    expect(shouted(before)).toBe(after ?? before)
  })
})

describe('an XLIFF file', () => {
  const UNIT = '<trans-unit id="1"><source>Hallo</source></trans-unit>'

  it('has the doubts about a translation as notes', () => {
    expect(shouted(one(UNIT), ['Is it?'])).toContain(
      '</target><note from="Dragoman" annotates="target" priority="3">Is it?</note></trans-unit>',
    )
    const segment = '<segment><source>a</source></segment>'
    const note = '<note category="dragoman" appliesTo="target" priority="2">Is it?</note>'
    expect(shouted(two(`<unit id="u">${segment}</unit>`), ['Is it?'])).toContain(
      `<unit id="u"><notes>${note}</notes><segment `,
    )
    expect(shouted(two(`<unit id="u"><notes><note>x</note></notes>${segment}</unit>`), ['Is it?'])).toContain(
      `<notes><note>x</note>${note}</notes>`,
    )
  })

  it('stays as it is to the byte where nothing is translated, byte order mark and line ends too', () => {
    const file = `\ufeff${one(UNIT).replaceAll('><', '>\r\n<')}`
    const read = readXliffFile(bytes(file))
    expect(read.texts).toHaveLength(1)
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.write([null], 'en') as Uint8Array)).toBe(file)
  })

  it('is told its target language where it has left a place for it', () => {
    const unit = '<trans-unit id="1"><source>a</source><target>\n </target></trans-unit>'
    expect(readXliffFile(bytes(one(unit, 'target-language=""'))).target).toBeNull()
    expect(shouted(one(unit, 'target-language=""'))).toBe(
      one(`<trans-unit id="1"><source>a</source><target ${STATE}>A</target></trans-unit>`),
    )
  })

  it('in UTF-16 stays in UTF-16', () => {
    const text = `\ufeff${one(UNIT)}`
    const wide = new Uint8Array(text.length * 2)
    for (const [at, letter] of [...text].entries())
      new DataView(wide.buffer).setUint16(at * 2, letter.charCodeAt(0), true)
    const read = readXliffFile(wide)
    expect(read.texts[0]!.text).toBe('Hallo')
    expect(read.write([null], 'en')).toEqual(wide)
  })

  it('is read in the time its length takes', () => {
    const marks = '<sm id="x" translate="no"/>a '.repeat(20_000)
    const started = performance.now()
    const file = readXliffFile(bytes(two(`<unit id="u"><segment><source>${marks}</source></segment></unit>`)))
    expect(file.texts).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it.each([
    {
      why: 'of another encoding',
      file: '<?xml version="1.0" encoding="ISO-8859-1"?><xliff version="1.2"/>',
      says: 'ISO-8859-1',
    },
    { why: 'that is none', file: '<html/>', says: 'expected <xliff>' },
    { why: 'of a version to come', file: '<xliff version="3.0"/>', says: 'only XLIFF 1 and 2' },
    { why: 'that is broken', file: '<xliff version="1.2"><file>', says: 'not closed' },
    {
      why: 'with entities of its own',
      file: '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2"/>',
      says: 'declarations of its own',
    },
    { why: 'as deep as no tool makes it', file: '<a>'.repeat(300) + '</a>'.repeat(300), says: 'too deep' },
  ])('$why is refused', ({ file, says }) => {
    expect(() => readXliffFile(bytes(file))).toThrow(says)
  })
})

/** Inline content of either version, as another tool may write it. */
const inline = (version: 1 | 2) => {
  const text = fc
    .string({ unit: fc.constantFrom(...'ab c.дж国نف😀&<>"]'), maxLength: 6 })
    .map((words) => escapeXml(words))
  const id = fc.integer({ min: 1, max: 999 })
  const { content } = fc.letrec<{ content: string; code: string }>((tie) => ({
    content: fc
      .array(fc.oneof({ depthSize: 'small' }, text, tie('code')), { maxLength: 5 })
      .map((parts) => parts.join('')),
    code:
      version === 1
        ? fc.oneof(
            fc.tuple(id, tie('content')).map(([one, inside]) => `<g id="${one}">${inside}</g>`),
            id.map((one) => `<x id='${one}' equiv-text="{{n}}"/>`),
            fc
              .tuple(id, tie('content'))
              .map(([one, inside]) => `<bpt id="${one}">&lt;b></bpt>${inside}<ept id="${one}">&lt;/b></ept>`),
            id.map((one) => `<ph id="${one}"><![CDATA[<br>]]></ph>`),
            tie('content').map((inside) => `<mrk mtype="term">${inside}</mrk>`),
          )
        : fc.oneof(
            fc.tuple(id, tie('content')).map(([one, inside]) => `<pc id="${one}">${inside}</pc>`),
            id.map((one) => `<ph id="${one}"/>`),
            fc.tuple(id, tie('content')).map(([one, inside]) => `<sc id="${one}"/>${inside}<ec startRef="${one}"/>`),
            fc.tuple(id, tie('content')).map(([one, inside]) => `<mrk id="m${one}" type="term">${inside}</mrk>`),
            id.map((one) => `<mrk id="m${one}" translate="no">x</mrk>`),
          ),
  }))
  return content
}

describe.each([1, 2] as const)('targets in version %i', (version) => {
  const file = (source: string): string =>
    version === 1
      ? one(`<trans-unit id="1"><source>${source}</source></trans-unit>`)
      : two(`<unit id="u"><segment><source>${source}</source></segment></unit>`)

  it('are well-formed and hold every code once, whatever the engine answers and wherever the codes go', () => {
    const anywhere = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 })
    const answer = fc.string({ unit: fc.constantFrom(...'ab c.дж国😀&<>"\u0001ZQ1X'), maxLength: 20 })
    fc.assert(
      fc.property(inline(version), answer, anywhere, (source, text, places) => {
        const given = file(source)
        const read = readXliffFile(bytes(given))
        if (read.texts.length === 0) return
        const { codes } = read.texts[0]!
        const parts = partsAt(
          text,
          codes,
          codes.map((_, index) => Math.round(places[index % 60]! * text.length)),
        )
        const translation = { parts, origin: 'machine' as const, provider: null, remarks: [] }
        const written = new TextDecoder().decode(read.write([translation], 'en') as Uint8Array)
        const [unit] = readXliffUnits(written).units
        const { target } = unit!.segments[0]!
        expect(target!.text).toBe(xmlText(text))
        expect(target!.codes.map(({ raw }) => raw).sort()).toEqual(
          (codes as readonly XliffCode[]).map(({ raw }) => raw).sort(),
        )
        expect(written.replace(/<target.*<\/target>| state="translated" subState="dragoman:machine"/gs, '')).toBe(given)
      }),
    )
  })
})

describe('a break in a text', () => {
  const codesOf = (unit: string, version: 1 | 2) =>
    readXliffFile(bytes(version === 2 ? two(unit) : one(unit))).texts[0]!

  it.each([
    { version: 1 as const, unit: '<trans-unit id="1"><source>Eins<x id="1" ctype="lb"/>zwei</source></trans-unit>' },
    { version: 1 as const, unit: '<trans-unit id="1"><source>Eins<ph id="1">&lt;br/></ph>zwei</source></trans-unit>' },
    {
      version: 1 as const,
      unit: '<trans-unit id="1"><source>Eins<x id="1" equiv-text="\\n"/>zwei</source></trans-unit>',
    },
    { version: 1 as const, unit: '<trans-unit id="1"><source>Eins&#10;zwei</source></trans-unit>' },
    { version: 1 as const, unit: '<trans-unit id="1" xml:space="preserve"><source>Eins\nzwei</source></trans-unit>' },
    {
      version: 2 as const,
      unit: '<unit id="1"><segment><source>Eins<ph id="1" type="fmt" subType="xlf:lb"/>zwei</source></segment></unit>',
    },
    {
      version: 2 as const,
      unit: '<unit id="1"><originalData><data id="d">&lt;br/></data></originalData><segment><source>Eins<ph id="1" dataRef="d"/>zwei</source></segment></unit>',
    },
    {
      version: 2 as const,
      unit: '<unit id="1" xml:space="preserve"><segment><source>Eins\r\nzwei</source></segment></unit>',
    },
  ])('stands between words: $unit', ({ unit, version }) => {
    const { text, codes } = codesOf(unit, version)
    expect(text).toBe('Einszwei')
    expect(codes).toMatchObject([{ at: 4, kind: 'alone', breaks: 'line' }])
    expect(codes[0]!.word).toBeUndefined()
    const written = shouted(version === 2 ? two(unit) : one(unit))
    const source = /<source>(.*?)<\/source>/s.exec(unit)![1]!
    expect(written).toContain(source.replace('Eins', 'EINS').replace('zwei', 'ZWEI'))
  })

  it('is a tab where white space is preserved, or it is written by number', () => {
    for (const unit of [
      '<trans-unit id="1" xml:space="preserve"><source>Eins\tzwei</source></trans-unit>',
      '<trans-unit id="1"><source>Eins&#9;zwei</source></trans-unit>',
      '<trans-unit id="1"><source>Eins&#x09;zwei</source></trans-unit>',
    ]) {
      expect(codesOf(unit, 1)).toMatchObject({ text: 'Einszwei', codes: [{ at: 4, kind: 'alone', breaks: 'column' }] })
      const source = /<source>(.*?)<\/source>/s.exec(unit)![1]!
      expect(shouted(one(unit))).toContain(source.replace('Eins', 'EINS').replace('zwei', 'ZWEI'))
    }
    expect(codesOf('<trans-unit id="1"><source>Eins\tzwei\ndrei&#10;vier</source></trans-unit>', 1)).toMatchObject({
      text: 'Eins\tzwei\ndreivier',
      codes: [{ at: 14, breaks: 'line' }],
    })
  })

  it('is a blank where white space means no more', () => {
    expect(codesOf('<trans-unit id="1"><source>Eins\n  zwei</source></trans-unit>', 1)).toMatchObject({
      text: 'Eins\n  zwei',
      codes: [],
    })
  })

  it('keeps words apart in the pairs of a file', () => {
    const unit =
      '<trans-unit id="1"><source>Eins<x id="1" ctype="lb"/>zwei&#10;drei&#9;vier</source><target>One<x id="1" ctype="lb"/> two&#10;three&#9;four</target></trans-unit>'
    const { pairs, remarks } = readPairXliff(one(unit))
    expect(pairs).toMatchObject([{ source: 'Eins zwei\ndrei\tvier', target: 'One two\nthree\tfour' }])
    expect(remarks.join()).toContain('1 inline code was left out')
  })
})
