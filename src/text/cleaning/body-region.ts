import type { Finding, Rule } from './article.ts'
import type { Line } from './line.ts'
import { isProse } from './line.ts'

/** Shorter texts are articles; whole pages have this many lines at least. */
const LEAST_LINES = 30
/** What a line that is no running text costs a region, in characters. */
const SCRAP = 50
/** Of all running text, what the region must have to be believed. */
const LEAST_SHARE = 0.6

/**
 * `edge`: short lines far from the running text of a whole page that was copied or scraped as text: menus, lists of
 * teasers, forms. The body is the run of lines with the most running text for the fewest scraps (maximum subarray, Kadane).
 */
export const edges =
  (title: number): Rule =>
  ({ lines }) => {
    if (lines.length < LEAST_LINES || lines.some(({ given }) => given)) return []
    const [first, last] = findBody(lines)
    const all = lines.reduce((sum, line) => sum + proseOf(line), 0)
    const inside = lines.slice(first, last + 1).reduce((sum, line) => sum + proseOf(line), 0)
    if (inside < LEAST_SHARE * all) return []
    const start = title >= 0 && title < first ? title : first
    return lines.flatMap((line, index): readonly Finding[] => {
      if (index >= start && index <= last) return []
      const rule = 'edge'
      return [
        isProse(line)
          ? { line: index, rule, confidence: 0.5, safe: 'kept', strict: 'suspect' }
          : { line: index, rule, confidence: 0.7, safe: 'suspect', strict: 'removed' },
      ]
    })
  }

const proseOf = (line: Line): number => (isProse(line) ? line.text.length : 0)

/** Index of the first and last line of the run with the greatest gain. */
function findBody(lines: readonly Line[]): readonly [first: number, last: number] {
  let best: readonly [number, number] = [0, lines.length - 1]
  let most = 0
  let gain = 0
  let first = 0
  for (const [index, line] of lines.entries()) {
    if (gain <= 0) {
      gain = 0
      first = index
    }
    gain += isProse(line) ? line.text.length : -SCRAP
    if (gain > most) {
      most = gain
      best = [first, index]
    }
  }
  return best
}
