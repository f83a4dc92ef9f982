import { data } from 'franc/data.js'
import type { Tag } from '../../domain/tag.ts'
import { codesOf } from './languages.ts'
import type { Script } from './script.ts'
import { affixesOf, wordsOf } from './words.ts'

/** How often each trigram occurs in a text. */
export type Trigrams = ReadonlyMap<string, number>

/** Names of franc's tables by script; it has none for scripts of one language. */
const TABLES = new Map<Script, string>([
  ['Latn', 'Latin'],
  ['Cyrl', 'Cyrillic'],
  ['Arab', 'Arabic'],
  ['Deva', 'Devanagari'],
  ['Hebr', 'Hebrew'],
  ['Ethi', 'Ethiopic'],
])

/** Share of a language's trigrams that franc's table is trusted with; the rest is learned from our own words. */
const FRANC_SHARE = 0.3
/** Of running text, what the 300 trigrams of a table make up. */
const TABLE_COVERAGE = 0.55
/** Softens the first ranks of a table, so that ` de` alone does not decide (Zipf–Mandelbrot). */
const RANK_OFFSET = 20
/** An affix stands for many words. */
const AFFIX_COUNT = 6
/** Rate of a trigram that a language was never seen with. */
const UNSEEN = 3e-4

/** Anything but letters and their marks; what stands between words becomes one blank. */
const BETWEEN = /[^\p{L}\p{M}'’]+/gu

/** Trigrams of a text, lower case, words padded with blanks, as franc counts them. */
export function countTrigrams(text: string): Trigrams {
  const counts = new Map<string, number>()
  addTrigrams(counts, ` ${text.toLowerCase().replace(BETWEEN, ' ').trim()} `, 1)
  return counts
}

function addTrigrams(counts: Map<string, number>, padded: string, count: number): void {
  for (let index = 0; index + 3 <= padded.length; index++) {
    const trigram = padded.slice(index, index + 3)
    counts.set(trigram, (counts.get(trigram) ?? 0) + count)
  }
}

/** Trigrams of a language's own words and affixes, as shares. */
function ownShares(language: Tag): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(language).keys()) addTrigrams(counts, ` ${word} `, 1)
  for (const affix of affixesOf(language)) {
    const begins = affix.startsWith('-') ? '' : ' '
    const ends = affix.endsWith('-') ? '' : ' '
    addTrigrams(counts, begins + affix.replaceAll('-', '') + ends, AFFIX_COUNT)
  }
  let total = 0
  for (const count of counts.values()) total += count
  return new Map([...counts].map(([trigram, count]) => [trigram, count / total]))
}

/**
 * Trigrams of franc's table, as shares by their rank. The table is read from franc's data module: franc itself unpacks
 * all of its 187 languages when it is imported. They come from the Universal Declaration of Human Rights (MIT).
 */
function francShares(language: Tag, script: Script): ReadonlyMap<string, number> | undefined {
  const table = data[TABLES.get(script) ?? '']
  const code = table && codesOf(language).find((one) => table[one] !== undefined)
  if (!code) return undefined
  const trigrams = table![code]!.split('|')
  const weight = (rank: number) => 1 / (rank + RANK_OFFSET)
  const total = trigrams.reduce((sum, _, rank) => sum + weight(rank), 0)
  return new Map(trigrams.map((trigram, rank) => [trigram, (TABLE_COVERAGE * weight(rank)) / total]))
}

const known = new Map<string, ReadonlyMap<string, number>>()

/** What each trigram is worth for a language over an unseen one: a difference of natural logarithms. Memoised. */
function worthsOf(language: Tag, script: Script): ReadonlyMap<string, number> {
  const key = `${language} ${script}`
  const before = known.get(key)
  if (before) return before
  const own = ownShares(language)
  const franc = francShares(language, script) ?? new Map<string, number>()
  const trust = franc.size > 0 ? FRANC_SHARE : 0
  const worths = new Map<string, number>()
  for (const trigrams of [own, franc])
    for (const trigram of trigrams.keys()) {
      const rate = trust * (franc.get(trigram) ?? 0) + (1 - trust) * (own.get(trigram) ?? 0)
      worths.set(trigram, Math.log((rate + UNSEEN) / UNSEEN))
    }
  known.set(key, worths)
  return worths
}

/** How well a text's trigrams fit a language: a natural-log score over a text of unseen trigrams, higher is better. */
export function scoreTrigrams(trigrams: Trigrams, language: Tag, script: Script): number {
  const worths = worthsOf(language, script)
  let score = 0
  for (const [trigram, count] of trigrams) {
    const worth = worths.get(trigram)
    if (worth !== undefined) score += count * worth
  }
  return score
}
