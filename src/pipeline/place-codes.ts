import type { Span } from '../domain/span.ts'
import type { FileCode, FileParts } from '../exchange/translatable-file.ts'
import { heldPoints } from './around-signs.ts'

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
  const stretches = codes.flatMap(({ at, kind, other }, index) =>
    kind === 'open' && other !== undefined && codes[other]!.at > at
      ? [{ index, other, span: [at, codes[other]!.at] as Span }]
      : [],
  )
  const places = new Map<number, number>()
  const ends = endsOf(placing)
  // what is found tells where the others lie
  const found: { readonly source: Span; readonly target: Span }[] = []
  const put = ({ index, other, span }: (typeof stretches)[number], target: Span): void => {
    places.set(index, target[0]).set(other, target[1])
    found.push({ source: span, target })
  }
  if (stretches.length <= MANY) {
    for (const one of stretches) {
      const known = knownStretch(one.span, placing)
      if (known) put(one, withSigns(one.span, known, placing))
    }
    for (const one of stretches)
      if (!places.has(one.index)) put(one, withSigns(one.span, guessed(one.span, placing, found), placing))
  }
  const points = anchors(placing, found)
  for (const [index, { at, kind, other }] of codes.entries()) {
    if (places.has(index)) continue
    const around = other !== undefined && codes[other]!.at === at
    places.set(index, nearest(at, around ? 'alone' : kind, placing, points, ends))
  }
  return codes.map((_, index) => places.get(index)!)
}

/** Stretches in one sentence from which on their places are only told by how far along they stood. */
const MANY = 200

/** Where the first and the last sign of the source stand, and where the words end on either side. */
const endsOf = ({ source, target }: Placing) => ({
  first: source.length - source.trimStart().length,
  last: source.trimEnd().length,
  words: lastWordEnd(source),
  target: lastWordEnd(target),
})

/** The stretch of the translation for one of the source; `null` where none is known, so that only a guess is left. */
export function knownStretch(span: Span, { source, target, links, phrases }: Placing): Span | null {
  const [start, end] = trimmed(source, span)
  if (start >= end) return null
  if (!WORD.test(source.slice(start, end))) return samePlace([start, end], source, target)
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
  const phrase = phrases?.get(words) ?? ''
  return onlyPlace(target, words) ?? onlyPlace(target, phrase) ?? inflectedPlace(target, phrase)
}

/** Where the signs of a stretch stand in the translation: the second there where they are the second here. */
function samePlace([start, end]: Span, source: string, target: string): Span | null {
  const [inSource, inTarget] = [sameSigns(source), sameSigns(target)]
  const signs = inSource.slice(start, end)
  let found = inTarget.indexOf(signs)
  if (found < 0) return null
  for (let at = inSource.indexOf(signs); at >= 0 && at < start; at = inSource.indexOf(signs, at + signs.length)) {
    const next = inTarget.indexOf(signs, found + signs.length)
    if (next < 0) break
    found = next
  }
  return [found, found + signs.length]
}

/** A text with one sign for those that stand for one another. */
const sameSigns = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}\s]/gu, (sign) => SAME.get(sign) ?? sign)

/** Where words stand in a text that are these but for their endings, if they do once: as many, one after another. */
function inflectedPlace(text: string, phrase: string): Span | null {
  const wanted = phrase.match(WORDS) ?? []
  if (wanted.length === 0 || UNSPACED.test(phrase)) return null
  const words = [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ word, index }))
  const found = words.flatMap((_, start): readonly Span[] => {
    const own = words.slice(start, start + wanted.length)
    const last = own.at(-1)!
    return own.length === wanted.length && own.every(({ word }, place) => isForm(word, wanted[place]!))
      ? [[own[0]!.index, last.index + last.word.length]]
      : []
  })
  return found.length === 1 ? found[0]! : null
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** Whether two words begin alike and differ in a short ending, if at all. */
function isForm(word: string, other: string): boolean {
  const [one, two] = [word.toLowerCase(), other.toLowerCase()]
  if (one === two) return true
  let same = 0
  while (same < one.length && one[same] === two[same]) same++
  return same >= 4 && Math.max(one.length, two.length) - same <= 3
}

