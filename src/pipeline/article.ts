import type { CleanLevel } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { TranslatorChoice } from './services.ts'

/** What is to be translated and how, as the edges (HTTP, command line) parsed it. */
export interface Article extends TranslatorChoice {
  readonly content: { readonly kind: 'text' | 'html'; readonly posted: string }
  /** Left out = detect. */
  readonly source?: Tag | undefined
  readonly target: Tag
  /** `null` for none. */
  readonly termbase: Termbase | null
  readonly clean: CleanLevel
  /** Spans of the posted text that clean-up leaves in, whatever it thinks of the lines they touch. None when left out. */
  readonly restore?: readonly Span[] | undefined
  /** Names of other providers whose translations are set beside those of `provider`. None when left out. */
  readonly compareWith?: readonly string[] | undefined
  /** What one text for a provider is: `sentence` when left out. */
  readonly unit?: 'sentence' | 'paragraph' | undefined
  /** Whether pairs that come out of no memory say what it has that is like them. */
  readonly matches?: boolean
}
