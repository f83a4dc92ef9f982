import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Tag } from '../../src/domain/tag.ts'
import type { Job, Provider } from '../../src/providers/contract.ts'
import { isDivisible, isFinal, isTransient } from '../../src/providers/provider-problem.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { withTimeout } from '../../src/providers/with-timeout.ts'
import type { FakeRoom } from '../support/fake-control.ts'
import type { Fault } from '../support/fake-engine.ts'
import { collect } from '../support/fake-provider.ts'
import { bracketed } from '../support/fake-translation.ts'
import { FAULTS } from './faults.ts'

/** How a driver is brought before its fake, and what its engine has not. `apiKey` left out is the right one. */
export interface Bench {
  open(): FakeRoom
  make(room: FakeRoom, apiKey?: string): Provider
  /** Left out, it takes two texts in a request. */
  readonly texts?: 1
  /** Languages of the suite it does not have; `und` where it does not detect. */
  readonly lacks?: readonly Tag[]
  /** Whether there is no key that could be wrong. */
  readonly keyless?: boolean
  /** Faults after which fewer texts may do better, beside those of every driver. */
  readonly halves?: readonly Fault['kind'][]
  /** `false` = its languages are known without asking. */
  readonly asksForLanguages?: boolean
}

const SECRET = 'Der Gesandte überbrachte am 3. Mai eine vertrauliche Note.'
const TEXTS = [SECRET, 'Die Botschaft schwieg.']

/** The problem a promise rejects with. */
async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Problem)
  return error as Problem
}

const status = (code: number, retryAfter?: string): Fault => ({
  kind: 'status',
  status: code,
  ...(retryAfter !== undefined && { retryAfter }),
})

