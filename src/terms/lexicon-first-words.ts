import { acronymKey, isAcronym, isAcronymKey, type KeyMaker } from './keys.ts'
import { firstLetters } from './keys-first-letters.ts'
import { type Branch, grow, unite } from './lexicon-branches.ts'
import { type Filed, formsOf } from './lexicon-forms.ts'
import { remembering } from './remembering.ts'

/**
 * The terms a text's word may begin. Terms are filed by the first letters of their first word; only where a word of a
 * text looks is anything compiled, so that a short article compiles a small part of a termbase. Linear in the terms.
 */
export function fileFirstWords(
  terms: readonly Filed[],
  language: string,
  keys: KeyMaker,
): (raw: string) => readonly Branch[] {
  const letters = firstLetters(language)
  const placesOf = remembering(letters.filed, Number.POSITIVE_INFINITY)
  const filed = new Map<string, Filed[]>()
  const file = (term: Filed, raw: string, word: string): void => {
    for (const place of isAcronym(raw) ? [acronymKey(raw)] : placesOf(word)) {
      const there = filed.get(place)
      if (there) there.push(term)
      else filed.set(place, [term])
    }
  }
  for (const term of terms) {
    file(term, term.raw, term.word)
    // Korean may write the nouns of a term as one word
    if (language === 'ko' && !term.alone)
      for (const { words } of formsOf(term, language).slice(1)) file(term, words[0]!.raw, words[0]!.word)
  }
  const compiled = new Map<string, ReadonlyMap<string, readonly Branch[]>>()
  const compile = (place: string): ReadonlyMap<string, readonly Branch[]> => {
    const known = compiled.get(place)
    if (known) return known
    const forms = (filed.get(place) ?? []).flatMap((term) => formsOf(term, language))
    const made = grow(forms, 0, keys.term)
    compiled.set(place, made)
    return made
  }
  const placesOfKey = (key: string): readonly string[] => {
    if (isAcronymKey(key)) return [key]
    const places = letters.looked(key)
    if (places.length >= letters.openBelow) return places
    const last = places.at(-1)!
    return [...places, ...[...filed.keys()].filter((place) => place.length > last.length && place.startsWith(last))]
  }
  const united = new Map<string, Branch>()
  return remembering((raw) => {
    let found: readonly Branch[] = NONE
    for (const key of keys.text(raw))
      for (const place of placesOfKey(key)) {
        const begun = filed.has(place) ? compile(place).get(key) : undefined
        if (begun) found = found === NONE ? begun : [...found, ...begun.filter((branch) => !found.includes(branch))]
      }
    return unite(found, united)
  })
}

const NONE: readonly Branch[] = []
