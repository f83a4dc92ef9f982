import { expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Article } from '../../src/pipeline/article.ts'
import type { ArticleEvent } from '../../src/pipeline/events.ts'
import { createGlossaries } from '../../src/pipeline/glossaries.ts'
import type { Services } from '../../src/pipeline/services.ts'
import { translateArticle } from '../../src/pipeline/translate-article.ts'
import type { Job, Outcome, Translator } from '../../src/providers/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { prepareDetection } from '../support/detection.ts'

type Render = (text: string, job: Job) => string | Problem | Promise<string>

/** A translator of that name that keeps the texts it was asked for. */
function translatorOf(name: string, render: Render): Translator & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    name,
    providers: [name],
    asked,
    async *translate(job) {
      for (const [index, text] of job.texts.entries()) {
        job.signal?.throwIfAborted()
        asked.push(text)
        const said = await render(text, job)
        job.signal?.throwIfAborted()
        await (await job.budget?.reserve(text.length, name))?.settle(text.length)
        yield (
          typeof said === 'string'
            ? {
                index,
                status: 'translated',
                text: said,
                provider: name,
                origin: 'machine',
                billed: text.length,
                after: [],
              }
            : { index, status: 'failed', problem: said, provider: name }
        ) satisfies Outcome
      }
    },
  }
}

function start(
  translators: readonly Translator[],
  content: string,
  limits: Parameters<typeof translateArticle>[2] = {},
) {
  const services: Services = {
    providers: [],
    prepareDetection,
    memoryPairs: [],
    glossaries: createGlossaries([], createMemoryStore().glossaries),
    translator: ({ provider }) => translators.find(({ name }) => name === provider),
    rewriter: () => null,
    languagesOf: async () => ({ sources: [], targets: [] }),
  }
  const [first, ...others] = translators.map(({ name }) => name)
  const article: Article = {
    content: { kind: 'text', posted: content },
    source: 'de',
    target: 'en',
    termbase: null,
    clean: 'safe',
    provider: first,
    compareWith: others,
  }
  return translateArticle(article, services, limits)
}

async function endOf(events: AsyncIterable<ArticleEvent>) {
  const all: ArticleEvent[] = []
  for await (const event of events) all.push(event)
  const end = all.at(-1)!
  if (end.event !== 'end') throw new Error('no end')
  return end
}

const ARTICLE = 'Eins ist da. Zwei ist da. Drei ist da.'

it('keeps the versions of several providers in the order they are named', async () => {
  const providers = ['a', 'b', 'c'].map((name) => translatorOf(name, (text) => `${name}: ${text}`))
  const { document } = await endOf(start(providers, ARTICLE))
  expect(document.pairs.map(({ target, versions }) => [target?.text, ...versions!.map(({ text }) => text)])).toEqual([
    ['a: Eins ist da.', 'b: Eins ist da.', 'c: Eins ist da.'],
    ['a: Zwei ist da.', 'b: Zwei ist da.', 'c: Zwei ist da.'],
    ['a: Drei ist da.', 'b: Drei ist da.', 'c: Drei ist da.'],
  ])
  expect(document.usage.billedCharacters).toBe(3 * ARTICLE.replace(/\. /g, '.').length)
})

it('compares what a provider translated and counts the rest, and goes on with the next provider', async () => {
  const timeout = new Problem('provider-timeout', 'It did not answer.')
  const providers = [
    translatorOf('a', (text) => text.toUpperCase()),
    translatorOf('b', (text) => (text.startsWith('Zwei') ? timeout : text.toUpperCase())),
    translatorOf('c', (text) => text.toUpperCase()),
  ]
  const { document } = await endOf(start(providers, ARTICLE))
  expect(document.pairs.map(({ versions }) => versions!.map(({ provider }) => provider))).toEqual([
    ['b', 'c'],
    ['c'],
    ['b', 'c'],
  ])
  expect(document.warnings).toEqual(['1 of 3 translated sentences could not be compared with b. It did not answer.'])
})

it('asks for equal sentences once, and for signs alone and sentences without a translation never', async () => {
  const failure = new Problem('provider-refused', 'No.')
  const providers = [
    translatorOf('a', (text) => (text.startsWith('Zwei') ? failure : text.toUpperCase())),
    translatorOf('b', (text) => text.toUpperCase()),
  ]
  const { document } = await endOf(start(providers, 'Eins ist da. Eins ist da.\n\n* * *\n\nZwei ist da.'))
  expect((providers[1] as ReturnType<typeof translatorOf>).asked).toEqual(['Eins ist da.'])
  expect(document.warnings.filter((warning) => warning.includes('compared'))).toEqual([])
})

it('ends at the deadline with what is compared, and says what is not, of every provider', async () => {
  const deadline = new AbortController()
  const providers = [
    translatorOf('a', (text) => text.toUpperCase()),
    translatorOf('b', async (text) => {
      if (text.startsWith('Zwei')) deadline.abort(new Error('late'))
      return text.toUpperCase()
    }),
    translatorOf('c', (text) => text.toUpperCase()),
  ]
  const { document, problem } = await endOf(start(providers, ARTICLE, { deadline: deadline.signal }))
  expect(problem).toBeNull()
  expect(document.summary.translated).toBe(3)
  expect(document.pairs.map(({ versions }) => versions?.length)).toEqual([1, undefined, undefined])
  expect(document.warnings).toEqual([
    '2 of 3 translated sentences could not be compared with b. Time ran out before.',
    '3 of 3 translated sentences could not be compared with c. Time ran out before.',
  ])
})

it('asks nobody anything more when the caller left, and throws the reason', async () => {
  const left = new AbortController()
  const reason = new Error('gone')
  const providers = [
    translatorOf('a', (text) => text.toUpperCase()),
    translatorOf('b', async (text) => {
      left.abort(reason)
      return text
    }),
    translatorOf('c', (text) => text.toUpperCase()),
  ] as const
  await expect(endOf(start(providers, ARTICLE, { left: left.signal }))).rejects.toBe(reason)
  expect(providers.map(({ asked }) => asked.length)).toEqual([3, 1, 0])
})

it('tells what the other provider has to do before it can begin', async () => {
  const preparation = { provider: 'b', what: 'a model', done: 1, total: 2 }
  const providers = [
    translatorOf('a', (text) => text.toUpperCase()),
    translatorOf('b', async (text, job) => {
      job.onPreparation?.(preparation)
      await new Promise((resolve) => setTimeout(resolve, 0))
      return text.toUpperCase()
    }),
  ]
  const events: ArticleEvent[] = []
  for await (const event of start(providers, ARTICLE)) events.push(event)
  expect(events).toContainEqual({ event: 'progress', done: 3, total: 3, preparation })
})

it('is refused before anything is asked when one of the providers is unknown', async () => {
  const first = translatorOf('a', (text) => text)
  const article: Article = {
    content: { kind: 'text', posted: ARTICLE },
    source: 'de',
    target: 'en',
    termbase: null,
    clean: 'safe',
    provider: 'a',
    compareWith: ['nobody'],
  }
  const services: Services = {
    providers: [],
    prepareDetection,
    memoryPairs: [],
    glossaries: createGlossaries([], createMemoryStore().glossaries),
    translator: ({ provider }) => (provider === 'a' ? first : undefined),
    rewriter: () => null,
    languagesOf: async () => ({ sources: [], targets: [] }),
  }
  await expect(translateArticle(article, services).next()).rejects.toMatchObject({ code: 'unknown-provider' })
  expect(first.asked).toEqual([])
})
