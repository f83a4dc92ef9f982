import { describe, expect, it } from 'vitest'
import { glossaryFormat, glossaryMediaType } from '../../src/exchange/glossary-formats.ts'
import { readGlossary } from '../../src/exchange/read-glossary.ts'
import { expectLinear } from '../support/growth.ts'

const MEGABYTES_20 = 20_000_000
const tbx = (term: string) =>
  `<tbx><conceptEntry><langSec xml:lang="de"><termSec><term>${term}</term></termSec></langSec></conceptEntry></tbx>`

describe('the format a content type names', () => {
  it.each([
    { type: 'application/json', format: 'json' },
    { type: 'application/x-tbx+xml', format: 'tbx' },
    { type: 'application/xml; charset=utf-8', format: 'tbx' },
    { type: 'text/xml', format: 'tbx' },
    { type: 'Text/CSV;header=present', format: 'csv' },
    { type: 'text/tab-separated-values', format: 'tsv' },
    { type: 'text/tab-separated-values; profile="deepl"', format: 'deepl' },
    { type: 'text/csv; profile=deepl', format: 'deepl' },
    { type: 'application/json; profile=deepl', format: 'json' },
    { type: 'text/plain', format: undefined },
    { type: 'constructor', format: undefined },
  ])('$type is $format', ({ type, format }) => {
    expect(glossaryFormat(type)).toBe(format)
  })

  it.each(['json', 'tbx', 'tbx2', 'csv', 'tsv', 'deepl'] as const)('is %s for what we send as that', (format) => {
    expect(glossaryFormat(glossaryMediaType(format))).toBe(format)
  })
})

describe('remarks', () => {
  it('are a hundred at most, and the others are counted', () => {
    const { remarks } = readGlossary(`de,en\n${'a,b,c\n'.repeat(150)}`, { format: 'csv' })
    expect(remarks).toHaveLength(101)
    expect(remarks.at(-1)).toEqual({ level: 'error', line: null, message: 'not listed: 50 errors, 0 warnings' })
  })

  it.each([
    { format: 'csv', text: `de,${'x'.repeat(999)}\n${'y'.repeat(999)},` },
    {
      format: 'json',
      text: `[{"${'k'.repeat(999)}":1,"terms":{"${'x'.repeat(999)}":"a b","de":"${'y'.repeat(999)}"}}]`,
    },
    { format: 'tbx', text: tbx('y'.repeat(999)) },
    { format: 'tbx', text: `<tbx><${'y'.repeat(999)}></tbx>` },
    { format: 'tbx', text: `<tbx ${'y'.repeat(999)}="a" ${'y'.repeat(999)}="a"/>` },
    { format: 'deepl', text: `${'y'.repeat(999)}\tx y` },
  ] as const)('quote forty characters at most ($format)', ({ format, text }) => {
    const { remarks } = readGlossary(text, { format, source: 'de', target: 'en' })
    expect(remarks.length).toBeGreaterThan(0)
    for (const { message } of remarks) expect(message).not.toMatch(/([xyk])\1{40}/)
  })

  it('show no signs that would turn a line around', () => {
    const { remarks } = readGlossary('[{"kind":"\\u202eabc","terms":{"de":"Note"}}]', { format: 'json' })
    expect(remarks[0]?.message).toContain('"\ufffdabc"')
  })
})

