import { describe, expect, it } from 'vitest'
import { ConfigError, parseConfig } from '../../src/config.ts'

const KEYED = { DEEPL_API_KEY: 'key:fx' }

describe('the settings of DeepL', () => {
  it('hold nothing but the key where no more is set', () => {
    expect(parseConfig(KEYED).deepl).toEqual({
      apiKey: 'key:fx',
      serverUrl: undefined,
      formality: undefined,
      modelType: undefined,
    })
  })

  it('take a formality and a type of model', () => {
    const environment = { ...KEYED, DEEPL_FORMALITY: ' prefer_more ', DEEPL_MODEL_TYPE: 'quality_optimized' }
    expect(parseConfig(environment).deepl).toMatchObject({ formality: 'prefer_more', modelType: 'quality_optimized' })
  })

  it.each([
    {
      name: 'DEEPL_FORMALITY',
      says: 'DEEPL_FORMALITY must be one of default, more, less, prefer_more, prefer_less',
    },
    {
      name: 'DEEPL_MODEL_TYPE',
      says: 'DEEPL_MODEL_TYPE must be one of latency_optimized, quality_optimized, prefer_quality_optimized',
    },
  ])('name $name and what it may be, and do not repeat what it was', ({ name, says }) => {
    const parse = () => parseConfig({ ...KEYED, [name]: 'correct-horse' })
    expect(parse).toThrow(ConfigError)
    expect(parse).toThrow(says)
    expect(parse).not.toThrow(/correct-horse/)
  })
})
