import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { TranslatorChoice } from './services.ts'

/** One side of an existing translation: a text, or sentences somebody cut already. */
export interface AlignedSide {
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'segments'; readonly segments: readonly string[] }
  /** Left out = detect. */
  readonly language?: Tag | undefined
}

/** What is to be aligned and how, as the edges parsed it. */
export interface Alignment extends TranslatorChoice {
  readonly source: AlignedSide & {
    /** A translation of each source sentence made elsewhere: the pivot. Only with sentences already cut. */
    readonly translation?: readonly string[] | undefined
  }
  readonly target: AlignedSide
  /** `auto`: a translation by the configured providers helps where there is one; `none`: no text is sent to a provider. */
  readonly pivot: 'auto' | 'none'
  /** Beads that stand: ids of source and target sentences, in order. Only the text between them is aligned. */
  readonly locked: readonly (readonly [readonly number[], readonly number[]])[]
  /** Learn from the text itself when it is long. */
  readonly corpus: boolean
  /** Sentence embeddings of both sides help, from the service that is configured for them. */
  readonly embeddings?: boolean | undefined
  readonly termbase: Termbase | null
}