/** How many letters away a guess may be moved. */
const WINDOW = 40
/** What it costs to stand where another stretch does. */
const TAKEN = 30
/** What it is worth, in letters, that a guess has the signs around it that the source has, and its capital. */
const SIGN = 14
const CAPITAL = 18

/**
 * A stretch nothing is known of: as far along as it stood, moved to where words begin and end, the rather where the same
 * signs stand around it, and a capital where it has one.
 */
function guessed(span: Span, placing: Placing, found: Placing['links']): Span {
  const { source, target } = placing
  const points = anchors(placing, found)
  const taken = found.filter((one) => one.source[1] <= span[0] || one.source[0] >= span[1])
  const inner = wordsOf(source, span)
  const [from, to] = [proportional(inner[0], points), proportional(inner[1], points)]
  const cost = (at: number, guess: number, edge: number, side: -1 | 1): number => {
    const [was, is] = [neighbour(source, edge, side), neighbour(target, at, side)]
    const letter = side < 0 ? at : at - 1
    const other = taken.some((one) => one.target[0] <= letter && letter < one.target[1]) ? TAKEN : 0
    return Math.abs(at - guess) + other + (was === is ? 0 : was === '' || is === '' ? SIGN / 2 : SIGN)
  }
  const cased = capitalsAlike(source, target)
  const capital = (text: string, at: number): boolean => /^\P{L}?\p{Lu}/u.test(text.slice(at, at + 4))
  const start = best(target, from, (at) =>
    isStart(target, at)
      ? cost(at, from, inner[0], -1) + (!cased || capital(source, inner[0]) === capital(target, at) ? 0 : CAPITAL)
      : null,
  )
  const end = best(target, Math.max(to, start + 1), (at) =>
    at > start && isEnd(target, at) ? cost(at, to, inner[1], 1) : null,
  )
  return end > start ? [start, end] : [start, wordEnd(target, start)]
}

/** The span from the first to the last letter or digit of one. */
function wordsOf(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end]
  while (from < to && !isWord(text[from])) from++
  while (to > from && !isWord(text[to - 1])) to--
  return from < to ? [from, to] : [start, end]
}

const isStart = (text: string, at: number): boolean => isWord(text[at]) && !joins(text, at) && !splits(text, at)
const isEnd = (text: string, at: number): boolean => isWord(text[at - 1]) && !joins(text, at) && !splits(text, at)

/** The sign right beside a place, blanks aside; empty where a word is. Signs of one use are one. */
function neighbour(text: string, at: number, side: -1 | 1): string {
  const around = side < 0 ? text.slice(Math.max(0, at - 2), at).trimEnd() : text.slice(at, at + 2).trimStart()
  const sign = (side < 0 ? around.at(-1) : around[0]) ?? ''
  return isWord(sign) ? '' : (SAME.get(sign) ?? sign)
}

/** Signs that stand for one another between languages. */
const SAME = new Map(
  ['"„“”«»「」『』', "'‚‘’‹›", ',،、，', '.。｡', '(（', ')）', ';؛；', ':：', '?؟？', '!！'].flatMap((signs) =>
    [...signs].map((sign) => [sign, signs[0]!] as const),
  ),
)

/** Whether both write capitals for the same: not where one has them for every noun, or not at all. */
function capitalsAlike(source: string, target: string): boolean {
  const [one, other] = [source, target].map((text) => text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) as [number, number]
  return Math.min(one, other) * 2 >= Math.max(one, other)
}

