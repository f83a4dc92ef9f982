import type { Tag } from '../domain/tag.ts'
import type { TermHint } from './contract.ts'

/** A translated sentence in which terms are missing. */
export interface RewriteJob {
  readonly source: { readonly text: string; readonly language: Tag }
  readonly target: { readonly text: string; readonly language: Tag }
  /** The terms that must stand in the target, never empty. */
  readonly terms: readonly TermHint[]
  readonly signal?: AbortSignal
}

/**
 * A language model that edits one translated sentence so that the terms stand in it, and changes nothing else. What it
 * gives is a proposal: nobody takes it unread. ONE request per call; throws a `Problem` (`provider-*`) like a provider.
 */
export interface Rewriter {
  /** The name of the provider it belongs to. */
  readonly name: string
  rewrite(job: RewriteJob): Promise<string>
}
