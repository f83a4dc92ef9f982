import { describe, expect, it } from 'vitest'
import { type AiBinding, ai } from '../../src/providers/ai.ts'
import { AI_CODES, aiLanguages } from '../../src/providers/ai-languages.ts'
import { createChain } from '../../src/providers/chain.ts'
import type { Outcome } from '../../src/providers/contract.ts'
import { offersPair } from '../../src/providers/language-pairs.ts'
import { aiBinding } from '../support/fake-ai.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import { describeProvider } from './contract.ts'

const open = () => openRoom('fakeAi')
const make = (room: FakeRoom) => ai(aiBinding(room.url))

describeProvider('ai', {
  open,
  make,
  texts: 1,
  keyless: true,
  asksForLanguages: false,
  lacks: ['und', 'zh-Hant', 'pt-BR'],
})

const job = { texts: ['eins'], source: 'de', target: 'en' }
const answering = (body: unknown, status = 200) => ai({ run: async () => Response.json(body, { status }) })

describe('ai', () => {
  it('runs the translation model on one text and its pair', async () => {
    const room = open()
    await make(room).translate({ ...job, source: 'nb', target: 'pt-BR' })
    const [request] = await room.translations()
    expect(request?.fields.inputs).toEqual({ text: 'eins', source_lang: 'no', target_lang: 'pt' })
    expect(request?.headers['cf-consn-model-id']).toBe('@cf/meta/m2m100-1.2b')
  })

  it('sends the texts of a job one by one', async () => {
    const room = open()
    const outcomes: Outcome[] = []
    for await (const outcome of createChain([make(room)], null).translate({ ...job, texts: ['eins', 'zwei', 'drei'] }))
      outcomes.push(outcome)
    const texts = outcomes.sort((one, other) => one.index - other.index).map((o) => 'text' in o && o.text)
    expect(texts).toEqual(['[en] eins', '[en] zwei', '[en] drei'])
    expect(await room.translations()).toHaveLength(3)
  })

  it.each([
    { source: 'und', target: 'en', why: 'it does not detect languages, and would take it for English' },
    { source: 'de', target: 'zh-Hant', why: 'its Chinese is simplified' },
    { source: 'de', target: 'eu', why: 'the model has no Basque' },
  ])('is not asked for $source → $target: $why', async ({ source, target }) => {
    const room = open()
    const answers = make(room).translate({ ...job, source, target })
    await expect(answers).rejects.toMatchObject({ code: 'unsupported-language-pair', fields: { source, target } })
    expect(await room.requests()).toHaveLength(0)
  })

  it.each([
    { status: 429, code: 3036, problem: 'provider-quota-exceeded', why: 'the day’s allowance is used up' },
    { status: 429, code: 4006, problem: 'provider-quota-exceeded', why: 'the same, in another place' },
    { status: 429, code: 3040, problem: 'provider-rate-limited', why: 'no room anywhere now' },
    { status: 408, code: 3007, problem: 'provider-timeout', why: 'it took too long' },
    { status: 403, code: 3023, problem: 'provider-unauthorized', why: 'the account is blocked' },
    { status: 400, code: 5007, problem: 'provider-refused', why: 'the model is gone' },
  ])('reads $code as $problem: $why', async ({ status, code, problem }) => {
    const one = answering({ internalCode: code, name: 'AiError', description: 'eins' }, status)
    await expect(one.translate(job)).rejects.toMatchObject({ code: problem })
    const other = answering({ errors: [{ code, message: 'eins' }] }, status)
    await expect(other.translate(job)).rejects.toMatchObject({ code: problem })
  })

  it.each([
    {
      message: 'Too many subrequests.',
      code: 'provider-quota-exceeded',
      why: 'a Worker may make so many, and no more',
    },
    {
      message: '3036: You have used up your daily free allocation.',
      code: 'provider-quota-exceeded',
      why: 'the day’s allowance',
    },
    { message: '3040: No more data centers.', code: 'provider-unreachable', why: 'another may have room' },
    { message: 'Network connection lost.', code: 'provider-unreachable', why: 'anything else may pass' },
  ])('takes a binding that throws “$message” for $code: $why', async ({ message, code }) => {
    const binding: AiBinding = { run: () => Promise.reject(new Error(message)) }
    await expect(ai(binding).translate(job)).rejects.toMatchObject({ code })
  })

  it('takes the answer of a binding that has read it', async () => {
    const binding: AiBinding = { run: async () => ({ translated_text: 'one' }) }
    expect(await ai(binding).translate(job)).toEqual([{ text: 'one' }])
  })

  it('refuses an answer that is not text', async () => {
    await expect(answering({}).translate(job)).rejects.toMatchObject({ code: 'provider-malformed' })
  })

  it('offers what the model was trained on', async () => {
    const pairs = await make(open()).languages()
    expect(pairs.sources).toHaveLength(AI_CODES.length)
    expect(offersPair(pairs, 'nb', 'pt-BR')).toBe(true)
    expect(offersPair(pairs, 'de', 'zh-Hant')).toBe(false)
  })

  it.each([
    ['nb', 'no'],
    ['nso', 'ns'],
    ['fil', 'tl'],
    ['zh-Hans', 'zh'],
    ['en-GB', 'en'],
  ])('calls %s %s', (tag, code) => expect(aiLanguages.code(tag)).toBe(code))
})
