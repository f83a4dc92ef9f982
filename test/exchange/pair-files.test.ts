import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Pair } from '../../src/domain/document.ts'
import { writeAlignmentTmx } from '../../src/exchange/alignment-tmx.ts'
import { readCsv } from '../../src/exchange/csv.ts'
import { unguardCell } from '../../src/exchange/csv-cells.ts'
import { markdownText } from '../../src/exchange/markdown-text.ts'
import { readTmx } from '../../src/exchange/tmx.ts'
import { writeMarkdown } from '../../src/exchange/write-markdown.ts'
import { writePairCsv } from '../../src/exchange/write-pair-csv.ts'
import { writePairLines } from '../../src/exchange/write-pair-lines.ts'
import { documentOf, STATES } from '../browser/sample-document.ts'

/** A document of one paragraph with these sentences and their translations. */
const documentWith = (texts: readonly (readonly [source: string, target: string])[]): Document =>
  documentOf('de', [{ kind: 'paragraph', sentences: texts.map(([source, target]) => ({ source, target })) }])

const sentence = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.stringMatching(/^[-=+@#>*_[\]!()|`~<&;"',\t\n\r\u2028\u0085\\1. a]{1,20}$/),
)
const texts = fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 5 })

describe('a table for spreadsheets', () => {
  const cells = (document: Document) => [...readCsv(writePairCsv(document), { delimiter: ',' })].map((row) => row.cells)

  it('has a row a pair with where it comes from, its terms and its flags', () => {
    const [head, ...rows] = cells(STATES)
    expect(rows).toHaveLength(STATES.pairs.length)
    const third = new Map(head!.map((name, column) => [name, rows[2]![column]]))
    expect(third.get('source')).toBe(STATES.pairs[2]!.source.text)
    expect(third.get('target')).toBe(STATES.pairs[2]!.target!.text)
    expect(third.get('provider')).toBe('deepl')
    expect(third.get('terms')).toBe('gel des avoirs → asset freeze (applied)')
    expect(third.get('flags')).toBe('number (error): 1\u202f412 became 1,421.')
  })

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(writePairCsv(STATES).startsWith('\ufeffid,')).toBe(true)
  })

  it('gives every text back as it is, and nothing that a spreadsheet computes', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const [, ...rows] = cells(documentWith(given))
        expect(rows.map(([, , source, target]) => [unguardCell(source!), unguardCell(target!)])).toEqual(given)
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })
})

describe('lines of JSON', () => {
  it('are one a pair, whatever the texts hold, and give them back', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const lines = writePairLines(documentWith(given)).split(/[\n\r\u2028\u2029\u0085]/)
        expect(lines.pop()).toBe('')
        expect(lines.map((line) => JSON.parse(line)).map(({ source, target }) => [source, target])).toEqual(given)
      }),
    )
  })

  it('say what is doubtful, and that a sentence has no translation', () => {
    const lines = writePairLines(STATES).trim().split('\n')
    expect(JSON.parse(lines[2]!).flags).toEqual([
      { code: 'number', severity: 'error', detail: '1\u202f412 became 1,421.' },
    ])
    expect(JSON.parse(lines[6]!)).toMatchObject({ target: null, status: 'failed', sourceLanguage: 'fr' })
  })
})

describe('TMX', () => {
  it('says who translated a unit, what is doubtful in it, and which termbase it was', () => {
    const tmx = writeAlignmentTmx(STATES)
    const unit = readTmx(tmx).find(({ id }) => id === '2')!
    expect(unit.properties).toEqual([
      { type: 'x-bead', text: '1-1' },
      { type: 'x-score', text: '1.000' },
      { type: 'x-origin', text: 'machine' },
      { type: 'x-provider', text: 'deepl' },
      { type: 'x-flag', text: 'number (error): 1\u202f412 became 1,421.' },
    ])
    expect(tmx).toContain('<prop type="x-glossary">sanctions-diplomacy 0123456789ab</prop>')
    expect(readTmx(tmx)).toHaveLength(STATES.summary.translated)
  })

  it('gives a sentence in another language than its document the language it is in', () => {
    const [first, ...rest] = STATES.pairs as readonly [Pair, ...Pair[]]
    const foreign = { ...first, source: { ...first.source, language: 'de' } }
    expect(readTmx(writeAlignmentTmx({ ...STATES, pairs: [foreign, ...rest] }))[0]).toMatchObject({
      source: 'de',
      texts: [{ language: 'de' }, { language: 'en' }],
    })
  })
})

describe('Markdown', () => {
  it('sets each paragraph over its translation, flags as footnotes, and says at the end how it was made', () => {
    const written = writeMarkdown(STATES)
    expect(written).toContain('> Bruxelles prolonge le gel des avoirs\n\n# Brussels extends the asset freeze\n')
    expect(written).toContain('targeting 1,421 people.[^1] The restrictions target foodstuffs.[^2][^3] The list,')
    expect(written).toContain('[^1]: number (error): 1\u202f412 became 1,421.\n')
    expect(written).toContain('*\\[The provider did not answer within 20 s.\\]*')
    expect(written).toContain('- Termbase: sanctions-diplomacy, version 0123456789ab\n')
    expect(written).toContain('- Machine translation, not reviewed\n')
  })

  it.each([
    { why: 'a heading', text: '# Eins', written: '\\# Eins' },
    { why: 'a numbered list', text: '12. Mai', written: '12\\. Mai' },
    { why: 'a list', text: '- eins', written: '\\- eins' },
    { why: 'a quotation', text: '> eins', written: '\\> eins' },
    { why: 'emphasis', text: '*eins* _zwei_', written: '\\*eins\\* \\_zwei\\_' },
    { why: 'a link', text: '[a](javascript:b)', written: '\\[a\\](javascript:b)' },
    { why: 'markup', text: '<script>a</script>', written: '\\<script\\>a\\</script\\>' },
    { why: 'a reference', text: '&lt;', written: '\\&lt;' },
    { why: 'a picture before a footnote', text: 'Halt!', written: 'Halt\\!' },
    { why: 'lines of its own', text: 'eins\n---\nzwei', written: 'eins --- zwei' },
  ])('$why in a text is no mark', ({ text, written }) => {
    expect(markdownText(text)).toBe(written)
  })

  it('is as many paragraphs as it has, whatever the texts hold, with every mark in them disarmed', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const written = markdownText(text)
        expect(written).not.toMatch(/[\n\r\u2028\u2029\t]/)
        expect(written.replace(/\\[!-/:-@[-`{-~]/g, 'x')).not.toMatch(/[\\`*_[\]<>&~|$]|^[#+\-=>:]|^\d{1,9}[.)]/)
      }),
    )
  })
})
