import * as v from 'valibot'

/** A Worker's vars and secrets, or a process's environment. */
export type Environment = Readonly<Record<string, unknown>>

/** The environment, parsed once. Names are those of the README's table. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly deepl:
    | {
        readonly apiKey: string
        readonly serverUrl: string | undefined
        readonly formality: (typeof FORMALITIES)[number] | undefined
        readonly modelType: (typeof MODEL_TYPES)[number] | undefined
      }
    | undefined
  readonly openai: { readonly url: string; readonly apiKey: string | undefined; readonly model: string } | undefined
  readonly azure:
    | { readonly apiKey: string; readonly region: string | undefined; readonly url: string | undefined }
    | undefined
  readonly google: { readonly apiKey: string; readonly url: string | undefined } | undefined
  readonly libretranslate: { readonly url: string; readonly apiKey: string | undefined } | undefined
  readonly mtranserver: { readonly url: string; readonly token: string | undefined } | undefined
  /** Whether there is the binding `AI` of a Worker. */
  readonly ai: boolean
  readonly apertium: { readonly url: string } | undefined
  /** Where sentence embeddings are made; without an address, by the binding of a Worker. */
  readonly embeddings:
    | { readonly url: string | undefined; readonly apiKey: string | undefined; readonly model: string }
    | undefined
  /** A service that looks names up in lists of sanctions. */
  readonly yente: { readonly url: string; readonly dataset: string; readonly apiKey: string | undefined } | undefined
  /** Order of the chain; `undefined` = every configured provider, best first. */
  readonly providers: readonly string[] | undefined
  readonly apiKeys: readonly string[]
  /** Characters that one request may have billed; `undefined` = as many as it takes. */
  readonly requestBudget: number | undefined
  /** Providers that nobody sends a bill for, beside those that never cost anything. */
  readonly freeProviders: readonly string[]
  readonly allowOpen: boolean
  readonly maxBodyBytes: number
  /** Bytes of a glossary that is sent. */
  readonly maxGlossaryBytes: number
  /** Folder of what is kept on this machine. */
  readonly home: string
  /** The local engine's models: their folder, a mirror in place of the public index, and whether downloads are forbidden. */
  readonly models: { readonly folder: string; readonly url: string | undefined; readonly offline: boolean }
  /** Most threads of the local engine; `undefined` = as many as cores and free memory allow. */
  readonly localWorkers: number | undefined
  /** Whether the local engine is asked where it put the terms. */
  readonly localTermLinks: boolean
  /** `file:…`, `libsql://…`, `https://…` or `memory:`; `undefined` = a file under `home`. */
  readonly database: { readonly url: string; readonly authToken: string | undefined } | undefined
  /** Days a document is kept after its last change; `null` = until it is deleted. */
  readonly keepDays: number | null
  readonly maxTextLength: number
  readonly requestTimeoutMs: number
  readonly providerTimeoutMs: number
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/**
 * The environment cannot be used; `message` says which variable and why, one a line. It holds no text of a value, which
 * may be a key that stands in the wrong variable.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Every provider there is, best first, and the variable that configures it. */
const PROVIDERS = [
  ['deepl', 'DEEPL_API_KEY'],
  ['openai', 'OPENAI_BASE_URL or OPENAI_API_KEY, and OPENAI_MODEL'],
  ['azure', 'AZURE_TRANSLATOR_KEY'],
  ['google', 'GOOGLE_TRANSLATE_API_KEY'],
  ['libretranslate', 'LIBRETRANSLATE_URL'],
  ['mtranserver', 'MTRANSERVER_URL'],
  ['ai', 'the binding AI of a Worker'],
  ['apertium', 'APERTIUM_URL'],
] as const satisfies readonly (readonly [name: keyof Config, setUpBy: string])[]

/** What DeepL takes for how formally, and by which of its models, it translates. */
const FORMALITIES = ['default', 'more', 'less', 'prefer_more', 'prefer_less'] as const
const MODEL_TYPES = ['latency_optimized', 'quality_optimized', 'prefer_quality_optimized'] as const

/** The engine that needs no setting, on Node. */
export const LOCAL = 'local'

type ProviderName = (typeof PROVIDERS)[number][0]

// valibot's own messages quote the value and do not name the variable: every step has one of ours.
const text = (name: string) => v.string(`${name} must be text`)
const count = (name: string, least: number, most: number) =>
  v.pipe(
    text(name),
    v.regex(/^\d+$/, `${name} must be a whole number`),
    v.transform(Number),
    v.minValue(least, `${name} must be at least ${least}`),
    v.maxValue(most, `${name} must be at most ${most}`),
  )
