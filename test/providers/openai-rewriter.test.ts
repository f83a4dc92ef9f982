import { describe, expect, it } from 'vitest'
import { createRewriter } from '../../src/providers/openai-rewriter.ts'
import type { RewriteJob } from '../../src/providers/rewriter.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'

const open = () => openRoom('fakeOpenai')
const make = ({ url }: FakeRoom, timeoutMs = 5_000) =>
  createRewriter({ url, apiKey: 'test-key', model: 'test-model', timeoutMs })
const job = (over: Partial<RewriteJob> = {}): RewriteJob => ({
  source: { text: 'Das Waffenembargo gilt.', language: 'de' },
  target: { text: 'The weapons ban applies.', language: 'en' },
  terms: [{ source: 'Waffenembargo', target: 'arms embargo' }],
  ...over,
})

describe('the rewriter over openai', () => {
  it('sends the sentence, its translation and the terms in one request, and gives the sentence back', async () => {
    const room = open()
    expect(await make(room).rewrite(job())).toBe('The weapons ban applies. arms embargo')
    const requests = await room.translations()
    expect(requests).toHaveLength(1)
    const [{ content: instruction }, { content: material }] = requests[0]!.fields.messages as [
      { content: string },
      { content: string },
    ]
    expect(instruction).not.toContain('weapons')
    expect(JSON.parse(material)).toEqual({
      source: { language: 'German (de)', text: 'Das Waffenembargo gilt.' },
      translation: { language: 'English (en)', text: 'The weapons ban applies.' },
      terms: [{ source: 'Waffenembargo', target: 'arms embargo' }],
    })
  })

  it.each([
    { content: '{"translation":""}', why: 'nothing' },
    { content: '{"translation":" "}', why: 'white space' },
    { content: '{"translation":["a"]}', why: 'a list' },
    { content: '{"text":"a"}', why: 'another name' },
    { content: 'The arms embargo applies.', why: 'no JSON' },
  ])('does not take $why for a sentence', async ({ content }) => {
    const room = open()
    await room.fault({ says: [{ content }] })
    await expect(make(room).rewrite(job())).rejects.toMatchObject({ code: 'provider-malformed' })
  })

  it.each([
    { fault: { kind: 'status', status: 503 } as const, code: 'provider-unavailable' },
    { fault: { kind: 'status', status: 401 } as const, code: 'provider-unauthorized' },
    { fault: { kind: 'html' } as const, code: 'provider-malformed' },
    { fault: { kind: 'reset' } as const, code: 'provider-unreachable' },
  ])('throws $code like a provider', async ({ fault, code }) => {
    const room = open()
    await room.fault({ always: fault })
    await expect(make(room).rewrite(job())).rejects.toMatchObject({ code, fields: { provider: 'openai' } })
  })

  it('gives up after its time', async () => {
    const room = open()
    await room.fault({ always: { kind: 'hang' } })
    await expect(make(room, 50).rewrite(job())).rejects.toMatchObject({ code: 'provider-timeout' })
  })

  it('stops at the abort and rejects with its reason', async () => {
    const room = open()
    await room.fault({ always: { kind: 'hang' } })
    const controller = new AbortController()
    const reason = new Error('enough')
    const answer = make(room).rewrite(job({ signal: controller.signal }))
    setTimeout(() => controller.abort(reason), 30)
    await expect(answer).rejects.toBe(reason)
  })
})
