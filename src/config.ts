import * as v from 'valibot'

/** A Worker's vars and secrets, or a process's environment. */
export type Environment = Readonly<Record<string, unknown>>

/** The environment, parsed once. Names are those of the README's table. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly deepl: { readonly apiKey: string; readonly serverUrl: string | undefined } | undefined
  readonly libretranslate: { readonly url: string; readonly apiKey: string | undefined } | undefined
  /** Order of the chain; `undefined` = every configured provider, best first. */
  readonly providers: readonly string[] | undefined
  readonly apiKeys: readonly string[]
  readonly allowOpen: boolean
  readonly maxBodyBytes: number
  readonly maxTextLength: number
  readonly requestTimeoutMs: number
  readonly providerTimeoutMs: number
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** The environment cannot be used; `message` says which variable and why, one a line. Never holds a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const given = v.pipe(v.string(), v.trim())
const text = v.optional(
  v.pipe(
    given,
    v.transform((value) => (value === '' ? undefined : value)),
  ),
)
const whole = (name: string, least: number, most: number, otherwise: number) =>
  v.optional(
    v.pipe(
      v.union([v.number(), v.pipe(given, v.regex(/^\d+$/), v.transform(Number))], `${name} must be a whole number`),
      v.minValue(least, `${name} must be at least ${least}`),
      v.maxValue(most, `${name} must be at most ${most}`),
    ),
    otherwise,
  )
const address = (name: string) =>
  v.optional(
    v.pipe(
      given,
      v.check((value) => value === '' || /^https?:\/\//.test(value), `${name} must be an http or https address`),
      v.transform((value) => (value === '' ? undefined : value.replace(/\/+$/, ''))),
    ),
  )
const list = v.optional(
  v.pipe(
    given,
    v.transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ),
)

const schema = v.object({
  PORT: whole('PORT', 0, 65_535, 8787),
  HOST: v.optional(given, '127.0.0.1'),
  PROVIDERS: list,
  DEEPL_API_KEY: text,
  DEEPL_SERVER_URL: address('DEEPL_SERVER_URL'),
  LIBRETRANSLATE_URL: address('LIBRETRANSLATE_URL'),
  LIBRETRANSLATE_API_KEY: text,
  API_KEYS: list,
  ALLOW_OPEN: v.optional(given),
  MAX_BODY_BYTES: whole('MAX_BODY_BYTES', 1024, 256 * 1024 * 1024, 2 * 1024 * 1024),
  MAX_TEXT_LENGTH: whole('MAX_TEXT_LENGTH', 100, 100_000_000, 1_000_000),
  REQUEST_TIMEOUT_MS: whole('REQUEST_TIMEOUT_MS', 100, 3_600_000, 120_000),
  PROVIDER_TIMEOUT_MS: whole('PROVIDER_TIMEOUT_MS', 50, 600_000, 20_000),
  LOG_LEVEL: v.optional(
    v.picklist(['silent', 'error', 'warn', 'info', 'debug'], 'LOG_LEVEL must be silent, error, warn, info or debug'),
    'info',
  ),
})

/** Parses the environment. Throws {@link ConfigError} naming every variable that cannot be used. */
export function parseConfig(environment: Environment): Config {
  const result = v.safeParse(schema, environment)
  if (!result.success) throw new ConfigError(result.issues.map((issue) => issue.message).join('\n'))
  const values = result.output
  const deepl =
    values.DEEPL_API_KEY === undefined
      ? undefined
      : { apiKey: values.DEEPL_API_KEY, serverUrl: values.DEEPL_SERVER_URL }
  const libretranslate =
    values.LIBRETRANSLATE_URL === undefined
      ? undefined
      : { url: values.LIBRETRANSLATE_URL, apiKey: values.LIBRETRANSLATE_API_KEY }
  const config: Config = {
    port: values.PORT,
    host: values.HOST,
    deepl,
    libretranslate,
    providers: values.PROVIDERS?.length ? values.PROVIDERS : undefined,
    apiKeys: values.API_KEYS ?? [],
    allowOpen: values.ALLOW_OPEN === '1' || values.ALLOW_OPEN === 'true',
    maxBodyBytes: values.MAX_BODY_BYTES,
    maxTextLength: values.MAX_TEXT_LENGTH,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
    providerTimeoutMs: values.PROVIDER_TIMEOUT_MS,
    logLevel: values.LOG_LEVEL,
  }
  const missing = (config.providers ?? []).filter((name) => !configuredProviders(config).includes(name))
  if (missing.length > 0) {
    throw new ConfigError(
      `PROVIDERS names ${missing.join(', ')}, but nothing configures it (deepl: DEEPL_API_KEY; libretranslate: LIBRETRANSLATE_URL)`,
    )
  }
  return config
}

/** Names of the providers the environment configures, best first. */
export const configuredProviders = (config: Pick<Config, 'deepl' | 'libretranslate'>): readonly string[] => [
  ...(config.deepl ? ['deepl'] : []),
  ...(config.libretranslate ? ['libretranslate'] : []),
]
