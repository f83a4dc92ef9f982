import type { Document, Name, Pair } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'

/** What is wrong with a field, as a problem says it. */
export interface FieldFault {
  readonly field: string
  readonly message: string
}

/** As many as a person reads. */
const MOST = 20
const NO_PAIR = 'names no pair of the document'
const BEYOND = 'ends behind the end of its text'

/**
 * What the parts of a document contradict in one another, though each has its right shape: ids that stand twice, pairs
 * that no block or more than one holds, names and missed terms in pairs that are not there. What a pair contradicts in
 * itself {@link pairFaults} says.
 */
export function documentFaults({ blocks, pairs, names, summary }: Document): readonly FieldFault[] {
  const faults: FieldFault[] = []
  const places = new Map<number, number>()
  for (const [index, { id }] of pairs.entries()) {
    if (places.has(id)) faults.push({ field: `pairs.${index}.id`, message: 'is the id of another pair as well' })
    places.set(id, index)
  }
  const held = new Map<number, number>()
  for (const [index, block] of blocks.entries()) {
    for (const [place, id] of block.pairs.entries()) {
      const field = `blocks.${index}.pairs.${place}`
      if (!places.has(id)) faults.push({ field, message: NO_PAIR })
      else if (held.has(id)) faults.push({ field, message: 'names a pair that another place holds' })
      held.set(id, block.id)
    }
  }
  for (const [index, pair] of pairs.entries()) {
    if (held.get(pair.id) !== pair.block) {
      faults.push({ field: `pairs.${index}.block`, message: 'must be the block that holds the pair' })
    }
    if (faults.length > MOST) break
  }
  const byId = new Map(pairs.map((pair) => [pair.id, pair]))
  for (const [index, name] of names.entries()) {
    for (const { field, message } of nameFaults(name, byId).slice(0, MOST))
      faults.push({ field: `names.${index}.${field}`, message })
    if (faults.length > MOST) break
  }
  for (const [index, { pair }] of summary.terms.misses.entries())
    if (!byId.has(pair)) faults.push({ field: `summary.terms.misses.${index}.pair`, message: NO_PAIR })
  return faults.slice(0, MOST)
}

function nameFaults(name: Name, pairs: ReadonlyMap<number, Pair>): readonly FieldFault[] {
  return (['source', 'target'] as const).flatMap((side) =>
    name[side].flatMap(({ places }, form) =>
      places.flatMap(({ pair: id, span }, place): readonly FieldFault[] => {
        const field = `${side}.${form}.places.${place}`
        const pair = pairs.get(id)
        if (!pair) return [{ field: `${field}.pair`, message: NO_PAIR }]
        return span[1] > (pair[side]?.text.length ?? 0) ? [{ field: `${field}.span`, message: BEYOND }] : []
      }),
    ),
  )
}

/** What a pair contradicts in itself: spans beyond their text, a target beside a status that has none. */
export function pairFaults({
  source,
  target,
  status,
  terms,
  flags,
  links,
  versions = [],
  matches = [],
}: Pair): readonly FieldFault[] {
  const lengths = { source: source.text.length, target: target?.text.length ?? 0 }
  const spans: readonly (readonly [field: string, span: Span | null, length: number])[] = [
    ...marksOf('terms', terms, lengths),
    ...marksOf('flags', flags, lengths),
    ...marksOf('links', links, lengths),
    ...versions.flatMap(({ differs, text }, index) =>
      differs.map((span, place) => [`versions.${index}.differs.${place}`, span, text.length] as const),
    ),
    ...matches.flatMap(({ differs, source: like }, index) => [
      ...differs.text.map((span, at) => [`matches.${index}.differs.text.${at}`, span, source.text.length] as const),
      ...differs.source.map((span, at) => [`matches.${index}.differs.source.${at}`, span, like.length] as const),
    ]),
  ]
  return [
    ...((target === null) === (status === 'translated')
      ? [{ field: 'target', message: 'must be given when, and only when, the status is "translated"' }]
      : []),
    ...spans.flatMap(([field, span, length]) =>
      span !== null && span[1] > length ? [{ field, message: BEYOND }] : [],
    ),
  ]
}

type Mark = { readonly source: Span | null; readonly target: Span | null }

const marksOf = (name: string, marks: readonly Mark[], lengths: { readonly source: number; readonly target: number }) =>
  marks.flatMap(
    ({ source, target }, index) =>
      [
        [`${name}.${index}.source`, source, lengths.source],
        [`${name}.${index}.target`, target, lengths.target],
      ] as const,
  )
