import type { Finding, Rule } from './article.ts'
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
const FIGURE = /\d/
/** A date in figures alone. */
const NUMERIC_DATE = /\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}\s?[年년]/u
/** What East Asian dates are written with, and characters of which a line of its own has few beside them. */
const EAST_ASIAN_DATE = /[\d年月日时時分秒周曜년월일시분]|星期.|午[前后後]|[上下]午/gu
const EAST_ASIAN = /[\u3040-\u9fff\uac00-\ud7af]/gu
const BETWEEN_WORDS = /[\s,.:;|/()·•–—-]+/u
const ORDINAL = /^\d+\p{L}{0,2}$/u
const WRAPPING = /^[\s([\-–—|]+|[\s)\]\-–—|.:]+$/gu

/** Whether a line says only when something was published, updated or read. */
export function isDateline({ plain, text }: Line): boolean {
  if (
    text.length > LONGEST ||
    !FIGURE.test(plain) ||
    (plain.replace(EAST_ASIAN_DATE, '').match(EAST_ASIAN)?.length ?? 0) > 4
  )
    return false
  const words = plain.split(BETWEEN_WORDS).filter((word) => /\p{L}/u.test(word) && !ORDINAL.test(word))
  const known = words.filter((word) => dateWords().has(word)).length
  return NUMERIC_DATE.test(plain) ? known >= words.length - 1 : known > 0 && known >= words.length - 1
}

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

/** `meta`: bylines, dates and agencies stay and are told apart. `credit`: a picture's source is folded away. */
export const meta: Rule = ({ lines }) =>
  lines.flatMap((line, index): readonly Finding[] => {
    if (line.given === 'title' || line.given === 'heading') return []
    if (isCredit(line)) return [{ line: index, rule: 'credit', confidence: 0.85, safe: 'suspect', strict: 'removed' }]
    if (isDateline(line) || isByline(line))
      return [{ line: index, rule: 'meta', confidence: 0.85, safe: 'meta', strict: 'meta' }]
    return []
  })
