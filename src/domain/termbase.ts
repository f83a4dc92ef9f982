import type { ConceptKind } from './concept.ts'
import type { Enforce } from './document.ts'
import type { Span } from './span.ts'
import type { Tag } from './tag.ts'

/** A concept's terms in one language (ISO 30042): what to write, what else is right, what must not be written. */
export interface Terms {
  readonly preferred: string | null
  readonly admitted: readonly string[]
  readonly deprecated: readonly string[]
}

/** A concept found in a text. `span` is into that very text, UTF-16, half-open. */
export interface TermMatch {
  readonly concept: string
  readonly span: Span
  readonly enforce: Enforce
}

/** A termbase as the pipeline uses it. Built lazily per language; asking twice costs nothing. */
export interface Termbase {
  readonly id: string
  /** Changes whenever any concept changes: a digest of the content. */
  readonly version: string
  /** Languages that have at least one term. */
  readonly languages: readonly Tag[]
  /** Concepts that occur in the text, in order of their place; overlapping ones are all kept, contained ones are not. */
  match(text: string, language: Tag): readonly TermMatch[]
  /** The terms of a concept in a language; `preferred` is `null` where the termbase has none. */
  terms(concept: string, language: Tag): Terms
  /**
   * Where terms of these concepts stand in a target text, in any inflection, told apart by standing.
   * Exclusive: no two spans of one concept overlap.
   */
  locate(text: string, language: Tag, concepts: readonly string[]): readonly LocatedTerm[]
  /**
   * Every way the source language has to say a concept that is enforced, with the preferred target term: what an engine's
   * own glossary takes. No source twice; the first concept counts.
   */
  dictionary(source: Tag, target: Tag): readonly { readonly source: string; readonly target: string }[]
  /** What a person should know of a concept. */
  describe(concept: string): ConceptNote | undefined
}

/**
 * A term of a concept found in a target text: where (UTF-16, half-open, into that very text), and how it is thought of.
 */
export interface LocatedTerm {
  readonly concept: string
  readonly span: Span
  readonly standing: 'preferred' | 'admitted' | 'deprecated'
}

/** What a termbase says of a concept to people; `null` where it says nothing. The same in every language. */
export interface ConceptNote {
  readonly id: string
  readonly kind: ConceptKind
  readonly domain: string
  readonly definition: string | null
  readonly note: string | null
  readonly enforce: Enforce
}
