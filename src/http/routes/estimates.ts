import { Hono } from 'hono'
import { anySignal } from '../../domain/any-signal.ts'
import { estimate } from '../../pipeline/estimate.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { memoryOwner } from '../kept/owner.ts'
import { readRequest } from './translations.tsx'

/** `POST /v1/estimates`: what a translation would take; the request is that of `POST /v1/translations`. */
export const estimates = ({ services, access, limits }: Dependencies) =>
  new Hono<AppEnvironment>().post('/v1/estimates', async (c) => {
    const { article } = await readRequest(c, services, limits)
    const owner = await memoryOwner(c, access)
    const signal = anySignal(AbortSignal.timeout(limits.timeoutMs), c.req.raw.signal)!
    c.header('cache-control', 'no-store')
    return c.json(await estimate(article, services, { owner, signal }))
  })
