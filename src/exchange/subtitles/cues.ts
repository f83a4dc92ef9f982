import { type Line, linesOf } from '../file-lines.ts'

/** A stretch of lines that one speaker says in a cue: a cue, or a line of it that begins with a dash. */
export interface CueText {
  readonly at: number
  readonly end: number
  /** Its lines as they stand in the file. */
  readonly lines: readonly string[]
  /** Whether somebody else begins to speak here. */
  readonly speaker: boolean
  /** Who says it, as the file names him: `<v Anna>`; `''` where it does not. */
  readonly voice: string
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

/** Where a cue is shown and who speaks, at its head: of the cue and not of a sentence, which may begin in one before. */
const HEAD = /^\s*(?:(?:\{\\[^{}]*\}|<v[.\s][^<>]*>)\s*)+/i
const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>]*)>/i
const VOICE_TAG = /<\/?v(?=[.\s>])/gi
const VOICE_END = /<\/v>$/i
const VOICE_LINE = /^\s*<v[.\s][^<>]*>/i

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

/** The lines of a cue by who says them; dashes, what is of the cue and white space at the ends are not said. */
function saidBy(lines: readonly Line[]): readonly Omit<CueText, 'from' | 'to'>[] {
  const parts: Line[][] = []
  for (const line of lines) {
    if (parts.length === 0 || DASH.test(line.text) || VOICE_LINE.test(line.text)) parts.push([line])
    else parts.at(-1)!.push(line)
  }
  return parts.map((own) => {
    const { mixed, ...said } = saidIn(own)
    return { ...said, speaker: parts.length > 1 || mixed || DASH.test(own[0]!.text) }
  })
}

interface Said extends Pick<CueText, 'at' | 'end' | 'lines' | 'voice'> {
  /** Whether voices are named within it. */
  readonly mixed: boolean
}

/** What is said in the lines of a cue: between what is of the cue. */
function saidIn(own: readonly Line[]): Said {
  const dash = DASH.exec(own[0]!.text)?.[0] ?? /^\s*/.exec(own[0]!.text)![0]
  const head = dash + (HEAD.exec(own[0]!.text.slice(dash.length))?.[0] ?? '')
  const ended = own.at(-1)!.text.trimEnd()
  const tail = VOICE_END.exec(ended)?.[0] ?? ''
  const tags = own.flatMap(({ text }) => text.match(VOICE_TAG) ?? [])
  // a voice that begins at the head, and ends at the end or with the cue
  const alone = VOICE.test(head) && tags.length === (tail === '' ? 1 : 2)
  const voice = alone ? VOICE.exec(head)![1]!.trim() : ''
  const isOfCue = tags.length === 0 || alone
  const said = isOfCue ? head : dash
  // a head on a line of its own
  const rest = own.length > 1 && own[0]!.text.length === said.length ? own.slice(1) : own
  const first = rest[0]!
  const from = rest === own ? said.length : /^\s*/.exec(first.text)![0].length
  const last = rest.at(-1)!
  const to = isOfCue ? ended.slice(0, ended.length - tail.length).trimEnd().length : ended.length
  const at = first.at + from
  const texts = rest.map(({ text }, index) =>
    text
      .slice(index === 0 ? from : 0, index === rest.length - 1 ? Math.max(to, index === 0 ? from : 0) : undefined)
      .trim(),
  )
  return { at, end: Math.max(at, last.at + to), lines: texts, voice, mixed: !isOfCue }
}

function milliseconds(time: string): number {
  const [clock = '', fraction = ''] = time.split(/[.,]/)
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds * 1_000 + Number(fraction.padEnd(3, '0'))
}
