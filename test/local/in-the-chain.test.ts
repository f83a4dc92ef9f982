import { beforeAll, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { createServices } from '../../src/dependencies.ts'
import { Problem } from '../../src/domain/problem.ts'
import { endProblem } from '../../src/pipeline/obstacles.ts'
import type { Provider } from '../../src/providers/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { prepareDetection } from '../support/detection.ts'
import { brief, collect, fakeProvider } from '../support/fake-provider.ts'

const servicesWith = (local: Provider, deepl?: Provider) =>
  createServices(parseConfig(deepl ? { DEEPL_API_KEY: 'key' } : {}), {
    deepl: () => deepl ?? fakeProvider({ name: 'deepl' }),
    local,
    store: createMemoryStore(),
    termbase: async () => '',
    words: async () => '',
  })

beforeAll(prepareDetection)

const job = (source: string) => ({ texts: ['eins'], source, target: 'en' })

describe('the local engine in the chain', () => {
  it('translates with the models it has, however often one it lacks was asked for', async () => {
    const noModel = new Problem('provider-unavailable', 'fr → en is not installed.', { missing: 'model' })
    const reply = ({ source }: { source: string }) => {
      if (source === 'fr') throw noModel
      return [{ text: 'one' }]
    }
    const translator = servicesWith(fakeProvider({ name: 'local', reply })).translator({ private: true })!
    for (let time = 0; time < 8; time++) {
      const [outcome] = await collect(translator, job('fr'))
      expect(outcome).toMatchObject({ problem: { detail: noModel.detail } })
    }
    expect((await collect(translator, job('de'))).map(brief)).toEqual(['one'])
  })

  it('hides with its missing model neither why another engine failed nor that the rest is translated', async () => {
    const local = fakeProvider({
      name: 'local',
      reply: () => {
        throw new Problem('provider-unavailable', 'de → en is not installed.', { missing: 'model' })
      },
    })
    const deepl = fakeProvider({
      name: 'deepl',
      reply: ({ texts }) => texts.map((text) => ({ text: text === 'zwei' ? '' : `[en] ${text}` })),
    })
    const translator = servicesWith(local, deepl).translator({ private: true })!
    const outcomes = await collect(translator, { ...job('de'), texts: ['eins', 'zwei'] })
    expect(outcomes).toMatchObject([{ text: '[en] eins' }, { status: 'failed', provider: 'deepl' }])
    expect(endProblem(outcomes)).toBeNull()
    expect(local.jobs).toHaveLength(1)
  })

  it('translates with a model that was installed meanwhile', async () => {
    const sources = ['de']
    const local = fakeProvider({ name: 'local', pairs: async () => ({ sources: [...sources], targets: ['en'] }) })
    const translator = servicesWith(local).translator({ private: true })!
    expect((await collect(translator, job('fr'))).map(brief)).toEqual(['! unsupported-language-pair'])
    sources.push('fr')
    expect((await collect(translator, job('fr'))).map(brief)).toEqual(['[en] eins'])
  })
})
