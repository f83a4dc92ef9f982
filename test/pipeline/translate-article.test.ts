import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Article } from '../../src/pipeline/article.ts'
import type { ArticleEvent } from '../../src/pipeline/events.ts'
import { createGlossaries } from '../../src/pipeline/glossaries.ts'
import type { Services } from '../../src/pipeline/services.ts'
import { translateArticle } from '../../src/pipeline/translate-article.ts'
import type { Job, Outcome, Translator } from '../../src/providers/contract.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { prepareDetection } from '../support/detection.ts'
import { fakeProvider } from '../support/fake-provider.ts'

type Render = (text: string) => string | Problem

/** A translator that answers in any order a test likes, and keeps what it was asked. */
function translatorOf(
  render: Render,
  order: (indices: number[]) => number[] = (indices) => indices,
): Translator & { jobs: Job[] } {
  const jobs: Job[] = []
  return {
    name: 'test',
    providers: ['test'],
    jobs,
    async *translate(job) {
      jobs.push(job)
      for (const index of order(job.texts.map((_, place) => place))) {
        const text = render(job.texts[index]!)
        const { length } = job.texts[index]!
        if (typeof text === 'string') await (await job.budget?.reserve(length, 'test'))?.settle(length)
        yield (
          typeof text === 'string'
            ? {
                index,
                status: 'translated',
                text,
                provider: 'test',
                origin: 'machine',
                billed: job.texts[index]!.length,
                after: [],
              }
            : { index, status: 'failed', problem: text, provider: 'test' }
        ) satisfies Outcome
      }
    },
  }
}

const servicesOf = (translator: Translator): Services => ({
  providers: [],
  prepareDetection,
  memoryPairs: [],
  glossaries: createGlossaries([], createMemoryStore().glossaries),
  translator: () => translator,
  rewriter: () => null,
  languagesOf: async () => ({ sources: [], targets: [] }),
})

async function run(article: Partial<Article> & Pick<Article, 'content'>, translator: Translator) {
  const events: ArticleEvent[] = []
  const whole: Article = { target: 'en', source: 'de', termbase: null, clean: 'safe', ...article }
  for await (const event of translateArticle(whole, servicesOf(translator))) events.push(event)
  const end = events.at(-1)!
  if (end.event !== 'end') throw new Error('no end')
  return { events, document: end.document as Document, problem: end.problem }
}

const plain = (posted: string) => ({ kind: 'text', posted }) as const
const loud: Render = (text) => `EN: ${text}`

