import { sameLanguage } from '../domain/tag.ts'
import { checkAdded } from './added.ts'
import type { CheckedPair } from './pair.ts'
import { checkRepetition } from './repetition.ts'
import { isEcho, isInForeignScript } from './untranslated.ts'

/** What makes an engine's answer no translation. */
export interface Damage {
  /** What the engine did, a clause without its subject: "answered a text with …". */
  readonly detail: string
  /** Whether the translation is in it all the same, so that it may stand, flagged, where nobody gives a better one. */
  readonly readable: boolean
}

/**
 * What no engine's answer may be: the source again, a text in another script, a run of words again and again, a remark
 * or markup that the source does not have. `undefined` for any other answer, however doubtful: those are flagged.
 */
export function damageOf({ source, target }: Pick<CheckedPair, 'source' | 'target'>): Damage | undefined {
  if (sameLanguage(source.language, target.language)) return undefined
  const foreign = isInForeignScript(target)
  const isList = isNames(source.text)
  if (isEcho(source.text, target.text))
    return { detail: 'answered a text with the text itself.', readable: isList && (!foreign || isLatin(target.text)) }
  if (foreign) {
    const readable = isList && isLatin(target.text) && target.text.trim() === source.text.trim()
    return { detail: 'answered a text in a script that is not of its language.', readable }
  }
  const pair = { source, target, terms: [] }
  if (checkRepetition(pair).length > 0)
    return { detail: 'answered a text with the same words again and again.', readable: false }
  const added = checkAdded(pair).filter(({ severity }) => severity === 'error')
  if (added.length === 0) return undefined
  return { detail: 'added to a text what the source does not have: markup or a remark.', readable: true }
}

/** Names in Latin letters are read everywhere. */
const isLatin = (text: string): boolean => !/[^\P{L}\p{Script=Latin}]/u.test(text)

/** Web and mail addresses, in small letters and the same in every language. */
const ADDRESS = /\S*(?:\/\/|www\.|@)\S*/gu
/** A word in small letters so long is none of a name's own, such as "bin", "van" or "de". */
const LONG = 4
/** A name has so many words in capitals at most; a headline all of whose words have them has more. */
const MOST_CAPITALS = 4

/** Whether a text is names and addresses alone, as in a list of persons or companies, which other languages write alike. */
function isNames(text: string): boolean {
  const names = text.replace(ADDRESS, ' ').split(/[^\p{L}\p{M}\p{Zs}.’'-]+/u)
  const words = names.map((name) => name.match(/[\p{L}\p{M}]+/gu) ?? [])
  const small = words.flat().filter((word) => !/^\p{Lu}/u.test(word))
  return (
    /\p{Ll}/u.test(text) &&
    small.length * 2 < words.flat().length &&
    small.every((word) => word.length < LONG) &&
    words.every((name) => name.filter((word) => /^\p{Lu}/u.test(word)).length <= MOST_CAPITALS)
  )
}
