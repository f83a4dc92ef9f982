import * as v from 'valibot'

/** A Worker's vars and secrets, or a process's environment. */
export type Environment = Readonly<Record<string, unknown>>

/** What DeepL takes for how formally, and by which of its models, it translates. */
export const FORMALITIES = ['default', 'more', 'less', 'prefer_more', 'prefer_less'] as const
export const MODEL_TYPES = ['latency_optimized', 'quality_optimized', 'prefer_quality_optimized'] as const

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

/** Every variable: what it may be, and what holds where it is not set. */
export const variables = v.object({
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
  MEMORY: choice('MEMORY', ['on', 'read', 'off'], 'on'),
  MEMORY_DAYS: v.optional(count('MEMORY_DAYS', 1, 36_500)),
  MAX_MEMORY_BYTES: whole('MAX_MEMORY_BYTES', 1024, 100 * 1024 ** 3, 1024 ** 3),
  MAX_TEXT_LENGTH: whole('MAX_TEXT_LENGTH', 100, 100_000_000, 1_000_000),
  REQUEST_TIMEOUT_MS: whole('REQUEST_TIMEOUT_MS', 100, 3_600_000, 120_000),
  PROVIDER_TIMEOUT_MS: whole('PROVIDER_TIMEOUT_MS', 50, 600_000, 20_000),
  JOB_WORKERS: whole('JOB_WORKERS', 0, 64, 2),
  JOB_LEASE_MS: whole('JOB_LEASE_MS', 1_000, 3_600_000, 30_000),
  JOB_SLICE_MS: v.optional(count('JOB_SLICE_MS', 0, 3_600_000)),
  WEBHOOK_SECRET: v.optional(
    v.pipe(
      text('WEBHOOK_SECRET'),
      v.minLength(24, 'WEBHOOK_SECRET must have 24 characters at least'),
      v.regex(/^(?!whsec_)|^whsec_[A-Za-z0-9+/]+={0,2}$/, 'WEBHOOK_SECRET must be Base64 after whsec_'),
    ),
  ),
  WEBHOOK_LOOPBACK: choice('WEBHOOK_LOOPBACK', ['1', 'true', '0', 'false'], '0'),
  LOG_LEVEL: choice('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'info'),
})

/** The variables as they were read. */
export type Variables = v.InferOutput<typeof variables>
