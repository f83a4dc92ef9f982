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

/** Arrows as they are typed and as word processors make them. */
const ARROW = '(?:[-–—]{1,2}>|→)'
const CLOCK = '((?:\\d+:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?)'
const TIMES = new RegExp(`^\\s*${CLOCK}\\s*${ARROW}\\s*${CLOCK}`)
/** A line of times that cannot be read all the same begins a cue. */
const TIMES_IN_PART = new RegExp(`^[\\d.,\\s]*:[\\d:.,\\s]*${ARROW}`)
const NUMBER = /^\s*\d+\s*$/
const DASH = /^(\s*(?:(?:<\/?[a-z][^<>]*>|\{\\[^{}]*\})\s*)*[-–—‐]\s*)/i

/** When a cue is seen: milliseconds, `NaN` where its line of times does not say. */
interface Times {
  readonly from: number
  readonly to: number
}

/**
 * The texts of all cues of SubRip or WebVTT, in order: what stands under a line of times up to the next cue. `divided`:
 * whether an empty line ends a cue (WebVTT), or only divides what is said in it.
 */
export function cueTexts(content: string, divided: boolean): readonly CueText[] {
  const texts: CueText[] = []
  let times: Times | undefined
  let own: Line[] = []
  const endStretch = (): void => {
    if (times) for (const said of saidBy(own)) texts.push({ ...said, ...times })
    own = []
  }
  for (const line of linesOf(content)) {
    const next = timesOf(line.text)
    // the number of the cue that begins here
    if (next && NUMBER.test(own.at(-1)?.text ?? '')) own.pop()
    const empty = line.text.trim() === ''
    if (next || empty) endStretch()
    else own.push(line)
    if (next || (empty && divided)) times = next
  }
  endStretch()
  return texts
}

function timesOf(line: string): Times | undefined {
  const times = TIMES.exec(line)
  if (times) return { from: milliseconds(times[1]!), to: milliseconds(times[2]!) }
  return TIMES_IN_PART.test(line) ? { from: Number.NaN, to: Number.NaN } : undefined
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
  const [clock = '', fraction = ''] = time.split(/[.,]/)
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds * 1_000 + Number(fraction.padEnd(3, '0'))
}
