import { baseLanguage, type Tag } from '../domain/tag.ts'
import type { Draft, GateContext } from './repair-gate.ts'

/** Whether a capital letter says that a word is a name: not where all nouns have one. */
export const capitalsTellNames = (language: Tag): boolean => baseLanguage(language) !== 'de'

const CAPITALISED = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu
/** Letters that forms of one name share. */
const SHARED = 4

/**
 * Names are capitalised words. Those the source has in the same letters must stay. In another translation none takes the
 * place of another, but where a term's own words come or go; in a language that writes all nouns with capitals nobody
 * can tell. What an edit does to names its scope decides.
 */
export function keepsNames(before: Draft, after: Draft, { source, language, kind }: GateContext): boolean {
  const [old, fresh] = [names(before.text, language), names(after.text, language)]
  const inSource = names(source.text, language)
  const lost = [...old].filter((name) => !fresh.has(name))
  if (lost.some((name) => inSource.has(name))) return false
  if (kind === 'edit' || !capitalsTellNames(language)) return true
  const ofTerms = ({ text, terms }: Draft): ReadonlySet<string> =>
    new Set(terms.flatMap(({ target }) => (target ? [...names(` ${text.slice(...target)}`, language)] : [])))
  const exchanged = lost.some((name) => !ofTerms(before).has(name))
  const added = [...fresh].some((name) => !old.has(name) && !inSource.has(name) && !ofTerms(after).has(name))
  return !(exchanged && added)
}

/** Capitalised words, in languages that inflect them by what their forms share; the word that begins the text is any word. */
const names = (text: string, language: Tag): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(CAPITALISED)]
      .filter(({ index }) => /\S/u.test(text.slice(0, index)) || index === 1)
      .map(({ 0: name }) =>
        INFLECTED.has(baseLanguage(language))
          ? name.slice(0, Math.max(SHARED, name.length - 2)).toLowerCase()
          : name.replace(/['’]s?$/u, '').toLowerCase(),
      ),
  )

/** Languages in which a name has cases. */
const INFLECTED = new Set('ru uk be bg pl cs sk sr hr tr fi hu lt lv et el'.split(' '))
