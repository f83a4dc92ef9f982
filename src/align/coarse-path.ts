import { type Band, bandAround, fullBand, type Path, widenWhereTouched } from './band.ts'
import { type BeadScores, scoreBeads } from './bead-scores.ts'
import { bestPath, type Step } from './best-path.ts'
import { joinEmbeddings } from './embedding-evidence.ts'
import { blurred, countUnits, type Evidence } from './evidence.ts'
import { filterUnits, joinPairs } from './indexed-text.ts'
import { COARSE_MOVES, MOVES, type Move } from './moves.ts'
import type { Parameters } from './preset.ts'
import type { Sides } from './sides.ts'

export type Pause = (rows: number) => Promise<void> | undefined

/** A best path with all that was computed on the way. */
export interface Found {
  readonly band: Band
  readonly scores: BeadScores
  readonly moves: readonly Move[]
  readonly steps: readonly Step[]
}

/** A table of at most this many cells is looked at whole. */
const DENSE_CELLS = 90_000
/** A table of at most this many cells is not worth a first, rougher look. */
const SMALL_CELLS = 2_500
/** How far from the path of the coarser text, in sentences, the finer one may run at first. */
const COARSE_RADIUS = 8
const FINE_RADIUS = 10
/** A path that keeps touching its band is followed this many times. */
const WIDENINGS = 6
/** In joined text only units are looked at that stand in few of its parts. */
const RARE_SHARE = 0.1

/** How far joined parts reach over one another's ends, as a share of their length. */
const OVERHANG = 0.4
/** The share of units whose counterpart stands in the part that belongs to theirs. */
const INSIDE = 0.5
const COARSE_GAP_OPEN = -6
const COARSE_GAP_EXTEND = -3

const COARSE = MOVES.slice(0, COARSE_MOVES)

/** Joined sentences pair off less neatly, and long gaps must stay cheap beside many wrong pairs. */
const coarsened = (parameters: Parameters): Parameters => ({
  ...parameters,
  overhang: OVERHANG,
  gapOpen: COARSE_GAP_OPEN,
  gapExtend: COARSE_GAP_EXTEND,
  logPriors: [0.6, 0.1, 0.1, 0.1].map(Math.log),
})

/**
 * The best beads of two texts, in time that grows with their length: a small table whole, a large one along the path of
 * the same texts with each two sentences joined (recursively, as Thompson & Koehn 2019, §3), wider where the path
 * touches the edge.
 */
export async function findBeads(sides: Sides, parameters: Parameters, pause: Pause): Promise<Found> {
  const { source, target } = sides
  if (source.count * target.count <= SMALL_CELLS)
    return await inBand(sides, fullBand(source.count, target.count), MOVES, parameters, pause)
  const rough = await roughPath(sides, parameters, pause)
  return await followPath(sides, rough, FINE_RADIUS, MOVES, parameters, pause)
}

/** The path with the frequent moves only. */
async function roughPath(
  sides: Sides,
  parameters: Parameters,
  pause: Pause,
  evidence: Evidence = blurred(sides.evidence, INSIDE),
): Promise<Path> {
  const { source, target } = sides
  if (source.count * target.count <= DENSE_CELLS || Math.min(source.count, target.count) < 4)
    return pathOf((await inBand(sides, fullBand(source.count, target.count), COARSE, parameters, pause)).steps)
  const coarse = await roughPath(joinSides(sides, evidence), coarsened(parameters), pause, evidence)
  const path = coarse.map(([i, j]) => [Math.min(2 * i, source.count), Math.min(2 * j, target.count)] as const)
  return pathOf((await followPath(sides, path, COARSE_RADIUS, COARSE, parameters, pause)).steps)
}

async function followPath(
  sides: Sides,
  path: Path,
  width: number,
  moves: readonly Move[],
  parameters: Parameters,
  pause: Pause,
): Promise<Found> {
  const n = sides.source.count
  const m = sides.target.count
  const radius = new Int32Array(n + 1).fill(width)
  let found = await inBand(sides, bandAround(path, n, m, radius), moves, parameters, pause)
  for (let k = 0; k < WIDENINGS && widenWhereTouched(pathOf(found.steps), found.band, m, radius); k++)
    found = await inBand(sides, bandAround(pathOf(found.steps), n, m, radius), moves, parameters, pause)
  return found
}

async function inBand(
  sides: Sides,
  band: Band,
  moves: readonly Move[],
  parameters: Parameters,
  pause: Pause,
): Promise<Found> {
  const scores = await scoreBeads(sides, band, moves, parameters, pause)
  return { band, scores, moves, steps: bestPath(band, scores, moves, parameters.logPriors, parameters) }
}

const pathOf = (steps: readonly Step[]): Path => [[0, 0], ...steps.map(({ i, j }) => [i, j] as const)]

/** Both texts with each two sentences joined, and only their rare units; what single sentences tell is left out. */
function joinSides(sides: Sides, evidence: Evidence): Sides {
  const vocabulary = sides.evidence.lexicon.starts.length - 1
  const source = joinPairs(sides.source)
  const target = joinPairs(sides.target)
  const most = Math.max(3, RARE_SHARE * Math.min(source.count, target.count))
  const counts = [countUnits(source, vocabulary), countUnits(target, vocabulary)]
  const rare = Uint8Array.from({ length: vocabulary }, (_, x) =>
    counts[0]![x]! <= most && counts[1]![x]! <= most ? 1 : 0,
  )
  return {
    evidence,
    ratio: sides.ratio,
    embeddings: sides.embeddings && joinEmbeddings(sides.embeddings),
    source: filterUnits(source, rare),
    target: filterUnits(target, rare),
  }
}
