import type { Finding, Rule } from './article.ts'
import type { Line } from './line.ts'
import { isProse, keyOf } from './line.ts'

/** How many lines from the top a title may be repeated: page title, heading, breadcrumb. */
const NEAR_TOP = 8
const LONGEST_TITLE = 250

/** Letters and digits a title must have before its repetition says anything; a refrain may be shorter. */
const LEAST_LETTERS = 8
const LEAST_WORDS = 3

/** `Title – Site`, `Title | Site`, `Title - Site`: where the tail begins, blanks included. */
const SUFFIX = /\s+[–—|·•»:-]\s+(?=[^–—|·•»]*$)/u
const LONGEST_SITE_WORDS = 5

interface Headline {
  readonly index: number
  readonly whole: string
  /** Without the tail. */
  readonly bare: string
  /** Key of the tail; empty when there is none. */
  readonly site: string
  /** Offset of the tail in the line. */
  readonly from: number
}

/** Splits a line into title and site name, where it has a tail that could be one. */
function readHeadline({ text, words }: Line, index: number): Headline {
  const whole = keyOf(text)
  const at = text.length > LONGEST_TITLE ? null : SUFFIX.exec(text)
  if (!at || at.index === 0) return { index, whole, bare: whole, site: '', from: text.length }
  const tail = text.slice(at.index + at[0].length)
  const tailWords = tail.split(/\s+/).length
  if (tailWords > LONGEST_SITE_WORDS || tailWords * 2 > words)
    return { index, whole, bare: whole, site: '', from: text.length }
  return { index, whole, bare: keyOf(text.slice(0, at.index)), site: keyOf(tail), from: at.index }
}

/** The line that is repeated near the top, with its repetitions; `undefined` when none is. */
export function findRepeatedTitle(
  lines: readonly Line[],
): { readonly title: Headline; readonly copies: readonly Headline[] } | undefined {
  const top = lines
    .slice(0, NEAR_TOP)
    .flatMap((line, index) => (isTitleLike(line) ? [readHeadline(line, index)] : []))
    .filter(({ whole }) => whole.length >= LEAST_LETTERS)
  for (const title of top) {
    const copies = top.filter((other) => other.index > title.index && isCopy(title, other, lines))
    if (copies.length > 0) return { title, copies }
  }
  return undefined
}

/** A paragraph that stands twice is a `repeated-block`. */
const isTitleLike = (line: Line): boolean =>
  line.text.length <= LONGEST_TITLE && line.words >= LEAST_WORDS && !isProse(line)

/** The same words, or the same words with and without the site's name. A sentence never copies a title without a full stop. */
function isCopy(title: Headline, other: Headline, lines: readonly Line[]): boolean {
  const sameEnd = lines[title.index]!.sentence === lines[other.index]!.sentence
  if (title.whole === other.whole) return sameEnd
  const shared = title.bare === other.bare || title.bare === other.whole || title.whole === other.bare
  return shared && title.bare.length >= LEAST_LETTERS && sameEnd
}

/** `repeated-title`: the first stays, its copies near the top go. */
export const repeatedTitles: Rule = ({ lines }) =>
  (findRepeatedTitle(lines)?.copies ?? []).map(({ index }) => ({
    line: index,
    rule: 'repeated-title',
    confidence: 0.99,
    safe: 'removed',
    strict: 'removed',
  }))

/**
 * `site-suffix`: the site's name behind the title. Surely one only when the title also stands without it, or the name
 * stands elsewhere.
 */
export const siteSuffix: Rule = ({ lines, firstProse }): readonly Finding[] => {
  const repeated = findRepeatedTitle(lines)
  const index = repeated?.title.index ?? lines.findIndex(({ sentence }) => !sentence)
  const line = lines[index]
  if (!line || line.sentence || index > Math.max(firstProse, 0)) return []
  const title = readHeadline(line, index)
  if (!title.site) return []
  const bareCopy = lines.some(
    ({ text }, other) => other !== index && text.length <= LONGEST_TITLE && keyOf(text) === title.bare,
  )
  const namedElsewhere = lines.some(
    ({ text }, other) => other !== index && standsAlone(text, title, repeated?.copies ?? [], other),
  )
  const sure = bareCopy || namedElsewhere
  const confidence = sure ? 0.95 : repeated ? 0.8 : 0.6
  return [
    {
      line: index,
      rule: 'site-suffix',
      confidence,
      safe: sure ? 'removed' : 'kept',
      strict: 'removed',
      from: title.from,
    },
  ]
}

/** Whether a line is the site's name, a copyright line with it, or another title with the same tail. */
function standsAlone(text: string, title: Headline, copies: readonly Headline[], index: number): boolean {
  if (copies.some((copy) => copy.index === index)) return false
  if (text.length > LONGEST_TITLE) return false
  const key = keyOf(text)
  if (key === title.site) return true
  if (!key.endsWith(title.site) || key.length === title.site.length) return false
  return /^\s*(©|\(c\)|copyright)/i.test(text) || SUFFIX.test(text)
}
