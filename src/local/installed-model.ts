import type { Tag } from '../domain/tag.ts'

/** The files of one model on this machine, checked and ready to be read. All paths are absolute. */
export interface InstalledModel {
  readonly from: Tag
  readonly to: Tag
  /** As the index names it: `tiny`, `base-memory`, `base`. */
  readonly architecture: string
  readonly version: string
  readonly folder: string
  readonly files: {
    readonly model: string
    /** The lexical shortlist; `null` where the model has none: it translates all the same, slower. */
    readonly lex: string | null
    readonly sourceVocabulary: string
    /** The same file as the source's where both languages share one. */
    readonly targetVocabulary: string
  }
}

/** Where models come from. */
export interface ModelSource {
  /**
   * The model of a pair, fetched first where it is not installed; `onBytes` is told how much is there of how much, from
   * the moment that is known. Throws a `Problem` when it cannot be had.
   */
  open(
    from: Tag,
    to: Tag,
    signal?: AbortSignal,
    onBytes?: (done: number, total: number) => void,
  ): Promise<InstalledModel>
  /** The pairs that are installed, told without a network. */
  installed(): Promise<readonly { readonly from: Tag; readonly to: Tag }[]>
  /** The pairs that are installed or offered, without those by way of a third language. */
  pairs(signal?: AbortSignal): Promise<readonly { readonly from: Tag; readonly to: Tag }[]>
}
