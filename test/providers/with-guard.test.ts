import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/providers/contract.ts'
import { withFallback } from '../../src/providers/with-fallback.ts'
import { type Guard, withGuard } from '../../src/providers/with-guard.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { bracket, collect, fakeProvider } from '../support/fake-provider.ts'

const job = (texts: readonly string[]): Job => ({ texts, source: 'de', target: 'en' })
const guard: Guard = (text, translation) => {
  if (text === translation) return { detail: 'answered a text with the text itself.', readable: false }
  return translation.includes('<x>') ? { detail: 'added markup.', readable: true } : undefined
}
const guarded = (provider: ReturnType<typeof fakeProvider>) => withGuard(withLimits(provider), guard)
const echo = (asked: Job) => asked.texts.map((text) => ({ text, billed: text.length }))

describe('an answer that is no translation', () => {
  it('is asked for once more, alone, and both requests are told as billed', async () => {
    const provider = fakeProvider({
      reply: (asked, request) => {
        const answers = bracket(asked).map((answer) => ({ ...answer, billed: 4 }))
        return request === 0 ? [answers[0]!, { text: asked.texts[1]!, billed: 4 }] : answers
      },
    })
    expect(await collect(guarded(provider), job(['eins', 'zwei']))).toMatchObject([
      { index: 0, text: '[en] eins', billed: 4 },
      { index: 1, text: '[en] zwei', billed: 8 },
    ])
    expect(provider.jobs.map(({ texts }) => texts)).toEqual([['eins', 'zwei'], ['zwei']])
  })

  it('is a failure when it comes again', async () => {
    const provider = fakeProvider({ reply: echo })
    const outcomes = await collect(guarded(provider), job(['eins']))
    expect(outcomes).toMatchObject([{ index: 0, status: 'failed', problem: { code: 'provider-malformed' } }])
    expect(provider.jobs).toHaveLength(2)
  })

  it('is not asked for again when nearly everything is like it', async () => {
    const provider = fakeProvider({ reply: echo, limits: { texts: 50 } })
    const texts = Array.from({ length: 40 }, (_, index) => `Satz ${index}.`)
    const outcomes = await collect(guarded(provider), job(texts))
    expect(outcomes.filter(({ status }) => status === 'failed')).toHaveLength(40)
    expect(provider.jobs.length).toBeLessThanOrEqual(2)
  })

  it('goes to the next provider', async () => {
    const [first, second] = [fakeProvider({ name: 'first', reply: echo }), fakeProvider({ name: 'second' })]
    expect(await collect(withFallback([guarded(first), guarded(second)]), job(['eins']))).toMatchObject([
      { status: 'translated', text: '[en] eins', provider: 'second', after: ['first'] },
    ])
  })

  it('stands when it can be read and nobody gives a better one', async () => {
    const marked = fakeProvider({ name: 'first', reply: (asked) => asked.texts.map(() => ({ text: 'one <x>' })) })
    const echoing = fakeProvider({ name: 'second', reply: echo })
    expect(await collect(withFallback([guarded(marked), guarded(echoing)]), job(['eins']))).toMatchObject([
      { status: 'translated', text: 'one <x>', provider: 'first' },
    ])
  })
})
