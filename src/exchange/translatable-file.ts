import type { Tag } from '../domain/tag.ts'

/**
 * An inline code of a text: formatting that begins or ends, a link, a line break, a variable. It has no length in the
 * text; what it is in the file is its format's own business.
 */
export interface FileCode {
  /** The offset in the text before which it stands (UTF-16). */
  readonly at: number
  /** `open` and `close` are the ends of a stretch of text; `alone` is everything else. */
  readonly kind: 'open' | 'close' | 'alone'
  /** Of an end: the index of the other one among the codes of the text; left out where that is in another text. */
  readonly other?: number
  /** Whether a reader sees a word in its place, such as a variable's value. Left out = a place between words. */
  readonly word?: true
  /**
   * Whether words on either side of it stand apart: on two lines of what may be one sentence, or for good, as by a tab or
   * the end of a page.
   */
  readonly breaks?: 'line' | 'column'
}

/**
 * A text of a file that is to be translated: a paragraph, a cue, a unit. `codes` are in the order in which they stand.
 * White space at its ends and line breaks in it mean no more than blanks: what means more is a code, or outside.
 */
export interface FileText {
  readonly text: string
  readonly codes: readonly FileCode[]
  /** Only where the file says that it is another than the file's. */
  readonly language?: Tag
}

/**
 * A translation with its codes: pieces of text, and between them indices into the codes of the text. Every index stands
 * in it exactly once, and an opening code before its closing one.
 */
export type FileParts = readonly (string | number)[]

/** The translation of a text, and what a format may say of it. */
export interface FileTranslation {
  readonly parts: FileParts
  readonly origin: 'machine' | 'memory'
  /** The engine; `null` where none was asked. */
  readonly provider: string | null
  /** What is doubtful in it, in sentences for people, and how gravely. */
  readonly remarks: readonly FileRemark[]
}

/** A doubt about a translation. */
export interface FileRemark {
  readonly severity: 'error' | 'warning' | 'info'
  readonly words: string
}

/** A file that can be translated and written back with everything in it that is no text as it was, byte for byte. */
export interface TranslatableFile {
  /** What the file says its language is; `null` when it says nothing. */
  readonly source: Tag | null
  /** The language the file is to be translated into, where it says so. */
  readonly target: Tag | null
  /** What is to be translated, in order: nothing that the file says is translated, locked or not to be touched. */
  readonly texts: readonly FileText[]
  /**
   * The file with these translations, one a text; where one is `null` the text stays as it is. With every text as its own
   * translation ({@link sourceParts}) a format that holds one language gives the same bytes.
   */
  write(translations: readonly (FileTranslation | null)[], target: Tag): string | Uint8Array<ArrayBuffer>
}

/** A format of such files. Its reader throws a `FormatError` for what is none, a `Problem` for what is refused. */
export interface FileKind {
  readonly type: string
  /** Without the dot. */
  readonly extensions: readonly [string, ...string[]]
  /** Whether what has such a name is most often an article to be read, so that nobody means this format unless they say so. */
  readonly article?: true
  read(bytes: Uint8Array<ArrayBuffer>): TranslatableFile | Promise<TranslatableFile>
}

/** The text cut at its codes: what a translation of it would be that changes no letter. */
export const sourceParts = ({ text, codes }: FileText): FileParts =>
  placedParts(
    text,
    codes.map(({ at }) => at),
  )

/** A text with its codes at these offsets, which do not fall; a piece of text is never empty. */
export function placedParts(text: string, places: readonly number[]): FileParts {
  const parts: (string | number)[] = []
  let from = 0
  for (const [index, at] of places.entries()) {
    if (at > from) parts.push(text.slice(from, at))
    parts.push(index)
    from = Math.max(from, at)
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}
