import type { Enforce } from './document.ts'
import type { Tag } from './tag.ts'

/** What a concept's terms are: names and places need a capital letter and hardly inflect, terms do inflect. */
export type ConceptKind = 'term' | 'name' | 'place' | 'acronym'

/** What kind of word a term is, or the head of one of several words: nouns, verbs and adjectives inflect apart. */
export type PartOfSpeech = 'noun' | 'verb' | 'adjective'

/** The terms of a concept in one language (ISO 30042). Every list may be empty. */
export interface TermCell {
  /** What we write; `null` when only other forms are known. */
  readonly preferred: string | null
  /** Right as well. */
  readonly admitted: readonly string[]
  /** Must not be written, though it names the concept in older texts. */
  readonly deprecated: readonly string[]
  /** Inflected forms no rule reaches: broken plurals, fleeting vowels. They count as admitted. */
  readonly forms: readonly string[]
}

/** A concept as a termbase holds it: one meaning, its terms by language. */
export interface ConceptEntry {
  readonly id: string
  readonly domain: string
  readonly kind: ConceptKind
  /** Of its terms; `null` when not known. */
  readonly partOfSpeech: PartOfSpeech | null
  readonly enforce: Enforce
  readonly definition: string | null
  readonly note: string | null
  /** What the same words mean elsewhere, for people. */
  readonly ambiguousWith: readonly string[]
  /** Ids of concepts whose terms render this one too: a country by its adjective. */
  readonly renderedBy: readonly string[]
  readonly terms: ReadonlyMap<Tag, TermCell>
}
