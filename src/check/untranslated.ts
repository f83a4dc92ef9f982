import type { Flag } from '../domain/document.ts'
import { baseLanguage, languageName, sameLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import { closeLanguages } from './close-languages.ts'
import type { Check, Side } from './pair.ts'

/** Shorter texts may be the same in two languages: names, headings, numbers. In UTF-16 code units. */
const SHORT = 15

/** The script a language is written in, where the CLDR names another or more than one, and of frequent ones. */
const SCRIPTS = new Map<string, RegExp>([
  ...['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'ky', 'tg', 'mn'].map((tag) => [tag, /\p{Script=Cyrillic}/u] as const),
  ...['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'].map((tag) => [tag, /\p{Script=Arabic}/u] as const),
  ['zh', /\p{Script=Han}/u],
  ['ja', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['th', /\p{Script=Thai}/u],
])
const LATIN_OR_CYRILLIC = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
/** Languages that are written in either. */
const EITHER = new Set(['sr', 'bs', 'sh', 'cnr', 'uz', 'az', 'tk', 'tt'])
const OF_OTHERS = new Map<string, RegExp | undefined>()

/** The script of a language: its table's, or the one it is likely written in by the CLDR; `undefined` when that is not known. */
function scriptOf(language: string): RegExp | undefined {
  const base = baseLanguage(language)
  const known = EITHER.has(base) ? LATIN_OR_CYRILLIC : SCRIPTS.get(base)
  if (known) return known
  if (!OF_OTHERS.has(base)) OF_OTHERS.set(base, likelyScript(base))
  return OF_OTHERS.get(base)
}

/** Tags that name no language, and scripts that the engine has no letters of, are left unjudged. */
function likelyScript(base: string): RegExp | undefined {
  try {
    const { script } = new Intl.Locale(base).maximize()
    return script === undefined ? undefined : new RegExp(`\\p{Script=${script}}`, 'u')
  } catch {
    return undefined
  }
}

/**
 * A target that is the source again, but for case, punctuation or a word; that shares long stretches with it; that is
 * in another script than its language, or surely in another language (`detected`).
 */
export const checkUntranslated: Check = ({ source, target, detected }) => {
  if (sameLanguage(source.language, target.language)) return []
  const flag = (code: Flag['code'], severity: Flag['severity'], detail: string): readonly Flag[] => [
    { code, severity, source: [0, source.text.length], target: [0, target.text.length], detail },
  ]
  const [from, to] = [wordsOf(source.text), wordsOf(target.text)]
  if (isRepeated(source.text, from, to))
    return flag('untranslated', 'error', 'The translation is the source text unchanged.')
  if (isInForeignScript(target))
    return flag('wrong-language', 'error', 'Most of the translation is not in the script of its language.')
  if (!closeLanguages(source.language, target.language) && isNearEcho(from, to))
    return flag('untranslated', 'error', 'Nearly all words of the source text stand unchanged in the translation.')
  if (detected !== undefined && detected !== UNDETERMINED && !closeLanguages(detected, target.language))
    return flag('wrong-language', 'error', languageDetail(detected, source.language, target.language))
  if (keptShare(from, to) > 0.5)
    return flag('untranslated', 'warning', 'More than half of the source text stands unchanged in the translation.')
  return []
}

const nameOf = (tag: Tag): string => languageName(tag) ?? tag

const languageDetail = (detected: Tag, source: Tag, target: Tag): string =>
  sameLanguage(detected, source)
    ? `The translation is still in the language of the source, ${nameOf(source)}.`
    : `The translation is in ${nameOf(detected)}, not in ${nameOf(target)}.`

/** Whether a translation is the same words in the same order, case and punctuation aside, and not a mere name. */
export const isEcho = (text: string, translation: string): boolean =>
  isRepeated(text, wordsOf(text), wordsOf(translation))

function isRepeated(text: string, from: readonly string[], to: readonly string[]): boolean {
  if (text.trim().length <= SHORT || from.length !== to.length) return false
  if (!from.every((word, place) => word.toLowerCase() === to[place]!.toLowerCase())) return false
  const unspaced = UNSPACED.test(text)
  return unspaced || (from.length > 2 && /\p{Ll}.*\p{L}/su.test(text))
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8}/u

/** A translation that keeps so many of the source's words, names and numbers aside, is none. */
const NEARLY_ALL = 0.8
/** Fewer words may be alike by chance. */
const FEW = 5
/** Of the words kept so many at least must be no names. */
const COMMON = 3

function isNearEcho(from: readonly string[], to: readonly string[]): boolean {
  const words = from.filter((word) => !/\p{N}/u.test(word))
  if (words.length < FEW) return false
  const counts = new Map<string, number>()
  for (const word of to) {
    const lower = word.toLowerCase()
    counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  const kept = words.filter((word) => {
    const lower = word.toLowerCase()
    const left = counts.get(lower) ?? 0
    if (left > 0) counts.set(lower, left - 1)
    return left > 0
  })
  if (kept.length < NEARLY_ALL * words.length) return false
  const isCommon = (word: string): boolean => /^\p{Ll}/u.test(word)
  const [common, keptCommon] = [words.filter(isCommon).length, kept.filter(isCommon).length]
  return keptCommon >= COMMON && keptCommon > common / 2
}

/** Whether most of a text longer than a name is not in the script of its language. */
export const isInForeignScript = ({ text, language }: Side): boolean =>
  text.trim().length > SHORT && foreignShare(text, language) > 0.5

/** Scripts of which one letter says as much as so many Latin ones: a name kept in Latin letters is long beside them. */
const DENSE = new Set(['zh', 'ja', 'ko'])
const LATIN_OF_DENSE = 3

/** Share of the letters that are not in the script of the language; 0 without letters. */
function foreignShare(text: string, language: string): number {
  const script = scriptOf(language)
  if (!script || !hasForeign(text, script)) return 0
  const letters = text.match(/\p{L}/gu) ?? []
  const own = letters.filter((letter) => script.test(letter)).length
  const foreign = (letters.length - own) / (DENSE.has(baseLanguage(language)) ? LATIN_OF_DENSE : 1)
  return letters.length === 0 ? 0 : foreign / (own + foreign)
}

const foreignLetters = new Map<RegExp, RegExp>()

/** Whether any letter is not in a script; of most texts none is, and none need be counted. */
function hasForeign(text: string, script: RegExp): boolean {
  let foreign = foreignLetters.get(script)
  if (!foreign) {
    foreign = new RegExp(`(?!${script.source})\\p{L}`, 'u')
    foreignLetters.set(script, foreign)
  }
  return foreign.test(text)
}

/** A run of so many words in both texts was probably not translated. */
const RUN = 5

/** Share of the source's words that stand in the target in runs of {@link RUN} words of which one at least is not a name. */
function keptShare(from: readonly string[], to: readonly string[]): number {
  const there = new Set(to)
  if (from.filter((word) => there.has(word)).length < RUN) return 0
  const runs = new Set(to.slice(0, Math.max(0, to.length - RUN + 1)).map((_, at) => to.slice(at, at + RUN).join(' ')))
  const kept = new Set<number>()
  for (let at = 0; at + RUN <= from.length; at += 1) {
    const run = from.slice(at, at + RUN)
    if (runs.has(run.join(' ')) && run.some((word) => /^\p{Ll}/u.test(word)))
      for (let place = at; place < at + RUN; place += 1) kept.add(place)
  }
  return from.length === 0 ? 0 : kept.size / from.length
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
