import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batches, utf8Length } from '../../src/providers/batches.ts'
import type { Job } from '../../src/providers/contract.ts'
import { malformed, statusProblem, timedOut, unsupportedPair } from '../../src/providers/provider-problem.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { bracket, brief, collect, fakeProvider } from '../support/fake-provider.ts'

const job = (texts: readonly string[], over: Partial<Job> = {}): Job => ({ texts, source: 'de', target: 'en', ...over })
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Satz ${index}.`)
const sizes = ({ jobs }: { jobs: readonly Job[] }) => jobs.map(({ texts }) => texts.length)

describe('cutting a job into requests', () => {
  it('keeps every item once, in order, within the limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 40, unit: 'grapheme' })),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 5 }),
        (texts, most, room, first) => {
          const items = texts.map((text, index) => ({ index, text }))
          const cut = batches(items, { texts: most, characters: room, bytes: room }, first)
          expect(cut.flat()).toEqual(items)
          expect(cut[0]?.length ?? 0).toBeLessThanOrEqual(first)
          for (const batch of cut) {
            expect(batch.length).toBeLessThanOrEqual(most)
            const bytes = utf8Length(batch.map(({ text }) => text).join(''))
            expect(batch.length === 1 || bytes <= room).toBe(true)
          }
        },
      ),
    )
  })

  it('counts bytes, not characters, where the limit is in bytes', async () => {
    const provider = fakeProvider({ limits: { bytes: 12 } })
    await collect(withLimits(provider), job(['мир', 'мир', 'мир']))
    expect(sizes(provider)).toEqual([2, 1])
  })

  it('sends a small request first, so that its answer comes early', async () => {
    const provider = fakeProvider({ limits: { texts: 50 } })
    await collect(withLimits(provider), job(numbered(60)))
    expect(sizes(provider)).toEqual([4, 50, 6])
  })

  it('leaves room for the context that travels along', async () => {
    const provider = fakeProvider({ limits: { bytes: 20 }, features: { context: true } })
    await collect(withLimits(provider), job(['12345', '12345'], { context: '1234567890' }))
    expect(sizes(provider)).toEqual([2])
    await collect(withLimits(provider), job(['12345', '123456'], { context: '1234567890' }))
    expect(sizes(provider)).toEqual([2, 1, 1])
  })

  it('sends a text that is too long in parts, and tells in how many', async () => {
    const provider = fakeProvider({ limits: { characters: 10 } })
    const outcomes = await collect(withLimits(provider), job(['kurz', 'eins zwei, drei vier', 'auch kurz']))
    expect(outcomes.map(brief)).toEqual(['[en] kurz', '[en] eins zwei, [en] drei vier', '[en] auch kurz'])
    expect(outcomes.map((outcome) => 'parts' in outcome && outcome.parts)).toEqual([false, 2, false])
    expect(provider.jobs.flatMap(({ texts }) => texts)).toEqual(['kurz', 'eins zwei,', 'drei vier', 'auch kurz'])
  })

  it('puts a blank between the parts where the target has one, whatever stood there', async () => {
    const cjk = fakeProvider({ limits: { characters: 4 } })
    expect((await collect(withLimits(cjk), job(['漢字漢字漢字'], { source: 'zh' }))).map(brief)).toEqual([
      '[en] 漢字漢 [en] 字漢字',
    ])
    const latin = fakeProvider({ limits: { characters: 4 } })
    expect((await collect(withLimits(latin), job(['eins zwei'], { target: 'zh' }))).map(brief)).toEqual([
      '[zh] eins[zh] zwei',
    ])
  })

  it.each([
    ['Apple', 'Google', 'Apple Google'],
    ['Apple Inc.', '2020', 'Apple Inc. 2020'],
    ['苹果', 'Google', '苹果Google'],
  ])('puts one between Latin words in every language: %s, %s', async (one, other, whole) => {
    const answers = new Map([
      ['eins', one],
      ['zwei', other],
    ])
    const provider = fakeProvider({
      limits: { characters: 4 },
      reply: ({ texts }) => texts.map((text) => ({ text: answers.get(text)!, billed: 1 })),
    })
    for (const target of ['zh', 'ja', 'th'])
      expect(await collect(withLimits(provider), job(['eins zwei'], { target }))).toMatchObject([{ text: whole }])
  })

  it('counts what all parts were charged', async () => {
    const provider = fakeProvider({
      limits: { characters: 4 },
      reply: ({ texts }) => texts.map((text) => ({ text, billed: text.length })),
    })
    expect(await collect(withLimits(provider), job(['eins zwei drei']))).toMatchObject([
      { text: 'eins zwei drei', billed: 12 },
    ])
  })

  it('fails a text with the first of its parts that fails, and sends no more of it', async () => {
    const provider = fakeProvider({
      limits: { texts: 1, characters: 4 },
      reply: (asked, request) => {
        if (request === 1) throw malformed('fake', 'answered nonsense.')
        return bracket(asked)
      },
    })
    const outcomes = await collect(withLimits(provider, { concurrency: 1 }), job(['eins zwei drei vier fünf', 'Ende']))
    expect(outcomes.map(brief)).toEqual(['! provider-malformed', '[en] Ende'])
    expect(provider.jobs.flatMap(({ texts }) => texts)).toEqual(['eins', 'zwei', 'Ende'])
  })

  it('does not send what no limit has room for, and says so', async () => {
    const provider = fakeProvider({ limits: { characters: 1 } })
    const outcomes = await collect(withLimits(provider), job(['a', '😀']))
    expect(outcomes.map(brief)).toEqual(['[en] a', '! provider-refused'])
    expect(outcomes[1]).toMatchObject({ problem: { detail: expect.stringContaining('2 characters of at most 1') } })
  })

  it('never sends blank texts; they stay what they are', async () => {
    const provider = fakeProvider()
    const outcomes = await collect(withLimits(provider), job(['', 'eins', ' \n', 'zwei']))
    expect(outcomes.map(brief)).toEqual(['', '[en] eins', ' \n', '[en] zwei'])
    expect(provider.jobs.flatMap(({ texts }) => texts)).toEqual(['eins', 'zwei'])
  })

  it('sends nothing for nothing', async () => {
    const provider = fakeProvider()
    expect(await collect(withLimits(provider), job([]))).toEqual([])
    expect(provider.jobs).toHaveLength(0)
  })
})

describe('running requests', () => {
  it('has no more than so many under way', async () => {
    let [now, most] = [0, 0]
    const provider = fakeProvider({
      limits: { texts: 1 },
      reply: async (asked) => {
        most = Math.max(most, ++now)
        await new Promise((resolve) => setTimeout(resolve, 2))
        now -= 1
        return bracket(asked)
      },
    })
    await collect(withLimits(provider, { concurrency: 3 }), job(numbered(12)))
    expect(most).toBe(3)
  })

  it('gives outcomes as soon as their request ends', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const provider = fakeProvider({
      limits: { texts: 5 },
      reply: async (asked, request) => {
        if (request === 0) await held
        return bracket(asked)
      },
    })
    const outcomes = withLimits(provider, { first: 2 })
      .translate(job(numbered(4)))
      [Symbol.asyncIterator]()
    expect((await outcomes.next()).value).toMatchObject({ index: 2 })
    expect((await outcomes.next()).value).toMatchObject({ index: 3 })
    release()
    expect((await outcomes.next()).value).toMatchObject({ index: 0 })
  })

  it('reports what was charged', async () => {
    const provider = fakeProvider({
      reply: ({ texts }) => texts.map((text) => ({ text: `[${text}]`, billed: text.length })),
    })
    expect(await collect(withLimits(provider), job(['eins']))).toMatchObject([
      { billed: 4, provider: 'fake', origin: 'machine', after: [] },
    ])
  })

  it('stops the requests under way when nobody listens any more', async () => {
    let stopped = 0
    const provider = fakeProvider({
      limits: { texts: 1 },
      reply: (asked, request) =>
        request === 0
          ? bracket(asked)
          : new Promise((_, reject) => {
              asked.signal?.addEventListener('abort', () => {
                stopped += 1
                reject(asked.signal?.reason)
              })
            }),
    })
    for await (const outcome of withLimits(provider).translate(job(numbered(4)))) {
      expect(outcome.index).toBe(0)
      break
    }
    expect(stopped).toBe(3)
  })

  it('throws the reason of an abort', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const provider = fakeProvider({
      reply: ({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    })
    const outcomes = collect(withLimits(provider), job(['eins'], { signal: controller.signal }))
    setTimeout(() => controller.abort(reason), 5)
    await expect(outcomes).rejects.toBe(reason)
  })

  it('gives nothing more after an abort, even when the provider did not listen', async () => {
    const controller = new AbortController()
    const provider = fakeProvider({
      reply: (asked) => {
        controller.abort('enough')
        return bracket(asked)
      },
    })
    await expect(collect(withLimits(provider), job(['eins'], { signal: controller.signal }))).rejects.toBe('enough')
  })

  it('lets a bug rise', async () => {
    const bug = new TypeError('a bug')
    const provider = fakeProvider({
      reply: () => {
        throw bug
      },
    })
    await expect(collect(withLimits(provider), job(['eins']))).rejects.toBe(bug)
  })
})

describe('an answer of another count', () => {
  it.each([
    { count: 1, why: 'one too few' },
    { count: 5, why: 'one too many' },
    { count: 0, why: 'none at all' },
  ])('is never used, the request is halved: $why', async ({ count }) => {
    const texts = numbered(4)
    const provider = fakeProvider({
      reply: (asked) =>
        asked.texts.length > 1 ? Array.from({ length: count }, () => ({ text: 'astray' })) : bracket(asked),
    })
    // A pair answered with one text looks right only to a single text.
    const outcomes = await collect(withLimits(provider, { concurrency: 1 }), job(texts))
    expect(outcomes.map(brief)).toEqual(texts.map((text) => `[en] ${text}`))
    expect(sizes(provider)).toEqual([4, 2, 1, 1, 2, 1, 1])
  })

  it('for a single text is a failure of that text', async () => {
    const provider = fakeProvider({
      reply: (asked) => (asked.texts.includes('Satz 2.') ? [...bracket(asked), { text: 'astray' }] : bracket(asked)),
    })
    const outcomes = await collect(withLimits(provider), job(numbered(4)))
    expect(outcomes.map(brief)).toEqual(['[en] Satz 0.', '[en] Satz 1.', '! provider-malformed', '[en] Satz 3.'])
  })

  it('is treated like a request the provider finds too large', async () => {
    const provider = fakeProvider({
      reply: (asked) => {
        if (asked.texts.length > 2) throw statusProblem('fake', 413)
        return bracket(asked)
      },
    })
    expect((await collect(withLimits(provider), job(numbered(4)))).every(({ status }) => status === 'translated')).toBe(
      true,
    )
    expect(sizes(provider)).toEqual([4, 2, 2])
  })
})

describe('a provider that fails', () => {
  it.each([
    { text: '', why: 'nothing' },
    { text: ' \n', why: 'white space' },
    { text: 'and so on '.repeat(200), why: 'far too much' },
  ])('by answering $why for a text fails on that text only', async ({ text }) => {
    const provider = fakeProvider({
      reply: (asked) => bracket(asked).map((answer, index) => (index === 1 ? { text } : answer)),
    })
    const outcomes = await collect(withLimits(provider), job(numbered(3)))
    expect(outcomes.map(brief)).toEqual(['[en] Satz 0.', '! provider-malformed', '[en] Satz 2.'])
  })

  it.each([
    { problem: statusProblem('fake', 403), why: 'the key is refused' },
    { problem: statusProblem('fake', 456), why: 'the quota is used up' },
    { problem: statusProblem('fake', 525), why: 'no handshake succeeds' },
    { problem: unsupportedPair('fake', 'de', 'en'), why: 'the pair is not translated' },
  ])('for good is sent nothing more: $why', async ({ problem }) => {
    const provider = fakeProvider({
      limits: { texts: 1 },
      reply: (asked, request) => {
        if (request > 1) throw problem
        return bracket(asked)
      },
    })
    const outcomes = await collect(withLimits(provider, { concurrency: 1 }), job(numbered(20)))
    expect(provider.jobs).toHaveLength(3)
    expect(outcomes.map(brief).slice(0, 3)).toEqual(['[en] Satz 0.', '[en] Satz 1.', `! ${problem.code}`])
    expect(outcomes.filter((outcome) => outcome.status === 'failed' && outcome.problem === problem)).toHaveLength(18)
  })

  it('in passing twice in a row is given up, and its problem stands for the rest', async () => {
    const provider = fakeProvider({
      limits: { texts: 1 },
      reply: () => {
        throw timedOut('fake', 20)
      },
    })
    const outcomes = await collect(withLimits(provider, { concurrency: 1 }), job(numbered(20)))
    expect(provider.jobs).toHaveLength(2)
    expect(outcomes.map(brief)).toEqual(Array(20).fill('! provider-timeout'))
  })

  it('on one request only keeps the rest', async () => {
    const provider = fakeProvider({
      limits: { texts: 1 },
      reply: (asked, request) => {
        if (request % 2 === 1) throw statusProblem('fake', 503)
        return bracket(asked)
      },
    })
    const outcomes = await collect(withLimits(provider, { concurrency: 1 }), job(numbered(6)))
    expect(outcomes.filter(({ status }) => status === 'translated')).toHaveLength(3)
  })

  it('with an unusable answer is not asked the same again', async () => {
    const provider = fakeProvider({
      reply: () => {
        throw malformed('fake', 'answered HTML.')
      },
    })
    expect((await collect(withLimits(provider), job(numbered(4)))).map(brief)).toEqual(
      Array(4).fill('! provider-malformed'),
    )
    expect(provider.jobs).toHaveLength(1)
  })
})
