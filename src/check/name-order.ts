import type { Flag } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { haveOneStem, likeNames } from './like-names.ts'
import type { NamedWord } from './named-words.ts'
import type { CheckedPair } from './pair.ts'
import { isTranslatedInNames } from './translated-name-words.ts'

/** Languages that put the verb last: their names stand in another order by right. */
const VERB_LAST = new Set(['tr', 'hi', 'ja', 'ko', 'fa', 'ur'])
/** Names at most that are compared. */
const MOST = 20

interface Met {
  readonly source: NamedWord
  readonly target: NamedWord
  /** It is a word that is translated: the words of one body stand in another order by right. */
  readonly common: boolean
}

/** Characters up to which a sentence has little room for its phrases to change places. */
const SHORT = 100

/**
 * Two names that stand in the other order in the translation: who did it and to whom may have been exchanged. A warning
 * where all names stand as they stood but for these two, between languages that put names in the same order in most
 * sentences. Else it is information: whole phrases have moved, each with its names; or there are only two, far apart.
 */
export function checkNameOrder(
  { source, target }: CheckedPair,
  here: readonly NamedWord[],
  there: readonly NamedWord[],
): readonly Flag[] {
  const met = meet(here, there, baseLanguage(source.language), baseLanguage(target.language))
  if (met.length > MOST) return []
  for (const [place, one] of met.entries())
    for (const other of met.slice(place + 1)) {
      if (one.target.span[0] <= other.target.span[0] || (one.common && other.common)) continue
      const names = [one, other].map((each) => `“${cut(source.text, each.source.span)}”`).join(' and ')
      const last = VERB_LAST.has(baseLanguage(source.language)) !== VERB_LAST.has(baseLanguage(target.language))
      const detail = `${names} stand in the other order in the translation: is each where it belongs?`
      const span = one.target.span
      const sure = !last && isExchange(wholeNames(met), source.text.length <= SHORT)
      return [{ code: 'name', severity: sure ? 'warning' : 'info', source: one.source.span, target: span, detail }]
    }
  return []
}

/** Whether two names have changed places and no other has; of two that are alone, whether the sentence is short. */
function isExchange(met: readonly Met[], short: boolean): boolean {
  const order = [...met].sort((one, other) => one.target.span[0] - other.target.span[0])
  const moved = met.filter((one, place) => order[place] !== one).length
  return moved === 2 && (met.length > 2 || short)
}

/** Words that stand side by side on both sides, in one order, as one: a first name moves with its surname. */
const wholeNames = (met: readonly Met[]): readonly Met[] =>
  met.filter((one, place) => {
    const before = met[place - 1]
    return !before || !follows(before.source, one.source) || !follows(before.target, one.target)
  })

const follows = (one: NamedWord, next: NamedWord): boolean =>
  next.span[0] >= one.span[1] && next.span[0] - one.span[1] <= 1

/** Names of the source with the one word of the target that begins alike or else sounds alike, in the order of the source. */
function meet(here: readonly NamedWord[], there: readonly NamedWord[], from: string, to: string): readonly Met[] {
  const capitals = there.filter(({ capital }) => capital)
  const names = here.filter(({ capital }) => capital)
  return names.flatMap((name): readonly Met[] => {
    const target = theOne(name, names, capitals, haveOneStem) ?? theOne(name, names, capitals, soundAlike)
    if (!target || (!name.name && !target.name)) return []
    const common = isTranslatedInNames(name.letters, from) && isTranslatedInNames(target.letters, to)
    return [{ source: name, target, common }]
  })
}

/** Only of what is no common word on either side: sounds are alike by chance more often than letters. */
const soundAlike = (one: NamedWord, other: NamedWord): boolean =>
  one.name && other.name && !one.acronym && !other.acronym && likeNames(one, other)

/** The one word that is like a name, when no other name is like it. */
function theOne(
  name: NamedWord,
  names: readonly NamedWord[],
  capitals: readonly NamedWord[],
  alike: (one: NamedWord, other: NamedWord) => boolean,
): NamedWord | undefined {
  const [target, more] = capitals.filter((word) => alike(name, word))
  return target && !more && names.filter((other) => alike(other, target)).length === 1 ? target : undefined
}
