import type { Finding, Rule } from './article.ts'
import { isAtEdge } from './article.ts'
import type { Line } from './line.ts'
import { indexPhrases, lazily, phrasesOf } from './phrase-index.ts'
import { BUTTONS, MARKERS, NOTICE_PARTS, NOTICES } from './phrases.ts'

const buttons = lazily(() => indexPhrases(BUTTONS))
const markers = lazily(() => indexPhrases(MARKERS))
const notices = lazily(() => indexPhrases(NOTICES))
const parts = lazily(() => phrasesOf(NOTICE_PARTS))

/** A site's notice may be a paragraph of its own; a longer line is an article's. */
const LONGEST = 500
const LONGEST_LABEL = 120
const COPYRIGHT = /^(?:©|ⓒ|\(c\)\s|copyright\s(?:©|\(c\)|by\b|\d)|&copy;).{0,120}$/iu
const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u
const ORNAMENT = /^[\s•·\-–—*>»›→►▶▪■[(|]+|[\s•·|\])>»›→►▶:…]+$/gu
/** Short words of other scripts are no connectives. */
const NOT_LATIN = /[\u3040-\u9fff\uac00-\ud7af]/u
const COUNT = /^[\d.,+k()\s]+$/iu

/** Whether a line reads as something a site says about itself. */
export function isNotice({ text, plain }: Line): boolean {
  if (text.length > LONGEST) return false
  const line = plain.replace(ORNAMENT, '')
  return (
    COPYRIGHT.test(plain) ||
    notices().opening(line) !== undefined ||
    (plain.length <= 200 && parts().some((part) => plain.includes(part)))
  )
}

/** Whether a line holds nothing but words of buttons and counts, one of them not a mere connective. */
export function isButtons({ plain, words }: Line): boolean {
  if (plain.length > LONGEST_LABEL) return false
  const line = plain.replace(ORNAMENT, '')
  if (words > 12 || line === '') return false
  if (buttons().has(line) && line.length > 3) return true
  const tokens = line.split(/[\s,|/·•]+/u).filter((token) => token !== '' && !COUNT.test(token))
  return (
    tokens.length > 0 &&
    tokens.every((token) => buttons().has(token)) &&
    tokens.some((token) => token.length > 4 || NOT_LATIN.test(token))
  )
}

const isMarker = ({ plain }: Line): boolean =>
  plain.length <= LONGEST_LABEL && markers().has(plain.replace(ORNAMENT, ''))

/** `boilerplate`: what a site says about itself. Between sentences of the article doubtful lines stay, as `suspect`. */
export const boilerplate: Rule = (article) =>
  article.lines.flatMap((line, index): readonly Finding[] => {
    if (isMarker(line)) return [{ ...REMOVED, line: index, confidence: 0.98 }]
    const atEdge = isAtEdge(article, index)
    if (line.plain.startsWith('#') && HASHTAGS.test(line.plain))
      return [{ ...(atEdge ? REMOVED : DOUBTFUL), line: index }]
    if (isButtons(line)) return [{ ...(atEdge || line.words > 1 ? REMOVED : DOUBTFUL), line: index }]
    if (isNotice(line)) return [{ ...(atEdge || !line.sentence ? REMOVED : DOUBTFUL), line: index }]
    return []
  })

const REMOVED = { rule: 'boilerplate', confidence: 0.93, safe: 'removed', strict: 'removed' } as const
const DOUBTFUL = { rule: 'boilerplate', confidence: 0.7, safe: 'suspect', strict: 'removed' } as const
