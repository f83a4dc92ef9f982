import { describe, expect, it } from 'vitest'
import type { ConceptEntry } from '../../src/domain/concept.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Article } from '../../src/pipeline/article.ts'
import type { ArticleEvent } from '../../src/pipeline/events.ts'
import { createGlossaries } from '../../src/pipeline/glossaries.ts'
import type { Services } from '../../src/pipeline/services.ts'
import { translateArticle } from '../../src/pipeline/translate-article.ts'
import { createChain } from '../../src/providers/chain.ts'
import type { Answer, Job } from '../../src/providers/contract.ts'
import type { RewriteJob, Rewriter } from '../../src/providers/rewriter.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { createTermbase } from '../../src/terms/termbase.ts'
import { prepareDetection } from '../support/detection.ts'
import { type FakeProvider, fakeProvider } from '../support/fake-provider.ts'

const concept = (id: string, de: string, en: string, deprecated: readonly string[] = []): ConceptEntry => ({
  id,
  domain: 'test',
  kind: 'term',
  partOfSpeech: 'noun',
  enforce: 'always',
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
  terms: new Map([
    ['de', { preferred: de, admitted: [], deprecated: [], forms: [] }],
    ['en', { preferred: en, admitted: [], deprecated, forms: [] }],
  ]),
})

const termbase = createTermbase({
  id: 'test',
  version: '1',
  concepts: [
    concept('freeze', 'Vermögenssperre', 'asset freeze'),
    concept('embargo', 'Waffenembargo', 'arms embargo'),
    concept('product', 'Dragoman', 'Dragoman'),
  ],
})

/** A provider that answers from a list, with other translations where they are asked for. */
const scripted = (answers: Record<string, string | readonly string[]>, alternatives = 0): FakeProvider =>
  fakeProvider({
    features: { alternatives },
    reply: ({ texts, alternatives: wanted = 0 }: Job) =>
      texts.map((text): Answer => {
        const [first = `[en] ${text}`, ...others] = [answers[text] ?? []].flat()
        return { text: first, billed: text.length, ...(wanted > 0 && { alternatives: others.slice(0, wanted) }) }
      }),
  })

async function run(
  posted: string,
  provider: FakeProvider,
  {
    rewrite,
    article = {},
    deadline,
  }: { rewrite?: (job: RewriteJob) => string; article?: Partial<Article>; deadline?: AbortSignal } = {},
) {
  const asked: RewriteJob[] = []
  const rewriter: Rewriter = {
    name: 'openai',
    async rewrite(job) {
      asked.push(job)
      return rewrite!(job)
    },
  }
  const services: Services = {
    providers: [provider],
    prepareDetection,
    memoryPairs: [],
    glossaries: createGlossaries([], createMemoryStore().glossaries),
    translator: () => createChain([provider], null),
    rewriter: () => (rewrite ? rewriter : null),
    languagesOf: (one) => one.languages(),
  }
  const whole: Article = {
    content: { kind: 'text', posted },
    target: 'en',
    source: 'de',
    termbase,
    clean: 'safe',
    ...article,
  }
  const events: ArticleEvent[] = []
  for await (const event of translateArticle(whole, services, deadline ? { deadline } : {})) events.push(event)
  const end = events.at(-1)!
  if (end.event !== 'end') throw new Error('no end')
  return { events, asked, document: end.document, pair: end.document.pairs[0]! }
}

const SENTENCE = 'Die Vermögenssperre gilt nicht für 11 Firmen.'
const DRAFT = 'The freezing of property does not apply to 11 companies.'

describe('other translations of the same engine', () => {
  it('take the place of one that misses a term', async () => {
    const provider = scripted(
      {
        [SENTENCE]: [
          DRAFT,
          'The property block does not apply to 11 firms.',
          'The asset freeze does not apply to 11 firms.',
        ],
      },
      3,
    )
    const { pair, document } = await run(SENTENCE, provider)
    expect(pair.target!.text).toBe('The asset freeze does not apply to 11 firms.')
    expect(pair.terms).toMatchObject([{ concept: 'freeze', status: 'repaired', method: 'repair' }])
    expect(document.summary.terms).toMatchObject({ required: 1, applied: 1 })
  })

  it('are only asked for where a term is missing, and are paid for', async () => {
    const whole = 'Das Waffenembargo gilt.'
    const provider = scripted({ [whole]: 'The arms embargo applies.', [SENTENCE]: DRAFT }, 3)
    const { document } = await run(`${whole} ${SENTENCE}`, provider)
    expect(provider.jobs.map(({ texts }) => texts)).toEqual([[whole, SENTENCE], [SENTENCE]])
    expect(document.usage.billedCharacters).toBe(whole.length + 2 * SENTENCE.length)
  })

  it.each([
    { why: 'another number', other: 'The asset freeze does not apply to 12 companies.' },
    { why: 'no negation', other: 'The asset freeze does apply to 11 companies.' },
    { why: 'twice the length', other: `The asset freeze does not apply to 11 companies ${'and so on '.repeat(8)}.` },
  ])('are refused when they have $why', async ({ other }) => {
    const { pair } = await run(SENTENCE, scripted({ [SENTENCE]: [DRAFT, other] }, 3))
    expect(pair.target!.text).toBe(DRAFT)
    expect(pair.terms).toMatchObject([{ status: 'missing' }])
    expect(pair.flags).toContainEqual(expect.objectContaining({ code: 'glossary-missing' }))
  })
})

