import type { Answer, Job, Provider } from './contract.ts'
import { unlessAborted } from './unless-aborted.ts'
import { wrapProvider } from './wrap-provider.ts'

interface UnderWay {
  readonly answers: Promise<readonly Answer[]>
  readonly controller: AbortController
  waiting: number
  /** Whether somebody has taken the bill. */
  billed: boolean
}

/**
 * The provider, asked once where equal requests are under way at the same time: whoever comes later gets the same answer
 * and is billed nothing, unless who came first has left. A request is aborted when nobody waits for it any more. Only for a process whose requests may
 * wait for one another: a Worker's may not.
 */
export function withSharedRequests(provider: Provider): Provider {
  const underWay = new Map<string, UnderWay>()

  const start = (key: string, job: Job): UnderWay => {
    const controller = new AbortController()
    const answers = provider.translate({ ...job, signal: controller.signal }).finally(() => {
      if (underWay.get(key)?.controller === controller) underWay.delete(key)
    })
    const request = { answers, controller, waiting: 0, billed: false }
    underWay.set(key, request)
    return request
  }

  return wrapProvider(provider, {
    async translate(job) {
      job.signal?.throwIfAborted()
      const key = keyOf(job)
      const known = underWay.get(key)
      const request = known ?? start(key, job)
      request.waiting += 1
      try {
        const answers = await unlessAborted(request.answers, job.signal)
        if (request.billed) return answers.map((answer) => ({ ...answer, billed: 0 }))
        request.billed = true
        return answers
      } catch (error) {
        if (request.waiting === 1 && job.signal?.aborted) {
          underWay.delete(key)
          request.controller.abort(job.signal.reason)
        }
        throw error
      } finally {
        request.waiting -= 1
      }
    },
  })
}

/** All that an answer may depend on. */
const keyOf = ({ texts, source, target, context, terms, dictionary, alternatives }: Job): string =>
  JSON.stringify([texts, source, target, context, terms, dictionary?.key, alternatives])
