import { namedWords } from './named-words.ts'
import type { Side } from './pair.ts'

/** Where something begins that both texts have: in the source and in the target. */
export type Anchor = readonly [source: number, target: number]

/** Words of so many letters that begin with so many same ones are one word in two languages. */
const LEAST = 6
const STEM = 5

/** Figures that each text has once, and words other than names that begin alike: they tell where a phrase has gone. */
export function anchorsOf(source: Side, target: Side): readonly Anchor[] {
  const there = places(target)
  return [...places(source)].flatMap(([key, here]): readonly Anchor[] => {
    const other = there.get(key)
    return here === MANY || other === undefined || other === MANY ? [] : [[here, other]]
  })
}

/** Stands for the place of what stands in several. */
const MANY = -1

function places({ text, language }: Side): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const put = (key: string, place: number): void => void found.set(key, found.has(key) ? MANY : place)
  for (const { 0: figure, index } of text.matchAll(/\d+/g)) put(figure, index)
  for (const { capital, letters, span } of namedWords({ text, language }, false))
    if (!capital && letters.length >= LEAST) put(letters.slice(0, STEM), span[0])
  return found
}
