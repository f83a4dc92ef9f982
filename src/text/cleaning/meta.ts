import type { Article, Finding, Rule } from './article.ts'
import { isAtEdge } from './article.ts'
import { CALENDAR } from './calendar.ts'
import type { Line } from './line.ts'
import { indexPhrases, lazily } from './phrase-index.ts'
import { AGENCIES, BYLINES, CREDITS, DATE_WORDS } from './phrases.ts'

const bylines = lazily(() => indexPhrases(BYLINES))
const agencies = lazily(() => indexPhrases(AGENCIES))
const credits = lazily(() => indexPhrases(CREDITS))
const dateWords = lazily(
  () => new Set([...DATE_WORDS.flatMap((row) => row.split(/[|\s]/)), ...CALENDAR.flatMap((row) => row.split(' '))]),
)

const LONGEST = 100
const FIGURE = /\p{Nd}/u
/** A date in figures alone. */
const NUMERIC_DATE = /\p{Nd}{1,4}[./-]\s?\p{Nd}{1,2}[./-]\s?\p{Nd}{2,4}|\d{4}\s?[年년]/u
/** What East Asian dates are written with, and characters of which a line of its own has few beside them. */
const EAST_ASIAN_DATE = /[\d年月日时時分秒周曜년월일시분]|星期.|午[前后後]|[上下]午/gu
const EAST_ASIAN = /[\u3040-\u9fff\uac00-\ud7af]/gu
const BETWEEN_WORDS = /[\s,.:：;|/()·•–—-]+/u
/** `3rd`, `18h`, `18h20`. */
const ORDINAL = /^\p{Nd}+\p{L}{0,2}\p{Nd}{0,2}$/u
const EAST_ASIAN_WORD = /^(?:[\d年月日时時分秒周曜년월일시분]|星期.|午[前后後]|[上下]午)+$/u
const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)/
const MOST_NAME_WORDS = 4
const ADDRESS = /\S@\S+\.\S/
/** `김철수 기자`: name and office. */
const KOREAN_BYLINE = /^[가-힣]{2,4}\s?(?:기자|특파원|선임기자)(?=\s|$|=)/u
const WRAPPING = /^[\s([\-–—|]+|[\s)\]\-–—|.:]+$/gu

/** Whether a line says only when something was published, updated or read, and perhaps by which agency. */
export function isDateline({ plain, text }: Line): boolean {
  if (text.length > LONGEST || !FIGURE.test(plain)) return false
  const words = plain.split(BETWEEN_WORDS).filter((word) => /\p{L}/u.test(word) && !ORDINAL.test(word))
  const known = words.filter(isDateWord)
  const unknown = words.filter((word) => !known.includes(word))
  if ((unknown.join('').replace(EAST_ASIAN_DATE, '').match(EAST_ASIAN)?.length ?? 0) > 4) return false
  return unknown.length <= 1 && (known.length > 0 || NUMERIC_DATE.test(plain))
}

const isDateWord = (word: string): boolean =>
  dateWords().has(word) || agencies().has(word) || EAST_ASIAN_WORD.test(word)

/** Whether a line above the text names a writer and a date: `Олена Коваль — 5 березня 2026, 09:12`. */
function isSignedDate({ plain, text, sentence }: Line): boolean {
  if (text.length > LONGEST || sentence || !YEAR.test(plain)) return false
  const words = text.split(BETWEEN_WORDS).filter((word) => /\p{L}/u.test(word) && !ORDINAL.test(word.toLowerCase()))
  const unknown = words.filter((word) => !isDateWord(word.toLowerCase()))
  return words.length > unknown.length && unknown.length <= MOST_NAME_WORDS && unknown.every(isCapitalised)
}

const isCapitalised = (word: string): boolean => /^\P{L}*\p{Lu}/u.test(word)

/** Whether a line is nothing but the name of a person, by its looks: two to four words with capitals. */
const isBareName = ({ text, words, sentence }: Line): boolean =>
  words >= 2 && words <= MOST_NAME_WORDS && !sentence && !/[\p{Nd}:]/u.test(text) && isNames(text)

/** Whether a line holds a reporter's address or office. */
const isReporter = ({ plain, text, words, sentence }: Line): boolean =>
  text.length <= LONGEST && words <= 8 && !sentence && (KOREAN_BYLINE.test(plain) ? words <= 5 : ADDRESS.test(plain))

/** Whether a line says only who wrote or sent the article. */
export function isByline({ plain, text, sentence, words }: Line): boolean {
  if (text.length > LONGEST || words > 12) return false
  const line = plain.replace(WRAPPING, '')
  if (line.split(/\s*[/,|+&]\s*|\s+(?:and|und|et|y|и|та|e)\s+/u).every((part) => agencies().has(part))) return true
  if (sentence || words < 2) return false
  const opening = bylines().opening(line)
  if (!opening) return false
  const rest = text
    .replace(/^[\s([\-–—|]+/u, '')
    .slice(opening.length)
    .trim()
  return /^[:：＝]/u.test(rest) ? words <= 8 : words <= 7 && isNames(rest)
}

/** Whether every word but the small ones begins with a capital; scripts without capitals never say. */
function isNames(text: string): boolean {
  const words = text.split(/[\s,|/]+/u).filter((word) => /\p{L}/u.test(word))
  const large = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word))
  return large.length >= 2 && words.every((word) => large.includes(word) || word.length <= 3)
}

/** Whether a line names the source of a picture. */
export function isCredit({ plain, text, sentence, words }: Line): boolean {
  if (text.length > LONGEST || words > 14) return false
  const line = plain.replace(WRAPPING, '')
  const opening = credits().opening(line)
  if (!opening) return false
  return /^\s*[:：/©|]/u.test(line.slice(opening.length)) || opening.endsWith(':') || (!sentence && line === opening)
}

/** Whether a line says only who wrote an article or when it appeared. */
export const isMeta = (line: Line): boolean => isDateline(line) || isByline(line)

/** `meta`: bylines, dates and agencies stay and are told apart. `credit`: a picture's source is folded away. */
export const meta: Rule = (article) =>
  article.lines.flatMap((line, index): readonly Finding[] => {
    if (line.given === 'title' || line.given === 'heading') return []
    if (isCredit(line)) return [{ line: index, rule: 'credit', confidence: 0.85, safe: 'suspect', strict: 'removed' }]
    if (isMeta(line) || signs(article, line, index))
      return [{ line: index, rule: 'meta', confidence: 0.85, safe: 'meta', strict: 'meta' }]
    return []
  })

/** Lines around the text that are bylines by their place: below the title, beside a date, alone. */
function signs(article: Article, line: Line, index: number): boolean {
  const { lines, firstProse } = article
  if (!isAtEdge(article, index)) return false
  if (isReporter(line)) return true
  if (index === 0 || index > firstProse) return false
  if (isSignedDate(line)) return true
  const beside = [lines[index - 1], lines[index + 1]]
  return (
    isBareName(line) && beside.some((one) => one && isDateline(one)) && !beside.some((one) => one && isBareName(one))
  )
}
