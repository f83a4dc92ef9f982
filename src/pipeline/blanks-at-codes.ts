import type { FileParts, FileText } from '../exchange/translatable-file.ts'

/** A letter or a sign that a blank parts from what stands behind it, or before it: not in scripts that know no blanks. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const ENDS_WORD = /[\p{L}\p{M}\p{N},;:.!?%)\]]$/u
const BEGINS_WORD = /^[\p{L}\p{N}(]/u
const BLANK = /\s/

/**
 * The parts of a translation with blanks beside the codes that have them in the text: the one that stands on the wrong side
 * goes over to the other, and one that is in neither place is put in. `placed` are codes an engine placed, blanks and all.
 */
export function withBlanksAtCodes(parts: FileParts, { text, codes }: FileText, placed: ReadonlySet<number>): FileParts {
  const kept: (string | number)[] = [...parts]
  const [before, behind] = [new Map<number, string>(), new Map<number, string>()]
  for (const [start, end] of standing(parts, codes, placed)) {
    const { at } = codes[parts[start] as number]!
    const [first, last] = [seen(kept, codes, start, -1), seen(kept, codes, end - 1, 1)]
    if (first === null || last === null) continue
    const [wantsFirst, wantsLast] = [BLANK.test(text[at - 1] ?? ''), BLANK.test(text[at] ?? '')]
    const [left, right] = [textAt(kept, first), textAt(kept, last)]
    const given = before.has(start) || behind.has(first)
    let [hasFirst, hasLast] = [given || /\s$/.test(left), /^\s/.test(right)]
    if (wantsFirst && !hasFirst && hasLast && (!wantsLast || /^\s(?:\s|\p{P})/u.test(right))) {
      kept[last] = right.slice(1)
      before.set(start, ' ')
      hasFirst = true
      hasLast = /^\s/.test(kept[last] as string)
    } else if (wantsLast && !hasLast && !given && hasFirst && (!wantsFirst || /\s\s$/.test(left))) {
      kept[first] = left.slice(0, -1)
      behind.set(end - 1, ' ')
      hasLast = true
      hasFirst = /\s$/.test(kept[first] as string)
    }
    if (wantsFirst && !hasFirst && ENDS_WORD.test(left) && !UNSPACED.test(left.slice(-2))) before.set(start, ' ')
    if (wantsLast && !hasLast && BEGINS_WORD.test(right) && !UNSPACED.test(right.slice(0, 2))) behind.set(end - 1, ' ')
  }
  if (before.size === 0 && behind.size === 0) return parts
  return kept
    .flatMap((part, place) => [before.get(place) ?? '', part, behind.get(place) ?? ''])
    .filter((part) => part !== '')
}

/** The codes that stand alone and break nothing, those side by side in one place as one, with stretches around nothing else. */
function* standing(
  parts: FileParts,
  codes: FileText['codes'],
  placed: ReadonlySet<number>,
): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < parts.length; start += 1) {
    let end = start
    let alone = false
    let free = true
    for (; end < parts.length; end += 1) {
      const part = parts[end]!
      if (typeof part === 'string') break
      const { at, kind, other, breaks } = codes[part]!
      const isEmpty = other !== undefined && codes[other]!.at === at
      if (at !== codes[parts[start] as number]!.at || breaks !== undefined || (kind !== 'alone' && !isEmpty)) break
      alone ||= kind === 'alone'
      free &&= !placed.has(part)
    }
    if (end === start) continue
    if (alone && free) yield [start, end]
    start = end - 1
  }
}

/** Codes in one place behind which nobody looks for text. */
const FURTHEST = 50

/** The part beside one that a reader sees; `null` where there is none near, or a break. */
function seen(parts: FileParts, codes: FileText['codes'], from: number, side: -1 | 1): number | null {
  for (let place = from + side; place >= 0 && place < parts.length; place += side) {
    const part = parts[place]!
    if (Math.abs(place - from) > FURTHEST) return null
    if (typeof part === 'string' ? part !== '' : codes[part]!.word) return place
    if (typeof part === 'number' && codes[part]!.breaks !== undefined) return null
  }
  return null
}

/** The text of a part; a letter for a code that is read as a word. */
const textAt = (parts: FileParts, place: number): string => {
  const part = parts[place]!
  return typeof part === 'string' ? part : 'x'
}
