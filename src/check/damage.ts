import { languageName, sameLanguage } from '../domain/tag.ts'
import { hasAbsurdLength } from './absurd-length.ts'
import { checkAdded } from './added.ts'
import { isRefusal } from './chatter.ts'
import { isLoop } from './loop.ts'
import { nearEcho } from './near-echo.ts'
import { otherLanguage, type TellLanguage } from './other-language.ts'
import type { CheckedPair } from './pair.ts'
import { isEcho, isInForeignScript } from './untranslated.ts'
import { withoutAddresses } from './without-addresses.ts'

/** What makes an engine's answer no translation. */
export interface Damage {
  /** What the engine did, a clause without its subject: "answered a text with …". */
  readonly detail: string
  /** Whether the translation is in it all the same, so that it may stand, flagged, where nobody gives a better one. */
  readonly readable: boolean
}

/**
 * What no engine's answer may be: the source again, or nearly; a text in another script or surely in another language; a run
 * of words again and again; far too short or too long for its source; a refusal; a remark or markup that the source does
 * not have. `undefined` for any other answer, however doubtful: those are flagged. `tell` says what language a text is in.
 */
export function damageOf(
  { source, target }: Pick<CheckedPair, 'source' | 'target'>,
  tell: TellLanguage,
): Damage | undefined {
  if (sameLanguage(source.language, target.language)) return undefined
  const pair = { source, target, terms: [] }
  return echoed(pair, tell) ?? inOtherLanguage(pair, tell) ?? misshapen(pair) ?? withAdditions(pair)
}

/** A passage that reads like the target's language already, a quotation say, may come back as it is. */
function echoed(pair: CheckedPair, tell: TellLanguage): Damage | undefined {
  const { source, target } = pair
  if (isEcho(source.text, target.text)) {
    if (sameLanguage(tell(source.text).language, target.language)) return undefined
    const readable = isNames(source.text) && (!isInForeignScript(target) || isLatin(target.text))
    return { detail: 'answered a text with the text itself.', readable }
  }
  const echo = nearEcho(pair, tell)
  if (!echo) return undefined
  return echo === 'alone'
    ? { detail: 'answered a text with nearly the text itself.', readable: false }
    : { detail: 'answered a text with the text itself and more.', readable: true }
}

function inOtherLanguage({ source, target }: CheckedPair, tell: TellLanguage): Damage | undefined {
  if (isInForeignScript(target)) {
    const isKept = target.text.trim() === source.text.trim()
    if (isKept && sameLanguage(tell(source.text).language, target.language)) return undefined
    const readable = isKept && isNames(source.text) && isLatin(target.text)
    return { detail: 'answered a text in a script that is not of its language.', readable }
  }
  const language = otherLanguage({ source, target }, tell)
  if (language === undefined) return undefined
  const [got, asked] = [language, target.language].map((tag) => languageName(tag) ?? tag)
  return { detail: `answered a text in ${got}, asked for ${asked}.`, readable: false }
}

function misshapen(pair: CheckedPair): Damage | undefined {
  if (isLoop(pair.target.text) && !isLoop(pair.source.text))
    return { detail: 'answered a text with the same words again and again.', readable: false }
  if (hasAbsurdLength(pair))
    return { detail: 'answered a text with far fewer or far more letters than it can take.', readable: false }
  return undefined
}

function withAdditions(pair: CheckedPair): Damage | undefined {
  const { source, target } = pair
  if (isRefusal(source.text, target.text))
    return { detail: 'answered that it does not translate the text.', readable: false }
  if (!checkAdded(pair).some(({ severity }) => severity === 'error')) return undefined
  return { detail: 'added to a text what the source does not have: markup or a remark.', readable: true }
}

/** Names in Latin letters are read everywhere. */
const isLatin = (text: string): boolean => !/[^\P{L}\p{Script=Latin}]/u.test(text)

/** A word in small letters so long is none of a name's own, such as "bin", "van" or "de". */
const LONG = 4
/** A name has so many words in capitals at most; a headline all of whose words have them has more. */
const MOST_CAPITALS = 4

/** Whether a text is names and addresses alone, as in a list of persons or companies, which other languages write alike. */
function isNames(text: string): boolean {
  const names = withoutAddresses(text).split(/[^\p{L}\p{M}\p{Zs}.’'-]+/u)
  const words = names.map((name) => name.match(/[\p{L}\p{M}]+/gu) ?? [])
  const small = words.flat().filter((word) => !/^\p{Lu}/u.test(word))
  return (
    /\p{Ll}/u.test(text) &&
    small.length * 2 < words.flat().length &&
    small.every((word) => word.length < LONG) &&
    words.every((name) => name.filter((word) => /^\p{Lu}/u.test(word)).length <= MOST_CAPITALS)
  )
}
