import type { Document, Flag, Name, Pair } from '../domain/document.ts'
import { gapWarning } from './assemble-document.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import { isDocumentFlag, withoutDocumentFlags } from './document-flags.ts'
import { kindsIn, namesOf } from './document-names.ts'
import { pacer } from './in-pieces.ts'
import type { Change } from './pair-boundaries.ts'
import { documentFlags } from './pairs.ts'
import { summarise } from './summarise.ts'

/**
 * The document after changes: what the whole of it shows, and what is counted over it, is said anew. Other pairs stay as
 * they are, each the same object where nothing of it changed. A long document is read with pauses.
 */
export async function revisedDocument(document: Document, changes: readonly Change[]): Promise<Document> {
  const replaced = changes.reduce(replacedPairs, document.pairs)
  if (changes.every(changesNoText)) return { ...document, pairs: replaced }
  const { source, target, names } = document
  const pace = pacer(undefined, 1)
  await pace()
  const found = await namesOf(replaced, source.language, target.language, kindsIn(names))
  await pace()
  const fresh = await documentFlags(replaced, source.language, target.language, found)
  const pairs = replaced.map((pair) => withDocumentFlags(pair, fresh.get(pair.id) ?? []))
  const gaps = gapWarning(document.pairs)
  await pace()
  return {
    ...document,
    blocks: blocksWithPairs(document.blocks, pairs),
    pairs,
    names: withCandidates(found.names, names),
    summary: summarise(pairs, target.language),
    warnings: [...gapWarning(pairs), ...document.warnings.filter((warning) => !gaps.includes(warning))],
  }
}

/** Whether a change is of what a person says of pairs only. */
const changesNoText = ({ before, after }: Change): boolean =>
  before.length === after.length && before.every((pair, place) => said(pair) === said(after[place]!))

function said(pair: Pair): string {
  const { reviewed: _, ...rest } = pair
  return JSON.stringify({ ...rest, flags: withoutDocumentFlags(pair).flags })
}

/** The pair with these remarks of the whole document in place of those it has; the same where they say the same. */
function withDocumentFlags(pair: Pair, fresh: readonly Flag[]): Pair {
  const old = pair.flags.filter(isDocumentFlag)
  if (old.length === 0 && fresh.length === 0) return pair
  const isSame = old.length === fresh.length && old.every((flag) => fresh.some((other) => isEqual(flag, other)))
  return isSame ? pair : { ...pair, flags: [...withoutDocumentFlags(pair).flags, ...fresh] }
}

const isEqual = (one: Flag, other: Flag): boolean => JSON.stringify(one) === JSON.stringify(other)

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

function replacedPairs(pairs: readonly Pair[], { before, after }: Change): readonly Pair[] {
  const gone = new Set(before.map(({ id }) => id))
  const place = pairs.findIndex(({ id }) => gone.has(id))
  // a line that was restored meanwhile may stand between them
  return [...pairs.slice(0, place), ...after, ...pairs.slice(place).filter(({ id }) => !gone.has(id))]
}
