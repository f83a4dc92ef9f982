import type { Article, Finding, Rule } from './article.ts'
import { isAtEdge } from './article.ts'
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
  (article) =>
    article.lines.flatMap((line, index): readonly Finding[] =>
      index !== title && isLabel(line) && isOutside(article, index, decided, title)
        ? [{ line: index, rule: 'tag-line', confidence: 0.75, safe: 'suspect', strict: 'removed' }]
        : [],
    )

/** A label above running text is a heading; one above debris, other labels or nothing is not. */
function isOutside(article: Article, index: number, decided: (index: number) => boolean, title: number): boolean {
  if (article.firstProse < 0) return false
  if (index < title || index > article.lastProse) return true
  if (decided(index + 1)) return true
  return isAtEdge(article, index) && index + 1 !== article.firstProse
}
