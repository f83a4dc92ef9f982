import { isPlainLetter } from './characters.ts'
import { matchAt } from './match-at.ts'
import type { Rules } from './rules.ts'

/** Marks that go with the sentence they follow at once: quotation marks, brackets, combining and directional marks. */
const ATTACHED =
  /["'”’»›)\]}」』】〉》）］“‘„«‹´`＂]|[\p{M}\p{Emoji_Modifier}]|[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/uy
/** A mark with white space at both sides, or with white space before and punctuation behind. */
const SPACED = /\s{1,3}([»›”“«"]|[)\]]|''?|``)(?=\s|$|[,;:!?)\]]|\.(?!\.))/y
const MORE = /[.!?…。！？]+["”’»)\]]*/y
const REFERENCES = /\s?(?:\[\d{1,4}(?:[-–,]\s?\d{1,4}){0,8}\]\s?){1,8}/y
const EMOJI = /\s{0,2}(?:(?:\p{Extended_Pictographic}|\p{RI}\p{RI})(?:\p{M}|\p{Emoji_Modifier}|\u200d){0,4}\s?){1,20}/uy
/** `(Smith 2004, 55).` behind a quotation. */
const CITATION = /\s?\([^().!?]{1,60}\)\./y

/**
 * Where a sentence ends whose terminator ends at `at`: past closing quotation marks and brackets, spaced ones too
 * (`. »`), a second terminator behind them (`?».`), references (`[25]`) and emoji.
 */
export function closeSentence(block: string, at: number, quoted: boolean, rules: Rules): number {
  if (block.charCodeAt(at) === 0x20 && isPlainLetter(block.charCodeAt(at + 1))) return at
  let end = at
  for (let mark = matchAt(ATTACHED, block, end); mark; mark = matchAt(ATTACHED, block, end)) {
    if (opensNext(block, end, mark, quoted, rules)) break
    end += mark.length
  }
  SPACED.lastIndex = end
  const spaced = SPACED.exec(block)
  if (spaced && closesSpaced(block, end, spaced, quoted, rules)) end += spaced[0].length
  if (end > at) end += matchAt(MORE, block, end).length
  if (end > at) end += matchAt(CITATION, block, end).length
  end += matchAt(REFERENCES, block, end).trimEnd().length
  return end + matchAt(EMOJI, block, end).trimEnd().length
}

const LETTER = /^\p{L}/u

/** Whether a quotation mark between a terminator and a letter opens the next sentence: `Ende.„Anfang“`. */
function opensNext(block: string, at: number, mark: string, quoted: boolean, rules: Rules): boolean {
  if (!'"\'“‘„«‹'.includes(mark) || rules.closers.includes(mark)) return false
  if (mark === '"' && quoted) return false
  return LETTER.test(block.slice(at + 1, at + 3))
}

function closesSpaced(block: string, at: number, [all, mark]: RegExpExecArray, quoted: boolean, rules: Rules): boolean {
  if (/[,;:.!?)\]]/.test(block[at + all.length] ?? '')) return true
  if (rules.closers.includes(mark!)) return true
  if (mark === '"' || mark === "''") return quoted || (mark === "''" && !block.includes(mark, at + all.length))
  return !'``“«'.includes(mark!)
}
