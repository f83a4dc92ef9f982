import type { Article, Finding, Rule } from './article.ts'
import { isAtEdge, isBesideText } from './article.ts'
import type { Line } from './line.ts'

const MOST_WORDS = 3
const LONGEST = 40
/** Quotations and list items are no labels. */
const MARKED = /^(?:[«»„“”"「『‹•·▪◦‣*●○■□▶►✓✔–—-]|\d)/u

/** Whether a line is a word or three that no sentence needs: a category, a place, a stray tag. */
const isLabel = ({ text, words, sentence, given }: Line): boolean =>
  words >= 1 &&
  words <= MOST_WORDS &&
  text.length <= LONGEST &&
  !sentence &&
  !MARKED.test(text) &&
  !/\d/.test(text) &&
  given !== 'title' &&
  given !== 'heading' &&
  given !== 'list-item'

/** `tag-line`: short labels before the title, after the text, or next to something removed. `decided` are lines already spoken of. */
export const labels =
  (decided: (index: number) => boolean, title: number): Rule =>
  (article) => {
    const listed = listsBesideText(article, title)
    return article.lines.flatMap((line, index): readonly Finding[] =>
      index !== title && isLabel(line) && !listed[index] && isOutside(article, index, decided, title)
        ? [{ line: index, rule: 'tag-line', confidence: 0.75, safe: 'suspect', strict: 'removed' }]
        : [],
    )
  }

/** Which labels are a list above or below the text that the text speaks of: a flag for each line. */
function listsBesideText(article: Article, title: number): readonly boolean[] {
  const { lines } = article
  const listed = lines.map(() => false)
  let first = 0
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && index !== title && isLabel(lines[index]!)) continue
    if (isBesideText(article, first, index - 1)) listed.fill(true, first, index)
    first = index + 1
  }
  return listed
}

/** A label above running text is a heading; one above debris, other labels or nothing is not. */
function isOutside(article: Article, index: number, decided: (index: number) => boolean, title: number): boolean {
  if (article.firstProse < 0) return false
  if (index < title || index > article.lastProse) return true
  if (decided(index + 1)) return true
  return isAtEdge(article, index) && index + 1 !== article.firstProse
}
