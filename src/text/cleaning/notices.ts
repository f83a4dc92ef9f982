import type { Article, Finding, Rule } from './article.ts'
import { isAtEdge } from './article.ts'
import type { Line } from './line.ts'
import { countWords } from './line.ts'
import { perLine } from './per-line.ts'
import { indexPhrases, lazily, phrasesOf } from './phrase-index.ts'
import {
  BUTTONS,
  CONNECTIVES,
  MARKERS,
  NOTICE_PARTS,
  NOTICES,
  SERVICES,
  SITE_WORDS,
  UNSPACED_SITE_WORDS,
} from './phrases.ts'

const buttons = lazily(() => indexPhrases(BUTTONS))
const services = lazily(() => indexPhrases(SERVICES))
const connectives = lazily(() => indexPhrases(CONNECTIVES))
const markers = lazily(() => indexPhrases(MARKERS))
const notices = lazily(() => indexPhrases(NOTICES))
/** One expression reads a line a few times faster than a search for each part. */
const parts = lazily(() => new RegExp(phrasesOf(NOTICE_PARTS).map(escapePhrase).join('|')))
/** Short names of services are words of many languages. */
const siteWords = lazily(() => [...phrasesOf(SITE_WORDS), ...phrasesOf(SERVICES).filter(({ length }) => length > 4)])
const unspacedSiteWords = lazily(() => phrasesOf(UNSPACED_SITE_WORDS))

