import type { ConceptEntry, ConceptKind, PartOfSpeech, TermCell } from '../domain/concept.ts'
import type { Enforce } from '../domain/document.ts'
import { knownTag, parseTag, type Tag } from '../domain/tag.ts'
import { quote, type RemarkCollector } from './glossary-remarks.ts'

/** A concept as a file gives it: what the file does not say is `null`. */
export interface ConceptDraft extends Omit<ConceptEntry, 'id' | 'kind' | 'enforce'> {
  /** Where it begins, for remarks. */
  readonly line: number | null
  readonly id: string | null
  readonly kind: ConceptKind | null
  readonly enforce: Enforce | null
}

/** What a concept is when its file says nothing of it. */
export const NOTHING_SAID = {
  id: null,
  domain: '',
  kind: null,
  partOfSpeech: null,
  enforce: null,
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
} as const

/** A user's own termbase is meant: every term of it is asked for unless the file says otherwise. */
export const DEFAULT_ENFORCE: Enforce = 'always'

/** What concepts are unless the file says: acronyms when every preferred term is in capitals (EU, OTAN, НАТО). */
export function defaultKind(terms: ReadonlyMap<Tag, TermCell>): ConceptKind {
  const cased = [...terms.values()].flatMap(({ preferred }) =>
    preferred !== null && /\p{Lu}|\p{Ll}/u.test(preferred) ? [preferred] : [],
  )
  return cased.length > 0 && cased.every((term) => /\p{Lu}.*\p{Lu}/u.test(term) && !/\p{Ll}/u.test(term))
    ? 'acronym'
    : 'term'
}

const KINDS: readonly ConceptKind[] = ['term', 'name', 'place', 'acronym']
const PARTS_OF_SPEECH: readonly PartOfSpeech[] = ['noun', 'verb', 'adjective']
const ENFORCE: readonly Enforce[] = ['always', 'domain', 'suggest']

/** The word of a list that a text is, in any case; `null` and a warning when it is none; `null` when it is empty. */
const oneOf =
  <Word extends string>(field: string, words: readonly Word[]) =>
  (text: string, line: number | null, { warning }: RemarkCollector): Word | null => {
    if (text === '') return null
    const given = text.trim().toLowerCase()
    const word = words.find((each) => each === given) ?? null
    if (word === null && given !== '')
      warning(line, `${field} ${quote(text)} is none of ${words.join(', ')}; it is read as if nothing were said`)
    return word
  }

export const readKind = oneOf('kind', KINDS)
export const readPartOfSpeech = oneOf('partOfSpeech', PARTS_OF_SPEECH)
export const readEnforce = oneOf('enforce', ENFORCE)

/**
 * A reader of language tags that remembers them. It gives `null` and an error for what is no tag, and warns once of each
 * tag that denotes no language we know.
 */
export function createTagReader({ error, warning }: RemarkCollector) {
  const remembered = new Map<string, Tag | null>()
  return (text: string, line: number | null): Tag | null => {
    const known = remembered.get(text)
    if (known !== undefined && known !== null) return known
    const tag = parseTag(text) ?? null
    if (tag === null)
      error(line, `${quote(text)} is not a language tag (BCP 47) such as de or zh-Hant; its terms are left out`)
    else if (knownTag(tag) === undefined)
      warning(line, `${quote(text)} is the tag of no language we know; its terms are kept but will not be used`)
    remembered.set(text, tag)
    return tag
  }
}
