import { utf8Text } from '../file-lines.ts'
import { FormatError } from '../format-error.ts'
import { type InlinePiece, nested } from '../inline-codes.ts'
import { splicedFile } from '../spliced-file.ts'
import type { FileParts, FileText, TranslatableFile } from '../translatable-file.ts'
import { cueGroups } from './cue-groups.ts'
import { escapeCue, readTags, type TagCode } from './cue-markup.ts'
import { type CueText, cueTexts } from './cues.ts'
import { cutPlaces } from './cut-text.ts'

interface Subtitle extends FileText {
  readonly codes: readonly TagCode[]
  readonly cues: readonly CueText[]
}

const NO_CUE = 'there is no cue in it: no text under a line of times such as 00:00:01,000 --> 00:00:02,000'
/** WebVTT that is called SubRip has notes behind its empty lines. */
const WEBVTT = /^\ufeff?WEBVTT/
/** Characters of a line that a screen shows (EBU-TT-D, Netflix: 37 to 42). */
const LINE = 42

/** Reads SubRip (`srt`): see {@link readSubtitles}. */
export const readSrt = (bytes: Uint8Array): TranslatableFile => readSubtitles(utf8Text(bytes), false)

/** Reads WebVTT: see {@link readSubtitles}. */
export const readVtt = (bytes: Uint8Array): TranslatableFile => readSubtitles(utf8Text(bytes), true)

/**
 * Subtitles: a sentence that runs on over cues is one text, and its translation is cut back into as many, about as long
 * as each was. Times, numbers, notes and styles stay as they are, and who speaks and where a cue is shown stays with its
 * cue. `named`: whether signs of markup stand by their names in text. Throws a `FormatError` where there is no cue.
 */
function readSubtitles(content: string, named: boolean): TranslatableFile {
  const lineBreak = /\r\n|\r|\n/.exec(content)?.[0] ?? '\n'
  const cues = cueTexts(content, named || WEBVTT.test(content))
  if (cues.length === 0) throw new FormatError(NO_CUE, 1)
  const texts = cueGroups(cues)
    .map((cues): Subtitle => ({ ...readTags(cues.map(({ lines }) => lines.join(' ')).join(' '), named), cues }))
    .filter(({ text }) => /\p{L}/u.test(text))
  return splicedFile(content, texts, ({ cues, codes }, parts) =>
    cutBack(parts, codes, cues).map((pieces, index) => {
      const { at, end, lines } = cues[index]!
      const written = pieces.map((piece) =>
        typeof piece === 'string' ? (named ? escapeCue(piece) : piece) : codes[piece.code]!.markup,
      )
      return { from: at, to: end, text: inLines(written.join('').trim(), lines.length, lineBreak) }
    }),
  )
}

/** The pieces of a translation by cues; a tag that is open at the end of a cue ends there and begins again in the next. */
function cutBack(
  parts: FileParts,
  codes: readonly TagCode[],
  cues: readonly CueText[],
): readonly (readonly InlinePiece[])[] {
  const pieces = nested(
    parts.map((part) => (typeof part === 'string' ? part.replace(/\s+/g, ' ') : part)),
    codes,
  )
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('')
  const shares = cues.map(({ lines }) => Math.max(1, readTags(lines.join(' '), true).text.length))
  const cuts = [...cutPlaces(text, shares), text.length]
  const cut: InlinePiece[][] = [[]]
  const open: number[] = []
  let at = 0
  const nextCue = (): void => {
    // the blank between the words is where it is cut
    const last = cut.at(-1)!.findLastIndex((piece) => typeof piece === 'string')
    if (last >= 0) cut.at(-1)![last] = String(cut.at(-1)![last]).trimEnd()
    for (const code of open.toReversed()) cut.at(-1)!.push({ code: codes[code]!.other!, kind: 'close' })
    cut.push(open.map((code) => ({ code, kind: 'open' })))
  }
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      // what opens at the end of a cue opens in the next
      if (piece.kind !== 'close') while (cut.length < cues.length && at >= cuts[cut.length - 1]!) nextCue()
      cut.at(-1)!.push(piece)
      if (piece.kind === 'open') open.push(piece.code)
      if (piece.kind === 'close') open.splice(open.lastIndexOf(codes[piece.code]!.other!), 1)
      continue
    }
    let rest = piece
    while (rest !== '') {
      while (cut.length < cues.length && at >= cuts[cut.length - 1]!) nextCue()
      const length = cut.length < cues.length ? Math.min(rest.length, cuts[cut.length - 1]! - at) : rest.length
      cut.at(-1)!.push(rest.slice(0, length))
      rest = rest.slice(length)
      at += length
    }
  }
  while (cut.length < cues.length) nextCue()
  return cut
}

/** The text in two lines of about one length where it was in several, or is too long for one. */
function inLines(text: string, before: number, lineBreak: string): string {
  const length = text.replace(/<[^>]*>/g, '').length
  if (length <= LINE && before < 2) return text
  const spaces = [...text.matchAll(/ (?![^<>]*>)/g)].map(({ index }) => index)
  if (spaces.length === 0 || length < LINE / 2) return text
  const middle = spaces.reduce((best, at) =>
    Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2) ? at : best,
  )
  return `${text.slice(0, middle)}${lineBreak}${text.slice(middle + 1)}`
}
