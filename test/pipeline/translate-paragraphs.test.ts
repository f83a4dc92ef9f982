import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/pipeline/article.ts'
import type { ArticleEvent } from '../../src/pipeline/events.ts'
import { createGlossaries } from '../../src/pipeline/glossaries.ts'
import type { Services } from '../../src/pipeline/services.ts'
import { translateArticle } from '../../src/pipeline/translate-article.ts'
import { createChain } from '../../src/providers/chain.ts'
import type { Job } from '../../src/providers/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { prepareDetection } from '../support/detection.ts'
import { type FakeProvider, fakeProvider } from '../support/fake-provider.ts'
import { loadBuiltin } from '../support/termbase.ts'

const TITLE = 'Vertrag ratifiziert'
const FIRST =
  'Russland und Nordkorea haben am 11. November einen Verteidigungsvertrag ratifiziert. Rund 11.000 Soldaten sind im Einsatz. Sie kämpfen in der Region Kursk.'
const SECOND = 'Kiew sprach von einer Eskalation. Der Kreml schwieg.'
const ANSWERS: Record<string, string> = {
  [TITLE]: 'Treaty ratified',
  [FIRST]:
    'Russia and North Korea ratified a defence treaty on 11 November. Some 11,000 soldiers are deployed and are fighting in the Kursk region.',
  [SECOND]: 'Kyiv spoke of an escalation. The Kremlin was silent.',
}

const answering = (answers: Record<string, string>): FakeProvider =>
  fakeProvider({
    reply: ({ texts }: Job) => texts.map((text) => ({ text: answers[text] ?? `[en] ${text}`, billed: text.length })),
  })

async function run(provider: FakeProvider, over: Partial<Article> = {}) {
  const services: Services = {
    providers: [provider],
    prepareDetection,
    memoryPairs: [],
    glossaries: createGlossaries([], createMemoryStore().glossaries),
    translator: () => createChain([provider], null),
    rewriter: () => null,
    languagesOf: (one) => one.languages(),
  }
  const article: Article = {
    content: { kind: 'text', posted: `${TITLE}\n\n${FIRST}\n\n${SECOND}` },
    source: 'de',
    target: 'en',
    termbase: loadBuiltin(),
    clean: 'safe',
    unit: 'paragraph',
    ...over,
  }
  const events: ArticleEvent[] = []
  for await (const event of translateArticle(article, services)) events.push(event)
  const end = events.at(-1)!
  if (end.event !== 'end') throw new Error('no end')
  return { events, document: end.document, problem: end.problem }
}

