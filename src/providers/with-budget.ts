import { Problem } from '../domain/problem.ts'
import type { Item } from './batches.ts'
import type { Budget, Provider } from './contract.ts'
import { wrapProvider } from './wrap-provider.ts'

/** Characters of a text as engines bill them: code points. */
export const characters = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/**
 * The provider with every request set aside in the job's budget before it is sent, and settled when it has ended. Each
 * answer tells what it was billed: what the engine says, else the characters sent, and nothing where nobody sends a bill.
 */
export function withBudget(provider: Provider): Provider {
  if (provider.free)
    return wrapProvider(provider, { translate: async (job) => unbilled(await provider.translate(job)) })
  return wrapProvider(provider, {
    translate: (job) => {
      const sent = job.texts.map(characters)
      return charged(job.budget, provider.name, sum(sent), async () => {
        const answers = (await provider.translate(job)).map((answer, place) => ({
          ...answer,
          billed: answer.billed ?? sent[place] ?? 0,
        }))
        // of too few answers nobody knows what each has cost, but that all was sent
        const billed = sum(answers.map((answer) => answer.billed))
        return { result: answers, billed: answers.length === sent.length ? billed : Math.max(billed, sum(sent)) }
      })
    },
  })
}

/** The provider as one that nobody sends a bill for. */
export const withoutBill = (provider: Provider): Provider => wrapProvider(provider, { free: true })

const unbilled = <Answer>(answers: readonly Answer[]) => answers.map((answer) => ({ ...answer, billed: 0 }))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/**
 * What one request gives, paid from the budget: set aside, sent, settled. An answer that cannot be used has been paid for
 * all the same; a refusal has not, nor has what never arrived. Of a request that was given up nobody knows what becomes
 * of it at the engine: what was set aside for it stays spent.
 */
export async function charged<Result>(
  budget: Budget | undefined,
  provider: string,
  sent: number,
  ask: () => Promise<{ readonly result: Result; readonly billed: number }>,
): Promise<Result> {
  const reservation = await budget?.reserve(sent, provider)
  let answer: Awaited<ReturnType<typeof ask>>
  try {
    answer = await ask()
  } catch (error) {
    const cost = costOf(error, sent)
    if (cost !== undefined) await reservation?.settle(cost)
    throw error
  }
  await reservation?.settle(answer.billed)
  return answer.result
}

/** Answers that cannot be used and are on a bill already: requests that are one share their problem as well. */
const onBill = new WeakSet<Problem>()

/** What a request has cost that failed; `undefined` when nobody knows. */
function costOf(error: unknown, sent: number): number | undefined {
  if (!(error instanceof Problem)) return undefined
  const { code, detail, fields } = error
  if (code === 'provider-timeout') return undefined
  if (code === 'provider-unreachable' && fields.providerStatus !== 525 && !NEVER_ARRIVED.test(detail)) return undefined
  const answered = code === 'provider-malformed' || fields.sent !== undefined
  if (!answered || onBill.has(error)) return 0
  onBill.add(error)
  return sent
}

/** System codes of a network that did not even connect. */
const NEVER_ARRIVED = /\((?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\)/

/** Whether a budget that did not suffice for all texts does for one of them. */
export const coversOneOf = (batch: readonly Item[], { code, fields }: Problem): boolean =>
  code === 'budget-exhausted' && batch.some(({ text }) => characters(text) <= Number(fields.remaining))
