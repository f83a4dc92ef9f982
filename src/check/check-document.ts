import type { Flag } from '../domain/document.ts'
import { finished, type Steps, stepping } from '../domain/steps.ts'
import type { Side } from './pair.ts'

/** A pair of a document, by its id. */
export interface DocumentPair {
  readonly id: number
  readonly source: Side
  readonly target: Side
}

/** So many different sources may not share a target, however short. */
const MANY = 3
/** A target from so many UTF-16 code units on is not the same for two different sources by chance. */
const LONG = 40
/** In Chinese, Japanese and Korean, from so many. */
const LONG_DENSE = 15
/** Sources that share more of their words than this say the same: they may have the same translation. */
const ALIKE = 0.5

/** Pairs, and translations that several have, that are looked at in one step. */
const [PAIRS, SHARED] = [200, 20]

/**
 * Doubts about pairs that only the whole document shows, by pair id: an engine that gave one answer to different
 * questions. The same target for three different sources, or a long one for two that have little in common, is an error
 * on every pair that has it. Sources that differ only in case or punctuation are the same.
 */
export const checkDocument = (pairs: Iterable<DocumentPair>): ReadonlyMap<number, readonly Flag[]> =>
  finished(documentCheckSteps(pairs))

/** {@link checkDocument} in small steps. */
export function* documentCheckSteps(pairs: Iterable<DocumentPair>): Steps<ReadonlyMap<number, readonly Flag[]>> {
  const byTarget = new Map<string, DocumentPair[]>()
  yield* stepping(pairs, PAIRS, (pair) => {
    const letters = lettersOf(pair.target.text)
    if (letters === '') return
    const same = byTarget.get(letters)
    if (same) same.push(pair)
    else byTarget.set(letters, [pair])
  })
  const flags = new Map<number, readonly Flag[]>()
  const shared = [...byTarget.values()].filter(({ length }) => length > 1)
  yield* stepping(shared, SHARED, (same) => {
    const sources = new Map(same.map(({ source }) => [lettersOf(source.text), source.text] as const))
    if (sources.size < 2 || !isSuspicious([...sources.values()], same[0]!.target.text)) return
    for (const { id, target } of same) flags.set(id, [flag(target.text, sources.size)])
  })
  return flags
}

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(' ') ?? ''

function isSuspicious(sources: readonly string[], target: string): boolean {
  if (sources.length >= MANY) return true
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(target)
  return target.trim().length >= (dense ? LONG_DENSE : LONG) && sharedWords(sources[0]!, sources[1]!) <= ALIKE
}

/** Words, or characters where words have no spaces, that two texts share, as a share of the shorter one's. */
function sharedWords(one: string, other: string): number {
  const [first, second] = [one, other].map(
    (text) =>
      new Set(
        text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [],
      ),
  ) as [Set<string>, Set<string>]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared / Math.max(1, Math.min(first.size, second.size))
}

function flag(target: string, sources: number): Flag {
  const detail = `The same translation stands for ${sources} different texts of the source.`
  return { code: 'repeated', severity: 'error', source: null, target: [0, target.length], detail }
}
