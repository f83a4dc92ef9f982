import process from 'node:process'
import type { AlignmentDocument, AlignmentSet } from './alignment-data.ts'
import { galeChurch } from './alignment-gale-church.ts'
import { findBeadIds, inputFor, joinDocuments, wholeDocuments } from './alignment-runs.ts'
import { type BeadIds, scoreAlignments } from './alignment-score.ts'

const SIZES = [40, 100, 300, 1000, 3000, 5000, 10_000, 30_000, 100_000]
/** The whole table is computed for comparison up to here. */
const LARGEST_TABLE = 5000
/** Beads of one piece: what a long text is made of, and what its figure is compared with. */
const PIECE = 1000

/** Time, memory and F1 of texts of growing length, made of novels and news, beside the same text in pieces. */
export async function printGrowth(folder: string): Promise<void> {
  const sets = wholeDocuments(folder).filter(
    ({ name, targetLanguage }) => /huen$|google$/.test(name) && targetLanguage === 'en' && !/^(zh|ar)/.test(name),
  )
  const pieces = sets.flatMap((set) =>
    set.documents.flatMap((document) => cut(document, PIECE).map((piece) => ({ set, piece }))),
  )
  const alone = new Map<AlignmentDocument, readonly BeadIds[]>()
  for (const size of SIZES) {
    const parts = chosen(pieces, size)
    for (const { set, piece } of parts)
      if (!alone.has(piece)) alone.set(piece, await findBeadIds(inputFor(piece, set, { preset: 'human' })!))
    const whole = joinDocuments(parts.map(({ piece }) => piece))
    const input = inputFor(whole, sets[0]!, { preset: 'human' })!
    if (size <= 300) for (let k = 0; k < 10; k++) await findBeadIds(input)
    const cpu = process.cpuUsage()
    const found = await findBeadIds(input)
    const { user, system } = process.cpuUsage(cpu)
    const inPieces = scoreAlignments(parts.map(({ piece }) => ({ gold: piece.gold, found: alone.get(piece)! })))
    const { strict } = scoreAlignments([{ gold: whole.gold, found }])
    console.log(
      `${String(whole.source.length).padStart(7)} × ${String(whole.target.length).padEnd(7)}`,
      `${((user + system) / 1000).toFixed(0).padStart(7)} ms CPU, F1 ${strict.f1.toFixed(3)}, in pieces ${inPieces.strict.f1.toFixed(3)},`,
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB${size <= LARGEST_TABLE ? `, Gale–Church, whole table: ${tableTime(whole)} ms` : ''}`,
    )
  }
}

function tableTime({ source, target }: AlignmentDocument): string {
  const cpu = process.cpuUsage()
  galeChurch(source, target)
  return (process.cpuUsage(cpu).user / 1000).toFixed(0)
}

/** Pieces with about `size` source sentences together; the last one may be a part, and they begin again at the end. */
function chosen(pieces: readonly { readonly set: AlignmentSet; readonly piece: AlignmentDocument }[], size: number) {
  const parts: { set: AlignmentSet; piece: AlignmentDocument }[] = []
  for (let k = 0, left = size; left > 0; k++) {
    const { set, piece } = pieces[k % pieces.length]!
    const part = piece.source.length <= left ? piece : cut(piece, left)[0]!
    parts.push({ set, piece: part })
    left -= Math.max(part.source.length, 1)
  }
  return parts
}

/** A document in pieces of `count` beads, where its gold is in order. */
function cut(document: AlignmentDocument, count: number): readonly AlignmentDocument[] {
  const pieces: AlignmentDocument[] = []
  let [i, j] = [0, 0]
  for (let at = 0; at < document.gold.length; at += count) {
    const gold = document.gold.slice(at, at + count)
    const endI =
      at + count >= document.gold.length
        ? document.source.length
        : Math.max(i, ...gold.flatMap(([s]) => s.map((id) => id + 1)))
    const endJ =
      at + count >= document.gold.length
        ? document.target.length
        : Math.max(j, ...gold.flatMap(([, t]) => t.map((id) => id + 1)))
    const [fromI, fromJ] = [i, j]
    pieces.push({
      name: `${document.name}.${at}`,
      source: document.source.slice(fromI, endI),
      target: document.target.slice(fromJ, endJ),
      gold: gold.map(([s, t]) => [s.map((id) => id - fromI), t.map((id) => id - fromJ)]),
      pivots: new Map(),
    })
    ;[i, j] = [endI, endJ]
  }
  return pieces
}

/** Blocks that one side lacks: how many beads outside of the block are no longer found that were found without it. */
export async function printBlocks(folder: string): Promise<void> {
  const sets = wholeDocuments(folder).filter(({ name }) => /^(textberg-dev|mac-dev|dtm|maligna)/.test(name))
  const foreign = sets.find(({ name }) => name.startsWith('dtm'))!.documents[0]!
  for (const set of sets)
    for (const pivot of [undefined, 'google'])
      for (const size of [30, 120])
        for (const [kind, spoil] of SPOILERS) {
          const lost: number[] = []
          for (const document of set.documents) {
            const run = { preset: 'human', ...(pivot && { pivot }) } as const
            const clean = inputFor(document, set, run)
            if (!clean || document.target.length < 2 * size) continue
            const other = set.name.startsWith('dtm') ? sets[0]!.documents[0]! : foreign
            const { target, place } = spoil(document.target, other.target.slice(0, size))
            const before = rightLinks(document, await findBeadIds(clean), (id) => id)
            const after = rightLinks(document, await findBeadIds({ ...clean, target }), place)
            const kept = new Set(target.map((_, id) => place(id)))
            lost.push([...before].filter((link) => kept.has(Number(link.split(':')[1])) && !after.has(link)).length)
          }
          if (lost.length > 0)
            console.log(
              `${set.name.padEnd(16)} ${(pivot ?? '–').padEnd(7)} ${kind.padEnd(18)} ${size} sentences: beads lost ${lost.join(' ')}`,
            )
        }
}

interface Spoilt {
  readonly target: readonly string[]
  /** Where a sentence of the spoilt text was; −1 for a foreign one. */
  readonly place: (id: number) => number
}

const SPOILERS: readonly (readonly [string, (target: readonly string[], block: readonly string[]) => Spoilt])[] = [
  [
    'section left out',
    (target, block) => {
      const start = Math.floor((target.length - block.length) / 2)
      return {
        target: [...target.slice(0, start), ...target.slice(start + block.length)],
        place: (id) => (id < start ? id : id + block.length),
      }
    },
  ],
  [
    'section put in',
    (target, block) => {
      const start = Math.floor(target.length / 2)
      return {
        target: [...target.slice(0, start), ...block, ...target.slice(start)],
        place: (id) => (id < start ? id : id < start + block.length ? -1 : id - block.length),
      }
    },
  ],
  [
    'appendix added',
    (target, block) => ({ target: [...target, ...block], place: (id) => (id < target.length ? id : -1) }),
  ],
  [
    'preface added',
    (target, block) => ({ target: [...block, ...target], place: (id) => (id < block.length ? -1 : id - block.length) }),
  ],
]

/** The gold links, as `source:target`, that some bead holds. */
function rightLinks(
  document: AlignmentDocument,
  beads: readonly BeadIds[],
  place: (id: number) => number,
): ReadonlySet<string> {
  const pairs = ([s, t]: BeadIds, at: (id: number) => number) => s.flatMap((i) => t.map((j) => `${i}:${at(j)}`))
  const found = new Set(beads.flatMap((bead) => pairs(bead, place)))
  return new Set(
    document.gold
      .map((bead) => pairs(bead, (id) => id).find((link) => found.has(link)))
      .filter((link) => link !== undefined),
  )
}
