import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/domain/problem.ts'
import {
  malformed,
  statusProblem,
  timedOut,
  unreachable,
  unsupportedPair,
} from '../../src/providers/provider-problem.ts'
import { readRetryAfter } from '../../src/providers/retry-after.ts'
import type { RetryOptions } from '../../src/providers/until-answered.ts'
import { withRetry } from '../../src/providers/with-retry.ts'
import { withTimeout } from '../../src/providers/with-timeout.ts'
import { bracket, fakeProvider } from '../support/fake-provider.ts'

const job = { texts: ['eins'], source: 'de', target: 'en' }

/** A provider that meets the problems in turn and then answers; its clock moves by sleeping only. */
function troubled(problems: readonly Problem[], options: RetryOptions = {}) {
  const waits: number[] = []
  let clock = 0
  const provider = fakeProvider({
    reply: (asked, request) => {
      const problem = problems[request]
      if (problem) throw problem
      return bracket(asked)
    },
  })
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds)
    clock += milliseconds
  }
  const retrying = withRetry(provider, { random: () => 1, now: () => clock, sleep, ...options })
  return { provider, waits, ask: () => retrying.translate(job) }
}

describe('asking again', () => {
  it.each([
    { problem: statusProblem('fake', 429), why: 'too many requests' },
    { problem: statusProblem('fake', 500), why: 'the engine is broken' },
    { problem: statusProblem('fake', 503), why: 'the engine is down' },
    { problem: statusProblem('fake', 504), why: 'a gateway gave up' },
    { problem: statusProblem('fake', 529), why: 'the engine is overloaded' },
    { problem: timedOut('fake', 20), why: 'no answer in time' },
    { problem: unreachable('fake', 'ECONNRESET'), why: 'the connection broke' },
  ])('helps after what passes: $why', async ({ problem }) => {
    const { ask, provider } = troubled([problem])
    expect(await ask()).toEqual([{ text: '[en] eins' }])
    expect(provider.jobs).toHaveLength(2)
  })

  it.each([
    { problem: statusProblem('fake', 400), why: 'a bad request stays bad' },
    { problem: statusProblem('fake', 403), why: 'the key stays wrong' },
    { problem: statusProblem('fake', 413), why: 'the request stays too large' },
    { problem: statusProblem('fake', 456), why: 'the quota stays used up' },
    { problem: statusProblem('fake', 525), why: 'the handshake fails every time' },
    { problem: malformed('fake', 'answered HTML.'), why: 'the answer was billed' },
    { problem: unsupportedPair('fake', 'de', 'xx'), why: 'the pair stays unknown' },
  ])('is no use after what stays: $why', async ({ problem }) => {
    const { ask, provider } = troubled([problem])
    await expect(ask()).rejects.toBe(problem)
    expect(provider.jobs).toHaveLength(1)
  })

  it('ends after so many attempts, with the last problem', async () => {
    const last = timedOut('fake', 20)
    const { ask, provider } = troubled([statusProblem('fake', 503), statusProblem('fake', 500), last])
    await expect(ask()).rejects.toBe(last)
    expect(provider.jobs).toHaveLength(3)
  })

  it('does not hide a bug', async () => {
    const bug = new TypeError('a bug')
    const provider = fakeProvider({
      reply: () => {
        throw bug
      },
    })
    await expect(withRetry(provider).translate(job)).rejects.toBe(bug)
    expect(provider.jobs).toHaveLength(1)
  })
})

