import { example } from './builtin/example.ts'
import { builtinMemory } from './builtin/memory.ts'
import { type Config, ConfigError, configuredProviders, LOCAL } from './config.ts'
import { isLoopback } from './domain/loopback.ts'
import type { Dependencies, Log } from './http/context.ts'
import { logFault } from './http/log-fault.ts'
import { createJobs, type JobOptions } from './jobs/jobs.ts'
import { createGlossaries, type Glossaries } from './pipeline/glossaries.ts'
import { guard } from './pipeline/guard.ts'
import { createKeptDocuments } from './pipeline/kept-documents.ts'
import { DEFAULT_GLOSSARY, type Services } from './pipeline/services.ts'
import { createTranslationMemory, type TranslationMemory } from './pipeline/translation-memory.ts'
import { type AiBinding, ai } from './providers/ai.ts'
import { apertium } from './providers/apertium.ts'
import { azure } from './providers/azure.ts'
import { createChain } from './providers/chain.ts'
import type { Provider } from './providers/contract.ts'
import type { DeeplOptions } from './providers/deepl.ts'
import type { EmbedTexts } from './providers/embeddings.ts'
import { embedTexts } from './providers/embeddings-of-texts.ts'
import { openaiEmbedder } from './providers/embeddings-openai.ts'
import { workersAiEmbedder } from './providers/embeddings-workers-ai.ts'
import { google } from './providers/google.ts'
import { libretranslate } from './providers/libretranslate.ts'
import { createMemory, type MemoryEntry } from './providers/memory.ts'
import { mtranserver } from './providers/mtranserver.ts'
import { openai } from './providers/openai.ts'
import { createRewriter } from './providers/openai-rewriter.ts'
import { createBreaker } from './providers/with-breaker.ts'
import { withoutBill } from './providers/with-budget.ts'
import { MEMORY } from './providers/with-memory.ts'
import { withRememberedLanguages } from './providers/with-remembered-languages.ts'
import { withSharedRequests } from './providers/with-shared-requests.ts'
import { withTimeout } from './providers/with-timeout.ts'
import { yente } from './screening/yente.ts'
import type { Store } from './storage/contract.ts'
import { loadTermbase } from './terms/termbase.ts'
import { prepareDetection } from './text/detect.ts'

/** What the runtimes do each in their own way. */
export interface Runtime {
  /** The DeepL driver: through its client on Node, over fetch where size counts. */
  readonly deepl: (options: DeeplOptions) => Provider
  /** The engine of this machine; Node has one, a Worker has not. */
  readonly local?: Provider
  /** The binding of Workers AI, where there is one. */
  readonly ai?: AiBinding | undefined
  /** Answers `/assets/*`. */
  readonly assets: Dependencies['assets']
  /** The file of the built-in termbase, `assets/termbase.txt`; read when it is first asked for. */
  readonly termbase: () => Promise<string>
  /** The file of the word tables of language detection, `assets/language-words.txt`; read before the first text's language is told. */
  readonly words: () => Promise<string>
  /** Whether requests may wait for what others of them asked for or are making; a Worker's may not. */
  readonly sharesRequests?: boolean
  /** Where glossaries and keys are kept. */
  readonly store: Store
  /** How jobs are taken up and worked on; left out = nobody works on them here. */
  readonly jobs?: Pick<JobOptions, 'wake' | 'sliceMs'> & { readonly post?: JobOptions['webhooks']['post'] }
}

/** Config → what is in use: the composition root of both runtimes. */
export function createDependencies(config: Config, runtime: Runtime): Dependencies {
  const { store } = runtime
  const services = createServices(config, runtime)
  const documents = createKeptDocuments(store.documents, services, config.keepDays)
  const log = createLog(config.logLevel)
  const { post, ...worked } = runtime.jobs ?? {}
  const jobs = createJobs(
    { store, services, documents, onFault: (error) => logFault(log, 'job', error) },
    { ...worked, leaseMs: config.jobLeaseMs, days: config.keepDays, webhooks: { ...config.webhooks, post } },
  )
  return {
    services,
    documents,
    jobs,
    limits: {
      bodyBytes: config.maxBodyBytes,
      glossaryBytes: config.maxGlossaryBytes,
      memoryBytes: config.maxMemoryBytes,
      textLength: config.maxTextLength,
      timeoutMs: config.requestTimeoutMs,
    },
    memory: runtime.store.memory,
    access: {
      keys: config.apiKeys,
      open: config.allowOpen,
      local: isLoopback(config.host),
      stored: runtime.store.keys,
    },
    examples: [example],
    log,
    assets: runtime.assets,
  }
}

/** The termbases of a store beside those that come with the service. */
export const createGlossariesOf = ({
  store,
  termbase,
  sharesRequests,
}: Pick<Runtime, 'sharesRequests' | 'store' | 'termbase'>): Glossaries =>
  createGlossaries(
    [
      {
        id: DEFAULT_GLOSSARY,
        name: 'Sanctions and diplomacy',
        load: async () => loadTermbase(await termbase()),
      },
    ],
    store.glossaries,
    sharesRequests,
  )

/** Milliseconds a provider has to tell what it translates. */
const LANGUAGES_MS = 5_000

/** Asked only where it is named: its rules are for close languages, and news they get wrong. */
const ONLY_BY_NAME = 'apertium'

