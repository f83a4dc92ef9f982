import type { Pair } from '../domain/document.ts'
import { oneLine } from './pair-remarks.ts'

/** A pair as the formats for aligned text need it. */
export type AlignedPair = Pick<Pair, 'id' | 'source' | 'target' | 'bead' | 'score'>

/** A line a pair: source, target, bead, score; tabs between, a head line first. Sides that are empty stay empty. */
export const writePairTable = (pairs: readonly AlignedPair[]): string =>
  `${[
    'source\ttarget\tbead\tscore',
    ...pairs.map(({ source, target, bead, score }) =>
      [oneLine(source.text), oneLine(target?.text ?? ''), bead, score.toFixed(3)].join('\t'),
    ),
  ].join('\n')}\n`

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
