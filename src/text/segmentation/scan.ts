import type { Candidate } from './candidate.ts'
import { closeSentence } from './closers.ts'
import { endsSentence } from './decide.ts'
import { findListItems } from './list-items.ts'
import type { Rules } from './rules.ts'

/** What can end a block, but begin no sentence in it. */
const TRAILING_MARKS = /^["'”’»›“‘«‹)\]」』]{1,4}$/

/**
 * The places inside a block where a sentence ends, in order: past its full stop and closing quotation marks, before the
 * white space that parts it from the next. Time is linear in the length of the block.
 */
export function findBoundaries(block: string, rules: Rules): number[] {
  const { marks } = rules
  const boundaries: number[] = []
  const items = findListItems(block)
  const careless = isCareless(block, rules)
  let start = skipSpace(block, 0)
  let quoted = false
  let bracket = -1
  let item = 0
  marks.lastIndex = start
  for (let mark = marks.exec(block); mark; mark = marks.exec(block)) {
    const [text] = mark
    const from = mark.index
    for (; item < items.length && items[item]! <= from; item++) {
      start = items[item]!
      boundaries.push(start)
    }
    if (text === '"' || text === "''") quoted = opensQuotation(block, from, from + text.length, quoted)
    else if (text === ',,') quoted = true
    else if (text === '(') bracket = bracket < 0 ? from : bracket
    else if (text === ')') bracket = -1
    else {
      const to = from + text.length
      const after = closeSentence(block, to, quoted, rules)
      const closers = block.slice(to, after)
      const next = skipSpace(block, after)
      if (next >= block.length || (next + 4 >= block.length && TRAILING_MARKS.test(block.slice(next)))) break
      const candidate: Candidate = { block, start, from, to, after, next, closers, bracket, careless }
      if (closers !== '' && /["']/.test(closers)) quoted = false
      if (closers.includes(')')) bracket = -1
      if (endsSentence(candidate, rules)) {
        boundaries.push(after)
        start = next
      }
      marks.lastIndex = after
    }
  }
  for (; item < items.length; item++) boundaries.push(items[item]!)
  return boundaries
}

/** Whether a straight quotation mark opens a quotation: by the white space beside it, else by turns. */
function opensQuotation(block: string, from: number, to: number, quoted: boolean): boolean {
  const spaceBefore = from === 0 || /[\s([{]/.test(block[from - 1]!)
  const spaceAfter = to >= block.length || /[\s.,;:!?)\]}]/.test(block[to]!)
  return spaceBefore === spaceAfter ? !quoted : spaceBefore
}

/** Whether a block was written without regard to capitals: its own start has none, or the English `i` is small. */
const isCareless = (block: string, rules: Rules): boolean =>
  /^[\s"'“„«([]{0,9}(?![\u10d0-\u10ff])\p{Ll}{2}/u.test(block) ||
  rules.capitalised.some((word) => block.includes(` ${word} `))

const WIDE_SPACE = /[\s\u2800]/

/** White space, and the blank Braille cell that stands for it in some posts. */
const isSpace = (code: number): boolean =>
  code === 0x20 || ((code < 0x20 || code >= 0xa0) && WIDE_SPACE.test(String.fromCharCode(code)))

/** The first place at or after the given one that holds no white space. */
export function skipSpace(text: string, at: number): number {
  let place = at
  while (place < text.length && isSpace(text.charCodeAt(place))) place++
  return place
}
