import type { Line } from './line.ts'
import { isProse } from './line.ts'
import { isByline, isCredit, isDateline } from './meta.ts'
import { pointing } from './navigation.ts'
import { buttonsOf, isButtons, isMarker, noticeCertainty } from './notices.ts'
import { isSeparator } from './separators.ts'

const COLON = /[:：]["»”“’*_\s]*$/u
/** Of a line, what may hold the colon that ends it and what closes behind it. */
const LONGEST_END = 8
const LISTED = /^(?:[•·▪◦‣●○■□▶►✓✔*–—-]\s*|\(?\d{1,3}[.)]\s*)\S/u
/** Names with what is said of them: "Ivan Petrov, born 1970, deputy minister of defence of Belarus". */
const MOST_WORDS = 24
const SURE = 0.9
const CERTAIN = 0.97

/** Whether a line announces a list of the article: it ends in a colon and is no heading of links, buttons or credits. */
export const introduces = (line: Line): boolean =>
  COLON.test(line.text.slice(-LONGEST_END)) &&
  /\p{L}/u.test(line.text) &&
  !line.outside &&
  !saysDebris(line) &&
  buttonsOf(line) === undefined &&
  !isCredit(line) &&
  !isByline(line) &&
  !isDateline(line)

/**
 * Lines that announce a list, with the list: names, banks, measures. They are the article whatever they look like, for a
 * list of names looks like a menu: a flag for each line. In time linear in the lines, also when each announces the next.
 */
export function listedLines(lines: readonly Line[]): readonly boolean[] {
  const listed = lines.map(() => false)
  /** How far the last list went, of marked items and of plain ones: what is announced within it ends where it does. */
  const reached = { marked: 0, plain: 0 }
  for (let index = 0; index < lines.length; index++) {
    if (!introduces(lines[index]!)) continue
    const marked = isMarkedItem(lines[index + 1])
    const kind = marked ? 'marked' : 'plain'
    let item = Math.max(index + 1, reached[kind])
    while (item < lines.length && isItem(lines[item]!, marked)) listed[item++] = true
    reached[kind] = item
    if (item > index + 1) listed[index] = true
  }
  return listed
}

const isMarkedItem = (line: Line | undefined): boolean =>
  line !== undefined && (line.given === 'list-item' || LISTED.test(line.text))

function isItem(line: Line, marked: boolean): boolean {
  if (line.outside || isSeparator(line) || line.given === 'title' || line.given === 'heading') return false
  if (marked && isMarkedItem(line)) return pointing(line) < CERTAIN
  return !isProse(line) && line.words <= MOST_WORDS && !saysDebris(line) && !isButtons(line) && !isCredit(line)
}

/** Whether a line says by its words that it is none of the article. */
const saysDebris = (line: Line): boolean => pointing(line) >= SURE || isMarker(line) || noticeCertainty(line) === 'sure'
