import type { Document } from '../domain/document.ts'

/** A piece of a text that was posted, and where it stood. */
interface Piece {
  readonly start: number
  readonly text: string
}

/**
 * A text in which a document's sentences and removed lines stand where its spans say, with line breaks where nothing is
 * known: what was posted, as far as the document tells. `undefined` where the spans end behind `most` characters, for
 * they could claim any length.
 */
export function rebuiltText({ pairs, removed }: Pick<Document, 'pairs' | 'removed'>, most: number): string | undefined {
  const pieces: Piece[] = [
    ...removed.map(({ start, text }) => ({ start, text })),
    ...pairs.flatMap((pair) => piecesOf(pair.source)),
  ].sort((one, other) => one.start - other.start)
  const parts: string[] = []
  let length = 0
  for (const { start, text } of pieces) {
    if (start + text.length > most) return undefined
    // what overlaps is no document of ours
    if (start < length) continue
    parts.push('\n'.repeat(start - length), text)
    length = start + text.length
  }
  return parts.join('')
}

/** The text over its spans: what lies between two of them is a blank in the text, or nothing. */
function piecesOf({ text, spans }: Document['pairs'][number]['source']): readonly Piece[] {
  let rest = text
  return spans.map(([start, end]) => {
    const piece = { start, text: rest.slice(0, end - start) }
    rest = rest.slice(end - start).trimStart()
    return piece
  })
}
