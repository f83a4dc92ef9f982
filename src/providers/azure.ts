import { UNDETERMINED } from '../domain/tag.ts'
import { azureLanguages } from './azure-languages.ts'
import type { Answer, Job, Provider } from './contract.ts'
import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { malformed, statusProblem, unsupportedPair, usedUp, wrongCount } from './provider-problem.ts'

/** Whose key it is and where its resource stands. */
export interface AzureOptions {
  readonly apiKey: string
  /** Region of the resource, `westeurope`. Left out for a global one. */
  readonly region?: string | undefined
  /** Address of a resource of one's own or of another cloud. Left out = the global one. */
  readonly url?: string | undefined
  /** Another `fetch` than the runtime's. */
  readonly fetch?: typeof globalThis.fetch
}

const name = 'azure'
const GLOBAL = 'https://api.cognitive.microsofttranslator.com'

/**
 * Azure Translator, version 3. It meters characters by the request; what it says is shared out among the texts.
 * https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate
 */
export function azure(options: AzureOptions): Provider {
  return {
    name,
    limits: { texts: 1_000, characters: 50_000 },
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: false },

    async translate(job) {
      const { texts, source, target, signal } = job
      const query = new URLSearchParams({ to: azureLanguages.code(target), textType: 'plain' })
      if (source !== UNDETERMINED) query.set('from', azureLanguages.code(source))
      const body = texts.map((Text) => ({ Text }))
      const answer = await ask(options, `/translate?api-version=3.0&${query}`, signal, body)
      if (answer.status !== 200) throw refusal(answer, job)
      const items = answer.body
      if (!Array.isArray(items)) throw malformed(name, 'answered without a list of translations.')
      if (items.length !== texts.length) throw wrongCount(name, texts.length, items.length)
      const billed = shares(texts, answer.headers.get('x-metered-usage'))
      return items.map((item: unknown, index) => ({ ...readItem(item), ...(billed && { billed: billed[index]! }) }))
    },

    async languages(signal) {
      const answer = await ask(options, '/languages?api-version=3.0&scope=translation', signal)
      if (answer.status !== 200) throw statusProblem(name, answer.status, answer.retryAfter)
      const listed = member(answer.body, 'translation')
      if (typeof listed !== 'object' || listed === null) throw malformed(name, 'answered without a list of languages.')
      const tags = Object.keys(listed).flatMap((code) => azureLanguages.tag(code) ?? [])
      return { sources: tags, targets: tags }
    },
  }
}

function readItem(item: unknown): Answer {
  const translations = member(item, 'translations')
  const text = Array.isArray(translations) ? member(translations[0], 'text') : undefined
  if (typeof text !== 'string') throw malformed(name, 'answered with something that is not text.')
  const code = member(member(item, 'detectedLanguage'), 'language')
  const detected = typeof code === 'string' ? azureLanguages.tag(code) : undefined
  return { text, ...(detected && { detected }) }
}

/** The characters of a request, as metered, shared out by length: whole numbers that sum up to it. */
function shares(texts: readonly string[], metered: string | null): readonly number[] | undefined {
  if (metered === null || !/^\d+$/.test(metered)) return undefined
  const each = Number(metered) / texts.join('').length
  let length = 0
  return texts.map((text) => {
    const before = Math.round(length * each)
    length += text.length
    return Math.round(length * each) - before
  })
}

/** Codes for a language it does not know or a pair it does not translate, and for a request with too much in it. */
const NO_PAIR: readonly unknown[] = [400019, 400023, 400035, 400036]
const TOO_LARGE: readonly unknown[] = [400050, 400072, 400077]

/** A refusal by its six-digit code, which is a status and three digits more. Its message is never passed on. */
function refusal({ status, body, retryAfter }: JsonAnswer, { source, target }: Job) {
  const code = member(member(body, 'error'), 'code')
  if (NO_PAIR.includes(code)) return unsupportedPair(name, source, target)
  if (TOO_LARGE.includes(code)) return statusProblem(name, 413)
  return code === 403001 ? usedUp(name, status) : statusProblem(name, status, retryAfter)
}

const ask = (
  { apiKey, region, url = GLOBAL, fetch }: AzureOptions,
  path: string,
  signal?: AbortSignal,
  body?: object,
) =>
  exchangeJson(name, {
    url: url.replace(/\/$/, '') + path,
    headers: {
      'ocp-apim-subscription-key': apiKey,
      ...(region !== undefined && { 'ocp-apim-subscription-region': region }),
    },
    body,
    signal,
    fetch,
  })