describe('paragraph by paragraph', () => {
  it('cuts between sentences a paragraph that is too long for one request', async () => {
    const sentences = Array.from({ length: 200 }, (_, index) => `Der Rat beschloss am Montag Maßnahme Nummer ${index}.`)
    const provider = answering({})
    const { document, problem } = await run(provider, { content: { kind: 'text', posted: sentences.join(' ') } })
    const texts = provider.jobs.flatMap((job) => job.texts)
    expect(problem).toBeNull()
    expect(texts.join(' ')).toBe(sentences.join(' '))
    expect(texts.length).toBeLessThan(4)
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(4_000)
    expect(document.pairs.flatMap(({ source }) => source.segments)).toEqual(sentences.map((_, index) => index))
  })

  it('asks for equal paragraphs once and for signs alone never', async () => {
    const provider = answering(ANSWERS)
    const posted = [TITLE, SECOND, '* * *', FIRST, SECOND].join('\n\n')
    const { document } = await run(provider, { content: { kind: 'text', posted }, clean: 'off' })
    expect(provider.jobs.flatMap(({ texts }) => texts)).toEqual([TITLE, SECOND, FIRST])
    const signs = document.pairs.find(({ source }) => source.text === '* * *')!
    expect([signs.target?.text, signs.provider, signs.flags]).toEqual(['* * *', null, []])
    const told = document.pairs.filter(({ target }) => target?.text === 'The Kremlin was silent.')
    expect(told).toHaveLength(2)
    expect(document.usage.billedCharacters).toBe(TITLE.length + SECOND.length + FIRST.length)
    expect(document.pairs.flatMap(({ source }) => source.segments)).toEqual(
      document.pairs.flatMap(({ source }) => source.segments).toSorted((a, b) => a - b),
    )
  })

  it('sends whole paragraphs, and gives pairs of sentences', async () => {
    const provider = answering(ANSWERS)
    const { document } = await run(provider)
    expect(provider.jobs.flatMap(({ texts }) => texts)).toEqual([TITLE, FIRST, SECOND])
    expect(document.pairs.map(({ bead, target }) => [bead, target?.text])).toEqual([
      ['1-1', 'Treaty ratified'],
      ['1-1', 'Russia and North Korea ratified a defence treaty on 11 November.'],
      ['2-1', 'Some 11,000 soldiers are deployed and are fighting in the Kursk region.'],
      ['1-1', 'Kyiv spoke of an escalation.'],
      ['1-1', 'The Kremlin was silent.'],
    ])
    const merged = document.pairs[2]!
    expect(merged.source).toMatchObject({
      text: 'Rund 11.000 Soldaten sind im Einsatz. Sie kämpfen in der Region Kursk.',
      segments: [2, 3],
    })
    expect(merged.flags).toEqual([])
    expect(document.blocks.map(({ pairs }) => pairs)).toEqual([[0], [1, 2], [4, 5]])
    expect(document.pairs.flatMap(({ target }) => target!.segments)).toEqual([0, 1, 2, 3, 4])
    expect(document.usage.billedCharacters).toBe(TITLE.length + FIRST.length + SECOND.length)
  })

  it('has every source sentence in exactly one pair, in order, whatever comes back', async () => {
    for (const answer of ['One. Two. Three. Four. Five.', 'All in one', 'x', '…', 'A? B! C. D. E. F. G. H.']) {
      const { document } = await run(answering({ ...ANSWERS, [FIRST]: answer }))
      expect(document.pairs.flatMap(({ source }) => source.segments)).toEqual([0, 1, 2, 3, 4, 5])
    }
  })

  describe('of an engine that says where its sentences end', () => {
    const answer = 'Kyiv spoke. Of an escalation it was. The Kremlin was silent.'
    const cutAt = (...at: readonly number[]) => at.map((end, place) => [at[place - 1] ?? 0, end] as [number, number])
    const said = (sources: readonly [number, number][], targets: readonly [number, number][]): FakeProvider =>
      fakeProvider({
        reply: ({ texts }: Job) =>
          texts.map((text) => ({
            text: answer,
            sentences: sources.map((source, place) => ({ source, target: targets[place]! })),
            words: [{ source: [0, 4], target: [0, 4] }],
            billed: text.length,
          })),
      })
    const only = { content: { kind: 'text', posted: SECOND } } as const
    const half = SECOND.indexOf(' Der')

    it('takes its word where both cut alike, without places of the paragraph', async () => {
      const { document } = await run(said(cutAt(half, SECOND.length), cutAt(37, answer.length)), only)
      expect(document.pairs.map(({ target, bead, score }) => [target?.text, bead, score])).toEqual([
        ['Kyiv spoke. Of an escalation it was.', '1-1', 1],
        ['The Kremlin was silent.', '1-1', 1],
      ])
      expect(document.pairs.flatMap(({ links }) => links).filter(({ kind }) => kind === 'word')).toEqual([])
    })

    it.each([
      { why: 'it cuts elsewhere', sources: cutAt(9, SECOND.length), targets: cutAt(37, answer.length) },
      { why: 'it has another count', sources: cutAt(SECOND.length), targets: cutAt(answer.length) },
      {
        why: 'a sentence would be empty',
        sources: cutAt(half, SECOND.length),
        targets: cutAt(answer.length, answer.length),
      },
    ])('and aligns where $why', async ({ sources, targets }) => {
      const { document } = await run(said(sources, targets), only)
      const words = document.pairs.map(({ target }) => target?.text ?? '').join(' ')
      expect(words.trim()).toBe(answer)
      expect(document.pairs.flatMap(({ source }) => source.segments)).toEqual([0, 1])
    })
  })

  it('says of a sentence that the engine left out that it has no translation', async () => {
    const short =
      'Russia and North Korea ratified a defence treaty on 11 November. They are fighting in the Kursk region.'
    const { document } = await run(answering({ ...ANSWERS, [FIRST]: short }))
    const lost = document.pairs.find(({ source }) => source.segments.includes(2))!
    if (lost.target === null)
      expect(lost.flags).toContainEqual(expect.objectContaining({ code: 'untranslated', severity: 'error' }))
    else expect(lost.flags.some(({ severity }) => severity !== 'info')).toBe(true)
  })

  it('fails the sentences of a paragraph nobody could translate, with the reason', async () => {
    const provider = fakeProvider({
      reply: ({ texts }) => texts.map((text) => ({ text: text === SECOND ? ' ' : (ANSWERS[text] ?? text) })),
    })
    const { document } = await run(provider)
    expect(document.pairs.slice(-2).map(({ status, target }) => [status, target])).toEqual([
      ['failed', null],
      ['failed', null],
    ])
    expect(document.summary.translated).toBe(3)
  })

  it('streams the sentences first, then the pairs in the order of the text', async () => {
    const { events } = await run(answering(ANSWERS))
    const [first] = events
    expect(first!.event === 'document' && first!.document.pairs).toHaveLength(6)
    const ids = events.flatMap((event) => (event.event === 'pair' ? [event.pair.id] : []))
    expect(ids).toEqual([0, 1, 2, 4, 5])
    const done = events.flatMap((event) => (event.event === 'progress' ? [event.done] : []))
    expect(done.at(-1)).toBe(6)
  })
})
