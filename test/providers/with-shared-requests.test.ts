import { describe, expect, it } from 'vitest'
import type { Answer, Job } from '../../src/providers/contract.ts'
import { withSharedRequests } from '../../src/providers/with-shared-requests.ts'
import { bracket, fakeProvider } from '../support/fake-provider.ts'

const job = (over: Partial<Job> = {}): Job => ({ texts: ['eins'], source: 'de', target: 'en', ...over })

/** A provider that answers when it is told to. */
function held() {
  const open: (() => void)[] = []
  const provider = fakeProvider({
    reply: (asked) =>
      new Promise<Answer[]>((resolve, reject) => {
        asked.signal?.addEventListener('abort', () => reject(asked.signal?.reason))
        open.push(() => resolve(bracket(asked).map((answer) => ({ ...answer, billed: 4 }))))
      }),
  })
  return { provider, shared: withSharedRequests(provider), answer: () => open.splice(0).map((one) => one()) }
}

describe('equal requests at the same time', () => {
  it('are one, billed once', async () => {
    const { provider, shared, answer } = held()
    const both = Promise.all([shared.translate(job()), shared.translate(job())])
    answer()
    expect(await both).toEqual([[{ text: '[en] eins', billed: 4 }], [{ text: '[en] eins', billed: 0 }]])
    expect(provider.jobs).toHaveLength(1)
  })

  it.each<{ why: string; over: Partial<Job> }>([
    { why: 'another text', over: { texts: ['zwei'] } },
    { why: 'another target', over: { target: 'fr' } },
    { why: 'another context', over: { context: 'Vorher.' } },
    { why: 'other terms', over: { terms: [{ source: 'eins', target: 'one' }] } },
    { why: 'another termbase', over: { dictionary: { key: 'x', entries: () => [] } } },
  ])('are two with $why', async ({ over }) => {
    const { provider, shared, answer } = held()
    const both = Promise.all([shared.translate(job()), shared.translate(job(over))])
    answer()
    await both
    expect(provider.jobs).toHaveLength(2)
  })

  it('are asked again when the first has ended', async () => {
    const { provider, shared, answer } = held()
    for (let request = 0; request < 2; request++) {
      const one = shared.translate(job())
      answer()
      await one
    }
    expect(provider.jobs).toHaveLength(2)
  })

  it('go on for the one who stays', async () => {
    const { provider, shared, answer } = held()
    const leaving = new AbortController()
    const [first, second] = [shared.translate(job({ signal: leaving.signal })), shared.translate(job())]
    leaving.abort(new Error('left'))
    await expect(first).rejects.toThrow('left')
    expect(provider.jobs[0]!.signal!.aborted).toBe(false)
    answer()
    expect(await second).toMatchObject([{ text: '[en] eins' }])
  })

  it('are aborted when all have left, and the next asks anew', async () => {
    const { provider, shared, answer } = held()
    const leaving = new AbortController()
    const both = [1, 2].map(() => shared.translate(job({ signal: leaving.signal })))
    leaving.abort(new Error('left'))
    for (const one of both) await expect(one).rejects.toThrow('left')
    expect(provider.jobs[0]!.signal!.aborted).toBe(true)
    const next = shared.translate(job())
    answer()
    expect(await next).toMatchObject([{ text: '[en] eins' }])
    expect(provider.jobs).toHaveLength(2)
  })

  it('fail together', async () => {
    const shared = withSharedRequests(
      fakeProvider({
        reply: async () => {
          throw new Error('broken')
        },
      }),
    )
    expect(await Promise.allSettled([shared.translate(job()), shared.translate(job())])).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ])
  })
})
