import { describe, expect, it } from 'vitest'
import { ConfigError, configuredProviders, type Environment, parseConfig } from '../../src/config.ts'
import { createServices } from '../../src/dependencies.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { fakeProvider } from '../support/fake-provider.ts'

const LOCAL = { OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'small' }
const KEYED = { OPENAI_API_KEY: 'secret', OPENAI_MODEL: 'large' }
const BOTH = { ...LOCAL, DEEPL_API_KEY: 'key:fx', LIBRETRANSLATE_URL: 'http://localhost:5000' }

const servicesOf = (environment: Environment) =>
  createServices(parseConfig(environment), {
    deepl: () => fakeProvider({ name: 'deepl' }),
    store: createMemoryStore(),
    termbase: async () => '',
    words: async () => '',
  })

describe('a language model', () => {
  it.each([
    {
      environment: LOCAL,
      openai: { url: LOCAL.OPENAI_BASE_URL, apiKey: undefined, model: 'small' },
      why: 'by address',
    },
    {
      environment: KEYED,
      openai: { url: 'https://api.openai.com/v1', apiKey: 'secret', model: 'large' },
      why: 'by key',
    },
    { environment: { OPENAI_MODEL: 'large' }, openai: undefined, why: 'not by its name alone' },
    { environment: {}, openai: undefined, why: 'not by itself' },
  ])('is set up $why', ({ environment, openai }) => {
    expect(parseConfig(environment).openai).toEqual(openai)
  })

  it.each([{ OPENAI_API_KEY: 'secret' }, { OPENAI_BASE_URL: 'http://localhost:11434/v1' }])(
    'must be named when %j is given',
    (environment) => {
      expect(() => parseConfig(environment)).toThrow(ConfigError)
      expect(() => parseConfig(environment)).toThrow(/^OPENAI_MODEL must name the model/)
      expect(() => parseConfig(environment)).not.toThrow(/secret/)
    },
  )

  it('comes after DeepL and before LibreTranslate', () => {
    expect(configuredProviders(parseConfig(BOTH))).toEqual(['deepl', 'openai', 'libretranslate'])
    expect(servicesOf(BOTH).providers.map(({ name }) => name)).toEqual(['deepl', 'openai', 'libretranslate'])
  })

  it('must be set up to be named in the chain', () => {
    expect(() => parseConfig({ PROVIDERS: 'openai' })).toThrow(/openai, which is set up by OPENAI_BASE_URL/)
  })

  it.each([
    { environment: BOTH, choice: {}, rewriter: 'openai', why: 'it is in the chain' },
    { environment: BOTH, choice: { provider: 'openai' }, rewriter: 'openai', why: 'it is the one that was chosen' },
    { environment: BOTH, choice: { provider: 'deepl' }, rewriter: undefined, why: 'another one was chosen' },
    { environment: { ...BOTH, PROVIDERS: 'deepl' }, choice: {}, rewriter: undefined, why: 'it is not in the chain' },
    { environment: {}, choice: {}, rewriter: undefined, why: 'there is none' },
  ])('corrects sentences ($rewriter): $why', ({ environment, choice, rewriter }) => {
    expect(servicesOf(environment).rewriter(choice)?.name).toBe(rewriter)
  })
})
