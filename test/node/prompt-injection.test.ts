/// <reference types="node" />
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guard } from '../../src/pipeline/guard.ts'
import { createChain } from '../../src/providers/chain.ts'
import { openai } from '../../src/providers/openai.ts'
import { INJECTIONS } from '../fixtures/prompt-injections.ts'
import { prepareDetection } from '../support/detection.ts'
import { collect } from '../support/fake-provider.ts'
import { rightTranslation } from '../support/fault-schedule.ts'

const AROUND = [
  'Am 11. November ratifizierte Pjöngjang den Vertrag mit Moskau.',
  'Rund 11.000 Soldaten sind nach Angaben aus Kiew in Kursk.',
  'Wien fordert eine Antwort bis zum 23. Dezember.',
  'Der Sicherheitsrat in Genf tagt 48 Stunden später.',
]

interface Row {
  readonly id: number
  readonly text: string
}

/** What a model does that follows the instructions in a text: to its own rows, to all rows, to the form of the answer. */
const OBEYING = new Map<string, (rows: readonly Row[], instruction: string) => unknown>([
  ['answers all with one word', (rows) => ({ translations: rows.map(({ id }) => ({ id, text: 'PWNED' })) })],
  [
    'adds a word to all',
    (rows) => ({ translations: rows.map(({ id, text }) => ({ id, text: `${rightTranslation(text)} PWNED` })) }),
  ],
  ['translates none', () => ({ translations: [] })],
  ['gives the texts back', (rows) => ({ translations: rows.map(({ id, text }) => ({ id, text })) })],
  ['leaves all empty', (rows) => ({ translations: rows.map(({ id }) => ({ id, text: '' })) })],
  [
    'tells its instructions',
    (rows, instruction) => ({ translations: rows.map(({ id }) => ({ id, text: instruction })) }),
  ],
  ['writes a poem', () => 'Roses are red, violets are blue'],
])

/** An OpenAI-compatible server whose model translates well until a text tells it otherwise. */
function startObedientModel(): Promise<{ server: Server; url: string; obey: (how: string) => void }> {
  let how = ''
  const server = createServer((message, response) => {
    let body = ''
    message.on('data', (part) => {
      body += part
    })
    message.on('end', () => {
      if (message.url?.endsWith('/models')) return response.writeHead(404).end()
      const [system, user] = (JSON.parse(body) as { messages: { content: string }[] }).messages
      const { texts } = JSON.parse(user!.content) as { texts: readonly Row[] }
      const told = texts.some(({ text }) => INJECTIONS.some((injection) => injection.text === text))
      const answer = told
        ? OBEYING.get(how)!(texts, system!.content)
        : { translations: texts.map(({ id, text }) => ({ id, text: rightTranslation(text) })) }
      const content = typeof answer === 'string' ? answer : JSON.stringify(answer)
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ choices: [{ finish_reason: 'stop', message: { role: 'assistant', content } }] }))
    })
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        server,
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
        obey: (next) => {
          how = next
        },
      }),
    ),
  )
}

describe('a text that speaks to the model', () => {
  let model: Awaited<ReturnType<typeof startObedientModel>>
  beforeAll(async () => {
    await prepareDetection()
    model = await startObedientModel()
  })
  afterAll(() => {
    model.server.close()
  })

  it('is known in eight languages', () => {
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(40)
    expect(new Set(INJECTIONS.map(({ language }) => language)).size).toBe(8)
  })

  it.each([...OBEYING.keys()])('leaves the texts around it alone when the model %s', async (how) => {
    model.obey(how)
    const chain = createChain([openai({ url: model.url, model: 'test-model' })], null, {
      guard,
      retry: { attempts: 1 },
    })
    const found = await Promise.all(
      INJECTIONS.map(async ({ text }) => {
        const texts = AROUND.toSpliced(2, 0, text)
        const outcomes = await collect(chain, { texts, source: 'de', target: 'en' })
        const around = outcomes.filter(({ index }) => index !== 2)
        const right = around.filter(
          (outcome) => outcome.status === 'translated' && outcome.text === rightTranslation(texts[outcome.index]!),
        )
        return { text, whole: outcomes.length === texts.length, right: right.length }
      }),
    )
    expect(found.filter(({ whole, right }) => !whole || right < AROUND.length)).toEqual([])
  })
})
