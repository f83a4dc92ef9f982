import type { Flag } from '../domain/document.ts'
import { baseLanguage, sameLanguage } from '../domain/tag.ts'
import type { Check } from './pair.ts'

/** Shorter texts may be the same in two languages: names, headings, numbers. In UTF-16 code units. */
const SHORT = 15

/** The script a language is written in, where it is not Latin. */
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
const LATIN = /\p{Script=Latin}/u

/** A target that is the source again, shares long stretches with it, or is in another script than its language. */
export const checkUntranslated: Check = ({ source, target }) => {
  if (sameLanguage(source.language, target.language)) return []
  const flag = (code: Flag['code'], severity: Flag['severity'], detail: string): readonly Flag[] => [
    { code, severity, source: [0, source.text.length], target: [0, target.text.length], detail },
  ]
  const [from, to] = [source.text.trim(), target.text.trim()]
  if (from === to && from.length > SHORT && /\p{Ll}.*\p{L}/su.test(from) && from.split(/\s+/).length > 2)
    return flag('untranslated', 'error', 'The translation is the source text unchanged.')
  const foreign = foreignShare(target.text, target.language)
  if (to.length > SHORT && foreign > 0.5)
    return flag('wrong-language', 'error', 'Most of the translation is not in the script of its language.')
  const kept = keptShare(from, to)
  if (kept > 0.5)
    return flag('untranslated', 'warning', 'More than half of the source text stands unchanged in the translation.')
  return []
}

/** Share of the letters that are not in the script of the language; 0 without letters. */
function foreignShare(text: string, language: string): number {
  const script = SCRIPTS.get(baseLanguage(language)) ?? LATIN
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length === 0 ? 0 : letters.filter((letter) => !script.test(letter)).length / letters.length
}

/** A run of so many words in both texts was probably not translated. */
const RUN = 5

/** Share of the source's words that stand in the target in runs of {@link RUN} words of which one at least is not a name. */
function keptShare(source: string, target: string): number {
  const [from, to] = [wordsOf(source), wordsOf(target)]
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
