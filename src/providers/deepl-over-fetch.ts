import type { Tag } from '../domain/tag.ts'
import type { Answer, Provider } from './contract.ts'
import type { DeeplOptions } from './deepl.ts'
import { deeplSource, deeplTarget, tagOfDeepl } from './deepl-languages.ts'
import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { malformed, statusProblem, unsupportedPair, wrongCount } from './provider-problem.ts'

const name = 'deepl'

/**
 * DeepL without its client, for a Worker that must stay small: the same contract as `deepl.ts` in a fortieth of its size,
 * with JSON bodies. Documented limits: 50 texts and 128 KiB of body.
 * https://developers.deepl.com/docs/api-reference/translate
 */
export const deeplOverFetch = (options: DeeplOptions & { readonly fetch?: typeof globalThis.fetch }): Provider => {
  const ask = (path: string, signal: AbortSignal | undefined, body?: unknown): Promise<JsonAnswer> =>
    exchangeJson(name, {
      url: serverOf(options) + path,
      headers: { authorization: `DeepL-Auth-Key ${options.apiKey}` },
      body,
      signal,
      fetch: options.fetch,
    })
  const list = async (type: 'source' | 'target', signal: AbortSignal | undefined): Promise<readonly Tag[]> => {
    const { status, body, retryAfter } = await ask(`/v2/languages?type=${type}`, signal)
    if (status !== 200) throw statusProblem(name, status, retryAfter)
    if (!Array.isArray(body)) throw malformed(name, 'answered without a list of languages.')
    return body.flatMap((row: unknown) => tagOfDeepl(String(member(row, 'language'))) ?? [])
  }
  return {
    name,
    limits: { texts: 50, bytes: 100_000 },
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: true },

    async translate({ texts, source, target, context, signal }) {
      const from = deeplSource(source)
      const { status, body, retryAfter } = await ask('/v2/translate', signal, {
        text: texts,
        target_lang: deeplTarget(target),
        split_sentences: '0',
        show_billed_characters: true,
        ...(from !== null && { source_lang: from }),
        ...(context && { context }),
      })
      if (status === 400 && /\b(source|target)_lang\b/.test(String(member(body, 'message')))) {
        throw unsupportedPair(name, source, target)
      }
      if (status !== 200) throw statusProblem(name, status, retryAfter)
      const answers = member(body, 'translations')
      if (!Array.isArray(answers)) throw malformed(name, 'answered without a list of translations.')
      if (answers.length !== texts.length) throw wrongCount(name, texts.length, answers.length)
      return answers.map(readAnswer)
    },

    async languages(signal) {
      const [sources, targets] = await Promise.all([list('source', signal), list('target', signal)])
      return { sources, targets }
    },

    async usage(signal) {
      const { status, body, retryAfter } = await ask('/v2/usage', signal)
      if (status !== 200) throw statusProblem(name, status, retryAfter)
      const [used, limit] = [member(body, 'character_count'), member(body, 'character_limit')]
      if (typeof used !== 'number') throw malformed(name, 'does not tell how much is used.')
      return { used, limit: typeof limit === 'number' ? limit : null }
    },
  }
}

const serverOf = ({ apiKey, serverUrl }: DeeplOptions): string =>
  serverUrl?.replace(/\/$/, '') ?? (apiKey.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com')

function readAnswer(answer: unknown): Answer {
  const [text, code, billed] = ['text', 'detected_source_language', 'billed_characters'].map((key) =>
    member(answer, key),
  )
  if (typeof text !== 'string') throw malformed(name, 'answered without a text.')
  const detected = typeof code === 'string' ? tagOfDeepl(code) : undefined
  return { text, ...(detected && { detected }), ...(typeof billed === 'number' && { billed }) }
}
