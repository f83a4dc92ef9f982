/** Phrases that can be asked for at the beginning of a line. */
export interface PhraseIndex {
  /** The longest phrase a lower-case line begins with; it ends at a word's end. `undefined` when there is none. */
  opening(line: string): string | undefined
  has(line: string): boolean
}

const KEY_LENGTH = 2
const LETTER = /[\p{L}\p{N}]/u
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/** The phrases of a table whose rows are separated by `|`. */
export const phrasesOf = (table: readonly string[]): readonly string[] => table.flatMap((row) => row.split('|'))

/** Indexes phrases by their first two characters, so that a line meets only the few that could match. */
export function indexPhrases(table: readonly string[]): PhraseIndex {
  const all = new Set(phrasesOf(table))
  const byStart = new Map<string, string[]>()
  for (const phrase of [...all].sort((one, other) => other.length - one.length)) {
    const key = phrase.slice(0, KEY_LENGTH)
    const known = byStart.get(key)
    if (known) known.push(phrase)
    else byStart.set(key, [phrase])
  }
  const openingAmong = (phrases: readonly string[] | undefined, line: string): string | undefined => {
    if (phrases === undefined) return undefined
    for (const phrase of phrases) if (line.startsWith(phrase) && endsWord(phrase, line[phrase.length])) return phrase
    return undefined
  }
  return {
    opening: (line) =>
      openingAmong(byStart.get(line.slice(0, KEY_LENGTH)), line) ?? openingAmong(byStart.get(line.slice(0, 1)), line),
    has: (line) => all.has(line),
  }
}

/** A phrase ends a word unless a letter follows; scripts without blanks have no such ends. */
const endsWord = (phrase: string, next: string | undefined): boolean =>
  next === undefined || !LETTER.test(next) || UNSPACED.test(phrase.at(-1)!) || !LETTER.test(phrase.at(-1)!)

/** Makes a value on first use and keeps it: tables cost nothing until they are needed. */
export function lazily<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | undefined
  return () => {
    value ??= { made: make() }
    return value.made
  }
}