describe('what must not be translated', () => {
  const posted = 'Dragoman steht unter https://example.org/de bereit.'

  it('is asked for again behind signs when it did not come back', async () => {
    const provider = fakeProvider({
      reply: ({ texts }) =>
        texts.map((text) => ({
          text: text.includes('ZQ1X')
            ? 'ZQ1X is ready at ZQ2X now.'
            : 'The interpreter is ready at https://example.org/en now.',
        })),
    })
    const { pair } = await run(posted, provider)
    expect(pair.target!.text).toBe('Dragoman is ready at https://example.org/de now.')
  })

  it('is asked for again when it came back only once of twice', async () => {
    const provider = fakeProvider({
      reply: ({ texts }) =>
        texts.map((text) => ({
          text: text.includes('ZQ1X') ? 'ZQ1X helps ZQ2X now.' : 'Dragoman helps the tool now.',
        })),
    })
    const { pair } = await run('Dragoman hilft Dragoman.', provider)
    expect(pair.target!.text).toBe('Dragoman helps Dragoman now.')
  })

  it.each([
    { why: 'lost', answer: 'ZQ1X is ready.' },
    { why: 'doubled', answer: 'ZQ1X is ready at ZQ2X, ZQ2X.' },
    { why: 'changed', answer: 'ZQ1X is ready at ZQ2.' },
  ])('keeps the first translation when a sign is $why', async ({ answer }) => {
    const first = 'The interpreter is ready at the address.'
    const provider = fakeProvider({
      reply: ({ texts }) => texts.map((text) => ({ text: text.includes('ZQ1X') ? answer : first })),
    })
    const { pair } = await run(posted, provider)
    expect(pair.target!.text).toBe(first)
  })
})

describe('a language model that repairs', () => {
  const edited = 'The asset freeze does not apply to 11 companies.'

  it('is given the sentence, its translation and the missing terms, and its edit is taken', async () => {
    const { pair, asked, document } = await run(SENTENCE, scripted({ [SENTENCE]: DRAFT }), { rewrite: () => edited })
    expect(asked).toMatchObject([
      {
        source: { text: SENTENCE, language: 'de' },
        target: { text: DRAFT, language: 'en' },
        terms: [{ source: 'Vermögenssperre', target: 'asset freeze' }],
      },
    ])
    expect(pair.target!.text).toBe(edited)
    expect(pair.provider).toBe('fake')
    expect(pair.terms).toMatchObject([{ status: 'repaired', method: 'repair' }])
    expect(document.warnings).toEqual([expect.stringContaining('openai')])
  })

  it('is asked once for sentences that are alike', async () => {
    const twice = `${SENTENCE} ${SENTENCE}`
    const { document, asked } = await run(twice, scripted({ [SENTENCE]: DRAFT }), { rewrite: () => edited })
    expect(asked).toHaveLength(1)
    expect(document.pairs.map(({ target }) => target!.text)).toEqual([edited, edited])
    expect(document.pairs.map(({ source }) => source.segments)).toEqual([[0], [1]])
  })

  it.each([
    { why: 'a changed number', answer: 'The asset freeze does not apply to 12 companies.' },
    { why: 'a lost negation', answer: 'The asset freeze applies to 11 companies.' },
    { why: 'an invented name', answer: 'The asset freeze does not apply to 11 Chinese companies.' },
    { why: 'a new quotation', answer: 'The “asset freeze” does not apply to 11 companies.' },
    { why: 'another sentence', answer: 'There is no asset freeze of 11 of them at this time or soon.' },
    {
      why: 'chatter',
      answer: 'Sure! Here is the corrected sentence: The asset freeze does not apply to 11 companies.',
    },
    { why: 'no more terms than before', answer: 'The block does not apply to 11 companies.' },
    { why: 'nothing', answer: '' },
  ])('is refused: $why', async ({ answer }) => {
    const { pair } = await run(SENTENCE, scripted({ [SENTENCE]: DRAFT }), { rewrite: () => answer })
    expect(pair.target!.text).toBe(DRAFT)
    expect(pair.terms).toMatchObject([{ status: 'missing' }])
  })

  it('leaves the translation as it is when it cannot be asked, and says so', async () => {
    const { pair, document } = await run(SENTENCE, scripted({ [SENTENCE]: DRAFT }), {
      rewrite: () => {
        throw new Problem('provider-quota-exceeded', 'openai: the quota is used up.')
      },
    })
    expect(pair.target!.text).toBe(DRAFT)
    expect(document.warnings).toContain('Missing terms could not be repaired: openai: the quota is used up.')
  })

  it('gives the first translation at once, and the better one when it has come', async () => {
    const { events } = await run(SENTENCE, scripted({ [SENTENCE]: DRAFT }), { rewrite: () => edited })
    const pairs = events.flatMap((event) => (event.event === 'pair' ? [event.pair.target!.text] : []))
    expect(pairs).toEqual([DRAFT, edited])
  })
})

