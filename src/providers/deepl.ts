import type {
  DeepLClient,
  SourceGlossaryLanguageCode,
  SourceLanguageCode,
  TargetGlossaryLanguageCode,
  TargetLanguageCode,
} from 'deepl-node'
import type { Problem } from '../domain/problem.ts'
import type { Tag } from '../domain/tag.ts'
import type { Answer, Job, Provider } from './contract.ts'
import { deeplContext } from './deepl-context.ts'
import { type Formality, formalityFor, type ModelType } from './deepl-formality.ts'
import { createDeeplGlossaries, type GlossaryShelf } from './deepl-glossaries.ts'
import { deeplSource, deeplTarget, tagOfDeepl } from './deepl-languages.ts'
import { malformed, statusProblem, timedOut, unreachable, unsupportedPair, wrongCount } from './provider-problem.ts'
import { readRetryAfter } from './retry-after.ts'

/** Whose account at DeepL is used, and by which way. */
export interface DeeplOptions {
  /** The authentication key. Keys ending in `:fx` belong to the free service. */
  readonly apiKey: string
  /** Another address of the service: a relay, a compatible server. Left out = DeepL's own, chosen by the key. */
  readonly serverUrl?: string
  /** Milliseconds after which a request is given up, at least 1 000 (60 000). */
  readonly timeoutMs?: number
  /** How formally to translate; softened to a preference for a target that is not known to have formality. */
  readonly formality?: Formality | undefined
  /** Which models translate. Left out = DeepL's choice. `quality_optimized` is refused for a pair without such a model. */
  readonly modelType?: ModelType | undefined
}

/** What came back on the wire, which deepl-node keeps to itself. */
interface Response {
  status?: number
  retryAfter?: number | undefined
}

const name = 'deepl'

/**
 * DeepL through its own client, deepl-node. Terms go as a glossary that is kept at DeepL; `context` is not billed.
 * Needs `nodejs_compat` and a compatibility date of 2024-12-30 or later on Workers: earlier dates lose the body.
 * Documented limits: 50 texts and 128 KiB of form-encoded body, in which a byte outside ASCII takes three.
 * https://developers.deepl.com/docs/api-reference/translate
 */
export function deepl(options: DeeplOptions): Provider {
  const glossaries = createDeeplGlossaries(shelfOf(options))
  let formal: readonly string[] | undefined
  return {
    name,
    limits: { texts: 50, bytes: 34_000 },
    features: { terminology: 'id', alternatives: 0, markup: 'none', context: true },
    translate: (job) => glossaries.translate(job, (glossary) => translate(options, job, glossary, formal)),

    async languages(signal) {
      const [sources, targets] = await Promise.all([
        ask(options, signal, {}, (client) => client.getSourceLanguages()),
        ask(options, signal, {}, (client) => client.getTargetLanguages()),
      ])
      formal = targets.flatMap(({ code, supportsFormality }) => (supportsFormality ? code : []))
      const tags = (codes: typeof sources): Tag[] => codes.flatMap(({ code }) => tagOfDeepl(code) ?? [])
      return { sources: tags(sources), targets: tags(targets) }
    },

    async usage(signal) {
      const { character } = await ask(options, signal, {}, (client) => client.getUsage())
      if (!character) throw malformed(name, 'does not tell how much is used.')
      return { used: character.count, limit: character.limit }
    },
  }
}

async function translate(
  options: DeeplOptions,
  job: Job,
  glossary: string | undefined,
  formal: readonly string[] | undefined,
): Promise<readonly Answer[]> {
  const { texts, source, target, signal } = job
  const { modelType } = options
  const context = deeplContext(job)
  const formality = formalityFor(options.formality, deeplTarget(target), formal)
  const results = await ask(options, signal, { source, target }, (client) =>
    client.translateText(
      [...texts],
      deeplSource(source) as SourceLanguageCode | null,
      deeplTarget(target) as TargetLanguageCode,
      {
        splitSentences: 'off',
        ...(context !== undefined && { context }),
        ...(glossary !== undefined && { glossary }),
        ...(formality && { formality }),
        ...(modelType && { modelType }),
      },
    ),
  )
  if (results.length !== texts.length) throw wrongCount(name, texts.length, results.length)
  return results.map(({ text, detectedSourceLang, billedCharacters }): Answer => {
    if (typeof text !== 'string') throw malformed(name, 'answered without a text.')
    const detected = tagOfDeepl(detectedSourceLang)
    return {
      text,
      ...(detected && { detected }),
      ...(billedCharacters !== undefined && { billed: billedCharacters }),
    }
  })
}

