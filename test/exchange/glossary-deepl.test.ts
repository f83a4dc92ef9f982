import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../src/exchange/read-glossary.ts'
import { writeGlossary } from '../../src/exchange/write-glossary.ts'

const DIRECTION = { format: 'deepl', source: 'de', target: 'en' } as const
const read = (text: string, direction: { source?: string; target?: string } = DIRECTION) =>
  readGlossary(text, { format: 'deepl', ...direction })
const pairs = (result: ReturnType<typeof read>) =>
  result.concepts.map(({ terms }) =>
    [...terms].map(([language, { preferred }]) => `${language}:${preferred}`).join(' '),
  )
const fromJson = (concepts: unknown) => readGlossary(JSON.stringify(concepts), { format: 'json' }).concepts

describe('reading a glossary of DeepL', () => {
  it.each([
    { text: 'Note\tnote\nAkte\tfile', why: 'tabs' },
    { text: '\ufeffNote,note\r\nAkte,file\r\n', why: 'commas' },
    { text: 'Note,note,DE,EN\nAkte,file,DE,EN', why: 'the languages in columns of their own' },
  ])('gives a concept for each row, with $why', ({ text }) => {
    const result = read(text)
    expect(pairs(result)).toEqual(['de:Note en:note', 'de:Akte en:file'])
    expect(result.remarks).toEqual([])
  })

  it('takes a quotation mark between tabs for a part of the term', () => {
    expect(pairs(read('"Note"\t"note"'))).toEqual(['de:"Note" en:"note"'])
  })

  it.each([
    { text: 'Note\tnote\nNote\tfile', remarks: ['error 2'], concepts: 1, why: 'a source that stands twice' },
    { text: 'Note\t\nNote\tnote', remarks: ['error 1'], concepts: 1, why: 'a row without target' },
    { text: 'Note\tnote\tmore', remarks: ['error 1'], concepts: 0, why: 'three columns' },
    { text: 'de\ten\nNote\tnote', remarks: ['warning 1'], concepts: 1, why: 'a header' },
    { text: 'Note,note,DE,DE', remarks: ['error 1'], concepts: 0, why: 'one language twice' },
    { text: 'Note,"note', remarks: ['error 1'], concepts: 0, why: 'a quotation mark that is never closed' },
  ])('remarks on $why', ({ text, remarks, concepts }) => {
    const result = read(text)
    expect(result.remarks.map(({ level, line }) => `${level} ${line}`)).toEqual(remarks)
    expect(result.concepts).toHaveLength(concepts)
  })

  it('asks for the languages once when nothing names them', () => {
    expect(read('Note\tnote\nAkte\tfile', {}).remarks.map(({ level }) => level)).toEqual(['error'])
  })
})

describe('writing a glossary for DeepL', () => {
  it('puts every right source term beside the preferred target term', () => {
    const concepts = fromJson([
      {
        terms: {
          de: { preferred: 'Note', admitted: ['Verbalnote'], forms: ['Noten'], deprecated: ['Zettel'] },
          en: ['note', 'letter'],
        },
      },
      { enforce: 'suggest', terms: { de: 'Akte', en: 'file' } },
      { terms: { de: 'Vertrag' } },
    ])
    const { text, mediaType, remarks } = writeGlossary(concepts, { ...DIRECTION, id: 'mine' })
    expect(text).toBe('Note\tnote\nVerbalnote\tnote\nNoten\tnote\n')
    expect(mediaType).toBe('text/tab-separated-values; charset=utf-8; profile=deepl')
    expect(remarks).toEqual([])
    expect(pairs(read(text))).toEqual(['de:Note en:note', 'de:Verbalnote en:note', 'de:Noten en:note'])
  })

  it('finds the terms of a language for a region of it', () => {
    const concepts = fromJson([{ terms: { de: 'Note', en: 'note' } }])
    const { text } = writeGlossary(concepts, { format: 'deepl', id: 'mine', source: 'de-AT', target: 'en-GB' })
    expect(text).toBe('Note\tnote\n')
  })

  it('leaves a source out that has another target already, and says so', () => {
    const concepts = fromJson([
      { id: 'a', terms: { de: 'Note', en: 'note' } },
      { id: 'b', terms: { de: 'Note', en: 'mark' } },
      { id: 'c', terms: { de: 'Note', en: 'note' } },
    ])
    const { text, remarks } = writeGlossary(concepts, { ...DIRECTION, id: 'mine' })
    expect(text).toBe('Note\tnote\n')
    expect(remarks).toEqual([{ level: 'warning', line: null, message: expect.stringContaining('"b"') }])
  })

  it('leaves out what has more bytes than DeepL takes', () => {
    const concepts = fromJson([
      { terms: { de: '国'.repeat(342), en: 'too long' } },
      { terms: { de: '国'.repeat(341), en: 'not too long' } },
    ])
    const { text, remarks } = writeGlossary(concepts, { ...DIRECTION, id: 'mine' })
    expect(text).toBe(`${'国'.repeat(341)}\tnot too long\n`)
    expect(remarks).toHaveLength(1)
  })

  it('gives nothing and an error without a direction', () => {
    const { text, remarks } = writeGlossary([], { format: 'deepl', id: 'mine', source: 'de' })
    expect(text).toBe('')
    expect(remarks.map(({ level }) => level)).toEqual(['error'])
  })
})
