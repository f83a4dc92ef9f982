import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excess } from '../../src/providers/batches.ts'
import { cutToLimits } from '../../src/providers/cut-to-limits.ts'

const cut = (text: string, characters: number) => cutToLimits(text, { characters }).map((part) => part.text)

describe('cutting a text to the limits of an engine', () => {
  it('loses nothing, and no part is over the limits or empty', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 4, max: 60 }),
        fc.option(fc.integer({ min: 12, max: 90 }), { nil: undefined }),
        (text, characters, bytes) => {
          const limits = { characters, ...(bytes !== undefined && { bytes }) }
          const parts = cutToLimits(text, limits)
          expect(parts.map((part) => part.text + part.gap).join('')).toBe(text)
          for (const part of parts) expect(excess(part.text, limits)).toBeUndefined()
          expect(parts.length === 1 || parts.every((part) => part.text !== '')).toBe(true)
        },
      ),
    )
  })

  it('prefers the end of a clause to a comma, a comma to a blank', () => {
    expect(cut('Er kam und sie, die es wusste, ging fort.', 32)).toEqual([
      'Er kam und sie,',
      'die es wusste, ging fort.',
    ])
    expect(cut('Er kam und ging; sie, die es wusste.', 30)).toEqual(['Er kam und ging;', 'sie, die es wusste.'])
    expect(cut('wort ohne ende wort ohne ende', 16)).toEqual(['wort ohne ende', 'wort ohne ende'])
  })

  it('makes parts of about one length, so that none is a scrap', () => {
    expect(cut('wort '.repeat(21).trim(), 100).map(({ length }) => length)).toEqual([54, 49])
  })

  it('never cuts inside a character, as people see it', () => {
    for (const sign of ['👩‍👩‍👧‍👦', 'é̂', '🇩🇪', '👍🏽', 'क्षि', '한']) {
      const parts = cut(sign.repeat(60), 50)
      expect(parts.length).toBeGreaterThan(1)
      for (const part of parts) expect(part.replaceAll(sign, '')).toBe('')
    }
  })

  it('cuts no Latin word among signs that are written without blanks', () => {
    for (const part of cut('漢字漢字ZQ1X'.repeat(30), 50)) expect(part.replace(/ZQ1X|漢字|漢|字/g, '')).toBe('')
  })

  it.each(['10 000 000', '12：30', '1，000', '5 – 7', '12 345,67'])('cuts no number: %s', (number) => {
    for (const word of ['Summe ', '和']) {
      const text = `${word}${number}${word}`.repeat(30)
      for (let most = 24; most < 70; most++)
        for (const part of cut(text, most)) expect(part.replaceAll(number, '')).not.toMatch(/\d/)
    }
  })

  it('cuts between two numbers that end and begin a clause, and inside of one that is longer than a part', () => {
    expect(cut('Es war 2020. 12 kamen an', 16)).toEqual(['Es war 2020.', '12 kamen an'])
    expect(cut('一共是2020。12是二', 9)).toEqual(['一共是2020。', '12是二'])
    expect(cut('100 200 300 400', 8)).toEqual(['100 200', '300 400'])
  })

  it('grows with the length of the text only', () => {
    const time = (count: number) => {
      const start = performance.now()
      expect(cutToLimits('漢字'.repeat(count), { characters: 5_000 }).length).toBe((count * 2) / 5_000)
      return performance.now() - start
    }
    time(10_000)
    expect(time(400_000)).toBeLessThan(1_500)
  })
})
