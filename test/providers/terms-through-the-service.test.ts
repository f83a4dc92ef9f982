import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { appWith, read } from '../support/app.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'

const ARTICLE = 'Das Waffenembargo gegen Nordkorea gilt weiter.'

/** The document a service with these settings makes of the article. */
async function documentOf(environment: Record<string, string>): Promise<Document> {
  const response = await appWith(environment).post('/v1/translations?target=en', ARTICLE, 'text/plain')
  expect(response.status).toBe(200)
  return read(response)
}
const usesOf = ({ pairs }: Document) =>
  pairs.flatMap(({ terms }) => terms.map(({ concept, status, method }) => ({ concept, status, method })))

describe('the terms of the termbase', () => {
  it('are kept by DeepL with the glossary of the pair', async () => {
    const room = openRoom('fakeDeepl')
    await room.fault({ appliesGlossaries: true })
    const document = await documentOf({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: room.url })
    expect(document.pairs[0]?.target?.text).toMatch(/arms embargo/)
    const uses = usesOf(document)
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter(({ method }) => method === 'native')).toEqual(uses.filter(({ status }) => status === 'applied'))
    expect(uses.some(({ status }) => status === 'applied')).toBe(true)
  })

  const openaiAt = ({ url }: FakeRoom) => ({
    OPENAI_BASE_URL: url,
    OPENAI_API_KEY: 'test-key',
    OPENAI_MODEL: 'test-model',
  })

  it('stand in the prompt of a language model', async () => {
    const room = openRoom('fakeOpenai')
    const content = JSON.stringify({
      translations: [{ id: 1, text: 'The arms embargo against North Korea remains in force.' }],
    })
    await room.fault({ says: [{ content }] })
    const document = await documentOf(openaiAt(room))
    const [request] = await room.translations()
    expect(JSON.stringify(request?.fields.messages)).toContain('arms embargo')
    expect(usesOf(document)).toContainEqual(expect.objectContaining({ status: 'applied', method: 'prompt' }))
  })

  it('are put by the language model into a sentence that misses them', async () => {
    const room = openRoom('fakeOpenai')
    const translations = [{ id: 1, text: 'The weapons ban against North Korea remains in force.' }]
    const translation = 'The arms embargo against North Korea remains in force.'
    await room.fault({
      says: [{ content: JSON.stringify({ translations }) }, { content: JSON.stringify({ translation }) }],
    })
    const document = await documentOf(openaiAt(room))
    expect(document.pairs[0]?.target?.text).toBe(translation)
    expect(usesOf(document)).toContainEqual(expect.objectContaining({ status: 'repaired', method: 'repair' }))
  })

  it('are told to Azure where they are names, and only those', async () => {
    const room = openRoom('fakeAzure')
    const app = appWith({ AZURE_TRANSLATOR_KEY: 'test-key', AZURE_TRANSLATOR_URL: room.url })
    const concept = (id: string, kind: string, de: string, en: string) => ({ id, kind, terms: { de, en } })
    const glossary = {
      concepts: [concept('l', 'name', 'Lawrow', 'Lavrov'), concept('b', 'term', 'Botschaft', 'embassy')],
    }
    const saved = await app.post('/v1/glossaries?id=names', JSON.stringify(glossary), 'application/json')
    const { id } = (await saved.json()) as { id: string }
    await app.post(
      `/v1/translations?source=de&target=en&glossary=${id}`,
      'Die Botschaft erwartet Lawrow heute.',
      'text/plain',
    )
    const [request] = await room.translations()
    expect(request?.texts).toEqual([
      'Die Botschaft erwartet <mstrans:dictionary translation="Lavrov">Lawrow</mstrans:dictionary> heute.',
    ])
  })
})

describe('the settings of DeepL', () => {
  it('reach its requests', async () => {
    const room = openRoom('fakeDeepl')
    await documentOf({
      DEEPL_API_KEY: 'test-key',
      DEEPL_SERVER_URL: room.url,
      DEEPL_FORMALITY: 'more',
      DEEPL_MODEL_TYPE: 'latency_optimized',
    })
    const [request] = await room.translations()
    expect(request?.fields).toMatchObject({ formality: 'prefer_more', model_type: 'latency_optimized' })
  })
})
