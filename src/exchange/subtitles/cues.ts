import { type Line, linesOf } from '../file-lines.ts'

/** A stretch of lines that one speaker says in a cue: a cue, or a line of it that begins with a dash. */
export interface CueText {
  readonly at: number
  readonly end: number
  /** Its lines as they stand in the file. */
  readonly lines: readonly string[]
  /** Whether somebody else begins to speak here. */
  readonly speaker: boolean
  /** Milliseconds of its cue. */
  readonly from: number
  readonly to: number
}

const TIME = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/
const NUMBER = /^\s*\d+\s*$/
const DASH = /^(\s*(?:(?:<\/?[a-z][^<>]*>|\{\\[^}]*\})\s*)*[-–—‐]\s*)/i

/** The texts of all cues of SubRip or WebVTT, in order: what stands under a line of times up to an empty one, or to the next cue. */
export function cueTexts(content: string): readonly CueText[] {
  const texts: CueText[] = []
  const lines = linesOf(content)
  for (let index = 0; index < lines.length; index += 1) {
    const times = TIME.exec(lines[index]!.text)
    if (!times) continue
    const own: Line[] = []
    while (index + 1 < lines.length && lines[index + 1]!.text.trim() !== '' && !TIME.test(lines[index + 1]!.text)) {
      index += 1
      own.push(lines[index]!)
    }
    // the number of a cue that follows at once
    if (TIME.test(lines[index + 1]?.text ?? '') && NUMBER.test(own.at(-1)?.text ?? '')) own.pop()
    const [from, to] = [milliseconds(times[1]!), milliseconds(times[2]!)]
    for (const said of saidBy(own)) texts.push({ ...said, from, to })
  }
  return texts
}

/** The lines of a cue by who says them; dashes and white space at the ends are not said. */
function saidBy(lines: readonly Line[]): readonly Omit<CueText, 'from' | 'to'>[] {
  const parts: Line[][] = []
  for (const line of lines) {
    if (parts.length === 0 || DASH.test(line.text)) parts.push([line])
    else parts.at(-1)!.push(line)
  }
  return parts.map((own) => {
    const first = own[0]!
    const last = own.at(-1)!
    const dash = DASH.exec(first.text)?.[0] ?? /^\s*/.exec(first.text)![0]
    const at = first.at + dash.length
    const end = Math.max(at, last.at + last.text.trimEnd().length)
    const texts = own.map(({ text }, index) => (index === 0 ? text.slice(dash.length) : text).trim())
    return { at, end, lines: texts, speaker: parts.length > 1 || DASH.test(first.text) }
  })
}

function milliseconds(time: string): number {
  const [clock, fraction] = time.split(/[.,]/) as [string, string]
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds * 1_000 + Number(fraction.padEnd(3, '0'))
}
