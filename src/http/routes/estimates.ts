import { Hono } from 'hono'
import { anySignal } from '../../domain/any-signal.ts'
import { Problem } from '../../domain/problem.ts'
import { estimate } from '../../pipeline/estimate.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { memoryOwner } from '../kept/owner.ts'
import { readRequest } from './translations.tsx'

/** `POST /v1/estimates`: what a translation would take; the request is that of `POST /v1/translations`. */
export const estimates = ({ services, access, limits }: Dependencies) =>
  new Hono<AppEnvironment>().post('/v1/estimates', async (c) => {
    const { article } = await readRequest(c, services, limits)
    const owner = await memoryOwner(c, access)
    const deadline = AbortSignal.timeout(limits.timeoutMs)
    const signal = anySignal(deadline, c.req.raw.signal)
    c.header('cache-control', 'no-store')
    const found = await estimate(article, services, { owner, signal }).catch((error: unknown) => {
      throw deadline.aborted && error === deadline.reason
        ? new Problem(
            'timeout',
            'The time limit of the request was reached before the article was read. Send it in parts.',
          )
        : error
    })
    return c.json(found)
  })
