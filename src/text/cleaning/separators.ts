import type { Finding, Rule } from './article.ts'

/** Dashes, bullets, rules and blanks, or characters that show nothing. */
const SEPARATOR = /^(?:[\s•·∙◦●■□▪▫◆◇★☆_=|¦~#+<>«»‹›→←↑↓…*.]|\p{Pd}|\p{Cf}|\ufe0f)+$/u
/** Dots alone are an omission a writer may have meant. */
const OMISSION = /^[.…\s]+$/

/** `separator`: lines that only divide. */
export const separators: Rule = ({ lines }) =>
  lines.flatMap(({ text }, line): readonly Finding[] => {
    if (!SEPARATOR.test(text)) return []
    const fate = OMISSION.test(text) ? 'suspect' : 'removed'
    return [{ line, rule: 'separator', confidence: 0.99, safe: fate, strict: 'removed' }]
  })
