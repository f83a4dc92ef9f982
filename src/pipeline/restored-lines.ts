import { alignBySegment, beadName } from '../align/by-segment.ts'
import type { Block, Document, Pair, Removed } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { outside, type Span } from '../domain/span.ts'
import type { Termbase } from '../domain/termbase.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import type { Posted } from './document-pieces.ts'
import { freshNumbers } from './fresh-numbers.ts'
import { proposedTerms } from './pairs.ts'
import { type RemovedLine, readRemoved } from './read-article.ts'
import { summarise } from './summarise.ts'

/** The removed lines that spans of the posted text name. Throws `invalid-request` where they name none. */
export function namedLines({ removed }: Document, spans: readonly Span[]): readonly Removed[] {
  const isOther = outside(spans)
  const named = removed.filter(({ start, end }) => !isOther([start, end]))
  if (named.length > 0) return named
  const message = 'names no line that was removed'
  throw new Problem('invalid-request', `spans ${message}.`, { errors: [{ field: 'spans', message }] })
}

/**
 * The document with removed lines in their place again, each a paragraph of its own whose sentences are pairs without a
 * target; every other pair stays as it is, and numbers nobody has had are theirs.
 */
export async function withLines(
  document: Document,
  lines: readonly Removed[],
  posted: Posted,
  termbase: Termbase | null,
): Promise<{ readonly document: Document; readonly fresh: readonly Pair[] }> {
  const found = await readRemoved(posted, lines, document.source.language)
  const numbers = freshNumbers(document.pairs)
  let id = Math.max(-1, ...document.blocks.map((block) => block.id))
  const added = found.map((line) => {
    id += 1
    return pairsOf(line, id, numbers, document, termbase)
  })
  const fresh = added.flatMap(({ pairs }) => pairs)
  const blocks = inOrder([...document.blocks, ...added.map(({ block }) => ({ ...block, pairs: [] }))])
  const pairs = placed(document.pairs, added, blocks)
  const characters = fresh.reduce((sum, { source }) => sum + source.text.length, document.usage.characters)
  return {
    document: {
      ...document,
      blocks: blocksWithPairs(blocks, pairs),
      pairs,
      // a line that is not found again in what was posted stays where it can be read
      removed: document.removed.filter(
        ({ start, end }) => !found.some((line) => line.start === start && line.end === end),
      ),
      summary: summarise(pairs, document.target.language),
      usage: { ...document.usage, characters },
    },
    fresh,
  }
}

interface Added {
  readonly block: Block
  readonly pairs: readonly Pair[]
}

function pairsOf(
  { start, end, sentences }: RemovedLine,
  block: number,
  numbers: ReturnType<typeof freshNumbers>,
  { source, target }: Document,
  termbase: Termbase | null,
): Added {
  const pairs = sentences.map(({ text, spans, language }): Pair => {
    const id = numbers.pair()
    const [bead] = alignBySegment([id], () => false)
    return {
      id,
      block,
      source: { text, segments: [id], spans, ...(language !== source.language && { language }) },
      target: null,
      status: 'untranslated',
      origin: null,
      provider: null,
      bead: beadName(bead!),
      score: bead!.score,
      terms: proposedTerms({ text, language }, { termbase, target: target.language }),
      links: [],
      flags: [],
    }
  })
  return { block: { id: block, kind: 'paragraph', start, end }, pairs }
}

const inOrder = <Placed extends Block>(blocks: readonly Placed[]): readonly Placed[] =>
  [...blocks].sort((one, other) => one.start - other.start || one.end - other.end)

/** The pairs with those of each new block before the first that stands in a later one. */
function placed(pairs: readonly Pair[], added: readonly Added[], blocks: readonly Block[]): readonly Pair[] {
  const places = new Map(blocks.map(({ id }, place) => [id, place]))
  const all = [...pairs]
  for (const { block, pairs: own } of added) {
    const later = all.findIndex((pair) => places.get(pair.block)! > places.get(block.id)!)
    all.splice(later < 0 ? all.length : later, 0, ...own)
  }
  return all
}
