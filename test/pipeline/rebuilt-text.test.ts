import { describe, expect, it } from 'vitest'
import { rebuiltText } from '../../src/pipeline/rebuilt-text.ts'
import { documentOf } from '../browser/sample-document.ts'

const [PAIR] = documentOf('de', [{ kind: 'paragraph', sentences: [{ source: 'Ja.', target: 'Yes.' }] }]).pairs
const pairAt = (text: string, ...spans: readonly (readonly [number, number])[]) => ({
  ...PAIR!,
  source: { text, segments: [0], spans },
})

describe('the text of a document', () => {
  it('has every sentence and what was removed where it stood', () => {
    const removed = [{ start: 4, end: 8, text: 'Menü', rule: 'navigation', confidence: 1 }]
    const text = rebuiltText({ pairs: [pairAt('Ja.', [0, 3]), pairAt('Nein, nie.', [9, 14], [16, 20])], removed }, 100)
    expect(text).toBe('Ja.\nMenü\nNein,\n\nnie.')
  })

  it('is not built as long as a document claims', () => {
    expect(rebuiltText({ pairs: [pairAt('Ja.', [1e9, 1e9 + 3])], removed: [] }, 1_000)).toBeUndefined()
  })

  it('takes the first of what overlaps', () => {
    expect(rebuiltText({ pairs: [pairAt('abc', [0, 3]), pairAt('xyz', [1, 4])], removed: [] }, 10)).toBe('abc')
  })
})