describe('a language model that repairs many sentences', () => {
  const edited = (job: RewriteJob): string => job.target.text.replace('freezing of property', 'asset freeze')
  const many = (count: number): readonly string[] =>
    Array.from(
      { length: count },
      (_, index) => `Die Vermögenssperre gilt in Stadt ${String.fromCharCode(65 + (index % 26))}${index + 20}.`,
    )
  const draftOf = (sentence: string): string =>
    sentence.replace('Die Vermögenssperre gilt in Stadt', 'The freezing of property applies in city')
  const drafts = (sentences: readonly string[]) =>
    scripted(Object.fromEntries(sentences.map((one) => [one, draftOf(one)])))
  const refusal = (code: 'provider-rate-limited' | 'provider-malformed') => new Problem(code, `openai: ${code}.`)

  it('is asked about so many and no more, and the document says so', async () => {
    const sentences = many(150)
    const { asked, document } = await run(sentences.join('\n'), drafts(sentences), { rewrite: edited })
    expect(asked).toHaveLength(100)
    expect(document.summary.terms).toMatchObject({ required: 150, applied: 100 })
    expect(document.warnings).toEqual([
      expect.stringContaining('50 more'),
      expect.stringContaining('into 100 sentences; 100 of its edits'),
    ])
  })

  it('is asked no more when it wants us to slow down, and that is said once', async () => {
    const sentences = many(12)
    let calls = 0
    const { asked, document } = await run(sentences.join('\n'), drafts(sentences), {
      rewrite: (job) => {
        calls += 1
        if (calls > 4) throw refusal('provider-rate-limited')
        return edited(job)
      },
    })
    expect(asked).toHaveLength(8)
    expect(document.warnings).toEqual([
      'Missing terms could not be repaired: openai: provider-rate-limited.',
      expect.stringContaining('into 8 sentences; 4 of its edits'),
    ])
  })

  it('is asked about the others when one answer is no use', async () => {
    const sentences = many(12)
    let calls = 0
    const { asked, document } = await run(sentences.join('\n'), drafts(sentences), {
      rewrite: (job) => {
        calls += 1
        if (calls === 2) throw refusal('provider-malformed')
        return edited(job)
      },
    })
    expect(asked).toHaveLength(12)
    expect(document.summary.terms.applied).toBe(11)
    expect(document.warnings).toContainEqual(expect.stringContaining('into 12 sentences; 11 of its edits'))
  })

  it('is named even where none of its edits was taken: it has seen the text', async () => {
    const { document } = await run(SENTENCE, scripted({ [SENTENCE]: DRAFT }), { rewrite: () => 'Something else.' })
    expect(document.warnings).toEqual([expect.stringContaining('into 1 sentence; 0 of its edits')])
  })

  it('is named when time runs out while it works, and the document says that repairs are missing', async () => {
    const deadline = new AbortController()
    const { document, pair } = await run(SENTENCE, scripted({ [SENTENCE]: DRAFT }), {
      deadline: deadline.signal,
      rewrite: () => {
        deadline.abort(new Error('late'))
        throw deadline.signal.reason
      },
    })
    expect(pair.target!.text).toBe(DRAFT)
    expect(document.warnings).toEqual([
      expect.stringContaining('into 1 sentence; 0 of its edits'),
      expect.stringContaining('Time ran out'),
    ])
  })
})
