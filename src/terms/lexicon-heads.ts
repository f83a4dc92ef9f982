import { bareKey, isAcronym, type KeyMaker } from './keys.ts'
import { type Filed, type Form, formsOf, hasCapital } from './lexicon-forms.ts'

/** Letters a term of one German word needs to be looked for in compounds; a key of it has as many. */
const SHORTEST_HEAD = 4

/**
 * German nouns of one word by stem and by loose base, for compounds that begin or end with them. They are filed by the
 * letters that all their keys begin with, and compiled when a compound asks for these.
 */
export function fileHeads(terms: readonly Filed[], keysOf: KeyMaker['term']): (key: string) => readonly Form[] {
  const filed = new Map<string, Filed[]>()
  for (const term of terms)
    if (mayBeHead(term))
      for (const place of beginnings(term.word)) {
        const there = filed.get(place)
        if (there) there.push(term)
        else filed.set(place, [term])
      }
  const compiled = new Map<string, ReadonlyMap<string, readonly Form[]>>()
  return (key) => {
    const place = key.slice(0, SHORTEST_HEAD)
    const there = filed.get(place)
    if (!there) return NONE
    const heads = compiled.get(place) ?? compile(there, keysOf)
    compiled.set(place, heads)
    return heads.get(key) ?? NONE
  }
}

const mayBeHead = ({ concept, text, standing, raw, word, alone }: Filed): boolean =>
  alone &&
  standing !== 'deprecated' &&
  word.length >= SHORTEST_HEAD &&
  /^\p{Lu}/u.test(raw) &&
  !isAcronym(raw) &&
  !hasCapital(concept, text)

function compile(terms: readonly Filed[], keysOf: KeyMaker['term']): ReadonlyMap<string, readonly Form[]> {
  const heads = new Map<string, Form[]>()
  for (const term of terms) {
    const forms = formsOf(term, 'de')
    for (const key of new Set(keysOf(term.raw).map(bareKey)))
      if (key.length >= SHORTEST_HEAD) heads.set(key, [...(heads.get(key) ?? []), ...forms])
  }
  return heads
}

const NONE: readonly Form[] = []

/** A base keeps the umlauts of its noun, a stem loses them: Verträge, Vertrag. */
function beginnings(word: string): readonly string[] {
  const base = word.slice(0, SHORTEST_HEAD)
  return /[äöü]/.test(base) ? [base, base.normalize('NFD').replace(/\p{Mn}/gu, '')] : [base]
}
