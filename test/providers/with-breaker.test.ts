import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/providers/contract.ts'
import { statusProblem } from '../../src/providers/provider-problem.ts'
import { createBreaker, withBreaker } from '../../src/providers/with-breaker.ts'
import { bracket, fakeProvider } from '../support/fake-provider.ts'

const JOB: Job = { texts: ['eins'], source: 'de', target: 'en' }

/** A provider that answers with a status, or well, and a clock of its own. */
function setUp() {
  const state = { status: 503, time: 0 }
  const provider = fakeProvider({
    reply: (job) => {
      if (state.status !== 200) throw statusProblem('fake', state.status)
      return bracket(job)
    },
  })
  const breaker = createBreaker({ failures: 3, restMs: 1_000, now: () => state.time })
  const guarded = withBreaker(provider, breaker)
  const ask = () =>
    guarded.translate(JOB).then(
      () => 'ok',
      (error) => error.detail as string,
    )
  return { state, provider, ask }
}

describe('a provider that is out of service', () => {
  it('is left alone after failures in a row, with the time that is left', async () => {
    const { state, provider, ask } = setUp()
    for (let request = 0; request < 3; request++) await ask()
    state.time = 400
    expect(await ask()).toBe('fake failed several times in a row and is left alone for 1 s.')
    expect(provider.jobs).toHaveLength(3)
  })

  it('is tried by one request after its rest, and by all when that succeeds', async () => {
    const { state, provider, ask } = setUp()
    for (let request = 0; request < 3; request++) await ask()
    state.time = 1_000
    state.status = 200
    expect(await Promise.all([ask(), ask()])).toEqual(['ok', expect.stringContaining('left alone')])
    expect(await Promise.all([ask(), ask()])).toEqual(['ok', 'ok'])
    expect(provider.jobs).toHaveLength(6)
  })

  it('rests again when the trial fails', async () => {
    const { state, provider, ask } = setUp()
    for (let request = 0; request < 3; request++) await ask()
    state.time = 1_000
    await ask()
    state.time = 1_900
    expect(await ask()).toContain('left alone')
    expect(provider.jobs).toHaveLength(4)
  })

  it.each([400, 403, 429, 456])('is there when it answers %i', async (status) => {
    const { state, provider, ask } = setUp()
    state.status = status
    for (let request = 0; request < 6; request++) await ask()
    expect(provider.jobs).toHaveLength(6)
  })
})
