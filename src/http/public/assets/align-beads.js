// @ts-check

/** @import { Flag, Pair } from '../../../domain/document.ts' */

/**
 * Sentences of both sides that stand beside one another, by their numbers. `score` is how sure the service is, `null`
 * where the reader made the bead, `doubt` its flag where it is not sure; `locked`: the reader says that it is right, and it stays when the rest is aligned again.
 *
 * @typedef {object} Bead
 * @property {readonly number[]} source
 * @property {readonly number[]} target
 * @property {number | null} score
 * @property {Flag | null} doubt
 * @property {boolean} locked
 */

/**
 * What a reader may do with a bead. `up` takes the first sentence of a side to the bead before, `down` the last one to the
 * bead after.
 *
 * @typedef {'merge' | 'split' | 'source-up' | 'source-down' | 'target-up' | 'target-down' | 'lock' | 'unlock'} BeadAction
 */

/**
 * The beads of a document, in order.
 *
 * @param {{ readonly pairs: readonly Pair[] }} document
 * @returns {readonly Bead[]}
 */
export const beadsOf = ({ pairs }) =>
  pairs.map(({ source, target, score, flags }) => ({
    source: source.segments,
    target: target?.segments ?? [],
    score,
    doubt: flags.find(({ code }) => code === 'alignment') ?? null,
    locked: false,
  }))

/**
 * What tells one bead from another: two beads of the same sentences are the same.
 *
 * @param {Pick<Bead, 'source' | 'target'>} bead
 */
export const keyOf = ({ source, target }) => `${source.join()}:${target.join()}`

/**
 * The beads after an action on one of them, and where the reader is then; `null` where there is nothing to be done.
 * Whatever is done, every sentence is in exactly one bead, in order on both sides, and a sentence without a counterpart
 * is a bead of its own.
 *
 * @param {readonly Bead[]} beads
 * @param {number} index
 * @param {BeadAction} action
 * @returns {{ readonly beads: readonly Bead[], readonly index: number } | null}
 */
export function actOn(beads, index, action) {
  const bead = beads[index]
  if (!bead) return null
  if (action === 'lock' || action === 'unlock') {
    const locked = action === 'lock'
    return bead.locked === locked ? null : { beads: beads.with(index, { ...bead, locked }), index }
  }
  if (action === 'split') return replace(beads, index, [bead], parts(bead))
  const before = action.endsWith('-up')
  const other = beads[before ? index - 1 : index + 1]
  if (!other) return null
  const from = before ? index - 1 : index
  if (action === 'merge') return replace(beads, from, [bead, other], [join(bead, other)])
  const side = action.startsWith('source') ? 'source' : 'target'
  const moved = before ? bead[side].slice(0, 1) : bead[side].slice(-1)
  if (moved.length === 0) return null
  const left = { ...bead, [side]: before ? bead[side].slice(1) : bead[side].slice(0, -1) }
  const taken = { ...other, [side]: before ? [...other[side], ...moved] : [...moved, ...other[side]] }
  return replace(beads, from, before ? [other, bead] : [bead, other], before ? [taken, left] : [left, taken], left)
}

/**
 * The beads that stay when the rest is aligned again, as the service takes them.
 *
 * @param {readonly Bead[]} beads
 * @returns {readonly (readonly [readonly number[], readonly number[]])[]}
 */
export const lockedOf = (beads) =>
  beads.filter(({ locked }) => locked).map(({ source, target }) => /** @type {const} */ ([source, target]))

/**
 * The beads that were found anew, with the reader's own among them as they were.
 *
 * @param {readonly Bead[]} found
 * @param {readonly Bead[]} mine
 * @returns {readonly Bead[]}
 */
export function keepLocked(found, mine) {
  const locked = new Map(mine.filter(({ locked }) => locked).map((bead) => [keyOf(bead), bead]))
  return found.map((bead) => locked.get(keyOf(bead)) ?? bead)
}

/**
 * How sure a bead is, in a word. The bounds are those of the calibration in `docs/alignment.md`; below a half the service
 * flags it.
 *
 * @param {Bead} bead
 * @returns {'yours' | 'unjudged' | 'sure' | 'likely' | 'doubtful'}
 */
export function surenessOf({ score, locked }) {
  if (locked) return 'yours'
  if (score === null) return 'unjudged'
  return score >= 0.9 ? 'sure' : score >= 0.5 ? 'likely' : 'doubtful'
}

/**
 * Beads in another's place, where that changes anything. The reader stays with what is left of `stay`, else with the first.
 *
 * @param {readonly Bead[]} beads
 * @param {number} at
 * @param {readonly Bead[]} old
 * @param {readonly Pick<Bead, 'source' | 'target'>[]} made
 * @param {Pick<Bead, 'source' | 'target'>} [stay]
 */
function replace(beads, at, old, made, stay) {
  const fresh = made.flatMap(singles)
  if (fresh.map(keyOf).join(' ') === old.map(keyOf).join(' ')) return null
  const standing = new Map(old.map((bead) => [keyOf(bead), bead]))
  const changed = fresh.map(
    (bead) =>
      standing.get(keyOf(bead)) ?? { source: bead.source, target: bead.target, score: null, doubt: null, locked: true },
  )
  const left = stay ? fresh.findIndex((bead) => keyOf(bead) === keyOf(singles(stay)[0] ?? bead)) : 0
  return {
    beads: [...beads.slice(0, at), ...changed, ...beads.slice(at + old.length)],
    index: at + Math.max(0, left),
  }
}

/**
 * The first sentence of each side apart from the others; a sentence beside one sentence from it.
 *
 * @param {Bead} bead
 * @returns {readonly Pick<Bead, 'source' | 'target'>[]}
 */
function parts({ source, target }) {
  if (source.length === 1 && target.length === 1)
    return [
      { source, target: [] },
      { source: [], target },
    ]
  return [
    { source: source.slice(0, 1), target: target.slice(0, 1) },
    { source: source.slice(1), target: target.slice(1) },
  ]
}

/**
 * @param {Bead} first
 * @param {Bead} second
 */
const join = (first, second) => ({
  source: [...first.source, ...second.source],
  target: [...first.target, ...second.target],
})

/**
 * A bead with both sides as it is; sentences of one side alone as a bead each; nothing of nothing.
 *
 * @param {Pick<Bead, 'source' | 'target'>} bead
 * @returns {readonly Pick<Bead, 'source' | 'target'>[]}
 */
function singles({ source, target }) {
  if (source.length > 0 && target.length > 0) return [{ source, target }]
  return [...source.map((id) => ({ source: [id], target: [] })), ...target.map((id) => ({ source: [], target: [id] }))]
}
