import type { Document, Pair } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import { nameNotes } from '../document-facts.ts'
import { flagRemark, termRemark } from '../pair-remarks.ts'

/** A remark of the margin, and what it stands at: a span of one side of a pair. */
export interface Note {
  readonly id: number
  readonly pair: number
  readonly side: 'source' | 'target'
  readonly span: Span
  /** Whose it is: Word shows and hides remarks by their authors. */
  readonly author: 'terms' | 'flags' | 'names'
  readonly words: string
}

/**
 * The remarks on a document in its order, numbered: a required term at its source, a flag at the target where it has a
 * place there, a name in other letters where it first stands in the target.
 */
export function notesOf(document: Document): readonly Note[] {
  const names = new Map<number, Omit<Note, 'id'>[]>()
  for (const { place, words } of nameNotes(document)) {
    if (!place) continue
    const { pair, span } = place
    names.set(pair, [...(names.get(pair) ?? []), { pair, side: 'target', span, author: 'names', words }])
  }
  return document.pairs
    .flatMap((pair) => [...termNotes(pair), ...flagNotes(pair), ...(pair.target ? (names.get(pair.id) ?? []) : [])])
    .map((note, id) => ({ ...note, id }))
}

const termNotes = (pair: Pair): readonly Omit<Note, 'id'>[] =>
  pair.terms
    .filter(({ status }) => status !== 'suggested')
    .map((term) => ({
      pair: pair.id,
      side: 'source',
      span: term.source,
      author: 'terms',
      words: termRemark(pair, term),
    }))

/** That nothing is translated stands in the cell itself. */
const flagNotes = ({ id, source, target, flags }: Pair): readonly Omit<Note, 'id'>[] =>
  flags
    .filter(({ code }) => target || code !== 'untranslated')
    .map((flag) => {
      const side = target && (flag.target || !flag.source) ? 'target' : 'source'
      const span = side === 'target' ? flag.target : flag.source
      const whole = (side === 'target' ? target! : source).text.length
      return { pair: id, side, span: span ?? [0, whole], author: 'flags', words: flagRemark(flag) }
    })

/** The remarks of each pair that has any, by its id. */
export function notesByPair(notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const own = new Map<number, Note[]>()
  for (const note of notes) {
    const others = own.get(note.pair)
    if (others) others.push(note)
    else own.set(note.pair, [note])
  }
  return own
}
