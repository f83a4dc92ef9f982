import { type DocumentNames, documentNames, namesOfReadings } from '../align/names/document-names.ts'
import { readPair } from '../align/names/mentions.ts'
import type { NamedPair } from '../align/names/named-pair.ts'
import type { Flag, Name, NameKind, Pair } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import { pacer } from './in-pieces.ts'

export type { DocumentNames }

/** What a concept names; `null` for a term that is no name. */
export type NameKindOf = (concept: string) => NameKind | null

/** What the names of a document are names of, as it was told when they were found. */
export const kindsIn =
  (names: readonly Name[]): NameKindOf =>
  (concept) =>
    names.find((name) => name.concept === concept)?.kind ?? null

/** What the termbase's names are names of. */
export const nameKinds =
  (termbase: Termbase | null): NameKindOf =>
  (concept) => {
    const note = termbase?.describe(concept)
    if (!note || note.kind === 'term') return null
    if (note.kind === 'place') return 'place'
    if (note.domain === 'person') return 'person'
    return ORGANISATIONS.test(concept) ? 'organisation' : 'unknown'
  }

/** Where the built-in termbase and those made like it keep them. */
const ORGANISATIONS = /^org\./

/** The names of a document. */
export const namesOf = (pairs: readonly Pair[], source: Tag, target: Tag, kindOf: NameKindOf): DocumentNames =>
  documentNames(namedPairs(pairs, source, target, kindOf), source, target)

/** Pairs that are read for names between two pauses: some ten milliseconds of work. */
const PIECE = 400

/** The same, with a pause now and then: a long document keeps nobody else waiting. */
export async function namesInPieces(
  pairs: readonly Pair[],
  source: Tag,
  target: Tag,
  kindOf: NameKindOf,
): Promise<DocumentNames> {
  const pace = pacer(undefined, PIECE)
  const readings = []
  for (const pair of namedPairs(pairs, source, target, kindOf)) {
    readings.push(readPair(pair))
    await pace()
  }
  if (pairs.length > PIECE) await pacer(undefined, 1)()
  return namesOfReadings(readings, source, target)
}

function namedPairs(pairs: readonly Pair[], source: Tag, target: Tag, kindOf: NameKindOf): readonly NamedPair[] {
  const kinds = new Map<string, NameKind | null>()
  const kind = (concept: string): NameKind | null => {
    const found = kinds.get(concept)
    if (found !== undefined) return found
    kinds.set(concept, kindOf(concept))
    return kinds.get(concept)!
  }
  return pairs.map(({ id, source: side, target: translation, terms }) => ({
    id,
    source: { text: side.text, language: side.language ?? source },
    target: translation && { text: translation.text, language: target },
    terms: terms.map((term) => ({ ...term, kind: kind(term.concept) })),
  }))
}

/**
 * A remark on each pair that spells a word of a name in another way than most of the translation, by pair id: "Selenskyj
 * stands as Zelensky (3) and Zelenskyy (1)."
 */
export function nameFlags({ varied }: DocumentNames): ReadonlyMap<number, readonly Flag[]> {
  const flags = new Map<number, readonly Flag[]>()
  for (const { word, renditions } of varied) {
    const ways = renditions.map(({ text, places }) => `${text} (${places.length})`)
    const detail = `${word} stands as ${ways.slice(0, -1).join(', ')} and ${ways.at(-1)}.`
    for (const { places } of renditions.slice(1))
      for (const { pair, source, target } of places) {
        const known = flags.get(pair) ?? []
        if (known.some((flag) => flag.detail === detail)) continue
        flags.set(pair, [...known, { code: 'name', severity: 'info', source, target, detail }])
      }
  }
  return flags
}
