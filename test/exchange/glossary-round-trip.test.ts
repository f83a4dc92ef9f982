import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConceptEntry, TermCell } from '../../src/domain/concept.ts'
import { readGlossary } from '../../src/exchange/read-glossary.ts'
import { writeGlossary } from '../../src/exchange/write-glossary.ts'
import { SAMPLE } from './glossary-sample.ts'

const FORMATS = ['json', 'tbx', 'tbx2', 'csv', 'tsv'] as const

/** Characters that mean something in one of the formats, letters of many scripts, and any others. */
const character = fc.oneof(
  fc.constantFrom(
    ...'|\\\'"=+-@＝,;<>&]%.: ',
    'dragoman.note: ',
    'é',
    'ß',
    'Ж',
    '国',
    'نف',
    '\u200c',
    '😀',
    '__proto__',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
)
/** Text as it is kept: what goes is told in the tests of each format. */
const INVISIBLE =
  /[\p{Cc}\ufffd\ufffe\uffff\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/gu
const lineOf = (parts: readonly string[]) => parts.join('').replace(INVISIBLE, '').replace(/ +/g, ' ').trim()
const line = fc
  .array(character, { minLength: 1, maxLength: 8 })
  .map(lineOf)
  .filter((text) => text !== '')
const text = fc
  .array(fc.oneof(character, fc.constantFrom('\n', '\t')), { minLength: 1, maxLength: 8 })
  .map((parts) =>
    parts
      .join('')
      .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replace(/\n[\t ]+/g, '\n')
      .trim(),
  )
  .filter((each) => each !== '')

const cell: fc.Arbitrary<TermCell> = fc
  .record({
    all: fc.uniqueArray(line, { minLength: 1, maxLength: 6 }),
    cuts: fc.tuple(fc.boolean(), fc.nat(3), fc.nat(3)),
  })
  .map(({ all, cuts: [hasPreferred, admitted, forms] }) => {
    const rest = all.slice(hasPreferred ? 1 : 0)
    return {
      preferred: hasPreferred ? all[0]! : null,
      admitted: rest.slice(0, admitted),
      forms: rest.slice(admitted, admitted + forms),
      deprecated: rest.slice(admitted + forms),
    }
  })
const language = fc.constantFrom('de', 'en-GB', 'zh-Hant', 'ar', 'id', 'ka')
const concept: fc.Arbitrary<ConceptEntry> = fc.record({
  id: line,
  domain: fc.oneof(fc.constant(''), line),
  kind: fc.constantFrom('term', 'name', 'place', 'acronym'),
  partOfSpeech: fc.constantFrom('noun', 'verb', 'adjective', null),
  enforce: fc.constantFrom('always', 'domain', 'suggest'),
  definition: fc.option(text),
  note: fc.option(text),
  ambiguousWith: fc.array(line, { maxLength: 3 }),
  renderedBy: fc.array(line, { maxLength: 3 }),
  terms: fc
    .uniqueArray(fc.tuple(language, cell), { minLength: 1, maxLength: 4, selector: ([tag]) => tag })
    .map((cells) => new Map(cells)),
})
const concepts = fc.uniqueArray(concept, { maxLength: 4, selector: ({ id }) => id })

describe.each(FORMATS)('a termbase written as %s', (format) => {
  it('is the same when it is read again, and nothing in it was in error', () => {
    fc.assert(
      fc.property(concepts, (entries) => {
        const read = readGlossary(writeGlossary(entries, { format, id: 'mine' }).text, { format })
        expect(read.concepts).toEqual(entries)
        expect(read.remarks.filter(({ level }) => level === 'error')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every field and the terms of every language', () => {
    const written = writeGlossary(SAMPLE, { format, id: 'mine' })
    expect(readGlossary(written.text, { format })).toEqual({ concepts: SAMPLE, remarks: [] })
    expect(written.remarks).toEqual([])
  })

  it('is the same bytes for the same concepts', () => {
    const write = () => writeGlossary(SAMPLE, { format, id: 'mine' }).text
    expect(write()).toBe(write())
  })

  it('says which concept it leaves out because it has no terms', () => {
    const empty = { ...SAMPLE[0]!, id: 'empty', terms: new Map() }
    const { remarks } = writeGlossary([empty], { format, id: 'mine' })
    expect(remarks).toEqual([{ level: 'warning', line: null, message: expect.stringContaining('"empty"') }])
  })
})

describe('any text at all', () => {
  it.each([...FORMATS, 'deepl'] as const)('read as %s gives concepts or remarks and never throws', (format) => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '{"concepts":[',
        '{"terms":{"de":',
        '"a"',
        '}',
        ']',
        ',',
        'de,en\n',
        '"',
        '\t',
        '\n',
        '\ud800',
        '\0',
      ),
      fc.constantFrom(
        '<tbx>',
        '<conceptEntry>',
        '<langSec xml:lang="de">',
        '<termSec><term>',
        '</',
        '&a;',
        '<!DOCTYPE',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = readGlossary(pieces.join(''), { format, source: 'de', target: 'en' })
        expect(read.concepts.length + read.remarks.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})
