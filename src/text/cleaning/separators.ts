import type { Finding, Rule } from './article.ts'
import type { Line } from './line.ts'

/** Dashes, bullets, rules and blanks, or characters that show nothing. */
const SEPARATOR = /^(?:[\s•·∙◦●■□▪▫◆◇★☆_=|¦~#+<>«»‹›→←↑↓…*.]|\p{Pd}|\p{Cf}|\ufe0f)+$/u
/** Dots alone are an omission a writer may have meant. */
const OMISSION = /^[.…\s]+$/

/** Whether a line only divides. */
export const isSeparator = ({ text }: Line): boolean => SEPARATOR.test(text)

/** `separator`: lines that only divide. */
export const separators: Rule = ({ lines }) =>
  lines.flatMap((divider, line): readonly Finding[] => {
    if (!isSeparator(divider)) return []
    const fate = OMISSION.test(divider.text) ? 'suspect' : 'removed'
    return [{ line, rule: 'separator', confidence: 0.99, safe: fate, strict: 'removed' }]
  })
