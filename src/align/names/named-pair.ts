import type { NameKind } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import type { Tag } from '../../domain/tag.ts'

/** A text and its language. */
export interface NamedText {
  readonly text: string
  readonly language: Tag
}

/** A term of the termbase in a pair; `kind` where it is a name. Names are not looked for inside other terms. */
export interface NamedTerm {
  readonly concept: string
  readonly kind: NameKind | null
  readonly source: Span
  readonly target: Span | null
}

/** A pair as names are looked for in it. */
export interface NamedPair {
  readonly id: number
  readonly source: NamedText
  readonly target: NamedText | null
  readonly terms: readonly NamedTerm[]
}

/** A word of a name in the source, and the word of the target that says the same. */
export interface NameWord {
  readonly text: string
  /** Its letters without marks and case, in Latin; the word itself in scripts without capitals. */
  readonly letters: string
  readonly sounds: string
  readonly span: Span
  readonly target: Span | null
}

/** A name where it stands in a pair. */
export interface Mention {
  readonly pair: NamedPair
  readonly span: Span
  readonly words: readonly NameWord[]
  readonly target: Span | null
  readonly concept: string | null
  /** What stands beside it or in it says so; `null` where nothing does. */
  readonly kind: NameKind | null
}