/** A site's notice may be a paragraph of its own; a longer line is an article's. */
const LONGEST = 500
const LONGEST_LABEL = 120
const LONGEST_WITH_PART = 200
/** Behind a notice's phrase, where nothing else tells a notice: words of a line, and of a line that ends as a sentence. */
const MOST_WORDS_BEYOND = 3
const MOST_WORDS_BEYOND_IN_SENTENCE = 2
const COPYRIGHT = /^(?:©|ⓒ|\(c\)\s|copyright\s(?:©|\(c\)|by\b|\d)|&copy;).{0,120}$/iu
const COPYRIGHT_SIGN = /^(?:©|ⓒ|\(c\)\s|copyright\s(?:©|\(c\)|\d)|&copy;)/iu
const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u
const ORNAMENT_BEFORE = /^[\s•·\-–—*>»›→►▶▪■[(|]+/u
const ORNAMENT_BEHIND = new Set('•·|])>»›→►▶:… \t\n\u00a0')
const FULL_STOP = /[.!?…。！？؟।\s"»”)]+$/u
/** Short words of other scripts are no connectives. */
const NOT_LATIN = /[\u3040-\u9fff\uac00-\ud7af]/u
const COUNT = /^[\d.,+k()\s]+$/iu
const SMALL = 3

/**
 * How surely a site says a line about itself: `sure` when it holds nothing else, `likely` when it is a sentence that
 * speaks of sites throughout, `doubtful` when it only begins like one. A sentence that merely begins like a notice is
 * none: "Support our troops, he said."
 */
export type Certainty = 'sure' | 'likely' | 'doubtful' | 'none'

/** How surely a line is something a site says about itself. */
export const noticeCertainty = perLine(readNotice)

function readNotice({ text, plain, sentence }: Line): Certainty {
  if (text.length > LONGEST) return 'none'
  if (COPYRIGHT.test(plain)) return COPYRIGHT_SIGN.test(plain) || !sentence ? 'sure' : 'none'
  const line = withoutOrnament(plain)
  const phrase = notices().opening(line)
  if (phrase === undefined) return holdsNotice(plain, sentence)
  const rest = line.slice(phrase.length)
  const beyond = countWords(rest)
  const named = rest !== '' && text.slice(-rest.length).split(';').every(isNames)
  if (sentence && beyond > MOST_WORDS_BEYOND_IN_SENTENCE)
    return speaksOfSite(rest) || (named && isLabelled(phrase, rest)) ? 'likely' : 'none'
  if (beyond === 0 || speaksOfSite(rest) || (!sentence && (named || isLabelled(phrase, rest)))) return 'sure'
  return beyond <= MOST_WORDS_BEYOND ? 'likely' : 'doubtful'
}

/** Whether a line is a notice, surely or likely. */
export const isNotice = (line: Line): boolean => {
  const certainty = noticeCertainty(line)
  return certainty === 'sure' || certainty === 'likely'
}

/** A text without bullets, arrows and brackets around it. */
function withoutOrnament(text: string): string {
  const opened = text.replace(ORNAMENT_BEFORE, '')
  // From the end by hand: an expression would try every letter on its way there.
  let end = opened.length
  while (end > 0 && ORNAMENT_BEHIND.has(opened[end - 1]!)) end--
  return opened.slice(0, end)
}

/** A notice within a short line: a sentence that goes on behind it may report it. */
function holdsNotice(plain: string, sentence: boolean): Certainty {
  if (plain.length > LONGEST_WITH_PART) return 'none'
  const part = parts().exec(plain)?.[0]
  if (part === undefined) return 'none'
  const ends = plain.replace(FULL_STOP, '').endsWith(part)
  if (!sentence || (ends && countWords(plain) <= countWords(part) + MOST_WORDS_BEYOND)) return 'sure'
  return speaksOfSite(plain.replace(part, '')) ? 'likely' : 'none'
}

const escapePhrase = (phrase: string): string => phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const LETTER = /[\p{L}\p{N}]/u

/** Whether a text holds a word of sites, from a word's beginning. */
function speaksOfSite(text: string): boolean {
  return unspacedSiteWords().some((word) => text.includes(word)) || siteWords().some((word) => beginsWord(text, word))
}

function beginsWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at === 0 || (at > 0 && !LETTER.test(text[at - 1]!))
}

/** `Tags: sanctions, banks`. */
const isLabelled = (phrase: string, rest: string): boolean => phrase.endsWith(':') || /^\s*[:：]/u.test(rest)

/** `Reporting by Jane Miller and John Smith; editing by Jo Park`: every word but the small ones begins with a capital. */
function isNames(text: string): boolean {
  const phrase = notices().opening(text.trim().toLowerCase())
  const words = text
    .trim()
    .slice(phrase?.length ?? 0)
    .split(/[\s,;|/]+/u)
    .filter((word) => LETTER.test(word))
  return (
    words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length >= 2 &&
    words.every((word) => word.length <= SMALL || /^\P{L}*\p{Lu}/u.test(word))
  )
}

/**
 * What the words of buttons in a line are: `actions` when one says what a button does, `services` when they only name
 * services; `undefined` when the line holds other words too.
 */
export const buttonsOf = perLine(readButtons)

function readButtons({ plain, words }: Line): 'actions' | 'services' | undefined {
  if (plain.length > LONGEST_LABEL) return undefined
  if (words > 12) return undefined
  const line = withoutOrnament(plain)
  if (line === '') return undefined
  if (buttons().has(line) && line.length > 3) return 'actions'
  const tokens = line
    .split(/[\s,|/·•]+/u)
    .filter((token) => token !== '' && !COUNT.test(token) && !connectives().has(token))
  if (!tokens.every((token) => buttons().has(token) || services().has(token))) return undefined
  if (!tokens.some((token) => token.length > 4 || NOT_LATIN.test(token))) return undefined
  return tokens.some((token) => buttons().has(token)) ? 'actions' : 'services'
}

/** Whether a line holds nothing but words of buttons and counts, one of them saying what is done. */
export const isButtons = (line: Line): boolean => buttonsOf(line) === 'actions'

/** Whether a line is a word such as "Advertisement" that stands between the paragraphs of articles. */
export const isMarker = ({ plain }: Line): boolean =>
  plain.length <= LONGEST_LABEL && markers().has(withoutOrnament(plain))

/** `boilerplate`: what a site says about itself. Between sentences of the article doubtful lines stay, as `suspect`. */
export const boilerplate: Rule = (article) => {
  const { lines } = article
  const bars = barsOf(lines)
  return lines.flatMap((line, index): readonly Finding[] => {
    if (isMarker(line)) return [{ ...REMOVED, line: index, confidence: 0.98 }]
    const atEdge = isAtEdge(article, index)
    if (line.plain.startsWith('#') && HASHTAGS.test(line.plain))
      return [{ ...(atEdge ? REMOVED : DOUBTFUL), line: index }]
    const pressed = buttonsOf(line)
    if (pressed === 'actions') return [{ ...(atEdge || bars[index] ? REMOVED : DOUBTFUL), line: index }]
    if (pressed === 'services') {
      if (atEdge) return [{ ...(bars[index] || isBesideNotice(lines, index) ? REMOVED : DOUBTFUL), line: index }]
      return bars[index] ? [{ ...DOUBTFUL, line: index }] : []
    }
    const verdict = onNotice(article, line, index, atEdge)
    return verdict ? [{ ...verdict, line: index }] : []
  })
}

function onNotice(article: Article, line: Line, index: number, atEdge: boolean): Omit<Finding, 'line'> | undefined {
  const certainty = noticeCertainty(line)
  if (certainty === 'sure') {
    // A single word may head a part of the article: "Datenschutz".
    const heads = line.given === 'heading' || line.words === 1
    return atEdge || !(line.sentence || heads) ? REMOVED : DOUBTFUL
  }
  if (certainty === 'none') return undefined
  const behind = article.lastProse >= 0 && index > article.lastProse
  // The first line is the title, though it begins like a notice: "Datenschutz in Gefahr".
  if (index === 0 && !line.sentence && article.firstProse > 0) return undefined
  if (certainty === 'likely') return behind && !line.sentence ? REMOVED : DOUBTFUL
  return behind ? DOUBTFUL : undefined
}

/** Which lines belong to a share bar: neighbouring lines of buttons, one of which says what is done. */
function barsOf(lines: readonly Line[]): readonly boolean[] {
  const bars = lines.map(() => false)
  let run: number[] = []
  const settle = () => {
    if (run.length > 1 && run.some((index) => isButtons(lines[index]!))) for (const index of run) bars[index] = true
    run = []
  }
  for (const [index, line] of lines.entries()) {
    if (buttonsOf(line)) run.push(index)
    else settle()
  }
  settle()
  return bars
}

/** Whether the nearest line that is no button is a notice. */
function isBesideNotice(lines: readonly Line[], index: number): boolean {
  let above = index - 1
  while (above >= 0 && buttonsOf(lines[above]!)) above--
  let below = index + 1
  while (below < lines.length && buttonsOf(lines[below]!)) below++
  return [lines[above], lines[below]].some((line) => line !== undefined && noticeCertainty(line) === 'sure')
}

const REMOVED = { rule: 'boilerplate', confidence: 0.93, safe: 'removed', strict: 'removed' } as const
const DOUBTFUL = { rule: 'boilerplate', confidence: 0.7, safe: 'suspect', strict: 'removed' } as const
