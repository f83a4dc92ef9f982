import { sameText } from '../domain/same-text.ts'
import type { Span } from '../domain/span.ts'
import { MOST_TOKENS, type Token, tokensOf } from './tokens.ts'

/** How like two texts are, and where they differ. */
export interface Likeness {
  /** 0 to 1; 1 for the same text only. */
  readonly score: number
  /** What each has that the other has not: spans into the one text, and into the other. */
  readonly differs: { readonly text: readonly Span[]; readonly source: readonly Span[] }
}

/** What is taken off where words agree and punctuation, case or blanks do not. */
const SIGNS = 0.01
/** What is taken off where the numbers are others, beside the words they are. */
const NUMBERS = 0.02
/** What is taken off where marks (tags, placeholders) are others. */
const MARKS = 0.02

const MARK = /<[^<>]{1,200}>|\{[^{}]{1,60}\}|%\w/g
const NUMBER = /\p{N}+(?:[.,’']\p{N}+)*/gu

/** A text made ready to be compared with many. */
export interface Comparable {
  readonly text: string
  readonly tokens: readonly Token[]
}

export const comparable = (text: string): Comparable => ({ text, tokens: tokensOf(text) })

/**
 * How like a text is to one of the memory: 1 less the share of words to be put in, taken out or exchanged (Levenshtein over
 * words, as OmegaT counts), less a little where numbers, marks or punctuation differ. `null` below `least`.
 */
export function likeness(text: Comparable, source: Comparable, least: number): Likeness | null {
  const longest = Math.max(text.tokens.length, source.tokens.length)
  if (sameText(text.text) === sameText(source.text)) return { score: 1, differs: { text: [], source: [] } }
  if (longest > MOST_TOKENS) return null
  const most = Math.floor((1 - least) * longest + 1e-9)
  if (Math.abs(text.tokens.length - source.tokens.length) > most) return null
  const table = distances(text.tokens, source.tokens)
  const distance = table.at(-1)!
  if (distance > most) return null
  const penalty =
    (distance === 0 ? SIGNS : 0) +
    (differ(text.text, source.text, NUMBER) ? NUMBERS : 0) +
    (differ(text.text, source.text, MARK) ? MARKS : 0)
  const score = Math.max(0, (longest === 0 ? 1 : 1 - distance / longest) - penalty)
  return score < least ? null : { score, differs: differences(text.tokens, source.tokens, table) }
}

const differ = (one: string, other: string, pattern: RegExp): boolean =>
  (one.match(pattern) ?? []).toSorted().join(' ') !== (other.match(pattern) ?? []).toSorted().join(' ')

/** The table of Levenshtein 1966, row by row: what it costs to make the first words of one of the first of the other. */
function distances(one: readonly Token[], other: readonly Token[]): Uint16Array {
  const width = other.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  for (let column = 0; column < width; column += 1) table[column] = column
  for (let row = 1; row <= one.length; row += 1) {
    table[row * width] = row
    const { key } = one[row - 1]!
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column
      const replaced = table[at - width - 1]! + (key === other[column - 1]!.key ? 0 : 1)
      table[at] = Math.min(replaced, table[at - width]! + 1, table[at - 1]! + 1)
    }
  }
  return table
}

/** The way back through the table: neighbouring words that differ are one span. */
function differences(one: readonly Token[], other: readonly Token[], table: Uint16Array): Likeness['differs'] {
  const width = other.length + 1
  const [text, source]: [number[], number[]] = [[], []]
  let [row, column] = [one.length, other.length]
  while (row > 0 || column > 0) {
    const here = table[row * width + column]!
    const same = row > 0 && column > 0 && one[row - 1]!.key === other[column - 1]!.key
    if (row > 0 && column > 0 && table[(row - 1) * width + column - 1]! + (same ? 0 : 1) === here) {
      row -= 1
      column -= 1
      if (same) continue
      text.push(row)
      source.push(column)
    } else if (row > 0 && table[(row - 1) * width + column]! + 1 === here) {
      row -= 1
      text.push(row)
    } else {
      column -= 1
      source.push(column)
    }
  }
  return { text: joined(one, text.reverse()), source: joined(other, source.reverse()) }
}

function joined(tokens: readonly Token[], places: readonly number[]): readonly Span[] {
  const spans: [number, number][] = []
  let before = -2
  for (const place of places) {
    const [start, end] = tokens[place]!.span
    if (place === before + 1) spans.at(-1)![1] = end
    else spans.push([start, end])
    before = place
  }
  return spans
}