describe('waiting before asking again', () => {
  const busy = (retryAfter?: number) => statusProblem('fake', 429, retryAfter)

  it('doubles each time, up to a cap', async () => {
    const { ask, waits } = troubled([busy(), busy(), busy(), busy()], { attempts: 5, baseMs: 100, capMs: 300 })
    await ask()
    expect(waits).toEqual([100, 200, 300, 300])
  })

  it('takes between half and the whole of it, by chance', async () => {
    const { ask, waits } = troubled([busy()], { baseMs: 100, random: () => 0 })
    await ask()
    expect(waits).toEqual([50])
  })

  it('is as long as the provider asks for when that is longer', async () => {
    const { ask, waits } = troubled([busy(3), busy(0)], { baseMs: 100 })
    await ask()
    expect(waits).toEqual([3_000, 200])
  })

  it('is not begun when it would go beyond the budget', async () => {
    const { ask, waits } = troubled([busy(31)])
    await expect(ask()).rejects.toMatchObject({ code: 'provider-rate-limited', fields: { retryAfter: 31 } })
    expect(waits).toEqual([])
  })

  it('ends at an abort, with its reason', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const provider = fakeProvider({
      reply: () => {
        throw busy(20)
      },
    })
    setTimeout(() => controller.abort(reason), 5)
    await expect(withRetry(provider).translate({ ...job, signal: controller.signal })).rejects.toBe(reason)
    expect(provider.jobs).toHaveLength(1)
  })

  it('really waits', async () => {
    const provider = fakeProvider({
      reply: (asked, request) => {
        if (request === 0) throw busy()
        return bracket(asked)
      },
    })
    const before = Date.now()
    await withRetry(provider, { baseMs: 40 }).translate(job)
    expect(Date.now() - before).toBeGreaterThanOrEqual(18)
  })
})

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0)
  it.each([
    { header: '7', seconds: 7, why: 'seconds' },
    { header: ' 0 ', seconds: 0, why: 'at once' },
    { header: 'Thu, 01 Jan 2026 12:01:30 GMT', seconds: 90, why: 'a date' },
    { header: 'Thu, 01 Jan 2026 11:00:00 GMT', seconds: 0, why: 'a date gone by' },
    { header: '', seconds: undefined, why: 'empty' },
    { header: null, seconds: undefined, why: 'absent' },
    { header: '-5', seconds: undefined, why: 'a negative number is no time' },
    { header: '1.5', seconds: undefined, why: 'a fraction is not allowed' },
    { header: 'soon', seconds: undefined, why: 'a word' },
  ])('reads $header: $why', ({ header, seconds }) => {
    expect(readRetryAfter(header, now)).toBe(seconds)
  })
})

describe('a limit of time', () => {
  const deaf = () =>
    fakeProvider({ reply: () => new Promise(() => undefined), pairs: () => new Promise(() => undefined) })

  it('holds even when the driver does not listen to its signal', async () => {
    await expect(withTimeout(deaf(), 10).translate(job)).rejects.toMatchObject({
      code: 'provider-timeout',
      fields: { provider: 'fake' },
    })
  })

  it('holds for languages as well', async () => {
    await expect(withTimeout(deaf(), 10).languages()).rejects.toMatchObject({ code: 'provider-timeout' })
  })

  it('aborts the signal the driver was given', async () => {
    const provider = deaf()
    await expect(withTimeout(provider, 10).translate(job)).rejects.toThrow()
    expect(provider.jobs[0]?.signal?.aborted).toBe(true)
  })

  it('passes an abort from outside on', async () => {
    const provider = deaf()
    const controller = new AbortController()
    const reason = new Error('enough')
    const answers = withTimeout(provider, 5_000).translate({ ...job, signal: controller.signal })
    setTimeout(() => controller.abort(reason), 5)
    await expect(answers).rejects.toBe(reason)
    expect(provider.jobs[0]?.signal?.reason).toBe(reason)
  })

  it('does not touch an answer in time', async () => {
    expect(await withTimeout(fakeProvider(), 5_000).translate(job)).toEqual([{ text: '[en] eins' }])
  })

  it('is met with another request', async () => {
    const provider = fakeProvider({
      reply: (asked, request) => (request === 0 ? new Promise(() => undefined) : bracket(asked)),
    })
    expect(await withRetry(withTimeout(provider, 10), { baseMs: 1 }).translate(job)).toEqual([{ text: '[en] eins' }])
  })
})