/** What the pipeline works with: providers in order, the bundled memory, the termbases. Nothing is read or sent yet. */
export function createServices(
  config: Config,
  runtime: Pick<Runtime, 'ai' | 'deepl' | 'local' | 'sharesRequests' | 'store' | 'termbase' | 'words'>,
): Services {
  const names = config.providers ?? [...configuredProviders(config), ...(runtime.local ? [LOCAL] : [])]
  const providers = names.map((name) => {
    const created = createProvider(name, config, runtime)
    // A model may be installed at any time, by a command beside the service.
    const known = name === LOCAL ? created : withRememberedLanguages(created)
    const provider = config.freeProviders.includes(name) ? withoutBill(known) : known
    return runtime.sharesRequests ? withSharedRequests(provider) : provider
  })
  const chain = config.providers ? providers : providers.filter(({ name }) => name !== ONLY_BY_NAME)
  // Of the local engine one model may be missing or damaged: the others work, and what would help is told each time.
  const services = providers.filter(({ name }) => name !== LOCAL)
  const breakers = new Map(services.map((provider) => [provider, createBreaker()]))
  const memory = createMemory(builtinMemory)
  const timeoutMs = config.providerTimeoutMs
  const options = { timeoutMs, guard, breakers }
  const model = names.includes('openai') && config.openai
  const rewriter = model ? createRewriter({ ...openaiOptions(model), timeoutMs }) : null
  return {
    providers,
    glossaries: createGlossariesOf(runtime),
    get memoryPairs() {
      return pairsOf(builtinMemory)
    },
    prepareDetection: () => prepareDetection(runtime.words),
    embed: createEmbedding(config, runtime),
    memory: memoryOf(config, runtime),
    matchNames: config.yente ? yente({ ...config.yente, timeoutMs: config.providerTimeoutMs }) : null,
    // As for embeddings: the alignment is made without what does not come.
    pivotMs: config.requestTimeoutMs / 2,
    requestBudget: config.requestBudget,
    rewriter: ({ provider = 'openai' }) => (provider === 'openai' ? rewriter : null),
    languagesOf: (provider, signal) => withTimeout(provider, LANGUAGES_MS).languages(signal),
    translator(choice) {
      if (choice.provider === MEMORY) return createChain([], memory, options)
      if (choice.provider === undefined) return createChain(chain, choice.private ? null : memory, options)
      const chosen = providers.filter((provider) => provider.name === choice.provider)
      return chosen.length > 0 ? createChain(chosen, null, options) : undefined
    },
  }
}

/** The memory that is kept, where there is a store and it is wanted. */
function memoryOf(config: Config, { store }: Pick<Runtime, 'store'>): TranslationMemory | null {
  if (!store.memory || config.memory === 'off') return null
  return createTranslationMemory(store.memory, {
    writes: config.memory === 'on',
    days: config.memoryDays,
    engine: (name) => engineWith(name, config),
  })
}

/** An engine by its name and the settings that change what it says. */
function engineWith(name: string, { deepl: ofDeepl, openai: ofModel }: Config): string {
  const settings =
    name === 'deepl'
      ? [ofDeepl?.formality, ofDeepl?.modelType]
      : name === 'openai'
        ? [ofModel?.url, ofModel?.model]
        : []
  return [name, ...settings.filter((setting) => setting !== undefined)].join(':')
}

/** Embeddings may take half the time of a request, so that the alignment is made without them when they do not come. */
function createEmbedding(config: Config, { ai }: Pick<Runtime, 'ai'>): EmbedTexts | null {
  if (!config.embeddings) return null
  const { url, apiKey, model } = config.embeddings
  const options = { timeoutMs: config.providerTimeoutMs, budgetMs: config.requestTimeoutMs / 2 }
  if (url !== undefined) return embedTexts(openaiEmbedder(openaiOptions({ url, apiKey, model })), options)
  return ai ? embedTexts(workersAiEmbedder(ai, model), options) : null
}

function createProvider(name: string, config: Config, runtime: Pick<Runtime, 'ai' | 'deepl' | 'local'>): Provider {
  if (name === 'deepl' && config.deepl) {
    const { serverUrl, ...options } = config.deepl
    return runtime.deepl({ ...options, ...(serverUrl !== undefined && { serverUrl }) })
  }
  if (name === 'openai' && config.openai) return openai(openaiOptions(config.openai))
  if (name === 'azure' && config.azure) return azure(config.azure)
  if (name === 'google' && config.google) return google(config.google)
  if (name === 'libretranslate' && config.libretranslate) {
    const { url, apiKey } = config.libretranslate
    return libretranslate({ url, ...(apiKey !== undefined && { apiKey }) })
  }
  if (name === 'mtranserver' && config.mtranserver) return mtranserver(config.mtranserver)
  if (name === 'ai' && runtime.ai) return ai(runtime.ai)
  if (name === 'apertium' && config.apertium) return apertium(config.apertium)
  if (name === LOCAL && runtime.local) return runtime.local
  if (name === LOCAL) throw new ConfigError('PROVIDERS names local, which runs on Node alone')
  throw new Error(`no driver is configured for ${name}`)
}

const openaiOptions = ({ url, apiKey, model }: NonNullable<Config['openai']>) => ({
  url,
  model,
  ...(apiKey !== undefined && { apiKey }),
})

function pairsOf(entries: () => Iterable<MemoryEntry>): Services['memoryPairs'] {
  const pairs = new Map<string, { source: string; target: string }>()
  for (const { source, target } of entries()) pairs.set(`${source} ${target}`, { source, target })
  return [...pairs.values()]
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** One JSON line an entry on the console, errors and warnings too, so that both runtimes collect them alike. */
const createLog = (least: Config['logLevel']): Log => {
  const most = LEVELS.indexOf(least)
  return (level, entry) => {
    if (LEVELS.indexOf(level) <= most) console.log(JSON.stringify({ time: new Date().toISOString(), level, ...entry }))
  }
}
