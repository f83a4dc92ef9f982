import { type Steps, stepping } from '../../domain/steps.ts'
import type { Tag } from '../../domain/tag.ts'
import type { Mention, NameWord } from './named-pair.ts'
import { isInflection, isSpelling } from './word-forms.ts'

/** Mentions of one name. */
export interface NameCluster {
  /** In order of the text. */
  readonly mentions: readonly Mention[]
  /** The words of its fullest form. */
  readonly words: readonly NameWord[]
  /** A shorter form stands for the whole: the surname of a person. */
  readonly shortened: boolean
}

interface Open {
  mentions: Mention[]
  words: readonly NameWord[]
  shortened: boolean
  /** Nothing says that it is anything but a person's. */
  mayBePerson: boolean
}

/** Forms of names that are compared in one step. */
const FORMS = 10

/**
 * Mentions of one name together, whatever their case, spelling or length: Wladimir Putin, Putins. A part of a name joins
 * the one name it may be short for; where it may be short for two, it is a name of its own. Names are in order of their
 * first mention.
 */
export function* clusterNames(mentions: readonly Mention[], language: Tag): Steps<readonly NameCluster[]> {
  const clusters: Open[] = []
  const bySound = new Map<string, Open[]>()
  const forms = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const form = formOf(mention)
    const same = forms.get(form)
    if (same) same.push(mention)
    else forms.set(form, [mention])
  }
  const longestFirst = [...forms].sort(([, [one]], [, [other]]) => other!.words.length - one!.words.length)
  yield* stepping(longestFirst, FORMS, ([, same]) => {
    const [first] = same as [Mention]
    const mayBePerson = same.every(({ kind }) => kind === null || kind === 'person')
    const found =
      first.concept === null ? clusterFor(first, bySound.get(soundOf(first.words[0]!)) ?? [], language) : undefined
    if (found) {
      for (const mention of same) found.cluster.mentions.push(mention)
      found.cluster.shortened ||= found.short
      found.cluster.mayBePerson &&= mayBePerson
      return
    }
    const cluster = { mentions: [...same], words: first.words, shortened: false, mayBePerson }
    clusters.push(cluster)
    // a name of the termbase takes no others
    if (first.concept === null)
      for (const sound of new Set(first.words.map(soundOf))) {
        const others = bySound.get(sound)
        if (others) others.push(cluster)
        else bySound.set(sound, [cluster])
      }
  })
  const order = new Map(mentions.map((mention, place) => [mention, place]))
  const placeOf = (mention: Mention): number => order.get(mention)!
  return clusters
    .map(({ mentions: unsorted, words, shortened }) => ({
      words,
      shortened,
      mentions: unsorted.sort((one, other) => placeOf(one) - placeOf(other)),
    }))
    .sort((one, other) => placeOf(one.mentions[0]!) - placeOf(other.mentions[0]!))
}

/** What a word begins with: names that begin otherwise are not compared. */
const soundOf = ({ sounds, letters }: NameWord): string => sounds[0] ?? letters[0] ?? ''

const formOf = ({ concept, words }: Mention): string =>
  concept === null ? words.map(({ letters }) => letters).join(' ') : `\u0000${concept}`

function clusterFor(
  mention: Mention,
  clusters: readonly Open[],
  language: Tag,
): { readonly cluster: Open; readonly short: boolean } | undefined {
  const { words } = mention
  const begins = (cluster: Open, from: number): boolean =>
    words.every((word, place) => isSameWord(word, cluster.words[from + place]!, language))
  const last: Open[] = []
  const first: Open[] = []
  for (const cluster of clusters) {
    const more = cluster.words.length - words.length
    if (more < 0) continue
    if (more === 0) {
      if (begins(cluster, 0)) return { cluster, short: false }
    } else if (cluster.mayBePerson) {
      if (begins(cluster, more)) last.push(cluster)
      // the family name stands first in Chinese, Korean and Hungarian names
      else if (begins(cluster, 0)) first.push(cluster)
    }
  }
  if (last.length > 0) return last.length === 1 ? { cluster: last[0]!, short: true } : undefined
  return first.length === 1 ? { cluster: first[0]!, short: false } : undefined
}

function isSameWord(one: NameWord, other: NameWord, language: Tag): boolean {
  if (one.letters[0] !== other.letters[0] && one.sounds[0] !== other.sounds[0]) return false
  return isInitial(one, other) || isInflection(one.letters, other.letters, language) || isSpelling(one, other)
}

/** V. Putin, Vladimir Putin. */
const isInitial = (one: NameWord, other: NameWord): boolean =>
  (one.text.length === 1 || other.text.length === 1) && one.letters[0] === other.letters[0]
