import { describe, expect, it } from 'vitest'
import { ConfigError, type Environment, parseConfig } from '../../src/config.ts'

/** The words in which the settings are refused. */
function refusalOf(environment: Environment): string {
  try {
    parseConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as ConfigError).message
  }
  throw new Error('the settings were taken')
}

const LIBRE = 'LIBRETRANSLATE_URL'

describe('the settings', () => {
  it('have a default each', () => {
    expect(parseConfig({})).toEqual({
      port: 8787,
      host: '127.0.0.1',
      deepl: undefined,
      openai: undefined,
      azure: undefined,
      google: undefined,
      libretranslate: undefined,
      mtranserver: undefined,
      ai: false,
      apertium: undefined,
      providers: undefined,
      apiKeys: [],
      freeProviders: [],
      allowOpen: false,
      maxBodyBytes: 2_097_152,
      maxGlossaryBytes: 33_554_432,
      home: './.dragoman',
      keepDays: null,
      memory: 'on',
      memoryDays: null,
      maxMemoryBytes: 1024 ** 3,
      localTermLinks: false,
      database: undefined,
      models: { folder: './.dragoman/models', url: undefined, offline: false },
      maxTextLength: 1_000_000,
      requestTimeoutMs: 120_000,
      providerTimeoutMs: 20_000,
      jobWorkers: 2,
      jobLeaseMs: 30_000,
      webhooks: { secret: undefined, loopback: false },
      logLevel: 'info',
    })
  })

  const NAMES =
    'PORT HOST PROVIDERS DEEPL_API_KEY DEEPL_SERVER_URL OPENAI_BASE_URL OPENAI_API_KEY OPENAI_MODEL ' +
    'AZURE_TRANSLATOR_KEY AZURE_TRANSLATOR_REGION AZURE_TRANSLATOR_URL GOOGLE_TRANSLATE_API_KEY GOOGLE_TRANSLATE_URL MTRANSERVER_URL MTRANSERVER_TOKEN APERTIUM_URL ' +
    'MODELS_DIR MODELS_URL MODELS_OFFLINE LOCAL_WORKERS LOCAL_TERM_LINKS ' +
    'LIBRETRANSLATE_URL LIBRETRANSLATE_API_KEY API_KEYS REQUEST_BUDGET FREE_PROVIDERS ALLOW_OPEN ' +
    'DRAGOMAN_HOME KEEP_DAYS DATABASE_URL DATABASE_AUTH_TOKEN MAX_BODY_BYTES MAX_GLOSSARY_BYTES MAX_TEXT_LENGTH REQUEST_TIMEOUT_MS PROVIDER_TIMEOUT_MS LOG_LEVEL ' +
    'JOB_WORKERS JOB_LEASE_MS JOB_SLICE_MS WEBHOOK_SECRET WEBHOOK_LOOPBACK'

  it.each(NAMES.split(' '))('take an empty %s for one that is not set', (name) => {
    expect(parseConfig({ [name]: '' })).toEqual(parseConfig({}))
    expect(parseConfig({ [name]: ' ' })).toEqual(parseConfig({}))
  })

  it.each(NAMES.split(' '))('name %s when it is no text, and do not repeat it', (name) => {
    const message = refusalOf({ [name]: { secret: 'correct-horse' } })
    expect(message).toContain(name)
    expect(message).not.toContain('correct-horse')
  })

  it.each([
    { environment: { PORT: 'eighty' }, why: 'a word' },
    { environment: { PORT: '99999' }, why: 'beyond the last port' },
    { environment: { PORT: '-1' }, why: 'below nought' },
    { environment: { PORT: '80.5' }, why: 'a part of one' },
    { environment: { MAX_BODY_BYTES: '77' }, why: 'too small for any article' },
    { environment: { MAX_TEXT_LENGTH: '1e6' }, why: 'no digits only' },
    { environment: { REQUEST_BUDGET: '1e5' }, why: 'a budget of no digits only' },
    { environment: { KEEP_DAYS: '0' }, why: 'no day at all' },
    { environment: { FREE_PROVIDERS: 'mine' }, why: 'a provider there is not' },
    { environment: { LOG_LEVEL: 'loud' }, why: 'no level' },
    { environment: { ALLOW_OPEN: 'yes' }, why: 'neither 1 nor true' },
    { environment: { API_KEYS: ' , ' }, why: 'no key between the commas' },
    { environment: { PROVIDERS: ',' }, why: 'no name between the commas' },
    { environment: { LIBRETRANSLATE_URL: 'ftp://engine.example' }, why: 'not spoken there' },
    { environment: { LIBRETRANSLATE_URL: 'engine.example' }, why: 'no scheme' },
    { environment: { LIBRETRANSLATE_URL: 'http://' }, why: 'no host' },
    { environment: { DEEPL_SERVER_URL: 'https://user:password@relay.example' }, why: 'credentials would be logged' },
    { environment: { DEEPL_SERVER_URL: 'https://relay.example/?key=secret' }, why: 'paths are added at its end' },
    { environment: { DEEPL_SERVER_URL: 'https://relay.example/#v2' }, why: 'paths are added at its end' },
  ])('refuse $environment by its name: $why', ({ environment }) => {
    const [[name, value]] = Object.entries(environment) as [[string, string]]
    const message = refusalOf(environment)
    expect(message).toMatch(new RegExp(`^${name} `))
    expect(message).not.toContain(value)
  })

  it('name every variable that cannot be used', () => {
    expect(refusalOf({ PORT: 'x', LOG_LEVEL: 'x' }).split('\n')).toEqual([
      'PORT must be a whole number',
      'LOG_LEVEL must be one of silent, error, warn, info, debug',
    ])
  })

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
    [true, true],
    [1, true],
  ])('take ALLOW_OPEN = %j as %s', (value, open) => expect(parseConfig({ ALLOW_OPEN: value }).allowOpen).toBe(open))

  it('take numbers as a Worker’s vars have them', () => {
    expect(parseConfig({ MAX_TEXT_LENGTH: 5000 }).maxTextLength).toBe(5000)
    expect(parseConfig({ API_KEYS: 12345 }).apiKeys).toEqual(['12345'])
  })

  it.each([
    ['https://engine.example', 'https://engine.example'],
    ['https://engine.example/', 'https://engine.example'],
    [' http://127.0.0.1:5000/libre/ ', 'http://127.0.0.1:5000/libre'],
  ])('take the address %j as %s', (given, url) => expect(parseConfig({ [LIBRE]: given }).libretranslate?.url).toBe(url))

  it('keep the order of the chain', () => {
    const environment = { DEEPL_API_KEY: 'k', [LIBRE]: 'http://127.0.0.1:5000', PROVIDERS: ' libretranslate, deepl ,' }
    expect(parseConfig(environment).providers).toEqual(['libretranslate', 'deepl'])
  })

  it('say which variable sets up a provider of the chain', () => {
    expect(refusalOf({ PROVIDERS: 'deepl' })).toBe('PROVIDERS names deepl, which is set up by DEEPL_API_KEY')
  })

  it('refuse a provider that is named twice', () => {
    expect(refusalOf({ DEEPL_API_KEY: 'k', PROVIDERS: 'deepl,deepl' })).toContain('twice')
  })

  it('do not repeat a key that stands in PROVIDERS by mistake', () => {
    expect(refusalOf({ PROVIDERS: 'correct-horse' })).toBe(
      'PROVIDERS may name only deepl, openai, azure, google, libretranslate, mtranserver, ai, apertium, local',
    )
  })
})
