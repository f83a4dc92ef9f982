import { ConfigError } from './config-error.ts'
import type { Environment, FORMALITIES, MODEL_TYPES, Variables } from './variables.ts'

/** The settings of the engines, each `undefined` where what sets it up is missing. */
export interface EngineSettings {
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
] as const satisfies readonly (readonly [name: keyof EngineSettings, setUpBy: string])[]

/** The engine that needs no setting, on Node. */
export const LOCAL = 'local'

type ProviderName = (typeof PROVIDERS)[number][0]

/** The settings of every provider, each `undefined` where what sets it up is missing. */
export function enginesOf(values: Variables, { AI }: Environment): EngineSettings {
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
    embeddings: embeddingsOf(values),
    apertium: APERTIUM_URL === undefined ? undefined : { url: APERTIUM_URL },
  }
}

/** Whose models are meant when only a key is given. */
const OPENAI_URL = 'https://api.openai.com/v1'

/** A language model is set up by where it is or by a key, and must be named: there is no model that every server has. */
function openaiOf(values: Variables): EngineSettings['openai'] {
  const { OPENAI_BASE_URL: url, OPENAI_API_KEY: apiKey, OPENAI_MODEL: model } = values
  if (url === undefined && apiKey === undefined) return undefined
  if (model === undefined) {
    const name = url === undefined ? 'OPENAI_API_KEY' : 'OPENAI_BASE_URL'
    throw new ConfigError(`OPENAI_MODEL must name the model to use, since ${name} is set`)
  }
  return { url: url ?? OPENAI_URL, apiKey, model }
}

/** The same for embeddings, except that a model of Workers AI may be named alone: a binding has no address. */
function embeddingsOf(values: Variables): EngineSettings['embeddings'] {
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
export function checkNames(variable: string, names: readonly string[]): void {
  const known: readonly string[] = [...PROVIDERS.map(([name]) => name), LOCAL]
  if (names.some((name) => !known.includes(name)))
    throw new ConfigError(`${variable} may name only ${known.join(', ')}`)
}

/** Throws {@link ConfigError} when the chain names a provider that is unknown, there twice, or not configured. */
export function checkProviders(names: readonly string[], configured: readonly string[]): void {
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
export const configuredProviders = (config: Pick<EngineSettings, ProviderName>): readonly string[] =>
  PROVIDERS.map(([name]) => name).filter((name) => config[name])
