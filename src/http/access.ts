import { createMiddleware } from 'hono/factory'
import { isLoopback } from '../domain/loopback.ts'
import { Problem } from '../domain/problem.ts'
import type { Access, AppEnvironment } from './context.ts'

/** Addresses anyone may read: they hold nothing of anybody and cost nothing. */
const PUBLIC = [
  /^\/$/,
  /^\/healthz$/,
  /^\/readyz$/,
  /^\/openapi\.json$/,
  /^\/problems\//,
  /^\/assets\//,
  /^\/examples\//,
  /^\/favicon\.ico$/,
]

/**
 * Who may call. With keys: everything but pages and documentation needs one. Without: only callers that address this
 * machine by a loopback name, which a DNS-rebinding page cannot do, unless the operator opened the service.
 * A web page of another origin is refused in the open modes: it would spend the operator's quota.
 */
export const guardAccess = ({ keys, open }: Access) =>
  createMiddleware<AppEnvironment>(async (c, next) => {
    const url = new URL(c.req.url)
    const free = c.req.method !== 'POST' && PUBLIC.some((pattern) => pattern.test(url.pathname))
    if (keys.length > 0) {
      if (!free && !(await isKnown(givenKey(c.req.raw.headers), keys))) {
        throw new Problem(
          'unauthorized',
          'Send one of this server’s keys: Authorization: Bearer <key>, or X-API-Key: <key>.',
        )
      }
      return next()
    }
    if (!open && (!isLoopback(url.hostname) || FORWARDED.some((name) => c.req.header(name) !== undefined))) {
      throw new Problem(
        'forbidden',
        'No API keys are set here, so only callers on this machine are answered. Set API_KEYS.',
      )
    }
    if (c.req.method === 'POST' && isForeign(c.req.header('origin'), url)) {
      throw new Problem('forbidden', 'A web page of another site may not call this server without a key.')
    }
    return next()
  })

/** Set by a proxy in front: then the caller is not on this machine, whatever host name the proxy passes on. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/** Whether a request comes from a page of another host. A proxy that ends TLS changes the scheme, so hosts are compared. */
const isForeign = (origin: string | undefined, { host }: URL): boolean =>
  origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)

function givenKey(headers: Headers): string {
  const bearer = /^bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')
  return bearer?.[1] ?? headers.get('x-api-key') ?? ''
}

const digest = async (key: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)))

/** Compares digests, every byte of each, so that the time taken tells nothing of a key. */
async function isKnown(key: string, keys: readonly string[]): Promise<boolean> {
  const [given, ...known] = await Promise.all([key, ...keys].map(digest))
  const same = known.map(
    (one) => one.reduce((difference, byte, index) => difference | (byte ^ given![index]!), 0) === 0,
  )
  return same.includes(true) && key !== ''
}
