import { Problem } from '../domain/problem.ts'

/** A line of a text: from `at` to `end`, without its line break. */
export interface Line {
  readonly at: number
  readonly end: number
  readonly text: string
}

/** The lines of a text, none of them empty at its end because of the last break. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (const found of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (found[0] === '') continue
    lines.push({ at: found.index, end: found.index + found[1]!.length, text: found[1]! })
  }
  return lines
}

/** The text of a file in UTF-8, its byte order mark with it. Throws `invalid-encoding` for any other. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new Problem('invalid-encoding', 'The file is not in UTF-8.', {}, { cause: error })
  }
}
