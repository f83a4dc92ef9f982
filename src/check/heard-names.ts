import type { Span } from '../domain/span.ts'
import type { Met } from './met-names.ts'
import { nameSkeleton, skeletonWords } from './name-skeleton.ts'
import { namedWords } from './named-words.ts'
import type { Side } from './pair.ts'

/** Names of fewer consonants are found in too many words. */
const LEAST_CONSONANTS = 3
/** Words that are compared at most. */
const MOST_WORDS = 400

/** Names in Latin letters with the one word in Arabic or Hebrew script that has the same consonants, in order of the names. */
export function heardNames(named: Side, script: Side): readonly (readonly [named: Span, script: Span])[] {
  const words = skeletonWords(script.text)
  const names = namedWords(named, true).filter(({ name, acronym }) => name && !acronym)
  if (words.length > MOST_WORDS || names.length > MOST_WORDS) return []
  const skeletons = names.map(({ letters }) => nameSkeleton(letters, ''))
  return names.flatMap(({ span }, place) => {
    const skeleton = skeletons[place]!
    if (skeleton.length < LEAST_CONSONANTS || skeletons.filter((other) => other === skeleton).length > 1) return []
    const [heard, more] = words.filter((word) => word.skeletons.includes(skeleton))
    return heard && !more ? [[span, heard.span] as const] : []
  })
}

/** The same as names that both sides have, in order of the source. */
export const heardInOrder = (source: Side, target: Side, toScript: boolean): readonly Met[] =>
  (toScript
    ? heardNames(source, target)
    : heardNames(target, source).map(([named, script]): readonly [Span, Span] => [script, named])
  )
    .map(([here, there]): Met => ({ source: here, target: there, common: false }))
    .sort((one, other) => one.source[0] - other.source[0])
