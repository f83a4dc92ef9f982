import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { EngineKind } from '../../src/local/engine/program.ts'
import type { InstalledModel, ModelSource } from '../../src/local/installed-model.ts'
import { type LocalOptions, type LocalProvider, local } from '../../src/local/local.ts'
import type { Job } from '../../src/providers/contract.ts'
import { withFallback } from '../../src/providers/with-fallback.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { brief, collect } from '../support/fake-provider.ts'
import { problemOf } from '../support/model-store.ts'
import { SHAPES, writeModel } from '../support/synthetic-model.ts'

const ENGLISH = 'The council met in Berlin .'
const FRENCH = 'Le conseil a siégé'

let folder: string
const models = new Map<string, InstalledModel>()
const opened: LocalProvider[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-engine-'))
  const write = async (from: string, to: string, behaviour: Parameters<typeof writeModel>[1]) =>
    models.set(`${from}-${to}`, await writeModel(join(folder, `${from}-${to}`), behaviour, SHAPES.micro, { from, to }))
  await write('de', 'en', { phrase: ENGLISH })
  await write('en', 'fr', { phrase: FRENCH })
  await write('es', 'en', 'empty')
  await write('it', 'en', { phrase: 'again and', loops: true })
  await write('ru', 'en', { phrase: ENGLISH })
  await writeFile(models.get('ru-en')!.files.model, 'no model at all')
})
afterEach(() => Promise.all(opened.splice(0).map((provider) => provider.close())))
afterAll(() => rm(folder, { recursive: true }))

const source: ModelSource = {
  async open(from, to) {
    const model = models.get(`${from}-${to}`)
    if (!model) throw new Problem('unsupported-language-pair', 'There is no model.', { source: from, target: to })
    return model
  },
  installed: async () => [...models.values()],
  pairs: async () => [...models.values()],
}
const start = (options: Partial<LocalOptions> = {}): LocalProvider => {
  const provider = local({ models: source, ...options })
  opened.push(provider)
  return provider
}
const job = (over: Partial<Job> = {}): Job => ({ texts: ['Der Rat tagte.'], source: 'de', target: 'en', ...over })
const translated = async (provider: LocalProvider, over: Partial<Job> = {}): Promise<readonly string[]> =>
  (await provider.translate(job(over))).map(({ text }) => text)

describe.each<EngineKind>(['bergamot', 'fxtranslate'])('local with %s', (engine) => {
  it('gives one answer per text, in order', async () => {
    expect(await translated(start({ engine }), { texts: ['Der Rat tagte.', '42'] })).toEqual([ENGLISH, ENGLISH])
  })

  it.each([
    'Der Rat tagte.',
    'Der Rat <b>tagte</b> & beriet "R&D" > 5 %.',
    'Rat 👩‍👩‍👧, é, שלום Rat, 理事会 &amp; &lt;Rat',
    ' Rat am Rand ',
  ])('writes the same whether it is asked for the places of terms or not: %s', async (text) => {
    const terms = [
      { source: 'Rat', target: 'Council' },
      { source: 'tagte', target: 'met' },
    ]
    for (const target of ['en', 'fr']) {
      const [plain] = await start({ engine }).translate(job({ texts: [text], target, terms }))
      const [linked] = await start({ engine, linkTerms: true }).translate(job({ texts: [text], target, terms }))
      expect(linked!.text).toBe(plain!.text)
      for (const { source, target: place } of linked!.words ?? []) {
        expect(['Rat', 'tagte']).toContain(text.slice(...source))
        expect(linked!.text.slice(...place).trim()).not.toBe('')
      }
    }
  })

  it('goes through English where there is no model of its own', async () => {
    expect(await translated(start({ engine }), { target: 'fr' })).toEqual([FRENCH])
  })

  it('takes a tag with a region for its language', async () => {
    expect(await translated(start({ engine }), { source: 'de-AT', target: 'fr-CA' })).toEqual([FRENCH])
  })

  it('keeps blanks at the ends, and what has no words', async () => {
    const texts = ['\n Der Rat tagte. ', '* * *']
    expect(await translated(start({ engine }), { texts })).toEqual([`\n ${ENGLISH} `, '* * *'])
  })

  it('translates a text that is too long for the engine in pieces', async () => {
    const clause = 'der Rat tagte am Abend in der Stadt und beriet die Lage'
    const [text] = await translated(start({ engine }), { texts: [`${`${clause}, `.repeat(14)}${clause}.`] })
    expect(text).toMatch(/^The council met in Berlin \.( The council met in Berlin \.)+$/)
  })

  it.each([
    { from: 'es', into: 'en', why: 'nothing' },
    { from: 'it', into: 'en', why: 'the same words over and over' },
    { from: 'es', into: 'fr', why: 'nothing' },
    { from: 'it', into: 'fr', why: 'the same words over and over' },
  ])('never passes $why off as a translation: $from to $into', async ({ from, into, why }) => {
    const problem = await problemOf(start({ engine }).translate(job({ source: from, target: into })))
    expect(problem).toMatchObject({ code: 'provider-malformed', fields: { provider: 'local' } })
    expect(problem.detail).toContain(why)
  })

  it('says so when a model is damaged, and goes on with others', async () => {
    const provider = start({ engine })
    const problem = await problemOf(provider.translate(job({ source: 'ru' })))
    expect(problem).toMatchObject({ code: 'provider-unavailable', fields: { models: ['ru-en 3.0'] } })
    expect(await translated(provider)).toEqual([ENGLISH])
  })

  it('reads a model without a shortlist, and with a vocabulary for each language', async () => {
    const model = models.get('de-en')!
    const targetVocabulary = join(folder, 'target.spm')
    await copyFile(model.files.sourceVocabulary, targetVocabulary)
    const other = { ...model, files: { ...model.files, lex: null, targetVocabulary } }
    expect(await translated(start({ engine, models: { ...source, open: async () => other } }))).toEqual([ENGLISH])
  })

  it('is closed in the middle of a translation', async () => {
    const provider = start({ engine })
    await translated(provider)
    const failed = problemOf(provider.translate(job({ texts: Array(500).fill('Der Rat tagte am Abend.'.repeat(4)) })))
    await pause(20)
    const since = performance.now()
    await provider.close()
    expect(performance.now() - since).toBeLessThan(1_000)
    expect((await failed).code).toBe('provider-unavailable')
  })

  it('changes from one pair to another and back', async () => {
    const provider = start({ engine })
    const pairs = [
      { source: 'de', target: 'en' },
      { source: 'en', target: 'fr' },
    ]
    const answers = await Promise.all([0, 1, 0, 1, 0].map((which) => translated(provider, pairs[which]!)))
    expect(answers.flat()).toEqual([ENGLISH, FRENCH, ENGLISH, FRENCH, ENGLISH])
  })

  it('stops at the abort with its reason, and is ready for the next text', async () => {
    const provider = start({ engine })
    const controller = new AbortController()
    const reason = new Error('enough')
    const answers = provider.translate(job({ texts: Array(50).fill('Der Rat tagte.'), signal: controller.signal }))
    setTimeout(() => controller.abort(reason), 10)
    await expect(answers).rejects.toBe(reason)
    expect(await translated(provider)).toEqual([ENGLISH])
  })
})

