import { type DocumentNames, documentNameSteps } from '../align/names/document-names.ts'
import type { NamedPair } from '../align/names/named-pair.ts'
import type { Flag, Name, NameKind, Pair } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import { inSteps } from './in-pieces.ts'

export type { DocumentNames }

/** What a concept names; `null` for a term that is no name. */
export type NameKindOf = (concept: string) => NameKind | null

/** What the names of a document are names of, as it was told when they were found. */
export function kindsIn(names: readonly Name[]): NameKindOf {
  const kinds = new Map(names.toReversed().map(({ concept, kind }) => [concept, kind]))
  return (concept) => kinds.get(concept) ?? null
}

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

/** The names of a document, found with a pause now and then: a long document keeps nobody else waiting. */
export const namesOf = (
  pairs: readonly Pair[],
  source: Tag,
  target: Tag,
  kindOf: NameKindOf,
  signal?: AbortSignal,
): Promise<DocumentNames> =>
  inSteps(documentNameSteps(namedPairs(pairs, source, target, kindOf), source, target), signal)

function* namedPairs(pairs: readonly Pair[], source: Tag, target: Tag, kindOf: NameKindOf): Generator<NamedPair, void> {
  const kinds = new Map<string, NameKind | null>()
  const kind = (concept: string): NameKind | null => {
    const found = kinds.get(concept)
    if (found !== undefined) return found
    kinds.set(concept, kindOf(concept))
    return kinds.get(concept)!
  }
  for (const { id, source: side, target: translation, terms } of pairs)
    yield {
      id,
      source: { text: side.text, language: side.language ?? source },
      target: translation && { text: translation.text, language: target },
      terms: terms.map((term) => ({ ...term, kind: kind(term.concept) })),
    }
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
