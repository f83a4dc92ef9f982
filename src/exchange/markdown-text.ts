import { oneLine } from './pair-remarks.ts'

/** Signs that mean something anywhere in a line of Markdown (CommonMark 0.31 and GitHub's tables, strokes and formulas). */
const INLINE = /[\\`*_[\]<>&~|$]/g
/** What makes a line another block: a heading, a list, a quotation, a line or the underline of a heading. */
const BLOCK = /^(?:[#+\-=>:]|\d{1,9}(?=[.)]))/

/**
 * A text as a piece of one line of Markdown that is shown as it is: nothing in it is a mark, wherever in the line it
 * stands.
 */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replace(INLINE, '\\$&')
    .replace(BLOCK, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
    // before a mark in brackets it would be a picture
    .replace(/!$/, '\\!')
