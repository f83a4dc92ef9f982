import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/domain/problem.ts'
import { createSpending } from '../../src/pipeline/spending.ts'
import { createChain } from '../../src/providers/chain.ts'
import type { Answer, Job, Provider } from '../../src/providers/contract.ts'
import { malformed, statusProblem, timedOut, unreachable } from '../../src/providers/provider-problem.ts'
import { withBudget, withoutBill } from '../../src/providers/with-budget.ts'
import { withSharedRequests } from '../../src/providers/with-shared-requests.ts'
import { bracket, brief, collect, type FakeProviderOptions, fakeProvider } from '../support/fake-provider.ts'

const job = (texts: readonly string[], more: Partial<Job> = {}): Job => ({ texts, source: 'de', target: 'en', ...more })
const noWait = { retry: { sleep: async () => undefined } }
const chainOf = (...providers: readonly Provider[]) => createChain(providers, null, noWait)

async function spend(options: FakeProviderOptions, texts: readonly string[], most?: number) {
  const provider = fakeProvider(options)
  const budget = createSpending(most)
  const outcomes = await collect(chainOf(provider), job(texts, { budget }))
  return { billed: budget.billed(), outcomes: outcomes.map(brief), remarks: budget.remarks(), jobs: provider.jobs }
}

describe('what an answer has cost', () => {
  it('is what the engine says', async () => {
    const reply = (asked: Job) => bracket(asked).map((answer) => ({ ...answer, billed: 7 }))
    expect(await spend({ reply }, ['eins', 'zwei'])).toMatchObject({ billed: 14 })
  })

  it('is the code points that were sent where the engine says nothing', async () => {
    expect(await spend({}, ['eins', '𝟙'])).toMatchObject({ billed: 5 })
  })

  it('is nothing at an engine of the operator’s own, whatever that says', async () => {
    const reply = (asked: Job) => bracket(asked).map((answer) => ({ ...answer, billed: 7 }))
    const budget = createSpending(0)
    const outcomes = await collect(chainOf(withoutBill(fakeProvider({ reply }))), job(['eins'], { budget }))
    expect(outcomes).toMatchObject([{ text: '[en] eins', billed: 0 }])
    expect(budget.billed()).toBe(0)
  })

  it('counts every request when too few answers came and the request was halved', async () => {
    const reply = (asked: Job) => bracket(asked).slice(0, 1)
    expect(await spend({ reply }, ['eins', 'zwei'])).toMatchObject({ billed: 16, outcomes: ['[en] eins', '[en] zwei'] })
  })

  it.each<{ why: string; problem: Problem; billed: number }>([
    { why: 'an answer nobody can use is paid for', problem: malformed('fake', 'is HTML.'), billed: 4 },
    { why: 'a refusal is not', problem: statusProblem('fake', 400), billed: 0 },
    { why: 'nor what timed out, as far as anybody knows', problem: timedOut('fake'), billed: 0 },
  ])('$why', async ({ problem, billed }) => {
    const reply = () => Promise.reject(problem)
    expect(await spend({ reply }, ['eins'])).toMatchObject({ billed, outcomes: [`! ${problem.code}`] })
  })

  it('counts an answer that comes after refusals that pass once', async () => {
    const reply = (asked: Job, request: number) =>
      request < 2 ? Promise.reject(statusProblem('fake', 503)) : bracket(asked)
    expect(await spend({ reply }, ['eins'], 4)).toMatchObject({ billed: 4, outcomes: ['[en] eins'] })
  })

  it('is on one bill when two ask for the same at the same time', async () => {
    const provider = withSharedRequests(fakeProvider({ reply: async (asked) => bracket(asked) }))
    const [one, other] = [createSpending(), createSpending()]
    await Promise.all([one, other].map((budget) => collect(chainOf(provider), job(['eins'], { budget }))))
    expect(one.billed() + other.billed()).toBe(4)
  })

  it('is on the bill of the one who stays', async () => {
    let answer: (() => void) | undefined
    const reply = (asked: Job) => new Promise<Answer[]>((resolve) => (answer = () => resolve(bracket(asked))))
    const provider = withBudget(withSharedRequests(fakeProvider({ reply })))
    const leaving = new AbortController()
    const [one, other] = [createSpending(), createSpending()]
    const first = provider.translate(job(['eins'], { budget: one, signal: leaving.signal })).catch(() => 'left')
    const second = provider.translate(job(['eins'], { budget: other }))
    await new Promise((resolve) => setTimeout(resolve))
    leaving.abort()
    expect(await first).toBe('left')
    answer!()
    await second
    expect([one.billed(), other.billed()]).toEqual([0, 4])
  })
})

