import type { Document, Pair } from '../domain/document.ts'
import type { Problem } from '../domain/problem.ts'
import type { Preparation } from '../providers/contract.ts'

/** What a translation tells as it goes: the document without targets, each pair when it is ready, then the end. */
export type ArticleEvent =
  | { readonly event: 'document'; readonly document: Document }
  | { readonly event: 'pair'; readonly pair: Pair }
  | {
      readonly event: 'progress'
      readonly done: number
      readonly total: number
      /** What an engine has to fetch before it goes on: a model, once. */
      readonly preparation?: Preparation
    }
  /** The end: the whole document; the problem says why it is not all that was asked for, where it is not. */
  | { readonly event: 'end'; readonly document: Document; readonly problem: Problem | null }
