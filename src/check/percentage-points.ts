import type { Flag } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import type { Check } from './pair.ts'
import { LOOSE_POINTS, PERCENT, PERCENTAGE_POINTS } from './percent-words.ts'

let patterns: { readonly points: RegExp; readonly loose: RegExp; readonly percent: RegExp } | undefined
const build = () => ({
  points: new RegExp(PERCENTAGE_POINTS, 'iu'),
  loose: new RegExp(LOOSE_POINTS, 'iu'),
  percent: new RegExp(PERCENT, 'iu'),
})

/** Percentage points of one side that are per cent on the other: from 2 % to 3 % is one point, and half as much again. */
export const checkPercentagePoints: Check = ({ source, target }) => {
  if (!/\d/.test(source.text) || !/\d/.test(target.text)) return []
  patterns ??= build()
  const { points, loose, percent } = patterns
  const [here, there] = [points.exec(source.text), points.exec(target.text)]
  if ((here === null) === (there === null)) return []
  const other = here ? target.text : source.text
  const match = loose.test(other) ? null : percent.exec(other)
  if (!match) return []
  const told = here
    ? (['The source says percentage points, the translation per cent.', spanOf(here), spanOf(match)] as const)
    : (['The source says per cent, the translation percentage points.', spanOf(match), spanOf(there!)] as const)
  const [detail, from, to] = told
  return [{ code: 'number', severity: 'warning', source: from, target: to, detail } satisfies Flag]
}

const spanOf = (match: RegExpExecArray): Span => [match.index, match.index + match[0].length]
