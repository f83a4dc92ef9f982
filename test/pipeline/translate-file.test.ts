import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { FileCode, FileText } from '../../src/exchange/translatable-file.ts'
import { createGlossaries } from '../../src/pipeline/glossaries.ts'
import type { Services } from '../../src/pipeline/services.ts'
import { translateTexts } from '../../src/pipeline/translate-file.ts'
import type { Outcome, Translator } from '../../src/providers/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { prepareDetection } from '../support/detection.ts'

/** An engine that knows these sentences and answers the others in capitals. */
function engineOf(known: Readonly<Record<string, string | Problem>>): Translator & { readonly asked: string[] } {
  const sentences = new Map(Object.entries(known))
  const asked: string[] = []
  return {
    name: 'test',
    providers: ['test'],
    asked,
    async *translate({ texts }) {
      for (const [index, text] of texts.entries()) {
        asked.push(text)
        const answer = sentences.get(text) ?? text.toUpperCase()
        yield (
          typeof answer === 'string'
            ? { index, status: 'translated', text: answer, provider: 'test', origin: 'machine', billed: 0, after: [] }
            : { index, status: 'failed', problem: answer, provider: 'test' }
        ) satisfies Outcome
      }
    },
  }
}

const servicesOf = (translator: Translator): Services => ({
  providers: [],
  prepareDetection,
  memoryPairs: [],
  glossaries: createGlossaries([], createMemoryStore().glossaries),
  translator: () => translator,
  rewriter: () => null,
  languagesOf: async () => ({ sources: [], targets: [] }),
})

const plain = (text: string, codes: readonly FileCode[] = []): FileText => ({ text, codes })

async function translated(texts: readonly FileText[], engine: Translator) {
  const wish = { target: 'en', termbase: null, source: 'de' }
  const { translations, ...rest } = await translateTexts({ source: 'de', texts }, wish, servicesOf(engine))
  const shown = translations.map((one) =>
    one?.parts.map((part) => (typeof part === 'number' ? `{${part}}` : part)).join(''),
  )
  return { shown, translations, ...rest }
}

