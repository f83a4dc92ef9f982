import type { Span } from '../domain/span.ts'
import type { FileCode, FileParts } from '../exchange/translatable-file.ts'

/** A text, its translation, and the words that are known to be each other's counterparts. */
export interface Placing {
  readonly source: string
  readonly target: string
  readonly links: readonly { readonly source: Span; readonly target: Span }[]
  /** Translations of stretches of the source by themselves, by their words. */
  readonly phrases?: ReadonlyMap<string, string>
}

const WORD = /[\p{L}\p{N}]/u
const isWord = (letter: string | undefined): boolean => letter !== undefined && letter !== '' && WORD.test(letter)

/**
 * Where the codes of a text go in its translation, one offset a code. A stretch goes around the words that are its
 * counterpart: what is linked, what stands there letter for letter, what the stretch was translated to by itself; what is
 * none of these, to the nearest end of a word between the links, as far along as it stood. Ends stay ends.
 */
export function placeCodes(codes: readonly FileCode[], placing: Placing): readonly number[] {
  const places = new Map<number, number>()
  for (const [index, { at, kind, other }] of codes.entries()) {
    if (kind !== 'open' || other === undefined || places.has(index)) continue
    const [start, end] = stretch([at, codes[other]!.at], placing)
    places.set(index, start)
    places.set(other, end)
  }
  const points = anchors(placing)
  return codes.map(({ at, kind }, index) => places.get(index) ?? nearest(at, kind, placing, points))
}

/** The stretch of the translation for one of the source; `null` where none is known, so that only a guess is left. */
export function knownStretch(span: Span, { source, target, links, phrases }: Placing): Span | null {
  const [start, end] = trimmed(source, span)
  if (start >= end) return null
  const before = source.slice(0, start)
  const behind = source.slice(end)
  if (!WORD.test(before) && !WORD.test(behind)) return wholeOf(target, before, behind)
  const inside = links.filter((link) => link.source[0] >= start && link.source[1] <= end)
  if (inside.length > 0 && covers(source, [start, end], inside)) {
    const from = Math.min(...inside.map((link) => link.target[0]))
    const to = Math.max(...inside.map((link) => link.target[1]))
    // words of another part of the sentence between them: not one stretch
    if (links.every((link) => inside.includes(link) || link.target[1] <= from || to <= link.target[0]))
      return [from, to]
  }
  const words = source.slice(start, end)
  return onlyPlace(target, words) ?? onlyPlace(target, phrases?.get(words) ?? '')
}

function stretch(span: Span, placing: Placing): Span {
  if (span[0] >= span[1]) {
    const at = nearest(span[0], 'alone', placing, anchors(placing))
    return [at, at]
  }
  const known = knownStretch(span, placing)
  if (known) return withSigns(span, known, placing)
  const points = anchors(placing)
  const from = nearest(span[0], 'open', placing, points)
  const to = nearest(span[1], 'close', placing, points)
  return withSigns(span, [from, to > from ? to : wordEnd(placing.target, from)], placing)
}

/** A stretch with the signs at its ends, quotation marks most often, where the source's has them, and else without. */
function withSigns(span: Span, [from, to]: Span, { source, target }: Placing): Span {
  if (!WORD.test(target.slice(from, to))) return [from, to]
  const isSign = (at: number): boolean => /[^\p{L}\p{M}\p{N}\p{Cs}\s]/u.test(target[at] ?? ' ')
  const words = source.slice(...trimmed(source, span))
  let [start, end] = [from, to]
  if (/^[\p{L}\p{N}]/u.test(words)) while (!isWord(target[start]) && isSign(start)) start++
  else while (start > 0 && isSign(start - 1)) start--
  if (/[\p{L}\p{M}\p{N}]$/u.test(words)) while (end > start && isSign(end - 1)) end--
  else while (end < target.length && isSign(end)) end++
  return [start, end]
}

/** The end of the word that begins at a place. */
function wordEnd(text: string, from: number): number {
  let end = Math.min(from + 1, text.length)
  while (end < text.length && (joins(text, end) || splits(text, end))) end++
  return end
}

/** The whole translation, without signs at its ends where the source's stretch is without them. */
function wholeOf(target: string, before: string, behind: string): Span {
  const start = before.trim() === '' ? 0 : target.search(WORD)
  return [Math.max(0, start), behind.trim() === '' ? target.length : Math.max(start, lastWordEnd(target))]
}

/** Where the signs begin that end a text. */
function lastWordEnd(text: string): number {
  let end = text.length
  while (end > 0 && !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, end - 2), end))) end--
  return end
}

/** Whether every letter of the stretch is in a link. */
function covers(source: string, [start, end]: Span, links: Placing['links']): boolean {
  for (let at = start; at < end; at++)
    if (isWord(source[at]) && !links.some((link) => link.source[0] <= at && at < link.source[1])) return false
  return true
}

/** Where words stand in a text, whatever their case, if they stand in it once and by themselves. */
function onlyPlace(text: string, words: string): Span | null {
  if (!WORD.test(words)) return null
  const [inText, wanted] = [text.toLowerCase(), words.toLowerCase()]
  if (inText.length !== text.length) return null
  const at = inText.indexOf(wanted)
  if (at < 0 || inText.indexOf(wanted, at + 1) >= 0) return null
  const end = at + wanted.length
  return joins(text, at) || joins(text, end) ? null : [at, end]
}

