import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLoop } from '../../src/local/engine/loops.ts'
import { cutToPieces, estimateTokens } from '../../src/local/engine/pieces.ts'
import { fittingEngine } from '../../src/local/engine/program.ts'
import { translateText } from '../../src/local/engine/translate-text.ts'
import { findRoute } from '../../src/local/routes.ts'

describe('a text cut to pieces', () => {
  const sentence =
    'Der Rat verurteilte den Angriff, forderte die Parteien auf, die Kämpfe einzustellen; er vertagte sich danach, um zu beraten.'

  it('is left whole where it is short enough', () => {
    expect(cutToPieces(sentence)).toEqual([{ text: sentence, gap: '' }])
  })

  it.each([
    {
      why: 'a semicolon before a comma',
      text: sentence,
      first: 'Der Rat verurteilte den Angriff, forderte die Parteien auf, die Kämpfe einzustellen;',
    },
    {
      why: 'a comma before a blank',
      text: 'alle Parteien des Vertrags, die ihn schon gezeichnet haben',
      first: 'alle Parteien des Vertrags,',
    },
    { why: 'no decimal comma', text: 'es waren etwa 1,5 Millionen Tonnen', first: 'es waren etwa 1,5' },
    {
      why: 'a full-width comma without a blank',
      text: '安全理事会谴责这次袭击，要求各方立即停火',
      first: '安全理事会谴责这次袭击，',
    },
  ])('is cut at $why', ({ text, first }) => {
    expect(cutToPieces(text, estimateTokens(text) - 1)[0]?.text).toBe(first)
  })

  it('is the text again when pieces and gaps are joined, and no piece is too long', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(', ', '; ', ' ', '。', '🕊️', 'e\u0301'),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), fc.integer({ min: 8, max: 60 }), (words, most) => {
        const text = words.join('')
        const pieces = cutToPieces(text, most)
        expect(pieces.map(({ text: piece, gap }) => piece + gap).join('')).toBe(text)
        for (const { text: piece } of pieces) expect(estimateTokens(piece)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('takes time in proportion to its length', () => {
    const started = performance.now()
    cutToPieces('x'.repeat(100_000))
    cutToPieces('wort '.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('a loop', () => {
  it.each([
    { is: true, why: 'one word over and over', source: 'Der Rat tagte.', target: 'salad '.repeat(20) },
    {
      is: true,
      why: 'a phrase at the end',
      source: 'Der Rat tagte.',
      target: `The council met ${'in the city '.repeat(8)}`,
    },
    { is: true, why: 'one sign without blanks', source: 'Der Rat tagte.', target: 'C'.repeat(40) },
    { is: true, why: 'a run of Han without blanks', source: 'Der Rat tagte.', target: '委员会'.repeat(10) },
    {
      is: false,
      why: 'dots that are in the source too',
      source: `Anhang ${'.'.repeat(60)} 7`,
      target: `Annex ${'.'.repeat(60)} 7`,
    },
    { is: false, why: 'a word said thrice', source: 'nein, nein, nein!', target: 'no, no, no!' },
    {
      is: false,
      why: 'rhetoric',
      source: 'Wir sahen es.',
      target: 'We saw it, we heard it, we felt it, we feared it.',
    },
    { is: false, why: 'a row of zeros', source: '1 000 000 000', target: '1 000 000 000 000' },
  ])('$is: $why', ({ is, source, target }) => {
    expect(isLoop(source, target)).toBe(is)
  })
})

describe('a text through an engine', () => {
  const echo = async (text: string) => ({ texts: [`<${text}>`], pieces: 1 })

  it('is one line', async () => {
    expect(await translateText('local', 'en', 'eins\r\nzwei\u2028drei\u0000vier', echo)).toBe('<eins zwei drei vier>')
  })

  it('is cut smaller when the engine says that it was too long', async () => {
    const most = 60
    const asked: string[] = []
    const text = `${'der Rat tagt, '.repeat(12)}und vertagt sich`
    const answer = await translateText('local', 'en', text, async (piece) => {
      asked.push(piece)
      return { texts: [`<${piece}>`], pieces: piece.length > most ? 2 : 1 }
    })
    expect(answer.replace(/[<>]/g, '')).toBe(text)
    expect(asked.some((piece) => piece.length > most)).toBe(true)
    expect(answer.match(/<[^>]*>/g)?.every((piece) => piece.length <= most + 2)).toBe(true)
  })

  it('has blanks between its pieces where its language has them', async () => {
    const text = `${'安全理事会谴责这次袭击，'.repeat(12)}`
    expect(await translateText('local', 'en', text, echo)).toContain('> <')
    expect(await translateText('local', 'ja', text, echo)).toContain('><')
  })
})

describe('the choice of engine and models', () => {
  it.each([
    { megabytes: 599, models: 1, engine: 'fxtranslate' },
    { megabytes: 600, models: 1, engine: 'bergamot' },
    { megabytes: 799, models: 2, engine: 'fxtranslate' },
    { megabytes: 800, models: 2, engine: 'bergamot' },
  ])('with $megabytes MB free and $models models is $engine', ({ megabytes, models, engine }) => {
    expect(fittingEngine(models, megabytes * 2 ** 20)).toBe(engine)
  })

  const legs = ['de-en', 'en-de', 'zh-Hans-en', 'zh-Hant-en', 'en-nb', 'de-fr'].map((name) => {
    const [, from, to] = /^(.*)-(\w+)$/.exec(name)!
    return { from: from!, to: to! }
  })
  it.each([
    { pair: ['de', 'en'], route: ['de-en'], why: 'a model of its own' },
    { pair: ['de', 'fr'], route: ['de-fr'], why: 'directly where that is possible' },
    { pair: ['de', 'nb'], route: ['de-en', 'en-nb'], why: 'through English' },
    { pair: ['zh', 'en'], route: ['zh-Hans-en'], why: 'the usual script' },
    { pair: ['zh-TW', 'en'], route: ['zh-Hant-en'], why: 'the script of the region' },
    { pair: ['en-GB', 'de-CH'], route: ['en-de'], why: 'regions aside' },
    { pair: ['fr', 'en'], route: undefined, why: 'no way' },
    { pair: ['en', 'en-GB'], route: undefined, why: 'no pair' },
  ])('from $pair.0 to $pair.1 is $why', ({ pair: [from, to], route }) => {
    expect(findRoute(legs, from!, to!)?.map((leg) => `${leg.from}-${leg.to}`)).toEqual(route)
  })
})