describe('a file of any size', () => {
  it('of 100 000 rows gives as many concepts', { timeout: 60_000 }, () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => `Begriff ${row}|Wort ${row},"term ""${row}"""\r\n`)
    const { concepts, remarks } = readGlossary(`de,en\r\n${rows.join('')}`, { format: 'csv' })
    expect(concepts).toHaveLength(100_000)
    expect(remarks).toEqual([])
  })

  it.each([
    { format: 'csv', text: `de,en\n${'a'.repeat(MEGABYTES_20)},note`, why: 'one cell' },
    { format: 'csv', text: `de,en\nNote,"${'a'.repeat(MEGABYTES_20)}`, why: 'one open quotation mark' },
    { format: 'csv', text: `de,en\nNote,${' '.repeat(MEGABYTES_20)}x y`, why: 'one space' },
    { format: 'json', text: `[{"terms":{"de":"${'a'.repeat(MEGABYTES_20)}"}}]`, why: 'one string' },
    { format: 'tbx', text: tbx('a'.repeat(MEGABYTES_20)), why: 'one term' },
    { format: 'tbx', text: `<${'a'.repeat(MEGABYTES_20)}/>`, why: 'one name' },
  ] as const)('may be one thing of 20 MB: $why ($format)', { timeout: 60_000 }, ({ format, text }) => {
    const { concepts, remarks } = readGlossary(text, { format })
    expect(concepts.length + remarks.length).toBeGreaterThan(0)
  })

  const KINDS: readonly {
    readonly why: string
    readonly format: 'csv' | 'json' | 'tbx' | 'deepl'
    readonly of: (size: number) => string
  }[] = [
    { why: 'rows with one id', format: 'csv', of: (size) => `id,de\n${'x,a b\n'.repeat(size / 8)}` },
    { why: 'columns', format: 'csv', of: (size) => 'de,'.repeat(size / 4) },
    {
      why: 'short rows under a wide header',
      format: 'csv',
      of: (size) => `de${',x'.repeat(Math.min(999, size / 8))}\n${'ab\n'.repeat(size / 8)}`,
    },
    { why: 'terms in a cell', format: 'csv', of: (size) => `de,en\n${'ab|'.repeat(size / 4)},note` },
    { why: 'quotation marks', format: 'csv', of: (size) => `de,en\n${'"'.repeat(size)}` },
    { why: 'apostrophes', format: 'csv', of: (size) => `de,en\n${"'".repeat(size)},note` },
    { why: 'empty lines', format: 'csv', of: (size) => '\n'.repeat(size) },
    { why: 'concepts', format: 'json', of: (size) => `[${'{"terms":{"de":"a b"}},'.repeat(size / 32)}{}]` },
    {
      why: 'terms of a language',
      format: 'json',
      of: (size) => `[{"terms":{"de":[${'"ab",'.repeat(size / 8)}"c d"]}}]`,
    },
    { why: 'concepts', format: 'tbx', of: (size) => `<tbx>${'<conceptEntry/>\n'.repeat(size / 16)}</tbx>` },
    { why: 'terms', format: 'tbx', of: (size) => tbx(`${'ab</term></termSec><termSec><term>'.repeat(size / 32)}c d`) },
    { why: 'elements in a term', format: 'tbx', of: (size) => tbx('<hi>a</hi>'.repeat(size / 8)) },
    { why: 'rows', format: 'deepl', of: (size) => 'ab\tb c\n'.repeat(size / 8) },
  ]
  it.each(KINDS)('takes time in proportion to its $why ($format)', { timeout: 60_000 }, async ({ format, of }) => {
    await expectLinear({ of, run: (text) => readGlossary(text, { format, source: 'de', target: 'en' }) })
  })
})

it('reads a quarter of a million concepts and says so where there are more', () => {
  const { concepts, remarks } = readGlossary(`[${'{},'.repeat(400_000)}{}]`, { format: 'json' })
  expect(concepts).toEqual([])
  expect(remarks[0]!.message).toContain('250000 concepts')
  expect(remarks.at(-1)!.message).toMatch(/249\d{3} errors/)
})

it('reads a million terms and says so where there are more', { timeout: 60_000 }, () => {
  const list = (length: number) => `{"terms":{"de":[${'"a b",'.repeat(length)}"c d"]}}`
  const terms = (from: number, length: number) =>
    `{"terms":{"de":[${Array.from({ length }, (_, number) => `"t${from + number}"`).join(',')}]}}`
  const { concepts, remarks } = readGlossary(
    `[${list(3)},${terms(0, 600_000)},${terms(600_000, 600_000)},${list(3)}]`,
    {
      format: 'json',
    },
  )
  expect(concepts).toHaveLength(2)
  expect(remarks).toEqual([{ level: 'error', line: 1, message: expect.stringContaining('1000000 terms') }])
})

it('tells first that the rest is not read, however much else there is to tell', () => {
  const { remarks } = readGlossary(`de,en\n${'a,b,c\n'.repeat(150)}"de,en\n`, { format: 'csv' })
  expect(remarks[0]).toMatchObject({ level: 'error', line: 152, message: expect.stringContaining('never closed') })
})

it('leaves out terms whose letters were broken before they came here', () => {
  const { concepts, remarks } = readGlossary('de,en\nVerm\ufffdgenssperre,asset freeze\n', { format: 'csv' })
  expect([...concepts[0]!.terms.keys()]).toEqual(['en'])
  expect(remarks).toMatchObject([{ level: 'error', line: 2, message: expect.stringContaining('broken letters') }])
})
