import type { FileCode, FileParts, FileText } from '../exchange/translatable-file.ts'

/** Letters of a line from which on one without an end was cut where it was full. */
const FULL = 40
/** The end of a sentence or of what announces another, whatever quotes and brackets close behind it. */
const ENDED = /[.!?:;。！？：；؟۔।…]["'”“’»)\]}）」』]*\s*$/u
/** A line that goes on with the one before. */
const GOES_ON = /^\s*["'„“”«»‚‘’([]?\p{Ll}/u

/**
 * What stands for the breaks of a text on its line, by where they are: a blank where a sentence may run on over them, an
 * empty line where two texts stand under or beside one another: behind a tab or two breaks, where the line before has
 * ended, and where the next begins as something new.
 */
export function lineBreaks({ text, codes }: FileText): ReadonlyMap<number, ' ' | '\n\n'> {
  const breaks = new Map<number, ' ' | '\n\n'>()
  const standing = codes.filter(({ breaks: kind }) => kind !== undefined)
  let line = 0
  let last = -1
  for (const [index, { at, breaks: kind }] of standing.entries()) {
    const again = last >= 0 && text.slice(last, at).trim() === ''
    const before = text.slice(Math.max(line, at - 200), at)
    const next = standing[index + 1]?.at ?? text.length
    const runsOn =
      !again &&
      kind === 'line' &&
      !ENDED.test(before) &&
      (GOES_ON.test(text.slice(at, Math.min(next, at + 50))) || at - line >= FULL)
    breaks.set(at, runsOn ? ' ' : '\n\n')
    last = at
    line = at
  }
  return breaks
}

/** The parts of a translation without the blanks beside its breaks, where the text has none there. */
export function withoutBlanksAtBreaks(parts: FileParts, { text, codes }: FileText): FileParts {
  const kept = [...parts]
  const isSeen = (part: string | number): boolean => typeof part === 'string' || codes[part]!.word === true
  for (const [place, part] of parts.entries()) {
    if (typeof part === 'string' || codes[part]!.breaks === undefined) continue
    const { at } = codes[part] as FileCode
    let [before, behind] = [place - 1, place + 1]
    while (before >= 0 && !isSeen(parts[before]!)) before -= 1
    while (behind < parts.length && !isSeen(parts[behind]!)) behind += 1
    const [first, next] = [kept[before], kept[behind]]
    if (typeof first === 'string' && !/\s/.test(text[at - 1] ?? '')) kept[before] = first.trimEnd()
    if (typeof next === 'string' && !/\s/.test(text[at] ?? '')) kept[behind] = next.trimStart()
  }
  return kept.filter((part) => part !== '')
}
