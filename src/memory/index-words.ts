import { textNumber } from '../domain/same-text.ts'
import { MOST_TOKENS, tokensOf } from './tokens.ts'

/** What a unit is found by. */
export interface IndexWords {
  /** How many words the text has. */
  readonly tokens: number
  /** Numbers of its words, as many as are needed. */
  readonly words: readonly number[]
}

/** What may be found: whatever shares `shared` of the words and has as many words as are asked for. */
export interface IndexQuery {
  /** How many words the text has. */
  readonly length: number
  readonly words: readonly number[]
  readonly tokens: readonly [least: number, most: number]
  readonly shared: number
}

/** Below this likeness nothing can be asked for: the index holds no more words than that needs. */
export const LEAST_LIKENESS = 0.7
/** Words that two texts must share among those they are indexed by. With 3 a handful of texts is left to compare. */
const SHARED = 3

/** The words a unit is indexed by: none where it is longer than what is compared. */
export function indexWords(text: string): IndexWords {
  const ordered = orderedWords(text)
  return {
    tokens: ordered.length,
    words: ordered.length > MOST_TOKENS ? [] : prefix(ordered, LEAST_LIKENESS),
  }
}

/**
 * What finds every unit that is like the text, `least` or more, and few others. Texts that are alike share words: of n and
 * m at least `least` · max(n, m). Then, in any order of all words, the first n − o + k of one and the first m − o + k of
 * the other share k (prefix filtering: Chaudhuri, Ganti & Kaushik 2006; Xiao et al. 2011). The order puts numbers first
 * and then long words, for they are rare.
 */
export function indexQuery(text: string, least: number): IndexQuery {
  const ordered = orderedWords(text)
  const common = atLeast(ordered.length, least)
  return {
    length: ordered.length,
    words: prefix(ordered, least),
    tokens: [common, Math.floor(ordered.length / least + 1e-9)],
    shared: Math.min(SHARED, Math.max(1, common)),
  }
}

const atLeast = (words: number, least: number): number => Math.ceil(words * least - 1e-9)

const prefix = (ordered: readonly string[], least: number): readonly number[] =>
  ordered.slice(0, ordered.length - atLeast(ordered.length, least) + SHARED).map((word) => textNumber(word) % 2 ** 32)

/** The words of a text in the order of the index; one that occurs again is another word. */
function orderedWords(text: string): readonly string[] {
  const seen = new Map<string, number>()
  const words = tokensOf(text).map(({ key }) => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key} ${count}`
  })
  return words.sort((one, other) => rarity(other) - rarity(one) || (one < other ? -1 : one > other ? 1 : 0))
}

/** How rare a word may be, without statistics: numbers most, then the longer the rarer. */
const rarity = (word: string): number => word.length + (/\p{N}/u.test(word) ? 1_000 : 0)
