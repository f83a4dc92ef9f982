// @ts-check
import { keyOf } from './align-beads.js'
import { namesOf } from './align-names.js'
import { termsSoFar } from './terms-so-far.js'

/** @import { Bead } from './align-beads.js' */
/** @import { Document, Pair, Severity } from '../../../domain/document.ts' */
/** @import { Span } from '../../../domain/span.ts' */

/**
 * Both texts cut into sentences; of the source also where each stands, and in which block.
 *
 * @typedef {object} Sentences
 * @property {readonly string[]} source
 * @property {readonly string[]} target
 * @property {readonly (readonly Span[])[]} spans
 * @property {readonly number[]} blocks
 */

/**
 * The sentences of the source as the service cut them, with their blocks: each pair says where its own stand.
 *
 * @param {Document} document
 * @param {string} posted
 * @returns {Pick<Sentences, 'source' | 'spans' | 'blocks'>}
 */
export function sourceSentences({ blocks, pairs }, posted) {
  /** @type {string[]} */
  const source = []
  /** @type {Span[][]} */
  const places = []
  /** @type {number[]} */
  const at = []
  let block = 0
  for (const pair of pairs) {
    for (const [k, id] of pair.source.segments.entries()) {
      const [start, end] = pair.source.spans[k] ?? [0, 0]
      while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= start) block++
      source[id] = posted.slice(start, end).trim()
      places[id] = [[start, end]]
      at[id] = blocks[block]?.id ?? pair.block
    }
  }
  return { source, spans: places, blocks: at }
}

/** Languages that put no space between sentences. */
const UNSPACED = new Set(['zh', 'ja'])

/**
 * Sentences as one text.
 *
 * @param {readonly string[]} sentences
 * @param {string} language
 */
export const joined = (sentences, language) =>
  sentences.join(UNSPACED.has((language.split('-')[0] ?? '').toLowerCase()) ? '' : ' ')

/**
 * Pairs by their beads, for what the service said of them holds wherever they stand. What it says of the bead itself is
 * not kept: that may change.
 *
 * @param {readonly Pair[]} pairs
 * @returns {readonly (readonly [string, Pair])[]}
 */
export const checkedPairs = (pairs) =>
  pairs.map((pair) => [
    keyOf({ source: pair.source.segments, target: pair.target?.segments ?? [] }),
    { ...pair, flags: pair.flags.filter(({ code }) => code !== 'alignment') },
  ])

/**
 * The pairs of the beads, numbered in order: as the service checked them, or without a check where it has not seen them
 * yet. A bead that is not sure has its flag; one that the reader vouches for has none.
 *
 * @param {readonly Bead[]} beads
 * @param {Sentences} sentences
 * @param {ReadonlyMap<string, Pair>} checked
 * @param {Pick<Document, 'source' | 'target'>} languages
 * @returns {readonly Pair[]}
 */
export function pairsOf(beads, sentences, checked, { source, target }) {
  let block = sentences.blocks[0] ?? 0
  return beads.map((bead, id) => {
    block = sentences.blocks[bead.source[0] ?? -1] ?? block
    const known = checked.get(keyOf(bead))
    const sides = {
      source: joined(
        bead.source.map((k) => sentences.source[k] ?? ''),
        source.language,
      ),
      target: joined(
        bead.target.map((k) => sentences.target[k] ?? ''),
        target.language,
      ),
    }
    const pair = known ?? unchecked(bead, sides)
    return {
      ...pair,
      id,
      block,
      source: { ...pair.source, segments: bead.source, spans: bead.source.flatMap((k) => sentences.spans[k] ?? []) },
      target: pair.target && { ...pair.target, segments: bead.target },
      bead: `${bead.source.length}-${bead.target.length}`,
      flags: bead.doubt && !bead.locked ? [bead.doubt, ...pair.flags] : pair.flags,
      score: bead.locked ? 1 : (bead.score ?? 1),
    }
  })
}

/**
 * The document with these pairs in place of its own, and its names where they are now, its terms and flags counted
 * again.
 *
 * @param {Document} document
 * @param {readonly Pair[]} pairs
 * @returns {Document}
 */
export function withPairs(document, pairs) {
  /** @type {Map<number, number[]>} */
  const inBlock = new Map()
  for (const { id, block } of pairs) {
    const ids = inBlock.get(block)
    if (ids) ids.push(id)
    else inBlock.set(block, [id])
  }
  const translated = pairs.filter(({ target }) => target !== null).length
  return {
    ...document,
    blocks: document.blocks.map((block) => ({ ...block, pairs: inBlock.get(block.id) ?? [] })),
    pairs,
    names: namesOf(document, pairs),
    summary: { pairs: pairs.length, translated, terms: termsSoFar(pairs), flags: flagCounts(pairs) },
  }
}

/**
 * The document as it is taken away: what the reader vouches for is reviewed.
 *
 * @param {Document} document
 * @param {readonly Bead[]} beads those of its pairs
 * @returns {Document}
 */
export const vouchedFor = (document, beads) => ({
  ...document,
  pairs: document.pairs.map((pair, index) => (beads[index]?.locked ? { ...pair, reviewed: true } : pair)),
})

/**
 * @param {readonly Pair[]} pairs
 * @returns {Document['summary']['flags']}
 */
function flagCounts(pairs) {
  /** @param {Severity} severity */
  const count = (severity) =>
    pairs.reduce((sum, { flags }) => sum + flags.filter((flag) => flag.severity === severity).length, 0)
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

/**
 * @param {Bead} bead
 * @param {{ readonly source: string, readonly target: string }} texts
 * @returns {Pair}
 */
function unchecked({ source, target }, texts) {
  const alone = source.length === 0 || target.length === 0
  const code = source.length > 0 ? 'untranslated' : 'added'
  return {
    id: 0,
    block: 0,
    source: { text: texts.source, segments: source, spans: [] },
    target: target.length > 0 ? { text: texts.target, segments: target } : null,
    status: target.length > 0 ? 'translated' : 'untranslated',
    origin: target.length > 0 ? 'human' : null,
    provider: null,
    bead: `${source.length}-${target.length}`,
    score: 1,
    terms: [],
    links: [],
    flags: alone ? [{ code, severity: 'warning', source: null, target: null, detail: '' }] : [],
  }
}
