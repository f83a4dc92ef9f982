import type { BlockKind } from '../../domain/document.ts'
import type { Line } from './line.ts'
import { isProse } from './line.ts'

const LONGEST_HEADING = 150
const LONGEST_TITLE = 250
/** Title, subtitle, byline, date, place and their repetitions stand above an article. */
const MOST_ABOVE = 10
const MOST_HEADING_WORDS = 16
const QUOTATION = /^[«„“"「『‹].*[»“”"」』›]$/u
const BULLET = /^[•·▪◦‣●○■□▶►✓✔*]\s+\S/u
const NUMBER = /^(?:\(?\d{1,3}[.)]|\(?[a-zа-я][.)])\s+\S/iu
const DASH = /^[-–—]\s+\S/u

/**
 * What each line is to a reader. `title` is the index of the title line, or `-1`.
 *
 * Bullets mark list items alone; numbers and letters where a neighbour has one too. A line that begins with a dash is
 * dialogue (French, Russian, Spanish) when it ends as a sentence, and a list item when it does not and a neighbour
 * begins with a dash as well.
 */
export function kindsOf(lines: readonly Line[], title: number): readonly BlockKind[] {
  return lines.map((line, index) => {
    if (line.given) return line.given
    if (index === title) return 'title'
    if (isListItem(lines, index)) return 'list-item'
    return isHeading(line, lines[index + 1]) ? 'heading' : 'paragraph'
  })
}

function isListItem(lines: readonly Line[], index: number): boolean {
  const { text, sentence } = lines[index]!
  const beside = (marker: RegExp) => [lines[index - 1], lines[index + 1]].some((line) => line && marker.test(line.text))
  if (BULLET.test(text)) return true
  if (NUMBER.test(text)) return beside(NUMBER)
  if (!DASH.test(text)) return false
  const above = lines[index - 1]
  // The last item of a list may end it with a full stop.
  return sentence ? above !== undefined && DASH.test(above.text) && !above.sentence : beside(DASH)
}

/** Short, without a full stop (or a quotation and nothing else), and followed by running text. */
const isHeading = ({ text, words, sentence }: Line, next: Line | undefined): boolean =>
  next !== undefined &&
  isProse(next) &&
  words > 0 &&
  words <= MOST_HEADING_WORDS &&
  text.length <= LONGEST_HEADING &&
  /\p{L}/u.test(text) &&
  (!sentence || (QUOTATION.test(text) && words <= 6)) &&
  !/[,;:]$/u.test(text)

/** The index of the title: the first short line without a full stop before the running text, if there is any. */
export function findTitle(lines: readonly Line[], firstProse: number, decided: (index: number) => boolean): number {
  const given = lines.findIndex(({ given }) => given === 'title')
  if (given >= 0) return given
  if (firstProse < 0) return -1
  const candidates = lines
    .slice(0, firstProse)
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => !decided(index) && isTitle(line))
  // Many lines above the text are menus: its title is the one right above it.
  if (firstProse > MOST_ABOVE) candidates.reverse()
  return (candidates.find(({ line }) => line.words > 3) ?? candidates[0])?.index ?? -1
}

const isTitle = ({ text, words, sentence, given }: Line): boolean =>
  (given === undefined || given === 'heading') &&
  words >= 1 &&
  text.length <= LONGEST_TITLE &&
  /\p{L}/u.test(text) &&
  (!sentence || /[?!]["»”“]*$/u.test(text) || QUOTATION.test(text)) &&
  !DASH.test(text) &&
  !BULLET.test(text)