/** Scripts that put no blank between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Whether a place is inside of a word. */
const joins = (text: string, at: number): boolean =>
  isWord(text[at - 1]) && isWord(text[at]) && !UNSPACED.test(text[at - 1]!) && !UNSPACED.test(text[at]!)

/** Places of the source and of the translation that belong together, both rising. */
function anchors({ source, target, links }: Placing): readonly (readonly [source: number, target: number])[] {
  const points: [number, number][] = [[0, 0]]
  for (const { source: from, target: to } of [...links].sort((one, other) => one.source[0] - other.source[0])) {
    const [lastSource, lastTarget] = points.at(-1)!
    if (from[0] < lastSource || to[0] < lastTarget) continue
    points.push([from[0], to[0]], [from[1], to[1]])
  }
  return [...points, [source.length, target.length]]
}

function nearest(
  at: number,
  kind: FileCode['kind'],
  { source, target }: Placing,
  points: readonly (readonly [number, number])[],
): number {
  if (source.slice(0, at).trim() === '') return 0
  const rest = source.slice(at)
  if (rest.trim() === '') return target.length
  // signs that end a sentence end its translation
  if (!WORD.test(rest)) return lastWordEnd(target)
  const exact = points.find(([from]) => from === at)
  if (exact) return exact[1]
  const next = points.findIndex(([from]) => from > at)
  const [[from, fromTarget], [to, toTarget]] = [points[next - 1]!, points[next]!]
  const guess = fromTarget + Math.round(((at - from) / (to - from)) * Math.max(0, toTarget - fromTarget))
  return snapped(target, Math.min(guess, target.length), kind)
}

/** The end of a word nearest to a place; an opening code stands before a word, others behind one. */
function snapped(text: string, guess: number, kind: FileCode['kind']): number {
  for (let distance = 0; distance <= text.length; distance++)
    for (const at of [guess - distance, guess + distance]) {
      if (at < 0 || at > text.length || joins(text, at) || splits(text, at)) continue
      const fits = kind === 'open' ? !/\s/.test(text[at] ?? '') : !/\s/.test(text[at - 1] ?? '')
      if (fits) return at
    }
  return guess
}

/** Whether a place is inside of a letter: of a surrogate pair, or before a mark that belongs to it. */
const splits = (text: string, at: number): boolean =>
  /^[\udc00-\udfff\p{M}\u200d]/u.test(text.slice(at, at + 2)) && at > 0

function trimmed(text: string, [start, end]: Span): Span {
  const inside = text.slice(start, end)
  return [start + inside.length - inside.trimStart().length, end - (inside.length - inside.trimEnd().length)]
}

/**
 * A translation with its codes at these offsets. Where that would let stretches cross that did not, the codes keep the
 * order they had and stand no earlier than the one before, so that the file stays well-formed.
 */
export function partsAt(text: string, codes: readonly FileCode[], places: readonly number[]): FileParts {
  const order = [...codes.keys()].sort((one, other) => compare(codes, places, one, other))
  if (isNested(codes, order)) return cutAt(text, order, places)
  let furthest = 0
  const rising = places.map((at) => {
    furthest = Math.max(furthest, at)
    return furthest
  })
  return cutAt(text, [...codes.keys()], rising)
}

/** At one place: what closes, the inner first; what stands alone; what opens, the outer first. */
function compare(codes: readonly FileCode[], places: readonly number[], one: number, other: number): number {
  const rank = (index: number): number => {
    const { kind, other: end } = codes[index]!
    if (kind === 'alone' || (end !== undefined && places[end] === places[index])) return 1
    return kind === 'close' ? 0 : 2
  }
  const far = (index: number): number => {
    const end = codes[index]!.other
    return end === undefined ? places[index]! : places[end]!
  }
  const [first, second] = [rank(one), rank(other)]
  return (
    places[one]! - places[other]! ||
    first - second ||
    (first === 1 ? 0 : far(other) - far(one)) ||
    (first === 0 ? nestedClose(codes, one, other) : one - other)
  )
}

/** Of two that close together and opened together, the one that opened later in the source first. */
const nestedClose = (codes: readonly FileCode[], one: number, other: number): number =>
  (codes[other]!.other ?? -1) - (codes[one]!.other ?? -1) || one - other

/** Whether every stretch closes what was opened last, ends that stand in other texts aside. */
function isNested(codes: readonly FileCode[], order: readonly number[]): boolean {
  const open: number[] = []
  for (const index of order) {
    const { kind, other } = codes[index]!
    if (kind === 'open' && other !== undefined) open.push(index)
    else if (kind === 'close' && other !== undefined && open.pop() !== other) return false
  }
  return open.length === 0
}

function cutAt(text: string, order: readonly number[], places: readonly number[]): FileParts {
  const parts: (string | number)[] = []
  let from = 0
  for (const index of order) {
    const at = Math.max(from, places[index]!)
    if (at > from) parts.push(text.slice(from, at))
    parts.push(index)
    from = at
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}