describe('an article on its way', () => {
  it('translates a sentence that is longer than a request may be, and says that it was cut', async () => {
    const engine = withLimits(fakeProvider({ limits: { characters: 500 } }))
    const posted = `${'Wort ohne Ende '.repeat(60).trim()}. Das ist kurz.`
    const { document, problem } = await run({ content: plain(posted) }, engine)
    expect(problem).toBeNull()
    const [long, short] = document.pairs
    expect(long).toMatchObject({ status: 'translated', source: { text: expect.stringMatching(/Ende\.$/) } })
    expect(long!.flags.filter(({ detail }) => detail.startsWith('Translated in'))).toMatchObject([
      {
        code: 'length',
        severity: 'info',
        detail: 'Translated in 2 parts: the sentence is longer than fake takes at once.',
      },
    ])
    expect(short!.flags.filter(({ code }) => code === 'length')).toEqual([])
  })

  it('keeps every pair in its place whatever the order of the answers', async () => {
    const { document } = await run(
      { content: plain('Eins ist da. Zwei ist da. Drei ist da.') },
      translatorOf(loud, (indices) => indices.reverse()),
    )
    expect(document.pairs.map((pair) => pair.target?.text)).toEqual([
      'EN: Eins ist da.',
      'EN: Zwei ist da.',
      'EN: Drei ist da.',
    ])
  })

  it('sends equal sentences once, and bills them once', async () => {
    const translator = translatorOf(loud)
    const { document } = await run({ content: plain('Das gilt hier. Das gilt dort. Das gilt hier.') }, translator)
    expect(translator.jobs.flatMap((job) => job.texts)).toEqual(['Das gilt hier.', 'Das gilt dort.'])
    expect(document.pairs.map((pair) => pair.target?.text)).toEqual([
      'EN: Das gilt hier.',
      'EN: Das gilt dort.',
      'EN: Das gilt hier.',
    ])
    expect(document.usage.billedCharacters).toBe('Das gilt hier.Das gilt dort.'.length)
  })

  it('sends nothing that has neither letter nor digit: it is the same in every language', async () => {
    const translator = translatorOf(loud)
    const { document } = await run({ content: plain('Das gilt.\n\n***\n\nJenes auch.'), clean: 'off' }, translator)
    expect(translator.jobs.flatMap((job) => job.texts)).not.toContain('***')
    expect(document.pairs.map((pair) => pair.target?.text)).toContain('***')
  })

  it('gives a provider the sentence without the damage of scraping, and shows it as it was posted', async () => {
    const posted = 'Die Ver\u00adhandlungen fÃ¼r den Frieden gehen weiter.'
    const translator = translatorOf(loud)
    const { document } = await run({ content: plain(posted) }, translator)
    expect(translator.jobs.flatMap((job) => job.texts)).toEqual(['Die Verhandlungen für den Frieden gehen weiter.'])
    expect(document.pairs[0]!.source.text).toBe(posted)
    const raw = translatorOf(loud)
    await run({ content: plain(posted), clean: 'off' }, raw)
    expect(raw.jobs.flatMap((job) => job.texts)).toEqual([posted])
  })

  it('says of each failed sentence why, and never shows its source as translation', async () => {
    const problem = new Problem('provider-timeout', 'test did not answer within 20 s.')
    const { document, problem: end } = await run(
      { content: plain('Das gilt. Das scheitert. Das gilt auch.') },
      translatorOf((text) => (text.includes('scheitert') ? problem : loud(text))),
    )
    expect(end).toBeNull()
    expect(document.pairs[1]).toMatchObject({ status: 'failed', target: null, provider: 'test' })
    expect(document.pairs[1]!.flags[0]!.detail).toBe('Not translated: test did not answer within 20 s.')
    expect(document.warnings).toHaveLength(1)
  })

  it('tells an engine that is out of order from having none: the rest of the article stands', async () => {
    const broken = new Problem('provider-unavailable', 'test is out of order.')
    const { document, problem } = await run(
      { content: plain('Das gilt. Das scheitert. Das gilt auch.') },
      translatorOf((text) => (text.includes('scheitert') ? broken : loud(text))),
    )
    expect(problem).toBeNull()
    expect(document.pairs.map((pair) => pair.status)).toEqual(['translated', 'failed', 'translated'])
    expect(document.warnings).toHaveLength(1)
  })

  it('lets others have their turn during a long article, and ends it at the deadline', async () => {
    const text = Array.from({ length: 3000 }, (_, index) => `Das ist der Satz mit der Nummer ${index}.`).join(' ')
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    const deadline = new AbortController()
    const services = servicesOf(translatorOf(loud))
    const article: Article = { target: 'en', source: 'de', termbase: null, clean: 'safe', content: plain(text) }
    let end: ArticleEvent | undefined
    let pairs = 0
    for await (const event of translateArticle(article, services, { deadline: deadline.signal })) {
      if (event.event === 'pair') pairs += 1
      if (pairs === 1500) deadline.abort(new DOMException('late', 'TimeoutError'))
      end = event
    }
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
    if (end?.event !== 'end') throw new Error('no end')
    const translated = end.document.pairs.filter((pair) => pair.status === 'translated').length
    expect(translated).toBeGreaterThanOrEqual(1500)
    expect(translated).toBeLessThan(3000)
    expect(end.document.pairs.filter((pair) => pair.status === 'failed')).toHaveLength(3000 - translated)
  })

  it('doubts an engine that says the same to everything, and tells it of every pair', async () => {
    const { document, events } = await run(
      { content: plain('Der Minister kam nach Wien. Die Banken sind geschlossen. Der Rat stimmte ab.') },
      translatorOf(() => 'Sorry, no.'),
    )
    for (const pair of document.pairs) expect(pair.flags.map((flag) => flag.code)).toContain('repeated')
    const last = new Map(
      events.flatMap((event) => (event.event === 'pair' ? [[event.pair.id, event.pair] as const] : [])),
    )
    expect([...last.values()]).toEqual(document.pairs)
  })

  it('doubts a translation into another language than was asked for', async () => {
    const french = 'Les ministres des Affaires étrangères se sont réunis mardi à Vienne pour parler des sanctions.'
    const { document } = await run(
      { content: plain('Die Außenminister trafen sich am Dienstag in Wien, um über die Sanktionen zu sprechen.') },
      translatorOf(() => french),
    )
    expect(document.pairs[0]!.flags).toContainEqual(
      expect.objectContaining({ code: 'wrong-language', severity: 'error' }),
    )
  })

  it('yields the document first and a pair as soon as it is known', async () => {
    const { events } = await run({ content: plain('Das gilt. Das auch.') }, translatorOf(loud))
    expect(events.map(({ event }) => event)).toEqual(['document', 'pair', 'progress', 'pair', 'progress', 'end'])
  })
})

