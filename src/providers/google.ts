import type { Problem } from '../domain/problem.ts'
import { UNDETERMINED } from '../domain/tag.ts'
import type { Answer, Job, Provider } from './contract.ts'
import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { googleLanguages } from './google-languages.ts'
import { malformed, statusProblem, unsupportedPair, usedUp, wrongCount } from './provider-problem.ts'

/** Whose key it is. */
export interface GoogleOptions {
  /** It travels as a header: an address may be written to a log. */
  readonly apiKey: string
  /** Address of a relay or of a service with the same protocol. Left out = Google's. */
  readonly url?: string | undefined
  /** Another `fetch` than the runtime's. */
  readonly fetch?: typeof globalThis.fetch
}

const name = 'google'
const GOOGLE = 'https://translation.googleapis.com'

/**
 * Google's Cloud Translation, Basic (v2). A request may have 30,000 code points; 5,000 are what Google recommends.
 * https://cloud.google.com/translate/docs/reference/rest/v2/translate
 */
export function google(options: GoogleOptions): Provider {
  return {
    name,
    limits: { texts: 128, characters: 5_000 },
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: false },

    async translate(job) {
      const { texts, source, target, signal } = job
      const answer = await ask(options, '', signal, {
        q: texts,
        target: googleLanguages.code(target),
        ...(source !== UNDETERMINED && { source: googleLanguages.code(source) }),
        // As text nothing comes back escaped.
        format: 'text',
      })
      if (answer.status !== 200) throw refusal(answer, job)
      const items = member(member(answer.body, 'data'), 'translations')
      if (!Array.isArray(items)) throw malformed(name, 'answered without a list of translations.')
      if (items.length !== texts.length) throw wrongCount(name, texts.length, items.length)
      return items.map(readItem)
    },

    async languages(signal) {
      const answer = await ask(options, '/languages', signal)
      if (answer.status !== 200) throw refusal(answer)
      const listed = member(member(answer.body, 'data'), 'languages')
      if (!Array.isArray(listed)) throw malformed(name, 'answered without a list of languages.')
      const tags = listed.flatMap((row: unknown) => googleLanguages.tag(String(member(row, 'language'))) ?? [])
      return { sources: tags, targets: tags }
    },
  }
}

function readItem(item: unknown): Answer {
  const text = member(item, 'translatedText')
  if (typeof text !== 'string') throw malformed(name, 'answered with something that is not text.')
  const code = member(item, 'detectedSourceLanguage')
  const detected = typeof code === 'string' ? googleLanguages.tag(code) : undefined
  return { text, ...(detected && { detected }) }
}

/** Google tells a wrong key, a language it does not have and too much text apart only in words; they are not passed on. */
function refusal({ status, body, retryAfter }: JsonAnswer, job?: Job): Problem {
  const error = member(body, 'error')
  const errors = member(error, 'errors')
  const reason = String(Array.isArray(errors) ? member(errors[0], 'reason') : '')
  const message = String(member(error, 'message'))
  if (status === 400 && /api key/i.test(message)) return statusProblem(name, 401)
  if (status === 400 && /too (?:long|many|large)/i.test(message)) return statusProblem(name, 413)
  if (status === 400 && job && (reason === 'invalid' || /language pair/i.test(message)))
    return unsupportedPair(name, job.source, job.target)
  if (reason === 'dailyLimitExceeded') return usedUp(name, status)
  return statusProblem(name, /rateLimitExceeded/i.test(reason) ? 429 : status, retryAfter)
}

const ask = ({ apiKey, url = GOOGLE, fetch }: GoogleOptions, path: string, signal?: AbortSignal, body?: object) =>
  exchangeJson(name, {
    url: `${url.replace(/\/$/, '')}/language/translate/v2${path}`,
    headers: { 'x-goog-api-key': apiKey },
    body,
    signal,
    fetch,
  })