describe('a budget that does not suffice', () => {
  it('is used as far as it goes, and nothing of the rest is sent', async () => {
    const { outcomes, billed, jobs, remarks } = await spend({}, ['eins', 'zwei', 'dreizehn'], 9)
    expect(outcomes).toEqual(['[en] eins', '[en] zwei', '! budget-exhausted'])
    expect(billed).toBe(8)
    expect(jobs.flatMap(({ texts }) => texts)).toEqual(['eins', 'zwei'])
    expect(remarks).toEqual([expect.stringMatching(/^Budget exhausted: one request may have 9 characters billed/)])
  })

  it('leaves the rest to an engine that costs nothing', async () => {
    const own = withoutBill(fakeProvider({ name: 'own' }))
    const budget = createSpending(4)
    const outcomes = await collect(chainOf(fakeProvider(), own), job(['eins', 'zwei'], { budget }))
    expect(outcomes).toMatchObject([
      { provider: 'fake', after: [] },
      { provider: 'own', after: ['fake'] },
    ])
  })

  it('stays the reason where the engine that costs nothing fails as well', async () => {
    const own = withoutBill(fakeProvider({ name: 'own', reply: () => Promise.reject(statusProblem('own', 400)) }))
    const outcomes = await collect(chainOf(fakeProvider(), own), job(['eins'], { budget: createSpending(0) }))
    expect(outcomes.map(brief)).toEqual(['! budget-exhausted'])
  })

  it('says nothing of whether the engine works', async () => {
    const provider = fakeProvider()
    const told: boolean[] = []
    const breakers = new Map([[provider, { enter: () => 0, leave: (succeeded: boolean) => told.push(succeeded) }]])
    const chain = createChain([provider], null, { ...noWait, breakers })
    await collect(chain, job(['eins'], { budget: createSpending(0) }))
    expect(told).toEqual([])
  })

  it('keeps what was set aside for a request that timed out, since the engine may bill it', async () => {
    const reply = (asked: Job, request: number) => (request === 0 ? Promise.reject(timedOut('fake')) : bracket(asked))
    expect(await spend({ reply }, ['eins'], 7)).toMatchObject({ billed: 0, outcomes: ['! budget-exhausted'] })
    expect(await spend({ reply }, ['eins'], 8)).toMatchObject({ billed: 4, outcomes: ['[en] eins'] })
  })

  it('gives back what was set aside for a request that did not even arrive', async () => {
    const reply = (asked: Job, request: number) =>
      request === 0 ? Promise.reject(unreachable('fake', 'ECONNREFUSED')) : bracket(asked)
    expect(await spend({ reply }, ['eins'], 4)).toMatchObject({ billed: 4, outcomes: ['[en] eins'] })
  })
})

/** What an engine may do with a request; `bills`: it charges for it. `known`: and anybody learns so. */
const DEEDS: readonly { bills: boolean; known: boolean; reply: (asked: Job) => readonly Answer[] | Promise<never> }[] =
  [
    { bills: true, known: true, reply: bracket },
    { bills: true, known: true, reply: (asked) => bracket(asked).slice(1) },
    { bills: true, known: true, reply: (asked) => bracket(asked).reverse() },
    { bills: true, known: true, reply: (asked) => asked.texts.map(() => ({ text: '' })) },
    { bills: true, known: true, reply: (asked) => asked.texts.map(() => ({ text: 'x'.repeat(9_000) })) },
    { bills: true, known: true, reply: () => Promise.reject(malformed('fake', 'is HTML.')) },
    { bills: true, known: false, reply: () => Promise.reject(timedOut('fake')) },
    { bills: true, known: false, reply: () => Promise.reject(unreachable('fake', 'ECONNRESET')) },
    { bills: false, known: true, reply: () => Promise.reject(unreachable('fake', 'ECONNREFUSED')) },
    ...[400, 401, 413, 429, 500, 529].map((status) => ({
      bills: false,
      known: true,
      reply: () => Promise.reject(statusProblem('fake', status)),
    })),
  ]

describe('whatever engines do', () => {
  it('never bill more than the budget, and what is told as billed is what they billed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { minLength: 1, maxLength: 20 }),
        fc.nat(150),
        fc.infiniteStream(fc.nat(DEEDS.length - 1)),
        fc.integer({ min: 1, max: 6 }),
        async (texts, most, deeds, size) => {
          let [charged, known] = [0, 0]
          const engine = (name: string) =>
            fakeProvider({
              name,
              limits: { texts: size },
              reply: async (asked) => {
                const deed = DEEDS[deeds.next().value!]!
                const cost = asked.texts.reduce((sum, text) => sum + [...text].length, 0)
                if (deed.bills) charged += cost
                if (deed.bills && deed.known) known += cost
                await Promise.resolve()
                return deed.reply(asked)
              },
            })
          const budget = createSpending(most)
          const guard = (text: string) =>
            text.length % 3 === 0 ? { detail: 'is refused.', readable: false } : undefined
          const chain = createChain([engine('one'), engine('two')], null, { ...noWait, guard })
          const outcomes = await collect(chain, job(texts, { budget }))
          expect(outcomes.map(({ index }) => index)).toEqual([...texts.keys()])
          expect(charged).toBeLessThanOrEqual(most)
          expect(budget.billed()).toBe(known)
        },
      ),
      { numRuns: 200 },
    )
  })
})