/** The place around a guess that costs least; the guess where none is allowed. */
function best(text: string, guess: number, costOf: (at: number) => number | null): number {
  let [found, least] = [Math.min(guess, text.length), Number.POSITIVE_INFINITY]
  for (let at = Math.max(0, guess - WINDOW); at <= Math.min(text.length, guess + WINDOW); at++) {
    const cost = costOf(at)
    if (cost !== null && cost < least) [found, least] = [at, cost]
  }
  return found
}

/** The end of the word that begins at a place. */
function wordEnd(text: string, from: number): number {
  let end = Math.min(from + 1, text.length)
  while (end < text.length && (joins(text, end) || splits(text, end))) end++
  return end
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
function anchors(
  { source, target, links }: Placing,
  found: Placing['links'],
): readonly (readonly [source: number, target: number])[] {
  const points: [number, number][] = [[0, 0]]
  for (const { source: from, target: to } of [...links, ...found].sort(
    (one, other) => one.source[0] - other.source[0],
  )) {
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
  ends: ReturnType<typeof endsOf>,
): number {
  if (at <= ends.first) return 0
  if (at >= ends.last) return target.length
  // signs that end a sentence end its translation
  if (at >= ends.words) return ends.target
  const exact = points[firstPoint(points, at)]
  if (exact?.[0] === at) return exact[1]
  const guess = Math.min(proportional(at, points), target.length)
  const [before, behind] = [neighbour(source, at, -1), neighbour(source, at, 1)]
  const amongSigns = (place: number): boolean =>
    neighbour(target, place, -1) === before && neighbour(target, place, 1) === behind
  const beside = before === '' && behind === '' ? null : snapped(target, guess, kind, SIGN, amongSigns)
  return beside ?? snapped(target, guess, kind, target.length) ?? guess
}

/** The index of the first point that is not before a place. */
function firstPoint(points: readonly (readonly [number, number])[], at: number): number {
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (points[middle]![0] < at) low = middle + 1
    else high = middle
  }
  return low
}

/** As far along between two points as a place is. */
function proportional(at: number, points: readonly (readonly [number, number])[]): number {
  const next = firstPoint(points, at + 1)
  if (next === points.length) return points.at(-1)![1]
  const [[from, fromTarget], [to, toTarget]] = [points[next - 1]!, points[next]!]
  return fromTarget + Math.round(((at - from) / (to - from)) * Math.max(0, toTarget - fromTarget))
}

/**
 * The end of a word nearest to a place, no further than so many letters away; an opening code stands before a word, others
 * behind one.
 */
function snapped(
  text: string,
  guess: number,
  kind: FileCode['kind'],
  furthest: number,
  isPlace: (at: number) => boolean = () => true,
): number | null {
  for (let distance = 0; distance <= furthest; distance++)
    for (const at of [guess - distance, guess + distance]) {
      if (at < 0 || at > text.length || joins(text, at) || splits(text, at)) continue
      const fits = kind === 'open' ? !/\s/.test(text[at] ?? '') : !/\s/.test(text[at - 1] ?? '')
      if (fits && isPlace(at)) return at
    }
  return null
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
export function partsAt(text: string, codes: readonly FileCode[], given: readonly number[]): FileParts {
  const places = given.map((at) => (at > 0 && /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at))
  const { before, behind } = heldPoints(codes, places)
  const held = new Set([...before.values(), ...behind.values()].flat())
  const order = [...codes.keys()]
    .filter((index) => !held.has(index))
    .sort((one, other) => compare(codes, places, one, other))
    .flatMap((index) => [...(before.get(index) ?? []), index, ...(behind.get(index) ?? [])])
  if (isNested(codes, order)) return cutAt(text, order, places)
  let furthest = 0
  const rising = places.map((at) => {
    furthest = Math.max(furthest, at)
    return furthest
  })
  return cutAt(text, [...codes.keys()], rising)
}

/** At one place, what its stretch holds there aside: what closes, the inner first; what stands alone; what opens, the outer first. */
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
