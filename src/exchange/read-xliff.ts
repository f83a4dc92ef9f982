import type { Block, BlockKind, Document, Pair } from '../domain/document.ts'
import { parseTag, type Tag } from '../domain/tag.ts'
import type { PairFile } from './pair-file.ts'
import { type PairTold, readDocumentFacts, readPairFacts } from './xliff-facts.ts'
import { readableText, unreadCodes } from './xliff-inline.ts'
import { readXliffUnits, type XliffSegment, type XliffUnit } from './xliff-units.ts'

/** What an XLIFF file holds of a document; the places of its texts are those they have joined, a line a block. */
export interface XliffDocument extends Pick<Document, 'blocks' | 'pairs' | 'names' | 'glossary' | 'warnings'> {
  readonly source: Tag | null
  readonly target: Tag | null
  readonly confidence: number
  readonly detected: boolean
  /** Inline codes that are not in the texts. */
  readonly codes: number
}

const KINDS: readonly BlockKind[] = ['title', 'heading', 'paragraph', 'list-item', 'meta', 'suspect']

/**
 * The pairs of an XLIFF file of any tool, 1.x or 2.x: a pair a segment, a block a unit, or a group of 1.2. Of a file that
 * Dragoman wrote they are the pairs there were, see `pairFacts`; of others a target is a person's unless the file says
 * that an engine or a memory gave it, and what waits for a translation has none. Inline codes are left out. Throws a
 * `FormatError`.
 */
export function readXliff(xml: string): XliffDocument {
  const file = readXliffUnits(xml)
  const read = file.units.flatMap((unit) =>
    unit.segments.map((segment) => {
      const facts = unit.facts.get(segment.id) ?? []
      return {
        unit,
        segment,
        told: readPairFacts(facts, readableText(segment.source), segment.target && readableText(segment.target)),
      }
    }),
  )
  const ours = read.every(({ told, segment }) => told !== null && /^p\d{1,9}$/.test(segment.id))
  const blocks: (Block & { readonly pairs: number[] })[] = []
  const next = { source: 0, target: 0, at: 0 }
  let last: XliffUnit['block'] | undefined
  const pairs = read.map(({ unit, segment, told }, index): Pair => {
    if (unit.block !== last) {
      last = unit.block
      const id = idOf(unit.block.attributes.get('id'), 'b', ours) ?? blocks.length
      blocks.push({
        id,
        kind: KINDS.find((kind) => kind === unit.kind) ?? 'paragraph',
        start: next.at,
        end: next.at,
        pairs: [],
      })
    }
    const block = blocks.at(-1)!
    const id = idOf(segment.id, 'p', ours) ?? index
    const start = next.at
    next.at += readableText(segment.source).length + 1
    blocks[blocks.length - 1] = { ...block, end: next.at - 1 }
    block.pairs.push(id)
    return pairOf(segment, told ?? guessed(segment), { id, block: block.id, start, next, language: file.source })
  })
  const { source, target } = file
  const codes = read.reduce((sum, { segment }) => sum + unreadCodes(segment.source), 0)
  return { source, target, blocks, pairs, codes, ...readDocumentFacts(file.facts) }
}

const idOf = (given: string | undefined, letter: string, ours: boolean): number | undefined =>
  ours && given?.startsWith(letter) && /^\d{1,9}$/.test(given.slice(1)) ? Number(given.slice(1)) : undefined

/** A pair of another tool's: one beside one, surely. */
const guessed = ({ settled, reviewed, origin }: XliffSegment): PairTold => ({
  bead: settled ? '1-1' : '1-0',
  score: 1,
  status: settled ? 'translated' : 'untranslated',
  origin: settled ? (origin ?? 'human') : null,
  provider: null,
  terms: [],
  flags: [],
  ...(settled && reviewed && { reviewed }),
})

interface Place {
  readonly id: number
  readonly block: number
  /** Of the source in the joined texts. */
  readonly start: number
  /** The ids of the next sentences. */
  readonly next: { source: number; target: number }
  /** The file's. */
  readonly language: Tag | null
}

function pairOf(
  segment: XliffSegment,
  { language, ...told }: PairTold,
  { id, block, start, next, language: usual }: Place,
): Pair {
  const [sources, targets] = told.bead.split('-').map(Number) as [number, number]
  const ids = (side: 'source' | 'target', count: number): readonly number[] =>
    Array.from({ length: Math.min(count, 999) }, () => next[side]++)
  const own = language === undefined ? undefined : parseTag(language)
  const text = readableText(segment.source)
  return {
    id,
    block,
    source: {
      text,
      segments: ids('source', sources),
      spans: sources === 0 ? [] : [[start, start + text.length]],
      ...(own !== undefined && own !== usual && { language: own }),
    },
    target:
      told.status === 'translated' ? { text: readableText(segment.target!), segments: ids('target', targets) } : null,
    links: [],
    ...told,
  }
}

/** The pairs of an XLIFF file for a document of one's own. */
export function readPairXliff(xml: string): PairFile {
  const { source, target, pairs, codes, warnings } = readXliff(xml)
  return {
    source,
    target,
    pairs: pairs.map((pair) => ({
      source: pair.source.text,
      target: pair.target?.text ?? null,
      ...(pair.source.language !== undefined && { language: pair.source.language }),
      id: pair.id,
      block: pair.block,
      ...(pair.origin !== null && { origin: pair.origin }),
      ...(pair.provider !== null && { provider: pair.provider }),
      ...(pair.reviewed && { reviewed: true as const }),
      ...(pair.status === 'failed' && { failed: true as const }),
      bead: pair.bead,
      score: pair.score,
    })),
    remarks: [
      ...warnings,
      ...(codes > 0 ? [`${codes} inline code${codes === 1 ? ' was' : 's were'} left out of the texts.`] : []),
    ],
  }
}
