import { Problem } from '../domain/problem.ts'
import type { Budget, Reservation } from '../providers/contract.ts'
import type { Rewriter } from '../providers/rewriter.ts'
import { characters, charged } from '../providers/with-budget.ts'
import type { Services } from './services.ts'

/** What one request of a caller spends at the engines, all stages together. */
export interface Spending extends Budget {
  /** Characters billed so far: every answer of an engine that is paid for, whatever became of it. */
  billed(): number
  /** What was not sent for want of budget, as a remark on the document; none when there was enough. */
  remarks(): readonly string[]
}

/**
 * The budget of one request, of which `before` characters were billed before: at most `most` characters, none more than the caller's own budget has, where there are such.
 * What is set aside counts as spent until it is settled, so that requests under way at once never exceed it together.
 */
export function createSpending(most = Number.POSITIVE_INFINITY, own?: Budget, before = 0): Spending {
  let [taken, billed] = [before, before]
  const short = new Map<string, Problem>()
  const set = async (wanted: number, provider: string): Promise<Reservation | undefined> => {
    if (taken + wanted > most) throw overRequest(most, most - taken, wanted, provider)
    taken += wanted
    try {
      return await own?.reserve(wanted, provider)
    } catch (error) {
      taken -= wanted
      throw error
    }
  }
  return {
    async reserve(wanted, provider) {
      const reservation = await set(wanted, provider).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'budget-exhausted') short.set(provider, error)
        throw error
      })
      return {
        async settle(cost) {
          taken += cost - wanted
          billed += cost
          await reservation?.settle(cost)
        },
      }
    },
    billed: () => billed,
    remarks: () =>
      Array.from(
        short,
        ([provider, { fields }]) => `${fields.brief} ${provider} was not sent everything; what is missing says so.`,
      ),
  }
}

function overRequest(limit: number, remaining: number, wanted: number, provider: string): Problem {
  const brief = `Budget exhausted: one request may have ${limit} characters billed (REQUEST_BUDGET).`
  const detail = `${brief} ${remaining} are left, and ${provider} was to be sent ${wanted}.`
  return new Problem('budget-exhausted', detail, { budget: 'request', limit, remaining, provider, brief })
}

/** The services with everything that is paid for taken from the budget. */
export function spendingFrom(services: Services, budget: Budget): Services {
  // as its prototype: what the services make when it is first read is not made here
  const own: Services = Object.create(services)
  return Object.assign(own, {
    translator: (choice) => {
      const translator = services.translator(choice)
      return translator && { ...translator, translate: (job) => translator.translate({ ...job, budget }) }
    },
    rewriter: (choice) => {
      const rewriter = services.rewriter(choice)
      const free = services.providers.find(({ name }) => name === rewriter?.name)?.free
      return rewriter && !free ? paidRewriter(rewriter, budget) : rewriter
    },
  } satisfies Pick<Services, 'translator' | 'rewriter'>)
}

/** A rewriter is sent the sentence and its translation. */
const paidRewriter = (rewriter: Rewriter, budget: Budget): Rewriter => ({
  ...rewriter,
  rewrite(job) {
    const sent = characters(job.source.text) + characters(job.target.text)
    return charged(budget, rewriter.name, sent, async () => ({ result: await rewriter.rewrite(job), billed: sent }))
  },
})
