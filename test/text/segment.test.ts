/// <reference types="vite/client" />
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import seed from '../../seeds/000_8a0484b5e21d9973.txt?raw'
import { segmentSpan, segmentText } from '../../src/text/segment.ts'

const LANGUAGES = [
  'ar',
  'de',
  'el',
  'en',
  'es',
  'fa',
  'fr',
  'hi',
  'hy',
  'ja',
  'ka',
  'ko',
  'nl',
  'pl',
  'ru',
  'th',
  'tr',
  'und',
  'zh',
]

/** The sentences of a text without the white space around them. */
const sentences = (text: string, language: string) => segmentText(text, language).map((segment) => segment.text.trim())

describe('the seed article', () => {
  it('is cut at its 23 boundaries and nowhere else', () => {
    const starts = segmentText(seed, 'de').map(({ text }) => text.slice(0, 14).trim())
    expect(starts).toEqual([
      'Russland und N',
      'Russland und N',
      'Russland und N',
      '-',
      'Dieses im verg',
      'Es stärkt die',
      'Dies ist ein w',
      'Nach Angaben d',
      'Dieses Abkomme',
      'Das Abkommen v',
      'Dieser Vertrag',
      'Laut Kiew sind',
      'Sie kämpfen in',
      'Fragen zu dies',
      '„Heiliger Kamp',
      '„Pjöngjang und',
      'Nach Ansicht d',
      'Die nordkorean',
      'Sie beschrieb',
      'Canada',
      '-',
      'PREV „Die kalt',
      'NEXT dieses ne',
    ])
  })

  it('keeps its lines as blocks', () => {
    expect(segmentText(seed, 'de').at(-1)?.block).toBe(14)
  })
})

describe('segmentText', () => {
  it('gives no segment for an empty text', () => {
    expect(segmentText('', 'de')).toEqual([])
  })

  it('keeps white space as one segment when there is nothing else', () => {
    expect(segmentText(' \n\t', 'de')).toEqual([{ start: 0, end: 3, text: ' \n\t', block: 0 }])
  })

  it('gives white space to the segment before it, at the start to the first', () => {
    expect(segmentText('  Eins.  Zwei.\r\n\r\nDrei ', 'de')).toEqual([
      { start: 0, end: 9, text: '  Eins.  ', block: 0 },
      { start: 9, end: 18, text: 'Zwei.\r\n\r\n', block: 0 },
      { start: 18, end: 23, text: 'Drei ', block: 1 },
    ])
  })

  it.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\v', '\f'])('ends a segment at the line break %j', (lineBreak) => {
    expect(sentences(`Sanktionen gegen${lineBreak}drei Banken`, 'de')).toEqual(['Sanktionen gegen', 'drei Banken'])
  })

  it('joined is the text, in order, in any language, whatever the text', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          '. ',
          '.',
          '! ',
          '? "',
          '\r\n',
          ' Der ',
          ' z. B. ',
          '11. ',
          '\ud83d',
          '\udc4d',
          '👩‍🚀',
          'é',
          '\u0301',
          '\u200f',
          '“ ',
          '»',
          '(',
          ') ',
        ),
      ),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (parts, language) => {
        const whole = parts.join('')
        const segments = segmentText(whole, language)
        expect(segments.map((segment) => segment.text).join('')).toBe(whole)
        let end = 0
        for (const segment of segments) {
          expect(segment.start).toBe(end)
          expect(segment.text).toBe(whole.slice(segment.start, segment.end))
          end = segment.end
        }
      }),
    )
  })
})

describe('segmentSpan', () => {
  it('gives spans of the whole text, without white space around them', () => {
    const text = 'Vorher. \n Eins.  Zwei. \n Nachher.'
    expect(segmentSpan(text, [9, 23], 'de').map(([start, end]) => text.slice(start, end))).toEqual(['Eins.', 'Zwei.'])
  })

  it('takes a line break inside the span for white space', () => {
    expect(segmentSpan('Sanktionen gegen\ndrei Banken. Mehr', [0, 34], 'de')).toEqual([
      [0, 29],
      [30, 34],
    ])
  })

  it('gives nothing for white space', () => {
    expect(segmentSpan('Eins.   Zwei.', [5, 8], 'de')).toEqual([])
  })

  it('never cuts a grapheme, save where the span does', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('. ', '.', '! ', '\u0301', '\u200d', '👩‍🚀', '👍🏽', '🇺🇦', 'A', ' '),
      ),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (parts, language) => {
        const whole = parts.join('')
        const breaks = new Set(Array.from(graphemes.segment(whole), ({ index }) => index))
        for (const [start] of segmentSpan(whole, [0, whole.length], language).slice(1)) expect(breaks).toContain(start)
      }),
    )
  })
})

describe('hostile texts', () => {
  it.each([
    ['a word of 300,000 letters', 'a'],
    ['words without punctuation', 'abc '],
    ['full stops', '.'],
    ['full stops set apart', '. '],
    ['initials', 'A. '],
    ['abbreviations', 'z. b. '],
    ['list markers', '1. '],
    ['quotation marks', '."'],
    ['brackets', '.('],
    ['references', '.[1]'],
    ['emoji', '.😀 '],
    ['glued sentences', 'a!Bb'],
    ['titles in Chinese marks', '《。'],
    ['combining marks', '.\u0301'],
    ['line breaks', '\n'],
  ])('%s take time in proportion to their length', (_, part) => {
    const text = part.repeat(300_000 / part.length)
    expect(segmentText(text, 'de').at(-1)?.end).toBe(text.length)
  })
})
