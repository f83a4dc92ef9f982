import type { Span } from '../domain/span.ts'
import type { Check } from './pair.ts'

/** Words (or characters, where words have no spaces) of a run that engines repeat when they loop. */
const RUN = 4
const TIMES = 3
/** Words that come again in the shortest text with such a run, one word six times. */
const LEAST_AGAIN = RUN + TIMES - 2

/** A run of four words three times in the target but not in the source: the engine went round in a circle. */
export const checkRepetition: Check = ({ source, target }) => {
  const loop = repeatedRun(target.text)
  if (!loop || repeatedRun(source.text)) return []
  const detail = `“${target.text.slice(...loop)}” is repeated again and again.`
  return [{ code: 'repeated', severity: 'error', source: null, target: loop, detail }]
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu

/** The first place of a run that comes {@link TIMES} times. */
function repeatedRun(text: string): Span | undefined {
  const found = text.match(WORD) ?? []
  const different = new Set(found.map((word) => word.toLowerCase())).size
  if (found.length - different < LEAST_AGAIN) return undefined
  const words = [...text.matchAll(WORD)]
  const seen = new Map<string, { readonly first: Span; readonly count: number }>()
  for (let start = 0; start + RUN <= words.length; start += 1) {
    const run = words.slice(start, start + RUN)
    const key = run.map(([word]) => word.toLowerCase()).join(' ')
    const last = run.at(-1)!
    const { first, count } = seen.get(key) ?? { first: [run[0]!.index, last.index + last[0].length] as const, count: 0 }
    if (count + 1 >= TIMES) return first
    seen.set(key, { first, count: count + 1 })
  }
  return undefined
}
