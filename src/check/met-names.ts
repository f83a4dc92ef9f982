import { editDistance } from '../domain/edit-distance.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import { mayBeOnePlace } from './exonyms.ts'
import { haveOneStem } from './like-names.ts'
import type { NamedWord } from './named-words.ts'
import { isTranslatedInNames } from './translated-name-words.ts'

/** Places of a name of the source and of the word of the target that has it. */
export interface Met {
  readonly source: Span
  readonly target: Span
  /** It is a word that is translated: the words of one body stand in another order by right. */
  readonly common: boolean
}

/** Words less alike than this are other words; another word nearly as much alike makes it unsure which is meant. */
const ALIKE = 0.6
const MARGIN = 0.1
/** One place in two languages, as far as words of it tell. */
const PLACE = 0.65
const STEM = 0.7
/** Names at most that are compared. */
const MOST = 40

/** Names of the source with the word of the target that has them, in order of the source; what stands as often on both sides, one by one. */
export function metNames(here: readonly NamedWord[], there: readonly NamedWord[], from: Tag, to: Tag): readonly Met[] {
  const languages = [baseLanguage(from), baseLanguage(to)] as const
  const [names, words] = [byLetters(here.filter(isCapital)), byLetters(there.filter(isCapital))]
  if (names.length > MOST || words.length > MOST) return []
  const likeness = names.map(([name]) => words.map(([word]) => alike(name!, word!, languages)))
  return names
    .flatMap((places, row): readonly Met[] => {
      const column = clearBest(likeness[row]!)
      if (column === undefined || clearBest(likeness.map((values) => values[column]!)) !== row) return []
      const others = words[column]!
      if (others.length !== places.length) return []
      return places.flatMap((source, place): readonly Met[] => {
        const target = others[place]!
        if (!source.name && !target.name) return []
        const common =
          isTranslatedInNames(source.letters, languages[0]) && isTranslatedInNames(target.letters, languages[1])
        return [{ source: source.span, target: target.span, common }]
      })
    })
    .sort((one, other) => one.source[0] - other.source[0])
}

const isCapital = ({ capital }: NamedWord): boolean => capital

/** Words that have the same letters, together. */
function byLetters(words: readonly NamedWord[]): readonly (readonly NamedWord[])[] {
  const groups = new Map<string, NamedWord[]>()
  for (const word of words) {
    const group = groups.get(word.letters)
    if (group) group.push(word)
    else groups.set(word.letters, [word])
  }
  return [...groups.values()]
}

/** How much alike two words are, 0 to 1. */
function alike(one: NamedWord, other: NamedWord, [from, to]: readonly [string, string]): number {
  if (one.letters === other.letters) return 1
  if (one.acronym || other.acronym) return 0
  const share = (first: string, second: string): number =>
    1 - editDistance(first, second) / Math.max(first.length, second.length)
  if (haveOneStem(one, other)) return STEM + (0.95 - STEM) * share(one.letters, other.letters)
  if (mayBeOnePlace(one.letters, from, other.letters, to)) return PLACE
  // sounds are alike by chance more often than letters
  return one.name && other.name && one.sounds[0] === other.sounds[0] ? 0.95 * share(one.sounds, other.sounds) : 0
}

/** The place of the value that is high enough and stands alone; `undefined` when none does. */
function clearBest(values: readonly number[]): number | undefined {
  const most = Math.max(...values)
  if (most < ALIKE) return undefined
  const best = values.indexOf(most)
  return values.some((value, place) => place !== best && value > most - MARGIN) ? undefined : best
}
