import { describe, expect, it } from 'vitest'
import type { CleanLevel } from '../../src/domain/document.ts'
import { clean } from '../../src/text/clean.ts'
import { ARTICLES } from '../fixtures/cleaning/articles.ts'
import { readMarked } from '../fixtures/cleaning/marked.ts'

const KINDS = new Map([
  ['T', 'title'],
  ['H', 'heading'],
  ['B', 'paragraph'],
  ['L', 'list-item'],
  ['M', 'meta'],
  ['D', 'removed'],
])

describe.each(ARTICLES)('an article scraped with all that stood around it, in $language', (article) => {
  const { text, lines } = readMarked(article)

  it.each<CleanLevel>(['safe', 'strict'])('%s: keeps what belongs to it, by kind, and removes the rest', (level) => {
    const { blocks, removed } = clean(text, level)
    const fateOf = (start: number, end: number) =>
      removed.some((one) => one.start <= start && one.end >= end)
        ? 'removed'
        : blocks.find((one) => one.start <= start && one.end >= end)?.kind
    const judged = lines.filter(({ mark }) => mark !== '?').map(({ mark, start, end }) => ({ mark, start, end }))
    const found = judged.map(({ start, end }) => [text.slice(start, end), fateOf(start, end)])
    expect(found).toEqual(judged.map(({ mark, start, end }) => [text.slice(start, end), KINDS.get(mark)]))
  })

  it('is the same when its lines end as Windows ends them', () => {
    const windows = text.replaceAll('\n', '\r\n')
    const kinds = (posted: string) =>
      clean(posted, 'safe').blocks.map(({ kind, start, end }) => [kind, posted.slice(start, end)])
    expect(kinds(windows)).toEqual(kinds(text))
  })
})
