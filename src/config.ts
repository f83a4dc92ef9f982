import * as v from 'valibot'
import { ConfigError } from './settings/config-error.ts'
import {
  checkNames,
  checkProviders,
  configuredProviders,
  type EngineSettings,
  enginesOf,
  LOCAL,
} from './settings/engines.ts'
import { type Environment, variables } from './settings/variables.ts'

export { ConfigError, configuredProviders, type Environment, LOCAL }

/** The environment, parsed once. Names are those of the README's table. */
export interface Config extends EngineSettings {
  readonly port: number
  readonly host: string
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
  /** Whether translations are remembered and used again (`on`), only used (`read`), or neither. */
  readonly memory: 'on' | 'read' | 'off'
  /** Days a remembered translation is kept without being of use; `null` = until it is removed. */
  readonly memoryDays: number | null
  /** Bytes of a file that is imported into the memory. */
  readonly maxMemoryBytes: number
  readonly maxTextLength: number
  readonly requestTimeoutMs: number
  readonly providerTimeoutMs: number
  /** Jobs worked on at once in a process; 0 = it only takes them in. */
  readonly jobWorkers: number
  /** Milliseconds after which a job is taken from whoever does not answer. */
  readonly jobLeaseMs: number
  /** Milliseconds a job is worked on at one time; `undefined` = as long as suits the runtime. */
  readonly jobSliceMs: number | undefined
  /** With what the ends of jobs are signed, and whether they may be told to this machine. */
  readonly webhooks: { readonly secret: string | undefined; readonly loopback: boolean }
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

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
  const names = Object.keys(variables.entries)
  const result = v.safeParse(variables, Object.fromEntries(names.map((name) => [name, given(environment[name])])))
  if (!result.success) throw new ConfigError(result.issues.map((issue) => issue.message).join('\n'))
  const values = result.output
  const engines = enginesOf(values, environment)
  checkProviders(values.PROVIDERS ?? [], configuredProviders(engines))
  checkNames('FREE_PROVIDERS', values.FREE_PROVIDERS ?? [])
  return {
    port: values.PORT,
    host: values.HOST,
    ...engines,
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
    memory: values.MEMORY,
    memoryDays: values.MEMORY_DAYS ?? null,
    maxMemoryBytes: values.MAX_MEMORY_BYTES,
    maxTextLength: values.MAX_TEXT_LENGTH,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
    providerTimeoutMs: values.PROVIDER_TIMEOUT_MS,
    jobWorkers: values.JOB_WORKERS,
    jobLeaseMs: values.JOB_LEASE_MS,
    jobSliceMs: values.JOB_SLICE_MS,
    webhooks: {
      secret: values.WEBHOOK_SECRET,
      loopback: values.WEBHOOK_LOOPBACK === '1' || values.WEBHOOK_LOOPBACK === 'true',
    },
    logLevel: values.LOG_LEVEL,
  }
}
