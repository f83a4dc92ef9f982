import type { FileCode, FileParts } from './translatable-file.ts'

/** A code whose two ends have to lie in one another with others of its kind, as elements do; or need not. */
export interface NestingCode extends FileCode {
  readonly nests: boolean
}

/** A piece of text, or the beginning, end or whole of a code. */
export type InlinePiece = string | { readonly code: number; readonly kind: FileCode['kind'] }

/**
 * The parts of a translation so that codes that nest lie in one another: where a translation made two of them cross, the
 * inner one ends and begins again. Codes whose other end is missing are left as they are.
 */
export function nested(parts: FileParts, codes: readonly NestingCode[]): readonly InlinePiece[] {
  const pieces: InlinePiece[] = []
  const open: number[] = []
  for (const part of parts) {
    if (typeof part === 'string') {
      pieces.push(part)
      continue
    }
    const { kind, nests, other } = codes[part]!
    const place = kind === 'close' && nests && other !== undefined ? open.lastIndexOf(other) : -1
    if (place < 0) {
      if (kind === 'open' && nests) open.push(part)
      pieces.push({ code: part, kind })
      continue
    }
    const inner = open.splice(place).slice(1)
    for (const code of inner.toReversed()) pieces.push({ code: codes[code]!.other ?? code, kind: 'close' })
    pieces.push({ code: part, kind: 'close' })
    for (const code of inner) pieces.push({ code, kind: 'open' })
    open.push(...inner)
  }
  return pieces
}

/** Whether a translation says the same as its text, codes and all. */
export const sameParts = (one: FileParts, other: FileParts): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index])