describe('local', () => {
  it('reads a model without multipliers for its activations, with the engine that can', async () => {
    const shape = { ...SHAPES.micro, alphas: false }
    const other = await writeModel(join(folder, 'no-alphas'), { phrase: ENGLISH }, shape)
    expect(await translated(start({ engine: 'bergamot', models: { ...source, open: async () => other } }))).toEqual([
      ENGLISH,
    ])
  })

  it('does not begin after an abort', async () => {
    const reason = new Error('enough')
    await expect(start().translate(job({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason)
  })

  it.each([
    { from: 'de', into: 'ka', why: 'there is no model' },
    { from: 'und', into: 'en', why: 'the source is unknown' },
    { from: 'de', into: 'de', why: 'it is no pair' },
  ])('says which pair it does not translate: $why', async ({ from, into }) => {
    const problem = await problemOf(start().translate(job({ source: from, target: into })))
    expect(problem).toMatchObject({ code: 'unsupported-language-pair', fields: { source: from, target: into } })
  })

  it('lists the languages of its models', async () => {
    expect(await start().languages()).toEqual({ sources: ['de', 'en', 'es', 'it', 'ru'], targets: ['en', 'fr'] })
  })

  it('translates with a model that is here while nobody answers for the index', async () => {
    const silent = start({ engine: 'fxtranslate', models: { ...source, pairs: () => new Promise(() => undefined) } })
    const since = performance.now()
    expect((await problemOf(silent.languages())).detail).toContain('waits for the index')
    const [outcome] = await collect(withFallback([withLimits(silent)]), job())
    expect(outcome).toMatchObject({ status: 'translated', text: ENGLISH })
    expect(performance.now() - since).toBeLessThan(3_000)
  })

  it('gives the other texts of a job when one goes wrong', async () => {
    const local = start({ engine: 'fxtranslate' })
    const refusing: typeof local = {
      ...local,
      translate: (asked) =>
        asked.texts[0] === 'nichts'
          ? Promise.reject(new Problem('provider-refused', 'not this one'))
          : local.translate(asked),
    }
    const outcomes = await collect(withLimits(refusing), job({ texts: ['eins', ' ', 'nichts', 'zwei'] }))
    expect(outcomes.map(brief)).toEqual([ENGLISH, ' ', '! provider-refused', ENGLISH])
  })

  it('translates a transcript without a full stop', async () => {
    const text = 'der Rat tagte am Abend in der Stadt und beriet die Lage '.repeat(300)
    const [outcome] = await collect(withLimits(start()), job({ texts: [text] }))
    expect(outcome).toMatchObject({ status: 'translated' })
  })

  it('asks one text a request, so that pairs come one by one', () => {
    expect(start().limits.texts).toBe(1)
  })

  it('hands on what the store of models says', async () => {
    const failing: ModelSource = {
      ...source,
      open: () => Promise.reject(new Problem('provider-unreachable', 'no net')),
    }
    expect((await problemOf(start({ models: failing }).translate(job()))).detail).toContain('no net')
  })
})
