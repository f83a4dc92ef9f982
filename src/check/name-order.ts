import type { Flag } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { type Anchor, anchorsOf } from './anchors.ts'
import { expectedLength } from './expected-length.ts'
import type { Met } from './met-names.ts'
import type { CheckedPair } from './pair.ts'

/** Languages that put the verb last: their names stand in another order by right. */
const VERB_LAST = new Set(['tr', 'hi', 'ja', 'ko', 'fa', 'ur'])
/** Names at most that are compared. */
const MOST = 20
/** A text between two names that is another by more than this share was worded anew. */
const OTHER_LENGTH = 0.4
/** What speaks for an exchange has to outweigh what speaks for phrases that moved, each with its names. */
const SURE = 0
/** So much more where one of the two is a word that is translated: such words change places within a name. */
const SURE_TRANSLATED = 1

/** Two names in the other order, and how much speaks for an exchange. */
interface Turned {
  readonly one: Met
  readonly other: Met
  readonly weight: number
}

/**
 * Two names that stand in the other order in the translation: who did it and to whom may have been exchanged. A warning
 * where all else between and around them stands where it stood, in languages that put the verb alike. Else it is
 * information: whole phrases have moved, each with its names. Names side by side are one, whose words any language turns.
 */
export function checkNameOrder({ source, target }: CheckedPair, met: readonly Met[]): readonly Flag[] {
  if (met.length < 2 || met.length > MOST || !met.some((each, place) => place > 0 && isTurned(met[place - 1]!, each)))
    return []
  const names = wholeNames(met, source.text, target.text)
  const anchors = [...names.map((name): Anchor => [name.source[0], name.target[0]]), ...anchorsOf(source, target)]
  const usual = expectedLength(source.language, target.language)
  const turned = names.flatMap((one, place) =>
    names.slice(place + 1).flatMap((other): readonly Turned[] => {
      if (!isTurned(one, other) || (one.common && other.common)) return []
      const [here, there] = [
        source.text.slice(one.source[1], other.source[0]),
        target.text.slice(other.target[1], one.target[0]),
      ]
      if (isOneName(here) || isOneName(there)) return []
      return [{ one, other, weight: stayed(one, other, anchors) - wordedAnew(here, there, usual) }]
    }),
  )
  const [likeliest] = [...turned].sort((one, other) => other.weight - one.weight)
  if (!likeliest) return []
  const quoted = [likeliest.one, likeliest.other].map((each) => `“${cut(source.text, each.source)}”`).join(' and ')
  const last = VERB_LAST.has(baseLanguage(source.language)) !== VERB_LAST.has(baseLanguage(target.language))
  const least = likeliest.one.common || likeliest.other.common ? SURE_TRANSLATED : SURE
  return [
    {
      code: 'name',
      severity: !last && likeliest.weight >= least ? 'warning' : 'info',
      source: likeliest.one.source,
      target: likeliest.one.target,
      detail: `${quoted} stand in the other order in the translation: is each where it belongs?`,
    },
  ]
}

const isTurned = (one: Met, other: Met): boolean => one.target[0] > other.target[0]

const isOneName = (between: string): boolean => /^[\s-]{0,2}$/.test(between)

/** Words that stand side by side on both sides, in one order, as the first of them: a first name moves with its surname. */
const wholeNames = (met: readonly Met[], source: string, target: string): readonly Met[] =>
  met.filter(({ source: here, target: there }, place) => {
    const before = met[place - 1]
    return !before || !follows(before.source, here, source) || !follows(before.target, there, target)
  })

const follows = (one: Span, next: Span, text: string): boolean =>
  next[0] >= one[1] && isOneName(text.slice(one[1], next[0]))

/** How much else stayed before, between or behind two places that were exchanged, less what did not. What is between tells most. */
function stayed(one: Met, other: Met, anchors: readonly Anchor[]): number {
  let weight = 0
  for (const [here, there] of anchors) {
    if (here === one.source[0] || here === other.source[0]) continue
    const part = partOf(here, one.source[0], other.source[0])
    if (part !== partOf(there, other.target[0], one.target[0])) weight -= 1
    else weight += part === 1 ? 1 : 0.5
  }
  return weight
}

const partOf = (place: number, first: number, second: number): number => (place < first ? 0 : place < second ? 1 : 2)

/** What speaks against an exchange: the text between two names has other signs, or is not as long as it usually is. */
function wordedAnew(here: string, there: string, usual: number): number {
  const signs = hasSigns(here) === hasSigns(there) ? 0 : 1
  const [length, written] = [here.length * usual, there.length]
  return signs + (Math.abs(length - written) > OTHER_LENGTH * Math.max(length, written) ? 1 : 0)
}

const hasSigns = (text: string): boolean => /[,;:()،؛，；：（）、]/.test(text)