const whole = (name: string, least: number, most: number, otherwise: number) =>
  v.optional(count(name, least, most), `${otherwise}`)
const address = (name: string) =>
  v.optional(
    v.pipe(
      text(name),
      v.check(isHttp, `${name} must be an http or https address`),
      v.check(isBare, `${name} must be an address without a user, a password, a query or a fragment`),
      v.transform((value) => new URL(value).href.replace(/\/$/, '')),
    ),
  )
const list = (name: string) =>
  v.optional(
    v.pipe(
      text(name),
      v.transform((value) =>
        value
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      ),
      v.minLength(1, `${name} holds nothing but commas`),
    ),
  )
const choice = <const Choices extends readonly string[]>(name: string, choices: Choices, otherwise: Choices[number]) =>
  v.optional(v.picklist(choices, `${name} must be one of ${choices.join(', ')}`), otherwise)

const choiceIfAny = <const Choices extends readonly string[]>(name: string, choices: Choices) =>
  v.optional(v.picklist(choices, `${name} must be one of ${choices.join(', ')}`))

const isHttp = (value: string): boolean => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)

function isBare(value: string): boolean {
  if (!URL.canParse(value)) return true
  const { username, password, search, hash } = new URL(value)
  return [username, password, search, hash].every((part) => part === '')
}

