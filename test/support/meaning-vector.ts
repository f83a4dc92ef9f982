import { seeded } from './seeded.ts'

/** Words of two made-up languages that mean the same, a pair each; no word of one begins like a word of the other. */
export const WORDS: readonly (readonly [string, string])[] = Array.from({ length: 400 }, (_, k) => [
  wordOf(k, 'bdgklm', 'aei'),
  wordOf(k, 'prstvz', 'ouy'),
])

/** Three syllables that say the number; numbers that are near do not look alike. */
function wordOf(k: number, consonants: string, vowels: string): string {
  const number = (k * 1_013 + 99) % 18 ** 3
  return [0, 1, 2]
    .map((place) => Math.floor(number / 18 ** place) % 18)
    .map((digit) => consonants[digit % 6]! + vowels[Math.floor(digit / 6)]!)
    .join('')
}

const MEANINGS = new Map(WORDS.flatMap(([a, b], k) => [[a, k] as const, [b, k] as const]))
const DIMENSIONS = 64

/** A vector in which words of one meaning weigh alike, whichever language they are of: the same for the same text. */
export function meaningVector(text: string): Float64Array {
  const sum = new Float64Array(DIMENSIONS)
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [text]) {
    const random = seeded((MEANINGS.get(word) ?? hash(word)) + 0x9e3779b9)
    for (let d = 0; d < DIMENSIONS; d++) sum[d]! += random() - 0.5
  }
  // what all texts have in common, as with real models
  sum[0]! += 0.8
  return sum
}

function hash(word: string): number {
  let value = 17
  for (const character of word) value = (Math.imul(value, 31) + character.codePointAt(0)!) | 0
  return value
}
