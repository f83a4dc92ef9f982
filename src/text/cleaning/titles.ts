import type { Article, Finding, Rule } from './article.ts'
import type { Line } from './line.ts'
import { isProse, keyOf } from './line.ts'
import { isMeta } from './meta.ts'

/** How many lines from the top a title may be repeated: page title, heading, breadcrumb. */
const NEAR_TOP = 8
const LONGEST_TITLE = 250

/** Letters and digits a title must have before its repetition says anything; a refrain may be shorter. */
const LEAST_LETTERS = 8
const LEAST_WORDS = 3

/** `Title – Site`, `Title | Site`, `标题_网站`: where the tail begins, blanks included. */
const SUFFIX = /\s+[–—|·•»:-]\s+(?=[^–—|·•»]*$)|(?<=[\u3040-\u9fff\uac00-\ud7af])[_|｜](?=[^_|｜]*$)/u
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

/**
 * The line that is repeated above the text, with its repetitions; `undefined` when none is. A verse that comes again
 * after other verses is none.
 */
export function findRepeatedTitle({
  lines,
  firstProse,
  debris,
}: Article): { readonly title: Headline; readonly copies: readonly Headline[] } | undefined {
  const top = lines
    .slice(0, Math.max(0, Math.min(NEAR_TOP, firstProse)))
    .flatMap((line, index) => (isTitleLike(line) ? [readHeadline(line, index)] : []))
    .filter(({ whole }) => whole.length >= LEAST_LETTERS)
  const explained = (index: number) => debris[index]! || lines[index]!.words < LEAST_WORDS || isMeta(lines[index]!)
  for (const title of top) {
    const copies: Headline[] = []
    for (let index = title.index + 1; index <= top.at(-1)!.index; index++) {
      const copy = top.find((other) => other.index === index && isCopy(title, other, lines))
      if (copy) copies.push(copy)
      else if (!explained(index)) break
    }
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
export const repeatedTitles: Rule = (article) =>
  (findRepeatedTitle(article)?.copies ?? []).map(({ index }) => ({
    line: index,
    rule: 'repeated-title',
    confidence: 0.99,
    safe: 'removed',
    strict: 'removed',
  }))

/**
 * `site-suffix`: the site's name behind the title. Surely one only when the title also stands without it above the text,
 * or the name is a domain or stands in a copyright line.
 */
export const siteSuffix =
  (heading: number): Rule =>
  (article): readonly Finding[] => {
    const { lines, firstProse } = article
    const repeated = findRepeatedTitle(article)
    const index = repeated?.title.index ?? heading
    const line = lines[index]
    if (!line || line.sentence || index > Math.max(firstProse, 0)) return []
    const title = readHeadline(line, index)
    if (!title.site) return []
    const bareCopy = lines
      .slice(0, Math.max(0, firstProse))
      .some(({ text }, other) => other !== index && keyOf(text) === title.bare)
    const sure =
      bareCopy || DOMAIN.test(line.text.slice(title.from)) || lines.some(({ text }) => isCopyright(text, title.site))
    const confidence = sure ? 0.95 : repeated ? 0.8 : 0.6
    const safe = sure ? 'removed' : 'kept'
    return [{ line: index, rule: 'site-suffix', confidence, safe, strict: 'removed', from: title.from }]
  }

const DOMAIN = /(?:^|\s)[\p{L}\p{N}-]{2,60}\.[a-zа-я]{2,10}$/iu
const COPYRIGHT = /^\s*(?:©|ⓒ|\(c\)|copyright)/i

/** Whether a line claims copyright for a site. */
const isCopyright = (text: string, site: string): boolean =>
  text.length <= LONGEST_TITLE && COPYRIGHT.test(text) && keyOf(text).includes(site)