/** What every driver keeps, tried over real HTTP. */
export function describeProvider(name: string, bench: Bench): void {
  const { open, make, lacks = [], keyless = false, asksForLanguages = true, halves = [] } = bench
  const texts = TEXTS.slice(0, bench.texts)
  const job = (over: Partial<Job> = {}): Job => ({ texts, source: 'de', target: 'en', ...over })
  const having = (tags: readonly Tag[]) => tags.filter((tag) => !lacks.includes(tag))
  // With one text in a request there is no number of them to be wrong.
  const faults = FAULTS.filter(({ fields }) => texts.length > 1 || !(fields && 'sent' in fields))

  describe(`${name} keeps the provider contract`, () => {
    it('gives one answer per text, in order', async () => {
      const answers = await make(open()).translate(job())
      expect(answers.map(({ text }) => text)).toEqual(texts.map((text) => bracketed(text, 'en')))
    })

    it('sends one request per call', async () => {
      const room = open()
      await make(room).translate(job())
      expect(await room.translations()).toHaveLength(1)
      await room.fault({ schedule: [status(503)] })
      await problemOf(make(room).translate(job()))
      expect(await room.translations()).toHaveLength(2)
    })

    it.each([
      { text: 'a & b = c + d % 100', why: 'characters that forms give a meaning' },
      { text: '“Ordre public” — 11 000 €', why: 'quotation marks, dashes, a narrow no-break space' },
      { text: 'первый\nвторой', why: 'a line break within a text' },
      { text: '制裁決議 🕊️ e\u0301', why: 'Han, an emoji, a combining mark' },
      { text: ' led by white space ', why: 'white space at the ends' },
    ])('carries a text unharmed: $why', async ({ text }) => {
      const [answer] = await make(open()).translate(job({ texts: [text] }))
      // An engine that takes the white space off may get it back, before what was translated.
      expect(answer?.text).toContain('[en] ')
      expect(answer?.text.replace('[en] ', '')).toBe(bracketed(text, 'en').replace('[en] ', ''))
    })

    it.each(faults)(
      'throws $code when $why ($fault.kind $fault.status)',
      async ({ fault, code, fields, again, ends }) => {
        const room = open()
        await room.fault({ schedule: [fault] })
        const problem = await problemOf(make(room).translate(job()))
        expect(problem.code).toBe(code)
        expect(problem.fields).toMatchObject({ provider: name, ...fields })
        expect({ again: isTransient(problem), halves: isDivisible(problem), ends: isFinal(problem) }).toEqual({
          again: again === 'yes',
          halves: again === 'halves' || halves.includes(fault.kind),
          ends: ends === true,
        })
      },
    )

    it.runIf(texts.length > 1)(
      'gives no text the translation of another when answers come in another order',
      async () => {
        const room = open()
        await room.fault({ always: { kind: 'other-order' } })
        const numbered = ['Am 3. Mai 2021 traf Merkel Macron.', 'Rund 11000 Soldaten blieben in Kabul.']
        const outcomes = await collect(withLimits(make(room)), job({ texts: numbered }))
        expect(outcomes).toHaveLength(2)
        for (const outcome of outcomes)
          if (outcome.status === 'translated') expect(outcome.text).toBe(bracketed(numbered[outcome.index]!, 'en'))
      },
    )

    it.each(['empty', 'too-few', 'too-many'] as const)('gives no text what is no answer to it (%s)', async (kind) => {
      const room = open()
      await room.fault({ always: { kind } })
      const outcomes = await collect(withLimits(make(room)), job())
      expect(outcomes.map(({ index }) => index).sort()).toEqual(texts.map((_, index) => index))
      for (const outcome of outcomes)
        if (outcome.status === 'translated') expect(outcome.text).toBe(bracketed(texts[outcome.index]!, 'en'))
    })

    it('reads a date to wait for', async () => {
      const room = open()
      await room.fault({ schedule: [status(429, new Date(Date.now() + 60_000).toUTCString())] })
      const { fields } = await problemOf(make(room).translate(job()))
      expect(fields.retryAfter).toBeGreaterThan(55)
      expect(fields.retryAfter).toBeLessThanOrEqual(60)
    })

    it('names a failed TLS handshake and what helps', async () => {
      const room = open()
      await room.fault({ schedule: [status(525)] })
      const { detail } = await problemOf(make(room).translate(job()))
      expect(detail).toMatch(/TLS/)
      expect(detail).toMatch(/DEEPL_SERVER_URL/)
    })

    it.skipIf(keyless)('refuses a wrong key', async () => {
      expect((await problemOf(make(open(), 'wrong').translate(job()))).code).toBe('provider-unauthorized')
    })

    it.runIf(asksForLanguages)('says that a key is refused when it asks for languages', async () => {
      const room = open()
      await room.fault({ everywhere: status(403) })
      expect((await problemOf(make(room).languages())).code).toBe('provider-unauthorized')
    })

    it('says which pair it does not translate', async () => {
      const problem = await problemOf(make(open()).translate(job({ target: 'tlh' })))
      expect(problem.code).toBe('unsupported-language-pair')
      expect(problem.fields).toMatchObject({ source: 'de', target: 'tlh' })
    })

    it('shows neither text nor key in a problem, whatever the engine repeats', async () => {
      for (const fault of [
        status(400),
        status(500),
        status(418),
        { kind: 'html' } as const,
        { kind: 'reset' } as const,
      ]) {
        const room = open()
        await room.fault({ schedule: [fault] })
        const problem = await problemOf(make(room).translate(job()))
        const shown = `${problem.message} ${problem.stack} ${JSON.stringify(problem)} ${String(problem.cause)}`
        expect(shown).not.toContain('Gesandte')
        expect(shown).not.toContain('test-key')
      }
    })

    it('stops at the abort and rejects with its reason', async () => {
      const room = open()
      await room.fault({ always: { kind: 'hang' } })
      const controller = new AbortController()
      const reason = new Error('enough')
      const answers = make(room).translate(job({ signal: controller.signal }))
      setTimeout(() => controller.abort(reason), 30)
      await expect(answers).rejects.toBe(reason)
    })

    it('does not begin after an abort', async () => {
      const room = open()
      const reason = new Error('enough')
      await expect(make(room).translate(job({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason)
      expect(await room.requests()).toHaveLength(0)
    })

    it('is given up after the time it has', async () => {
      const room = open()
      await room.fault({ always: { kind: 'hang' } })
      const problem = await problemOf(withTimeout(make(room), 50).translate(job()))
      expect(problem.code).toBe('provider-timeout')
    })

    it('waits for a slow answer within the time it has', async () => {
      const room = open()
      await room.fault({ schedule: [{ kind: 'slow', milliseconds: 60 }] })
      expect(await withTimeout(make(room), 5_000).translate(job())).toHaveLength(texts.length)
    })

    it.each(having(['en', 'en-GB', 'pt', 'pt-BR', 'zh-Hans', 'zh-Hant', 'zh', 'nb', 'uk']))(
      'translates into %s',
      async (target) => {
        expect(await make(open()).translate(job({ target }))).toHaveLength(texts.length)
      },
    )

    it.each(having(['en-US', 'pt-BR', 'zh-Hant', 'nb', 'und']))('translates from %s', async (source) => {
      expect(await make(open()).translate(job({ source, target: 'fr' }))).toHaveLength(texts.length)
    })

    it('lists its languages as tags', async () => {
      const { sources, targets } = await make(open()).languages()
      expect(sources).toEqual(expect.arrayContaining(having(['de', 'nb', 'uk'])))
      expect(targets).toEqual(expect.arrayContaining(having(['de', 'pt-BR', 'zh-Hans', 'zh-Hant'])))
    })

    const unasked = [
      { fault: { kind: 'html' } as const, code: 'provider-malformed' },
      { fault: status(503), code: 'provider-unavailable' },
      { fault: { kind: 'reset' } as const, code: 'provider-unreachable' },
    ]
    it.runIf(asksForLanguages).each(unasked)(
      'rejects with $code when it cannot be asked for languages',
      async ({ fault, code }) => {
        const room = open()
        await room.fault({ everywhere: fault })
        expect((await problemOf(make(room).languages())).code).toBe(code)
      },
    )
  })
}