const schema = v.object({
  PORT: whole('PORT', 0, 65_535, 8787),
  HOST: v.optional(text('HOST'), '127.0.0.1'),
  PROVIDERS: list('PROVIDERS'),
  DEEPL_API_KEY: v.optional(text('DEEPL_API_KEY')),
  DEEPL_SERVER_URL: address('DEEPL_SERVER_URL'),
  DEEPL_FORMALITY: choiceIfAny('DEEPL_FORMALITY', FORMALITIES),
  DEEPL_MODEL_TYPE: choiceIfAny('DEEPL_MODEL_TYPE', MODEL_TYPES),
  OPENAI_BASE_URL: address('OPENAI_BASE_URL'),
  OPENAI_API_KEY: v.optional(text('OPENAI_API_KEY')),
  OPENAI_MODEL: v.optional(text('OPENAI_MODEL')),
  AZURE_TRANSLATOR_KEY: v.optional(text('AZURE_TRANSLATOR_KEY')),
  AZURE_TRANSLATOR_REGION: v.optional(text('AZURE_TRANSLATOR_REGION')),
  AZURE_TRANSLATOR_URL: address('AZURE_TRANSLATOR_URL'),
  GOOGLE_TRANSLATE_API_KEY: v.optional(text('GOOGLE_TRANSLATE_API_KEY')),
  GOOGLE_TRANSLATE_URL: address('GOOGLE_TRANSLATE_URL'),
  LIBRETRANSLATE_URL: address('LIBRETRANSLATE_URL'),
  LIBRETRANSLATE_API_KEY: v.optional(text('LIBRETRANSLATE_API_KEY')),
  EMBEDDINGS_BASE_URL: address('EMBEDDINGS_BASE_URL'),
  EMBEDDINGS_API_KEY: v.optional(text('EMBEDDINGS_API_KEY')),
  EMBEDDINGS_MODEL: v.optional(text('EMBEDDINGS_MODEL')),
  YENTE_URL: address('YENTE_URL'),
  YENTE_DATASET: v.optional(
    v.pipe(text('YENTE_DATASET'), v.regex(/^[\w-]+$/, 'YENTE_DATASET must be the name of a dataset')),
    'default',
  ),
  YENTE_API_KEY: v.optional(text('YENTE_API_KEY')),
  MTRANSERVER_URL: address('MTRANSERVER_URL'),
  MTRANSERVER_TOKEN: v.optional(text('MTRANSERVER_TOKEN')),
  APERTIUM_URL: address('APERTIUM_URL'),
  API_KEYS: list('API_KEYS'),
  REQUEST_BUDGET: v.optional(count('REQUEST_BUDGET', 0, 1_000_000_000)),
  FREE_PROVIDERS: list('FREE_PROVIDERS'),
  ALLOW_OPEN: choice('ALLOW_OPEN', ['1', 'true', '0', 'false'], '0'),
  MAX_BODY_BYTES: whole('MAX_BODY_BYTES', 1024, 256 * 1024 * 1024, 2 * 1024 * 1024),
  MAX_GLOSSARY_BYTES: whole('MAX_GLOSSARY_BYTES', 1024, 256 * 1024 * 1024, 32 * 1024 * 1024),
  DRAGOMAN_HOME: v.optional(text('DRAGOMAN_HOME'), './.dragoman'),
  MODELS_DIR: v.optional(text('MODELS_DIR')),
  MODELS_URL: address('MODELS_URL'),
  MODELS_OFFLINE: choice('MODELS_OFFLINE', ['1', 'true', '0', 'false'], '0'),
  LOCAL_WORKERS: v.optional(count('LOCAL_WORKERS', 1, 64)),
  LOCAL_TERM_LINKS: choice('LOCAL_TERM_LINKS', ['1', 'true', '0', 'false'], '0'),
  DATABASE_URL: v.optional(
    v.pipe(
      text('DATABASE_URL'),
      v.regex(
        /^(?:memory:|file:.+|(?:libsql|https?|wss?):\/\/.+)$/,
        'DATABASE_URL must be file:<path>, libsql://<host>, https://<host> or memory:',
      ),
    ),
  ),
  DATABASE_AUTH_TOKEN: v.optional(text('DATABASE_AUTH_TOKEN')),
  KEEP_DAYS: v.optional(count('KEEP_DAYS', 1, 36_500)),
  MAX_TEXT_LENGTH: whole('MAX_TEXT_LENGTH', 100, 100_000_000, 1_000_000),
  REQUEST_TIMEOUT_MS: whole('REQUEST_TIMEOUT_MS', 100, 3_600_000, 120_000),
  PROVIDER_TIMEOUT_MS: whole('PROVIDER_TIMEOUT_MS', 50, 600_000, 20_000),
  LOG_LEVEL: choice('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'info'),
})

/**
 * A variable as text without white space around it; one that is empty is not set. A Worker's vars may be JSON, so numbers
 * and booleans are taken as they are written; anything else is left for the schema to refuse.
 */
function given(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return value ?? undefined
  return value.trim() || undefined
}

/** Parses the environment. Throws {@link ConfigError} naming every variable that cannot be used. */
export function parseConfig(environment: Environment): Config {
  const names = Object.keys(schema.entries)
  const result = v.safeParse(schema, Object.fromEntries(names.map((name) => [name, given(environment[name])])))
  if (!result.success) throw new ConfigError(result.issues.map((issue) => issue.message).join('\n'))
  const values = result.output
  const engines = enginesOf(values, environment)
  checkProviders(values.PROVIDERS ?? [], configuredProviders(engines))
  checkNames('FREE_PROVIDERS', values.FREE_PROVIDERS ?? [])
  return {
    port: values.PORT,
    host: values.HOST,
    ...engines,
    embeddings: embeddingsOf(values),
    yente:
      values.YENTE_URL === undefined
        ? undefined
        : { url: values.YENTE_URL, dataset: values.YENTE_DATASET, apiKey: values.YENTE_API_KEY },
    providers: values.PROVIDERS,
    apiKeys: values.API_KEYS ?? [],
    requestBudget: values.REQUEST_BUDGET,
    freeProviders: values.FREE_PROVIDERS ?? [],
    allowOpen: values.ALLOW_OPEN === '1' || values.ALLOW_OPEN === 'true',
    maxBodyBytes: values.MAX_BODY_BYTES,
    maxGlossaryBytes: values.MAX_GLOSSARY_BYTES,
    home: values.DRAGOMAN_HOME,
    models: {
      folder: values.MODELS_DIR ?? `${values.DRAGOMAN_HOME.replace(/\/+$/, '')}/models`,
      url: values.MODELS_URL,
      offline: values.MODELS_OFFLINE === '1' || values.MODELS_OFFLINE === 'true',
    },
    localWorkers: values.LOCAL_WORKERS,
    localTermLinks: values.LOCAL_TERM_LINKS === '1' || values.LOCAL_TERM_LINKS === 'true',
    database:
      values.DATABASE_URL === undefined
        ? undefined
        : { url: values.DATABASE_URL, authToken: values.DATABASE_AUTH_TOKEN },
    keepDays: values.KEEP_DAYS ?? null,
    maxTextLength: values.MAX_TEXT_LENGTH,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
    providerTimeoutMs: values.PROVIDER_TIMEOUT_MS,
    logLevel: values.LOG_LEVEL,
  }
}

/** The settings of every provider, each `undefined` where what sets it up is missing. */
function enginesOf(values: v.InferOutput<typeof schema>, { AI }: Environment): Pick<Config, ProviderName> {
  const { DEEPL_API_KEY, AZURE_TRANSLATOR_KEY, GOOGLE_TRANSLATE_API_KEY } = values
  const { LIBRETRANSLATE_URL, MTRANSERVER_URL, APERTIUM_URL } = values
  return {
    deepl:
      DEEPL_API_KEY === undefined
        ? undefined
        : {
            apiKey: DEEPL_API_KEY,
            serverUrl: values.DEEPL_SERVER_URL,
            formality: values.DEEPL_FORMALITY,
            modelType: values.DEEPL_MODEL_TYPE,
          },
    openai: openaiOf(values),
    azure:
      AZURE_TRANSLATOR_KEY === undefined
        ? undefined
        : {
            apiKey: AZURE_TRANSLATOR_KEY,
            region: values.AZURE_TRANSLATOR_REGION,
            url: values.AZURE_TRANSLATOR_URL,
          },
    google:
      GOOGLE_TRANSLATE_API_KEY === undefined
        ? undefined
        : { apiKey: GOOGLE_TRANSLATE_API_KEY, url: values.GOOGLE_TRANSLATE_URL },
    libretranslate:
      LIBRETRANSLATE_URL === undefined ? undefined : { url: LIBRETRANSLATE_URL, apiKey: values.LIBRETRANSLATE_API_KEY },
    mtranserver: MTRANSERVER_URL === undefined ? undefined : { url: MTRANSERVER_URL, token: values.MTRANSERVER_TOKEN },
    ai: typeof AI === 'object' && AI !== null,
    apertium: APERTIUM_URL === undefined ? undefined : { url: APERTIUM_URL },
  }
}

/** Whose models are meant when only a key is given. */
const OPENAI_URL = 'https://api.openai.com/v1'

/** A language model is set up by where it is or by a key, and must be named: there is no model that every server has. */
function openaiOf(values: v.InferOutput<typeof schema>): Config['openai'] {
  const { OPENAI_BASE_URL: url, OPENAI_API_KEY: apiKey, OPENAI_MODEL: model } = values
  if (url === undefined && apiKey === undefined) return undefined
  if (model === undefined) {
    const name = url === undefined ? 'OPENAI_API_KEY' : 'OPENAI_BASE_URL'
    throw new ConfigError(`OPENAI_MODEL must name the model to use, since ${name} is set`)
  }
  return { url: url ?? OPENAI_URL, apiKey, model }
}

/** The same for embeddings, except that a model of Workers AI may be named alone: a binding has no address. */
function embeddingsOf(values: v.InferOutput<typeof schema>): Config['embeddings'] {
  const { EMBEDDINGS_BASE_URL: url, EMBEDDINGS_API_KEY: apiKey, EMBEDDINGS_MODEL: model } = values
  const isNowhere = url === undefined && apiKey === undefined
  if (model === undefined) {
    if (isNowhere) return undefined
    const name = url === undefined ? 'EMBEDDINGS_API_KEY' : 'EMBEDDINGS_BASE_URL'
    throw new ConfigError(`EMBEDDINGS_MODEL must name the model to use, since ${name} is set`)
  }
  if (isNowhere && !model.startsWith('@cf/'))
    throw new ConfigError(
      'EMBEDDINGS_BASE_URL or EMBEDDINGS_API_KEY must be set beside EMBEDDINGS_MODEL, unless that is a model of Workers AI (@cf/…)',
    )
  return { url: isNowhere ? undefined : (url ?? OPENAI_URL), apiKey, model }
}

/** Throws {@link ConfigError} when a variable names a provider there is not. */
function checkNames(variable: string, names: readonly string[]): void {
  const known: readonly string[] = [...PROVIDERS.map(([name]) => name), LOCAL]
  if (names.some((name) => !known.includes(name)))
    throw new ConfigError(`${variable} may name only ${known.join(', ')}`)
}

/** Throws {@link ConfigError} when the chain names a provider that is unknown, there twice, or not configured. */
function checkProviders(names: readonly string[], configured: readonly string[]): void {
  checkNames('PROVIDERS', names)
  const setUpBy = new Map<string, string>(PROVIDERS)
  if (new Set(names).size < names.length) throw new ConfigError('PROVIDERS names a provider twice')
  const missing = names.filter((name) => name !== LOCAL && !configured.includes(name))
  if (missing.length > 0)
    throw new ConfigError(
      missing.map((name) => `PROVIDERS names ${name}, which is set up by ${setUpBy.get(name)}`).join('\n'),
    )
}

/** Names of the providers the environment configures, best first; `apertium` is asked only where it is named. */
export const configuredProviders = (config: Pick<Config, ProviderName>): readonly string[] =>
  PROVIDERS.map(([name]) => name).filter((name) => config[name])
