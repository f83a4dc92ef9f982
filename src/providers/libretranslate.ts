import { anySignal } from '../domain/any-signal.ts'
import { Problem } from '../domain/problem.ts'
import { UNDETERMINED } from '../domain/tag.ts'
import type { Job, LanguagePairs, Limits, Provider } from './contract.ts'
import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { libreCode, tagOfLibre } from './libretranslate-languages.ts'
import { malformed, statusProblem, unsupportedPair, wrongCount } from './provider-problem.ts'

/** Where the server is and what is known of it beforehand. */
export interface LibreTranslateOptions {
  /** Address of the server, with a path where it has one. */
  readonly url: string
  /** Left out where the server asks for none. It travels in the body: the protocol has no header for it. */
  readonly apiKey?: string
  /** What the server takes in one request. Left out = 25 texts, 5 000 characters until the server says otherwise. */
  readonly limits?: Limits
  /** Another `fetch` than the runtime's. */
  readonly fetch?: typeof globalThis.fetch
}

const name = 'libretranslate'
const LIMITS = { texts: 25, characters: 5_000 } satisfies Limits
/** Most milliseconds for the server's settings, without which translating works too. */
const SETTINGS_MS = 2_000

/**
 * A LibreTranslate server, or one that speaks its protocol. It has no terms and tells no billed characters. Other
 * translations of a text it gives when a job asks for them; how many it has, the first such request may tell.
 * Its character limit is asked for together with its languages; `limits` holds it from then on.
 * https://docs.libretranslate.com
 */
export function libretranslate(options: LibreTranslateOptions): Provider {
  // Servers differ in their codes (`zt` or `zh-Hant`): what this one calls a language is known once it was asked.
  let codes: ReadonlySet<string> = new Set()
  let limits: Limits = options.limits ?? LIMITS
  // A server may allow fewer than we like to have; older ones know of none and ignore the wish.
  let mostAlternatives = Number.POSITIVE_INFINITY

  const send = ({ texts, source, target, signal }: Job, alternatives: number): Promise<JsonAnswer> =>
    ask(options, '/translate', signal, {
      q: texts,
      source: source === UNDETERMINED ? 'auto' : libreCode(source, codes),
      target: libreCode(target, codes),
      format: 'text',
      ...(alternatives > 0 && { alternatives }),
      ...(options.apiKey && { api_key: options.apiKey }),
    })

  return {
    name,
    // whoever sends bills gives out keys
    free: !options.apiKey,
    get limits() {
      return limits
    },
    features: { terminology: 'none', alternatives: 4, markup: 'none', context: false },

    async translate(job) {
      const { texts, source, target } = job
      const wanted = Math.min(job.alternatives ?? 0, mostAlternatives)
      let answer = await send(job, wanted)
      const allowed = wanted > 0 ? readAllowed(answer) : undefined
      if (allowed !== undefined && allowed < wanted) {
        mostAlternatives = allowed
        answer = await send(job, allowed)
      }
      const { status, body, retryAfter } = answer
      if (status !== 200) throw refusal(status, body, retryAfter, source, target)
      const answers = member(body, 'translatedText')
      if (!Array.isArray(answers)) throw malformed(name, 'answered without a list of translations.')
      if (answers.length !== texts.length) throw wrongCount(name, texts.length, answers.length)
      return answers.map((text: unknown, index) => {
        if (typeof text !== 'string') throw malformed(name, 'answered with something that is not text.')
        const alternatives = wanted > 0 ? readAlternatives(body, index, texts.length) : []
        return { text, ...(alternatives.length > 0 && { alternatives }) }
      })
    },

    async languages(signal) {
      const [{ status, body, retryAfter }, told] = await Promise.all([
        ask(options, '/languages', signal),
        options.limits ?? readLimits(options, signal),
      ])
      if (status !== 200) throw statusProblem(name, status, retryAfter)
      const listed = readLanguages(body)
      codes = listed.codes
      limits = told ?? limits
      return listed.pairs
    },
  }
}

/**
 * What a server takes in one request, from its public settings, asked once; `charLimit: -1` is no limit. `undefined` when
 * it does not say, in time or at all: not everything that speaks the protocol has that address, and a request that turns
 * out too large is halved all the same.
 */
async function readLimits(
  options: LibreTranslateOptions,
  signal: AbortSignal | undefined,
): Promise<Limits | undefined> {
  const time = AbortSignal.timeout(SETTINGS_MS)
  try {
    const { body } = await ask(options, '/frontend/settings', anySignal(time, signal))
    const characters = member(body, 'charLimit')
    if (typeof characters !== 'number') return undefined
    return characters > 0 ? { ...LIMITS, characters } : { texts: LIMITS.texts }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Problem || time.aborted) return undefined
    throw error
  }
}

/** Every source into every target any of them has: servers offer all pairs by way of English. */
function readLanguages(body: unknown): { codes: ReadonlySet<string>; pairs: LanguagePairs } {
  if (!Array.isArray(body)) throw malformed(name, 'answered without a list of languages.')
  const rows = body.map((row: unknown) => {
    const [code, targets] = [member(row, 'code'), member(row, 'targets') ?? []]
    if (typeof code !== 'string' || !Array.isArray(targets)) throw malformed(name, 'listed a language without a code.')
    return { code, targets: targets.filter((target) => typeof target === 'string') }
  })
  const sources = rows.map(({ code }) => code)
  const targets = [...new Set(rows.flatMap((row) => row.targets))]
  const tags = (list: readonly string[]) => list.flatMap((code) => tagOfLibre(code) ?? [])
  return { codes: new Set([...sources, ...targets]), pairs: { sources: tags(sources), targets: tags(targets) } }
}

/** How many alternatives the server allows, when it refused a request for wanting more: 0 when it does not say. */
function readAllowed({ status, body }: JsonAnswer): number | undefined {
  const message = String(member(body, 'error') ?? '')
  if (status !== 400 || !/\balternatives\b/.test(message)) return undefined
  return Number(/<= (\d+)/.exec(message)?.[1] ?? 0)
}

/** The other translations of one text. Servers without them leave them out; a list of another length belongs to nobody. */
function readAlternatives(body: unknown, index: number, count: number): readonly string[] {
  const lists = member(body, 'alternatives')
  const list: unknown = Array.isArray(lists) && lists.length === count ? lists[index] : undefined
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string' && text.trim() !== '') : []
}

/** The server's `error` is read for its kind and never passed on. */
function refusal(status: number, body: unknown, retryAfter: number | undefined, source: string, target: string) {
  const message = String(member(body, 'error') ?? '')
  if (status === 400 && / is not supported/.test(message) && !/ format /.test(message)) {
    return unsupportedPair(name, source, target)
  }
  if (status === 400 && /api key/i.test(message)) return statusProblem(name, 401)
  if (status === 400 && /exceeds/.test(message)) return statusProblem(name, 413)
  return statusProblem(name, status, retryAfter)
}

const ask = (
  { url, fetch }: LibreTranslateOptions,
  path: string,
  signal: AbortSignal | undefined,
  body?: unknown,
): Promise<JsonAnswer> => exchangeJson(name, { url: url.replace(/\/$/, '') + path, body, signal, fetch })
