import type { Tag } from '../domain/tag.ts'
import type { Answer, Job, Provider } from './contract.ts'
import type { DeeplOptions } from './deepl.ts'
import { deeplContext } from './deepl-context.ts'
import { formalityFor } from './deepl-formality.ts'
import { createDeeplGlossaries, type GlossaryShelf } from './deepl-glossaries.ts'
import { deeplSource, deeplTarget, tagOfDeepl } from './deepl-languages.ts'
import { exchangeJson, type JsonAnswer, type JsonRequest, member } from './exchange-json.ts'
import { malformed, statusProblem, unsupportedPair, wrongCount } from './provider-problem.ts'

const name = 'deepl'

/** Options of {@link deeplOverFetch}. */
interface OverFetch extends DeeplOptions {
  /** Another `fetch` than the runtime's. */
  readonly fetch?: typeof globalThis.fetch
}

/**
 * DeepL without its client, for a Worker that must stay small: the same contract as `deepl.ts` in a fortieth of its size,
 * with JSON bodies. Documented limits: 50 texts and 128 KiB of body.
 * https://developers.deepl.com/docs/api-reference/translate
 */
export function deeplOverFetch(options: OverFetch): Provider {
  const glossaries = createDeeplGlossaries(shelfOf(options))
  let formal: readonly string[] | undefined
  return {
    name,
    limits: { texts: 50, bytes: 100_000 },
    features: { terminology: 'id', alternatives: 0, markup: 'none', context: true },
    translate: (job) => glossaries.translate(job, (glossary) => translate(options, job, glossary, formal)),

    async languages(signal) {
      const [sources, targets] = await Promise.all([
        languages(options, 'source', signal),
        languages(options, 'target', signal),
      ])
      formal = targets.flatMap(({ code, formality }) => (formality ? code : []))
      const tags = (listed: typeof sources): Tag[] => listed.flatMap(({ code }) => tagOfDeepl(code) ?? [])
      return { sources: tags(sources), targets: tags(targets) }
    },

    async usage(signal) {
      const { status, body, retryAfter } = await ask(options, '/v2/usage', signal)
      if (status !== 200) throw statusProblem(name, status, retryAfter)
      const [used, limit] = [member(body, 'character_count'), member(body, 'character_limit')]
      if (typeof used !== 'number') throw malformed(name, 'does not tell how much is used.')
      return { used, limit: typeof limit === 'number' ? limit : null }
    },
  }
}

async function translate(
  options: OverFetch,
  job: Job,
  glossary: string | undefined,
  formal: readonly string[] | undefined,
): Promise<readonly Answer[]> {
  const { texts, source, target, signal } = job
  const context = deeplContext(job)
  const formality = formalityFor(options.formality, deeplTarget(target), formal)
  const from = deeplSource(source)
  const { status, body, retryAfter } = await ask(options, '/v2/translate', signal, {
    text: texts,
    target_lang: deeplTarget(target),
    split_sentences: '0',
    show_billed_characters: true,
    ...(from !== null && { source_lang: from }),
    ...(context !== undefined && { context }),
    ...(glossary !== undefined && { glossary_id: glossary }),
    ...(formality && { formality }),
    ...(options.modelType && { model_type: options.modelType }),
  })
  if (status === 400 && /\b(source|target)_lang\b/.test(String(member(body, 'message')))) {
    throw unsupportedPair(name, source, target)
  }
  if (status !== 200) throw statusProblem(name, status, retryAfter)
  const answers = member(body, 'translations')
  if (!Array.isArray(answers)) throw malformed(name, 'answered without a list of translations.')
  if (answers.length !== texts.length) throw wrongCount(name, texts.length, answers.length)
  return answers.map(readAnswer)
}

const shelfOf = (options: OverFetch): GlossaryShelf => ({
  async list(signal) {
    const { status, body, retryAfter } = await ask(options, '/v3/glossaries', signal)
    if (status !== 200) throw statusProblem(name, status, retryAfter)
    const glossaries = member(body, 'glossaries')
    if (!Array.isArray(glossaries)) throw malformed(name, 'answered without a list of glossaries.')
    return glossaries.map((glossary: unknown) => ({
      id: String(member(glossary, 'glossary_id')),
      name: String(member(glossary, 'name')),
    }))
  },
  async create({ name: title, source, target, entries }, signal) {
    const { status, body, retryAfter } = await ask(options, '/v3/glossaries', signal, {
      name: title,
      dictionaries: [{ source_lang: source, target_lang: target, entries, entries_format: 'tsv' }],
    })
    if (status !== 201 && status !== 200) throw statusProblem(name, status, retryAfter)
    const id = member(body, 'glossary_id')
    if (typeof id !== 'string') throw malformed(name, 'made a glossary without an id.')
    return id
  },
  async remove(id, signal) {
    const request = {
      ...requestTo(options, `/v3/glossaries/${encodeURIComponent(id)}`, signal),
      method: 'DELETE',
    } as const
    const { status, retryAfter } = await exchangeJson(name, request)
    if (status !== 204 && status !== 200) throw statusProblem(name, status, retryAfter)
  },
})

async function languages(
  options: OverFetch,
  type: 'source' | 'target',
  signal: AbortSignal | undefined,
): Promise<readonly { readonly code: string; readonly formality: boolean }[]> {
  const { status, body, retryAfter } = await ask(options, `/v2/languages?type=${type}`, signal)
  if (status !== 200) throw statusProblem(name, status, retryAfter)
  if (!Array.isArray(body)) throw malformed(name, 'answered without a list of languages.')
  return body.map((row: unknown) => ({
    code: String(member(row, 'language')),
    formality: member(row, 'supports_formality') === true,
  }))
}

const requestTo = (options: OverFetch, path: string, signal: AbortSignal | undefined, body?: unknown): JsonRequest => ({
  url: serverOf(options) + path,
  headers: { authorization: `DeepL-Auth-Key ${options.apiKey}` },
  body,
  signal,
  fetch: options.fetch,
})

const ask = (...request: Parameters<typeof requestTo>): Promise<JsonAnswer> => exchangeJson(name, requestTo(...request))

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