describe('an HTML article', () => {
  const html =
    '<!doctype html><html><head><title>Weg</title></head><body><nav><a href="/">Start</a></nav><article><h1>Der Vertrag &amp; seine Folgen</h1>' +
    '<p>Der <em>Minister</em> kam am 11.&nbsp;November nach <a href="x">Wien</a>. Er blieb.</p><ul><li>Erster Punkt der Liste</li></ul><script>weg()</script></article></body></html>'

  it('has spans into the posted HTML that join to the sentence', async () => {
    const { document } = await run({ content: { kind: 'html', posted: html } }, translatorOf(loud))
    const sentence = document.pairs.find((pair) => pair.source.text.startsWith('Der Minister'))!
    expect(sentence.source.spans.length).toBeGreaterThan(1)
    const joined = sentence.source.spans.map(([start, end]) => html.slice(start, end)).join('')
    expect(joined.replace('&nbsp;', '\u00a0')).toBe(sentence.source.text)
    expect(joined).not.toContain('<')
  })

  it('has headings, paragraphs and list items as blocks, and no script', async () => {
    const { document } = await run({ content: { kind: 'html', posted: html } }, translatorOf(loud))
    expect(document.blocks.map((block) => block.kind)).toEqual(
      expect.arrayContaining(['title', 'paragraph', 'list-item']),
    )
    expect(document.pairs.map((pair) => pair.source.text).join()).not.toContain('weg()')
    expect(document.pairs.map((pair) => pair.source.text)).toContain('Der Vertrag & seine Folgen')
  })
})

describe('whatever is posted', () => {
  const fragment = fc.constantFrom(
    'Der Minister kam.',
    'Am 11. November!',
    '„Nein“, sagte er.',
    '-',
    '***',
    'NEXT Mehr davon',
    'Canada',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    '…',
    'Владимир Путин прибыл.',
    '北京发表声明。',
    'قال الوزير ذلك.',
    '👩‍👩‍👧 gut',
    'e\u0301',
    '\u200f',
    '\ud800',
    'x'.repeat(300),
    '\u00ad',
    'z. B. so',
    '1.5',
    '  ',
  )

  it('every character that is not white space is in exactly one pair or removed, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fragment, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('off', 'safe', 'strict'),
        async (parts, clean) => {
          const posted = parts.join('')
          fc.pre(/[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(posted))
          const { document } = await run(
            { content: plain(posted), clean: clean as Article['clean'] },
            translatorOf(loud),
          )
          const covered = [
            ...document.pairs.flatMap((pair) => pair.source.spans),
            ...document.removed.map(({ start, end }) => [start, end] as const),
          ].sort(([one], [other]) => one - other)
          for (const [index, [start]] of covered.entries())
            if (index > 0) expect(start).toBeGreaterThanOrEqual(covered[index - 1]![1])
          const squeeze = (text: string) => text.replace(/\s+/g, '')
          expect(squeeze(covered.map(([start, end]) => posted.slice(start, end)).join(''))).toBe(squeeze(posted))
          for (const pair of document.pairs)
            expect(pair.source.spans.map(([start, end]) => posted.slice(start, end)).join('')).toBe(pair.source.text)
          expect(document.pairs.map((pair) => pair.id)).toEqual(document.pairs.map((_, index) => index))
          expect(document.blocks.flatMap((block) => block.pairs)).toEqual(document.pairs.map((pair) => pair.id))
        },
      ),
      { numRuns: 200 },
    )
  })
})