describe('the texts of a file', () => {
  it('are put together with pauses, so that many of them keep nobody else waiting', async () => {
    let [looks, most, total, done] = [0, 0, 0, false]
    const texts = Array.from(
      { length: 3_000 },
      (_, index): FileText => ({
        text: `Zeile ${index}`,
        get codes() {
          looks += 1
          total += 1
          return []
        },
      }),
    )
    const othersTurn = (): void => {
      most = Math.max(most, looks)
      looks = 0
      if (!done) setImmediate(othersTurn)
    }
    othersTurn()
    const { shown } = await translated(texts, engineOf({}))
    done = true
    othersTurn()
    expect(shown.at(-1)).toBe('ZEILE 2999')
    expect(total).toBeGreaterThan(9_000)
    expect(most).toBeLessThan(4_000)
  })

  it('are translated sentence by sentence and put together with what stood between', async () => {
    const engine = engineOf({ 'Das gilt sofort.': 'It applies at once.', 'Mehr nicht.': 'No more.' })
    const { shown } = await translated([plain('  Das gilt sofort.  Mehr nicht.\n')], engine)
    expect(shown).toEqual(['  It applies at once.  No more.\n'])
    expect(engine.asked).toEqual(['Das gilt sofort.', 'Mehr nicht.'])
  })

  it('lose no code, and the engine is shown none', async () => {
    const text = 'Das gilt sofort. Mehr nicht.'
    const codes: FileCode[] = [
      { at: 0, kind: 'open', other: 3 },
      { at: 16, kind: 'alone' },
      { at: 17, kind: 'alone' },
      { at: 21, kind: 'close', other: 0 },
    ]
    const engine = engineOf({ 'Das gilt sofort.': 'It applies at once.', 'Mehr nicht.': 'No more.' })
    const { shown } = await translated([plain(text, codes)], engine)
    expect(shown[0]).toMatch(/^\{0\}It applies at once\.\{1\} \{2\}No( more)?\{3\}( more)?\.$/)
    expect(engine.asked.slice(0, 2)).toEqual(['Das gilt sofort.', 'Mehr nicht.'])
  })

  it('show the engine a sign where a code stands for a word, and put the code where the sign comes back', async () => {
    const engine = engineOf({ 'Die Datei ZQ1X wurde gelöscht.': 'ZQ1X was the file that was deleted.' })
    const { shown } = await translated(
      [plain('Die Datei  wurde gelöscht.', [{ at: 10, kind: 'alone', word: true }])],
      engine,
    )
    expect(shown).toEqual(['{0} was the file that was deleted.'])
  })

  it.each([
    {
      why: 'holds nothing else, wherever it went',
      text: 'Die Datei  wurde gelöscht.',
      at: [10, 10, 10],
      known: ['Die Datei ZQ1X wurde gelöscht.', 'ZQ1X was the file that was deleted.'],
      shown: '{0}{1}{2} was the file that was deleted.',
    },
    {
      why: 'holds brackets too',
      text: 'Die Datei () wurde gelöscht.',
      at: [10, 11, 12],
      known: ['Die Datei (ZQ1X) wurde gelöscht.', 'Deleted was the file (ZQ1X) now.'],
      shown: 'Deleted was the file {0}({1}){2} now.',
    },
    {
      why: 'begins with it',
      text: 'Es sind  Tage bis Ostern.',
      at: [8, 8, 13],
      known: ['Es sind ZQ1X Tage bis Ostern.', 'Until Easter it is ZQ1X Tage.'],
      shown: 'Until Easter it is {0}{1} Tage{2}.',
    },
    {
      why: 'ends with it',
      text: 'Das Amt  prüft heute.',
      at: [4, 8, 8],
      known: ['Das Amt ZQ1X prüft heute.', 'Today Amt ZQ1X checks.'],
      shown: 'Today {0}Amt {1}{2} checks.',
    },
  ])('keep a stretch around the sign for a code in it, where it $why', async ({ text, at, known, shown: expected }) => {
    const codes: FileCode[] = [
      { at: at[0]!, kind: 'open', other: 2 },
      { at: at[1]!, kind: 'alone', word: true },
      { at: at[2]!, kind: 'close', other: 0 },
    ]
    const { shown } = await translated([plain(text, codes)], engineOf({ [known[0]!]: known[1]! }))
    expect(shown).toEqual([expected])
  })

  it.each([
    ['Das Haus  ist rot.', 9, 'The house is red.', 'The house {0} is red.'],
    ['Das Haus  ist rot.', 9, 'The house  is red.', 'The house {0} is red.'],
    ['Das Haus , ist rot.', 9, 'The house , is red.', 'The house {0}, is red.'],
    ['Das Haus .', 9, 'The house.', 'The house {0}.'],
    ['Das Haus ist rot.', 8, 'The house is red.', 'The house{0} is red.'],
    ['Das Haus ist rot.', 9, 'The house is red.', 'The house {0}is red.'],
    ['Das Haus  ist rot.', 9, '房子是红色的。', null],
  ])('keep blanks beside a code that has them: %s at %i, %s', async (text, at, answer, expected) => {
    const { shown } = await translated([plain(text, [{ at, kind: 'alone' }])], engineOf({ [text]: answer }))
    if (expected === null) expect(shown[0]!.replace('{0}', '')).toBe(answer)
    else expect(shown).toEqual([expected])
  })

  it('keep blanks beside a code whose sign did not come back', async () => {
    const text = 'Hallo , es sind  Tage.'
    const codes: FileCode[] = [
      { at: 6, kind: 'alone', word: true },
      { at: 16, kind: 'alone', word: true },
    ]
    const engine = engineOf({ 'Hallo ZQ1X, es sind ZQ2X Tage.': 'Lost.', [text]: 'Hello , there are  days.' })
    const { shown } = await translated([plain(text, codes)], engine)
    expect(shown).toEqual(['Hello {0}, there are {1} days.'])
  })

  it('keep a code whose sign did not come back, and say so', async () => {
    const engine = engineOf({
      'Die Datei ZQ1X wurde gelöscht.': 'A file was deleted.',
      'Die Datei  wurde gelöscht.': 'The file was deleted.',
    })
    const { shown, translations } = await translated(
      [plain('Die Datei  wurde gelöscht.', [{ at: 10, kind: 'alone', word: true }])],
      engine,
    )
    expect(shown[0]!.replace('{0} ', '')).toBe('The file was deleted.')
    const said = translations[0]!.remarks.map(({ words }) => words).join()
    expect(said).toContain('placeholder')
    expect(said).not.toContain('ZQ')
  })

  it.each([
    { why: 'was taken apart', answer: 'The file Z Q 1 X was deleted.' },
    { why: 'was cut short', answer: 'The file ZQ1 was deleted.' },
    { why: 'was inflected', answer: 'The file ZQx1Xx was deleted.' },
    { why: 'was given letters', answer: 'The file ZQ1Xs was deleted.' },
    { why: 'came twice', answer: 'The file ZQ1X was ZQ1X deleted.' },
    { why: 'is another one', answer: 'The file ZQ2X was deleted.' },
    { why: 'was written in other letters', answer: 'The file ЗК1Х was deleted.' },
  ])('ask once more without signs where one $why', async ({ answer }) => {
    const engine = engineOf({
      'Die Datei ZQ1X wurde gelöscht.': answer,
      'Die Datei  wurde gelöscht.': 'The file has been deleted.',
      'Danke, ZQ2X!': 'Thanks, ZQ2X!',
    })
    const text = 'Die Datei  wurde gelöscht. Danke, !'
    const codes = [10, 34].map((at): FileCode => ({ at, kind: 'alone', word: true }))
    const { shown, translations, summary } = await translated([plain(text, codes)], engine)
    expect(shown[0]!.replace('{0} ', '')).toBe('The file has been deleted. Thanks, {1}!')
    expect(shown[0]).toContain('{0}')
    expect(translations[0]!.remarks.map(({ words }) => words).join()).toMatch(/^A placeholder did not come back/m)
    expect(summary.pairs).toBe(2)
  })

  it('stay as they are where the second answer does not come', async () => {
    const engine = engineOf({
      'Die Datei ZQ1X wurde gelöscht.': 'The file ZQ1 was deleted.',
      'Die Datei  wurde gelöscht.': new Problem('provider-unavailable', 'down'),
    })
    const codes: FileCode[] = [{ at: 10, kind: 'alone', word: true }]
    const { shown } = await translated([plain('Die Datei  wurde gelöscht.', codes)], engine)
    expect(shown).toEqual([undefined])
  })

  it('keep a code behind a break that ends another sentence', async () => {
    const engine = engineOf({ 'Wert:': 'Value:', ZQ1X: 'ZQ1X' })
    const codes: FileCode[] = [
      { at: 5, kind: 'alone', breaks: 'column' },
      { at: 5, kind: 'alone', word: true },
    ]
    const { shown, translations } = await translated([plain('Wert:', codes)], engine)
    expect(shown).toEqual(['Value:{0}{1}'])
    expect(translations[0]!.remarks).toEqual([])
  })

  it('show no signs where there are more than a text has', async () => {
    const engine = engineOf({})
    const codes = Array.from(
      { length: 300 },
      (_, index): FileCode => ({ at: 5 * index + 4, kind: 'alone', word: true }),
    )
    const { translations } = await translated([plain('wort '.repeat(300).trimEnd(), codes)], engine)
    expect(engine.asked.join()).not.toContain('ZQ')
    expect(translations[0]!.parts.filter((part) => typeof part === 'number')).toHaveLength(300)
    expect(translations[0]!.remarks.filter(({ words }) => words.includes('placeholder'))).toEqual([])
  })

  it('ask for a stretch by itself where nothing tells its place', async () => {
    const engine = engineOf({
      'Der Beschluss brachte dringend nötige Reformen.': 'The decision brought reforms that are urgently needed.',
      'dringend nötige': 'urgently needed',
    })
    const text = 'Der Beschluss brachte dringend nötige Reformen.'
    const at = text.indexOf('dringend')
    const codes: FileCode[] = [
      { at, kind: 'open', other: 1 },
      { at: at + 'dringend nötige'.length, kind: 'close', other: 0 },
    ]
    const { shown } = await translated([plain(text, codes)], engine)
    expect(shown).toEqual(['The decision brought reforms that are {0}urgently needed{1}.'])
  })

  it('with breaks are sent as lines or words apart, and the breaks come back between them', async () => {
    const engine = engineOf({
      'Müller Verlag': 'Mueller Publishers',
      'Lange Straße 5': '5 Long Street',
      'Die erste Zeile und die zweite.': 'The first line and the second.',
    })
    const { shown } = await translated(
      [
        plain('Müller VerlagLange Straße 5', [{ at: 13, kind: 'alone', breaks: 'line' }]),
        plain('Die erste Zeileund die zweite.', [{ at: 15, kind: 'alone', breaks: 'line' }]),
      ],
      engine,
    )
    expect(engine.asked).toEqual(['Müller Verlag', 'Lange Straße 5', 'Die erste Zeile und die zweite.'])
    expect(shown).toEqual(['Mueller Publishers{0}5 Long Street', 'The first line{0}and the second.'])
  })

  it('of which a sentence was not translated stay as they are', async () => {
    const failed = new Problem('provider-unavailable', 'down')
    const { shown, problem } = await translated(
      [plain('Das gilt sofort. Mehr nicht.'), plain('Alles gut.')],
      engineOf({ 'Mehr nicht.': failed, 'Alles gut.': 'All is well.' }),
    )
    expect(shown).toEqual([undefined, 'All is well.'])
    expect(problem).toBeNull()
  })

  it('without a word are their own translation, and nobody is asked', async () => {
    const engine = engineOf({})
    const { shown } = await translated([plain(' … ', [{ at: 1, kind: 'alone', word: true }]), plain('')], engine)
    expect(shown).toEqual([' {0}… ', ''])
    expect(engine.asked).toEqual([])
  })

  it('in a language of their own are translated from it', async () => {
    const engine = engineOf({ 'La mesure entre en vigueur.': 'The measure takes effect.' })
    const { shown } = await translated(
      [plain('Das gilt sofort.'), { ...plain('La mesure entre en vigueur.'), language: 'fr' }],
      engine,
    )
    expect(shown).toEqual(['DAS GILT SOFORT.', 'The measure takes effect.'])
  })
})

describe('the budget of a request', () => {
  it('holds for a whole file, whatever its languages', async () => {
    const engine = engineOf({})
    const spent: number[] = []
    const paid: Translator = {
      ...engine,
      async *translate(job) {
        for (const text of job.texts) {
          await (await job.budget!.reserve(text.length, 'test')).settle(text.length)
          spent.push(text.length)
        }
        yield* engine.translate(job)
      },
    }
    const services = { ...servicesOf(paid), requestBudget: 40 }
    const texts = [plain('Das gilt sofort, heute.'), { ...plain('La mesure entre en vigueur.'), language: 'fr' }]
    const wish = { target: 'en', termbase: null }
    await expect(translateTexts({ source: 'de', texts }, wish, services)).rejects.toThrow('Budget exhausted')
    expect(spent).toHaveLength(1)
  })
})