const shelfOf = (options: DeeplOptions): GlossaryShelf => ({
  async list(signal) {
    const glossaries = await ask(options, signal, {}, (client) => client.listMultilingualGlossaries())
    return glossaries.map((glossary) => ({ id: glossary.glossaryId, name: glossary.name }))
  },
  async create(dictionary, signal) {
    const { glossaryId } = await ask(options, signal, {}, async (client, { GlossaryEntries }) => {
      // The lines are as DeepL wants them. The client's own list takes a term named like a member of Object for a second one.
      const entries = Object.assign(new GlossaryEntries(), { toTsv: () => dictionary.entries })
      const { source, target } = dictionary
      return client.createMultilingualGlossary(dictionary.name, [
        {
          sourceLangCode: source as SourceGlossaryLanguageCode,
          targetLangCode: target as TargetGlossaryLanguageCode,
          entries,
        },
      ])
    })
    if (typeof glossaryId !== 'string') throw malformed(name, 'made a glossary without an id.')
    return glossaryId
  },
  remove: (id, signal) => ask(options, signal, {}, (client) => client.deleteMultilingualGlossary(id)),
})

/** One call of the client, its failures turned into problems. An abort closes the connection and rejects with the reason. */
async function ask<Result>(
  options: DeeplOptions,
  signal: AbortSignal | undefined,
  pair: Partial<Pick<Job, 'source' | 'target'>>,
  call: (client: DeepLClient, sdk: typeof import('deepl-node')) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted()
  const sdk = await import('deepl-node')
  const response: Response = {}
  try {
    return await call(connect(sdk, options, signal, response), sdk)
  } catch (error) {
    signal?.throwIfAborted()
    throw problemOf(sdk, error, response, pair)
  }
}

/**
 * A client for one request. `maxRetries: 1` is ONE attempt in deepl-node: retrying is our layer's work, which knows the
 * deadline and `Retry-After`. The client has no signal and hides statuses, headers and redirects, so we add them where
 * it puts a request together; the connections are shared by all clients.
 */
function connect(
  { DeepLClient }: typeof import('deepl-node'),
  { apiKey, serverUrl, timeoutMs = 60_000 }: DeeplOptions,
  signal: AbortSignal | undefined,
  response: Response,
): DeepLClient {
  class Client extends DeepLClient {
    constructor() {
      super(apiKey, {
        maxRetries: 1,
        minTimeout: timeoutMs,
        sendPlatformInfo: false,
        ...(serverUrl && { serverUrl: serverUrl.replace(/\/$/, '') }),
      })
      const http = this.httpClient
      const prepare = http.prepareRequest.bind(http)
      http.prepareRequest = (...request) => ({
        ...prepare(...request),
        ...(signal && { signal }),
        maxRedirects: 0,
        transformResponse: (data: unknown, headers: { get(name: string): unknown }, status?: number) => {
          if (status !== undefined) response.status = status
          response.retryAfter = readRetryAfter(headers.get('retry-after')?.toString())
          return data
        },
      })
    }
  }
  return new Client()
}

/** The messages of deepl-node hold what the server said, which may hold the text: none of it is passed on. */
function problemOf(
  { ConnectionError, DeepLError }: typeof import('deepl-node'),
  error: unknown,
  { status, retryAfter }: Response,
  { source, target }: Partial<Pick<Job, 'source' | 'target'>>,
): Problem | unknown {
  if (status !== undefined && (status < 200 || status > 299)) {
    const aboutLanguage = status === 400 && error instanceof Error && /\b(source|target)_lang\b/.test(error.message)
    if (aboutLanguage && source && target) return unsupportedPair(name, source, target)
    return statusProblem(name, status, retryAfter)
  }
  if (error instanceof ConnectionError) {
    const code = (error.error as { code?: string } | undefined)?.code
    return code === 'ECONNABORTED' || code === 'ETIMEDOUT' ? timedOut(name) : unreachable(name, code)
  }
  if (status !== undefined) return malformed(name, 'gave an answer that is not the JSON it documents.', status)
  return error instanceof DeepLError ? statusProblem(name, 400) : error
}
