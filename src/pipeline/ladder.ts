import type { Pair } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import type { Outcome } from '../providers/contract.ts'
import type { Article } from './article.ts'
import type { Services } from './services.ts'

/** A translated pair and what it came from. */
export interface Translated {
  readonly pair: Pair
  readonly outcome: Outcome & { readonly status: 'translated' }
}

/** What the ladder is climbed with. */
export interface Ladder {
  readonly article: Article
  readonly services: Services
  /** The document's language. */
  readonly language: Tag
  readonly signal?: AbortSignal | undefined
  /** Takes a remark on the whole document. */
  warn(warning: string): void
}
