import type { SoundPair } from '../../bench/damage/injury.ts'
import { flagsWith } from '../../bench/damage/measure.ts'
import { loadBuiltin } from '../support/termbase.ts'
import { PUD, rows } from './checks-data.ts'

/** A correct translation and whether it is of the half that nobody looks at: only figures of that half are stated. */
export interface DamagePair extends SoundPair {
  readonly set: string
  readonly held: boolean
}

/** Sentences that follow each other go to the same half, so many at once. */
const RUN = 6

const isHeld = (row: number): boolean => Math.floor(row / RUN) % 2 === 1

/** Every language of the parallel sentences from and into English, German and French with each other, and the news. */
export function loadDamagePairs(): readonly DamagePair[] {
  const parallel = rows('parallel/pud17.jsonl')
  const directions = [
    ...PUD.filter((language) => language !== 'en').flatMap(
      (language) =>
        [
          ['en', language],
          [language, 'en'],
        ] as const,
    ),
    ...([
      ['de', 'fr'],
      ['fr', 'de'],
    ] as const),
  ]
  const single = parallel.flatMap((row, place) =>
    directions.map(
      ([from, to]): DamagePair => ({ set: 'pud', held: isHeld(place), ...sides(row[from]!, from, row[to]!, to) }),
    ),
  )
  const joined = directions.flatMap(([from, to]) =>
    groups(parallel).map(({ held, list }): DamagePair => {
      const parts = list.map((row) => ({ source: row[from]!, target: row[to]! }))
      const [source, target] = [
        join(
          parts.map((part) => part.source),
          from,
        ),
        join(
          parts.map((part) => part.target),
          to,
        ),
      ]
      return { set: 'pud', held, ...sides(source, from, target, to), parts }
    }),
  )
  const news = rows('terminology/wmt-news-mined.dev.jsonl').map((row, place): DamagePair => {
    const [from = '', to = ''] = row.pair!.split('-')
    return { set: 'news', held: isHeld(place), ...sides(row.src!, from, row.ref!, to) }
  })
  return [...single, ...joined, ...news]
}

const sides = (source: string, from: string, target: string, to: string) => ({
  source: { text: source, language: from },
  target: { text: target, language: to },
})

const join = (texts: readonly string[], language: string): string => texts.join(language === 'zh' ? '' : ' ')

/** Two and three sentences that follow each other, by turns; never of both halves. */
function groups(parallel: readonly Readonly<Record<string, string>>[]) {
  const found: { readonly held: boolean; readonly list: readonly Readonly<Record<string, string>>[] }[] = []
  for (let start = 0; start + RUN <= parallel.length; start += RUN)
    for (const [from, to] of [
      [0, 2],
      [2, 5],
    ] as const)
      found.push({ held: isHeld(start), list: parallel.slice(start + from, start + to) })
  return found
}

const termbase = loadBuiltin()

/** What is flagged on a pair, terms of the built-in termbase included. */
export const damageFlags = flagsWith(termbase)
