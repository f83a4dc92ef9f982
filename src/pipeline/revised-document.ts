import type { Document, Flag, Name, Pair } from '../domain/document.ts'
import { gapWarning } from './assemble-document.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import { type DocumentNames, kindsIn, namesOf } from './document-names.ts'
import type { Change } from './pair-boundaries.ts'
import { documentFlags } from './pairs.ts'
import { summarise } from './summarise.ts'

/** The document after changes: what the whole of it shows, and what is counted over it, is said anew. Other pairs stay as they are. */
export function revisedDocument(document: Document, changes: readonly Change[]): Document {
  const before = flagsOf(document.pairs, namesIn(document.pairs, document), document)
  const replaced = changes.reduce(replacedPairs, document.pairs)
  const found = namesIn(replaced, document)
  const after = flagsOf(replaced, found, document)
  const pairs = replaced.map((pair): Pair => {
    const [old, fresh] = [before.get(pair.id), after.get(pair.id)]
    if (!old && !fresh) return pair
    const others = pair.flags.filter((flag) => !old?.some((one) => isSame(one, flag)))
    const flags = [...others, ...(fresh ?? [])]
    return flags.length === pair.flags.length && flags.every((flag) => pair.flags.some((one) => isSame(one, flag)))
      ? pair
      : { ...pair, flags }
  })
  const gaps = gapWarning(document.pairs)
  return {
    ...document,
    blocks: blocksWithPairs(document.blocks, pairs),
    pairs,
    names: withCandidates(found.names, document.names),
    summary: summarise(pairs, document.target.language),
    warnings: [...gapWarning(pairs), ...document.warnings.filter((warning) => !gaps.includes(warning))],
  }
}

const flagsOf = (
  pairs: readonly Pair[],
  names: DocumentNames,
  { source, target }: Document,
): ReadonlyMap<number, readonly Flag[]> => documentFlags(pairs, source.language, target.language, names)

const namesIn = (pairs: readonly Pair[], { source, target, names }: Document): DocumentNames =>
  namesOf(pairs, source.language, target.language, kindsIn(names))

/** What a matching service found for a name stays with it. */
function withCandidates(names: readonly Name[], before: readonly Name[]): readonly Name[] {
  const known = new Map(
    before.flatMap(({ original, candidates }) => (candidates ? [[original, candidates] as const] : [])),
  )
  return names.map((name) => {
    const candidates = known.get(name.original)
    return candidates ? { ...name, candidates } : name
  })
}

const isSame = (one: Flag, other: Flag): boolean => JSON.stringify(one) === JSON.stringify(other)

function replacedPairs(pairs: readonly Pair[], { before, after }: Change): readonly Pair[] {
  const gone = new Set(before.map(({ id }) => id))
  const place = pairs.findIndex(({ id }) => gone.has(id))
  // a line that was restored meanwhile may stand between them
  return [...pairs.slice(0, place), ...after, ...pairs.slice(place).filter(({ id }) => !gone.has(id))]
}

/** Pairs of a document without what only the whole of it shows, so that they can come back into another state of it. */
export function withoutDocumentFlags(pairs: readonly Pair[], document: Document): readonly Pair[] {
  const found = flagsOf(document.pairs, namesIn(document.pairs, document), document)
  return pairs.map((pair) => {
    const own = found.get(pair.id)
    return own ? { ...pair, flags: pair.flags.filter((flag) => !own.some((one) => isSame(one, flag))) } : pair
  })
}
