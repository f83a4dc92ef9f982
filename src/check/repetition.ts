import type { Span } from '../domain/span.ts'
import type { Check } from './pair.ts'

/** Words (or characters, where words have no spaces) of a run that engines repeat when they loop. */
const RUN = 4
const TIMES = 3

/** A run of four words three times in the target but not in the source: the engine went round in a circle. */
export const checkRepetition: Check = ({ source, target }) => {
  const loop = repeatedRun(target.text)
  if (!loop || repeatedRun(source.text)) return []
  const detail = `“${target.text.slice(...loop)}” is repeated again and again.`
  return [{ code: 'repeated', severity: 'error', source: null, target: loop, detail }]
}

/** The first place of a run that comes {@link TIMES} times, none overlapping another. */
function repeatedRun(text: string): Span | undefined {
  const words = [...text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu)]
  const places = new Map<string, { readonly first: Span; count: number; reach: number }>()
  for (let start = 0; start + RUN <= words.length; start += 1) {
    const run = words.slice(start, start + RUN)
    const key = run.map(([word]) => word.toLowerCase()).join(' ')
    const last = run.at(-1)!
    const seen = places.get(key)
    if (!seen) places.set(key, { first: [run[0]!.index, last.index + last[0].length], count: 1, reach: start + RUN })
    else if (start >= seen.reach) {
      seen.count += 1
      seen.reach = start + RUN
      if (seen.count >= TIMES) return seen.first
    }
  }
  return undefined
}
