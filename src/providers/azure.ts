import { UNDETERMINED } from '../domain/tag.ts'
import { linksWords } from './azure-alignment.ts'
import { readAzureItem } from './azure-answer.ts'
import { azureLanguages } from './azure-languages.ts'
import { hasMarkup, type MarkedText, markNames, takesNames } from './azure-names.ts'
import type { Job, Provider } from './contract.ts'
import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { malformed, statusProblem, unsupportedPair, unusable, usedUp, wrongCount } from './provider-problem.ts'

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
const MOST_TEXTS = 1_000
const MOST_CHARACTERS = 50_000
const GLOBAL = 'https://api.cognitive.microsofttranslator.com'

/**
 * Azure Translator, version 3, in plain text. It meters characters by the request; what it says is shared out among the
 * texts. Names among a job's terms go as markup; sentences and linked words come back where it has them.
 * https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate
 */
export function azure(options: AzureOptions): Provider {
  // Nobody promises that the markup never comes back broken: a service that did it once is sent none any more.
  let leavesMarkup = false
  return {
    name,
    limits: { texts: MOST_TEXTS, characters: MOST_CHARACTERS },
    features: { terminology: 'inline', alternatives: 0, markup: 'none', context: false },

    async translate(job) {
      const { texts, source, target, signal } = job
      const pair = {
        from: source === UNDETERMINED ? undefined : azureLanguages.code(source),
        to: azureLanguages.code(target),
      }
      const sent = leavesMarkup ? texts.map(unmarked) : withNames(job, pair)
      const body = sent.map(({ text }) => ({ Text: text }))
      const answer = await ask(options, `/translate?${queryOf(pair)}`, signal, body)
      if (answer.status !== 200) throw refusal(answer, job)
      const items = answer.body
      if (!Array.isArray(items)) throw malformed(name, 'answered without a list of translations.')
      if (items.length !== texts.length) throw wrongCount(name, texts.length, items.length)
      const billed = shares(texts, answer.headers.get('x-metered-usage'))
      const answers = items.map((item: unknown, index) => ({
        ...readAzureItem(item, texts[index]!, sent[index]!),
        ...(billed && { billed: billed[index]! }),
      }))
      if (answers.some(({ text }, index) => sent[index]!.marked && hasMarkup(text) && !hasMarkup(texts[index]!))) {
        leavesMarkup = true
        throw unusable(name, texts.length, 'left its own markup in a translation.')
      }
      return answers
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

/** Azure's codes of a job's languages; without a source it detects. */
interface Pair {
  readonly from: string | undefined
  readonly to: string
}

const queryOf = ({ from, to }: Pair): URLSearchParams =>
  new URLSearchParams({
    'api-version': '3.0',
    to,
    textType: 'plain',
    includeSentenceLength: 'true',
    ...(from !== undefined && { from }),
    ...(from !== undefined && linksWords(from, to) && { includeAlignment: 'true' }),
  })

/** The texts with their names marked, where the pair takes it and the markup does not make the request too long. */
function withNames({ texts, terms = [] }: Job, { from, to }: Pair): readonly MarkedText[] {
  if (!takesNames(from, to)) return texts.map(unmarked)
  const marked = texts.map((text) => markNames(text, terms))
  const length = marked.reduce((total, { text }) => total + text.length, 0)
  return length > MOST_CHARACTERS ? texts.map(unmarked) : marked
}

const unmarked = (text: string): MarkedText => ({ text, marked: false, complete: false })

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
