import type { Pair } from '../domain/document.ts'
import { guardCell } from './csv-cells.ts'
import { oneLine } from './pair-remarks.ts'

/** A pair as the formats for aligned text need it. */
export type AlignedPair = Pick<Pair, 'id' | 'source' | 'target' | 'bead' | 'score'>

/** The first line of {@link writePairTable}, by which its reader knows it. */
export const PAIR_TABLE_HEAD = 'source\ttarget\tbead\tscore\n'

/**
 * A line a pair, each a part: source, target, bead, score; tabs between, a head line first. Sides that are empty stay
 * empty. There are no quotation marks around cells (IANA, text/tab-separated-values); what a spreadsheet would compute
 * stands behind an apostrophe.
 */
export function* pairTableParts(pairs: readonly AlignedPair[]): Generator<string, void> {
  yield PAIR_TABLE_HEAD
  for (const { source, target, bead, score } of pairs)
    yield `${[guarded(source.text), guarded(target?.text ?? ''), bead, score.toFixed(3)].join('\t')}\n`
}

const guarded = (text: string): string => guardCell(oneLine(text))

/** The same in one. */
export const writePairTable = (pairs: readonly AlignedPair[]): string => [...pairTableParts(pairs)].join('')

/** Moses' two files: line n of one is line n of the other. Pairs with an empty side are left out, for nothing stands beside them. */
export function writeMoses(pairs: readonly AlignedPair[]): { readonly source: string; readonly target: string } {
  const whole = pairs.filter(({ source, target }) => oneLine(source.text) !== '' && oneLine(target?.text ?? '') !== '')
  const lines = (texts: readonly string[]): string => texts.map((text) => `${oneLine(text)}\n`).join('')
  return {
    source: lines(whole.map(({ source }) => source.text)),
    target: lines(whole.map(({ target }) => target!.text)),
  }
}

/**
 * hunalign's ladder: a rung for the beginning of each bead and one for the end, `source id, target id, score`; a bead lies
 * between two rungs.
 */
export function writeLadder(pairs: readonly AlignedPair[]): string {
  const rungs: string[] = []
  let [source, target] = [0, 0]
  for (const pair of pairs) {
    rungs.push(`${source}\t${target}\t${pair.score.toFixed(3)}`)
    source += pair.source.segments.length
    target += pair.target?.segments.length ?? 0
  }
  return `${[...rungs, `${source}\t${target}\t1.000`].join('\n')}\n`
}
