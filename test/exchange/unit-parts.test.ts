import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodedParts } from '../../src/exchange/decoded-parts.ts'
import { readTableParts } from '../../src/exchange/table-parts.ts'
import { readTmx, type TmxUnit } from '../../src/exchange/tmx.ts'
import { readTmxParts } from '../../src/exchange/tmx-parts.ts'

async function* inParts(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function all(parts: AsyncIterable<readonly TmxUnit[]>): Promise<readonly TmxUnit[]> {
  const units: TmxUnit[] = []
  for await (const some of parts) units.push(...some)
  return units
}

const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a <body> in a comment -->
<tmx version="1.4">
  <header srclang="de" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="a > b" creationtoolversion="1"/>
  <body>
    <tu tuid="1"><note>ends with &lt;/tu&gt;</note><tuv xml:lang="de"><seg>Eins <![CDATA[</tu>]]></seg></tuv><tuv xml:lang="en"><seg>One</seg></tuv></tu>
    <!-- </tu> -->
    <tu tuid='2 > 1'>
      <tuv xml:lang="de"><seg>Zwei</seg></tuv>
      <tuv xml:lang="en"><seg>Two</seg></tuv>
    </tu>
  </body>
</tmx>
`

describe('a TMX file in parts', () => {
  it('gives the units of the whole, wherever it is cut', async () => {
    const whole = readTmx(TMX)
    expect(whole).toHaveLength(2)
    for (let size = 1; size < 200; size += 1) expect(await all(readTmxParts(inParts(TMX, size)))).toEqual(whole)
    expect(await all(readTmxParts(inParts(TMX, TMX.length)))).toEqual(whole)
  })

  it.each([
    {
      why: 'a unit that is not closed',
      text: TMX.replace('Two</seg></tuv>\n    </tu>', 'Two</seg></tuv>\n'),
      line: 12,
    },
    { why: 'a tag that closes nothing', text: TMX.replace('<seg>Zwei</seg>', '<seg>Zwei</sег>'), line: 9 },
    { why: 'a file that breaks off', text: TMX.slice(0, TMX.indexOf('  </body>')), line: 12 },
    { why: 'something that is no TMX', text: '{"a": 1}', line: 1 },
    { why: 'nothing', text: '', line: 1 },
    {
      why: 'a document type with declarations',
      text: TMX.replace('<tmx', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx'),
      line: 3,
    },
  ])('names the line of $why', async ({ text, line }) => {
    for (const size of [1, 7, 10_000])
      await expect(all(readTmxParts(inParts(text, size)))).rejects.toMatchObject({ name: 'FormatError', line })
  })

  it('gives each unit with the part that ends it', async () => {
    const given: number[] = []
    async function* parts(): AsyncGenerator<string> {
      for (const [place, part] of TMX.split(/(?<=<\/tu>\n)/).entries()) {
        given.push(place)
        yield part
      }
    }
    const after: number[] = []
    for await (const units of readTmxParts(parts())) for (const _ of units) after.push(given.at(-1)!)
    expect(after).toEqual([0, 1])
  })

  it('holds no more than a part and a unit', async () => {
    async function* endless(): AsyncGenerator<string> {
      yield TMX.slice(0, TMX.indexOf('<tu '))
      for (let part = 0; part < 1000; part += 1) yield `<tu><tuv xml:lang="de"><seg>${'x'.repeat(10_000)}`
    }
    await expect(all(readTmxParts(endless()))).rejects.toMatchObject({ name: 'FormatError' })
  })
})

describe('a table in parts', () => {
  const texts = (units: readonly TmxUnit[]) =>
    units.map((unit) => unit.texts.map(({ language, text }) => `${language}:${text}`))

  it.each([
    { why: 'tabs', table: 'de\ten\nEins "x\tOne\n\nZwei\tTwo\n' },
    { why: 'commas and quotation marks', table: 'de,en\r\n"Eins ""x",One\r\n"Zwei",Two' },
    { why: 'semicolons', table: '\ufeffde;en;note\n"Eins ""x";One;n\nZwei;Two;\n' },
    { why: 'names of languages', table: 'Nr;German;Englisch\n1;"Eins ""x";One\n2;Zwei;Two\n' },
    { why: 'source and target', table: 'source,target\n"Eins ""x",One\nZwei,Two\n' },
  ])('with $why is read wherever it is cut', async ({ table }) => {
    const expected = [
      ['de:Eins "x', 'en:One'],
      ['de:Zwei', 'en:Two'],
    ]
    for (let size = 1; size <= table.length; size += 1)
      expect(texts(await all(readTableParts(inParts(table, size), { source: 'de', target: 'en' })))).toEqual(expected)
  })

  it('gives back whatever cells a table can hold', async () => {
    const cell = fc
      .string()
      .map((text) => text.replace(/^'+/, '').trim())
      .filter((text) => text !== '' && !/^[=+\-@＝＋－＠]/.test(text))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, size) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
          const table = `de,en\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`
          const units = await all(readTableParts(inParts(table, size), {}))
          expect(units.map((unit) => unit.texts.map(({ text }) => text))).toEqual(rows)
        },
      ),
    )
  })

  it('needs a first row that names languages', async () => {
    await expect(all(readTableParts(inParts('Eins,One\n', 100), {}))).rejects.toMatchObject({ line: 1 })
    await expect(all(readTableParts(inParts('', 100), {}))).rejects.toMatchObject({ line: 1 })
  })
})

describe('bytes in parts', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('are read as %s', async (encoding) => {
    const text = 'ä制裁🕊'
    const units = Uint16Array.from({ length: text.length + 1 }, (_, place) =>
      place === 0 ? 0xfeff : text.charCodeAt(place - 1),
    )
    const bytes =
      encoding === 'utf-8'
        ? new TextEncoder().encode(text)
        : Uint8Array.from(
            [...units].flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
          )
    async function* single(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    let read = ''
    for await (const part of decodedParts(single())) read += part
    expect(read).toBe(text)
  })

  it('that are no text are refused', async () => {
    async function* latin(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(65, 0xe4, 65)
    }
    await expect(async () => {
      for await (const _ of decodedParts(latin())) void _
    }).rejects.toMatchObject({ name: 'FormatError' })
  })
})
