import { data } from 'franc/data.js'
import type { Tag } from '../../domain/tag.ts'
import { codesOf } from './languages.ts'
import type { Script } from './script.ts'

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

/** Trigrams a table ranks. */
const RANKS = 300
/** Softens the first ranks, so that ` de` alone does not decide. */
const OFFSET = 20

/** Anything but letters and their marks; what stands between words becomes one blank. */
const BETWEEN = /[^\p{L}\p{M}'’]+/gu

/** Trigrams of a text, lower case, words padded with blanks, as franc counts them. */
export function countTrigrams(text: string): Trigrams {
  const padded = ` ${text.toLowerCase().replace(BETWEEN, ' ').trim()} `
  const counts = new Map<string, number>()
  for (let index = 0; index + 3 <= padded.length; index++) {
    const trigram = padded.slice(index, index + 3)
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1)
  }
  return counts
}

const known = new Map<string, ReadonlyMap<string, number> | undefined>()

/** What each trigram of a language is worth: the logarithm of its rate over that of the last rank (Zipf). */
function worthsOf(language: Tag, script: Script): ReadonlyMap<string, number> | undefined {
  const key = `${language} ${script}`
  if (!known.has(key)) {
    const table = data[TABLES.get(script) ?? '']
    const code = table && codesOf(language).find((one) => table[one] !== undefined)
    const worth = (rank: number) => Math.log((RANKS + OFFSET) / (rank + OFFSET)) + 1
    known.set(key, code ? new Map(table![code]!.split('|').map((trigram, rank) => [trigram, worth(rank)])) : undefined)
  }
  return known.get(key)
}

/**
 * How well a text's trigrams fit a language: a natural-log score, higher is better, comparable between languages of one
 * text only. `undefined` when the language has no table.
 *
 * The ranked trigrams are franc's (Universal Declaration of Human Rights, MIT), read from its data module: franc itself
 * unpacks all of its 187 languages when it is imported.
 */
export function scoreTrigrams(trigrams: Trigrams, language: Tag, script: Script): number | undefined {
  const worths = worthsOf(language, script)
  if (!worths) return undefined
  let score = 0
  for (const [trigram, count] of trigrams) {
    const worth = worths.get(trigram)
    if (worth !== undefined) score += count * worth
  }
  return score
}
