import type { Context, Next } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { KeyBudget } from '../domain/budget.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import { isLoopback } from '../domain/loopback.ts'
import { Problem } from '../domain/problem.ts'
import { type Accounts, budgetLeft, keyBudget } from '../pipeline/key-budget.ts'
import type { Access, AppEnvironment } from './context.ts'

/** Addresses anyone may read: they hold nothing of anybody and cost nothing. */
const PUBLIC = [
  /^\/$/,
  /^\/glossaries$/,
  /^\/documents$/,
  /^\/align$/,
  /^\/healthz$/,
  /^\/readyz$/,
  /^\/openapi\.json$/,
  /^\/problems\//,
  /^\/assets\//,
  /^\/examples\//,
  /^\/favicon\.ico$/,
]

/** Pages that ask whoever gives no key for one, for a browser cannot send it with a link. */
const ASKING = /^\/t\/[^/]+$/

/**
 * Who may call. With keys: everything but pages and documentation needs one. Without: only callers that address this
 * machine by a loopback name, which a DNS-rebinding page cannot do, unless the operator opened the service. A service that
 * other machines reach answers nobody without keys, for whoever reaches it can claim a loopback name.
 * A web page of another origin is refused in the open modes: it would spend the operator's quota.
 */
export const guardAccess = ({ keys, open, local, stored }: Access) => {
  const anyStored = rememberedFor(KNOWN_MS, async () => (await stored.list()).length > 0)
  return createMiddleware<AppEnvironment>(async (c, next) => {
    const url = new URL(c.req.url)
    const asks = ASKING.test(url.pathname) && givenKey(c.req.raw.headers) === ''
    const free = c.req.method !== 'POST' && (asks || PUBLIC.some((pattern) => pattern.test(url.pathname)))
    // a store that fails is no reason to tell operators nothing
    if (free && (keys.length > 0 || open || !local || (await anyStored().catch(() => true)))) return next()
    if (keys.length > 0 || (await anyStored())) {
      const given = givenKey(c.req.raw.headers)
      if (await isKnown(given, keys)) return next()
      const own = given === '' ? undefined : await stored.findByDigest(await digestOf(given))
      if (!own) {
        throw new Problem(
          'unauthorized',
          'Send one of this server’s keys: Authorization: Bearer <key>, or X-API-Key: <key>.',
        )
      }
      if (own.glossaries.length > 0) c.set('glossaries', own.glossaries)
      return own.budget ? withinBudget(c, stored, own.id, own.budget, next) : next()
    }
    if (!open && !local) {
      throw new Problem('unauthorized', 'No API keys are set here. Set API_KEYS, or make one with `dragoman keys add`.')
    }
    if (!open && (!isLoopback(url.hostname) || FORWARDED.some((name) => c.req.header(name) !== undefined))) {
      throw new Problem(
        'forbidden',
        'No API keys are set here, so only callers on this machine are answered. Set API_KEYS.',
      )
    }
    if (!SAFE.has(c.req.method) && isForeign(c.req.header('origin'), url)) {
      throw new Problem('forbidden', 'A web page of another site may not call this server without a key.')
    }
    return next()
  })
}

/**
 * Goes on with what the key may spend, and says with what was posted what is left then and when it starts anew. Of a
 * stream that is what was left when it began.
 */
async function withinBudget(
  c: Context<AppEnvironment>,
  accounts: Accounts,
  id: string,
  budget: KeyBudget,
  next: Next,
): Promise<void> {
  c.set('budget', keyBudget(accounts, id, budget))
  await next()
  if (c.req.method !== 'POST') return
  // an answer that is paid for is given, whether or not the store can be read now
  const left = await budgetLeft(accounts, id, budget).catch(() => undefined)
  if (!left) return
  c.header('x-dragoman-budget-remaining', String(left.remaining))
  c.header('x-dragoman-budget-reset', String(left.seconds))
}

/** Milliseconds within which a first key that was just added, or the last that was removed, is not noticed. */
const KNOWN_MS = 5_000

/** Methods that change nothing. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a question answered, asked again when it is older than that. A failure is not remembered. */
function rememberedFor<Value>(milliseconds: number, ask: () => Promise<Value>): () => Promise<Value> {
  let known: { readonly at: number; readonly value: Value } | undefined
  return async () => {
    if (!known || Date.now() - known.at > milliseconds) known = { at: Date.now(), value: await ask() }
    return known.value
  }
}

/** Set by a proxy in front: then the caller is not on this machine, whatever host name the proxy passes on. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/** Whether a request comes from a page of another host. A proxy that ends TLS changes the scheme, so hosts are compared. */
const isForeign = (origin: string | undefined, { host }: URL): boolean =>
  origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)

/** The key a request gives; empty when it gives none. */
export function givenKey(headers: Headers): string {
  const bearer = /^bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')
  return bearer?.[1] ?? headers.get('x-api-key') ?? ''
}

/** Compares digests, every byte of each, so that the time taken tells nothing of a key. */
async function isKnown(key: string, keys: readonly string[]): Promise<boolean> {
  const [given, ...known] = await Promise.all([key, ...keys].map(sha256))
  const same = known.map(
    (one) => one.reduce((difference, byte, index) => difference | (byte ^ given![index]!), 0) === 0,
  )
  return same.includes(true) && key !== ''
}
