import type { Tag } from '../../domain/tag.ts'
import { wordLists } from './words.ts'

/** How languages spell: which three letters follow each other in their words. */
export interface TrigramTable {
  /**
   * Adds to `scores[place]`, for each of the places, how well a lower-case text fits the language of that place: natural
   * logarithms over a text of trigrams never seen. Returns whether any trigram was known.
   */
  score(text: string, places: readonly number[], scores: number[], weight: number): boolean
}

/** An affix stands for many words. */
const AFFIX_COUNT = 5
/** Rate of a trigram that a language was never seen with. */
const UNSEEN = 1.5e-4
/** Between words. */
const BLANK = 0x20
/** Letters from here on are in scripts of one language. */
const LETTERS = 0x3000
/** More letters than all languages of a script have. */
const RADIX = 1024
/** Most trigrams a script's languages have; further ones are not learned. */
const MOST_TRIGRAMS = 24_000

const LETTER = /[\p{L}\p{M}'’]/u
/** What each code unit is, once it has been looked up: 1 a letter, 2 none. */
const kinds = new Uint8Array(0x10000)

const isLetter = (code: number): boolean => {
  if (kinds[code] === 0) kinds[code] = LETTER.test(String.fromCharCode(code)) ? 1 : 2
  return kinds[code] === 1
}

/** Learns the spelling of languages from their words and affixes. */
export function buildTrigramTable(languages: readonly Tag[]): TrigramTable {
  const indexes = new Uint16Array(LETTERS)
  const rows = new Map<number, number>()
  // One row a trigram, one column a language; counts beyond 255 say no more than 255.
  const counts = new Uint8ClampedArray(MOST_TRIGRAMS * languages.length)
  const totals = languages.map(() => 0)
  // What a count is worth to a language, once it has been asked for; nothing is worth 0.
  const worths = new Float64Array(256 * languages.length)
  let letters = 0

  /** A small number for a letter, given out in the order they are met. */
  const learn = (code: number): number => {
    if (code >= LETTERS) return 0
    if (indexes[code] === 0 && letters < RADIX - 1) indexes[code] = ++letters
    return indexes[code]!
  }
  const count = (padded: string, place: number, times: number) => {
    let key = learn(padded.charCodeAt(0)) * RADIX + learn(padded.charCodeAt(1))
    for (let index = 2; index < padded.length; index++) {
      key = (key % (RADIX * RADIX)) * RADIX + learn(padded.charCodeAt(index))
      let row = rows.get(key)
      if (row === undefined) {
        if (rows.size === MOST_TRIGRAMS) continue
        row = rows.size
        rows.set(key, row)
      }
      counts[row * languages.length + place]! += times
      totals[place]! += times
    }
  }
  for (const [place, language] of languages.entries()) {
    const { frequent, content, affixes } = wordLists(language)
    for (const row of [...frequent, ...content]) count(` ${row} `, place, 1)
    for (const affix of affixes.flatMap((row) => row.split(' '))) {
      const begins = affix.startsWith('-') ? '' : ' '
      const ends = affix.endsWith('-') ? '' : ' '
      count(begins + affix.replaceAll('-', '') + ends, place, AFFIX_COUNT)
    }
  }

  const worthOf = (times: number, place: number): number => {
    const at = place * 256 + times
    if (worths[at] === 0) worths[at] = Math.log(times / totals[place]! / UNSEEN + 1)
    return worths[at]!
  }

  return {
    score(text, places, scores, weight) {
      let known = false
      for (const key of trigramsOf(text, indexes)) {
        const row = rows.get(key)
        if (row === undefined) continue
        known = true
        for (const place of places) {
          const times = counts[row * languages.length + place]!
          if (times > 0) scores[place]! += weight * worthOf(times, place)
        }
      }
      return known
    },
  }
}

/** The keys of a text's trigrams, with one blank before, between and after its words. */
function trigramsOf(text: string, indexes: Uint16Array): readonly number[] {
  const blank = indexes[BLANK]!
  const letters = [blank]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isLetter(code)) letters.push(code < LETTERS ? indexes[code]! : 0)
    else if (letters.at(-1) !== blank) letters.push(blank)
  }
  if (letters.at(-1) !== blank) letters.push(blank)
  return letters.slice(2).map((last, index) => (letters[index]! * RADIX + letters[index + 1]!) * RADIX + last)
}
