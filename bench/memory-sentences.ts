import { existsSync, readFileSync } from 'node:fs'
import { seeded } from '../test/support/seeded.ts'

/** Sentences made up, the same for the same seed. */
export interface Sentences {
  next(): string
  /** A whole number from 0 up to a bound. */
  below(bound: number): number
  /** A word of the vocabulary, common ones more often. */
  word(): string
}

/** Rare words that are made up, for a vocabulary as large as a language's: an article has few. */
const MADE_UP = 30_000
const LONGEST = 40
/** Share of the words that follow the one before as they do in an article; others come from the whole vocabulary. */
const FOLLOWS = 0.7

/** A file of parallel sentences, an object a line, whose German ones are taken where it is named: `MEMORY_SENTENCES`. */
const given = process.env.MEMORY_SENTENCES

/**
 * Sentences of 5 to 40 words: a walk over which word follows which in the articles of this repository, and now and then a
 * word of a vocabulary by Zipf's law.
 */
export function sentencesFrom(seed: number): Sentences {
  const random = seeded(seed)
  const below = (bound: number): number => Math.floor(random() * bound)
  const { followers, first, vocabulary } = model()
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!
  return {
    below,
    word,
    next() {
      const length = 5 + Math.floor(random() * random() * (LONGEST - 5))
      const words = [first[below(first.length)]!]
      while (words.length < length) {
        const after = followers.get(words.at(-1)!)
        words.push(after && random() < FOLLOWS ? after[below(after.length)]! : word())
      }
      return `${words.join(' ')}.`
    },
  }
}

/** The sentence with up to a fifth of its words exchanged, left out or put in. */
export function changed(sentence: string, made: Sentences): string {
  const words = sentence.slice(0, -1).split(' ')
  for (let change = made.below(Math.floor(words.length / 5) + 1); change > 0; change -= 1) {
    const place = made.below(words.length)
    if (made.below(3) === 0) words.splice(place, 1)
    else if (made.below(2) === 0) words.splice(place, 0, made.word())
    else words[place] = made.word()
  }
  return `${words.join(' ')}.`
}

let made: ReturnType<typeof read> | undefined
function model() {
  made ??= read()
  return made
}

function read() {
  const texts =
    given && existsSync(given)
      ? readFileSync(given, 'utf8')
          .trim()
          .split('\n')
          .map((line) => String((JSON.parse(line) as { de?: string }).de ?? ''))
      : readFileSync('seeds/000_8a0484b5e21d9973.txt', 'utf8').split(/(?<=[.!?])\s+|\n+/)
  const followers = new Map<string, string[]>()
  const first: string[] = []
  const counts = new Map<string, number>()
  for (const text of texts) {
    const words = text.match(/[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*/gu) ?? []
    if (words[0]) first.push(words[0])
    for (const [place, word] of words.entries()) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      const next = words[place + 1]
      if (next) followers.set(word, [...(followers.get(word) ?? []), next])
    }
  }
  const common = [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word)
  const random = seeded(99)
  const syllables = [
    'ver',
    'ge',
    'be',
    'land',
    'rat',
    'haft',
    'ung',
    'keit',
    'schluss',
    'recht',
    'wirt',
    'schaft',
    'bund',
  ]
  const rare = Array.from({ length: MADE_UP }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      '',
    ),
  )
  return { followers, first, vocabulary: [...common, ...rare] }
}
