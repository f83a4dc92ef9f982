import type { NestingCode } from '../inline-codes.ts'

/** A tag of subtitles as it stands in the file. */
export interface TagCode extends NestingCode {
  readonly markup: string
}

/** A name that is not cut short, and braces that hold none: where nothing closes, each letter is looked at once. */
const TAG = /<(\/?)(?:([a-z]+)(?![a-z])[^<>]*|[\d:.]+)>|\{\\[^{}]*\}|&(amp|lt|gt|nbsp|lrm|rlm|quot);/gi
const CHARACTERS = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['quot', '"'],
])

/** The text of cues with its tags as codes: `<i>`, `<c.name>`, times within a cue, `{\an8}`. `named`: characters have names in it. */
export function readTags(
  written: string,
  named: boolean,
): { readonly text: string; readonly codes: readonly TagCode[] } {
  const codes: { -readonly [key in keyof TagCode]: TagCode[key] }[] = []
  const open: { readonly name: string; readonly code: number }[] = []
  let text = ''
  let from = 0
  for (const found of written.matchAll(TAG)) {
    const [markup, slash, name = '', character] = found
    if (character !== undefined && !named) continue
    text += written.slice(from, found.index)
    from = found.index + markup.length
    if (character !== undefined) {
      text += CHARACTERS.get(character.toLowerCase())
      continue
    }
    const code = { at: text.length, nests: false, markup }
    const other = slash === '/' ? open.findLastIndex((one) => one.name === name.toLowerCase()) : -1
    if (other >= 0) {
      const opening = open[other]!.code
      codes[opening] = { ...codes[opening]!, kind: 'open', other: codes.length, nests: true }
      codes.push({ ...code, kind: 'close', other: opening, nests: true })
      // what was opened within and never closed goes on by itself
      open.splice(other)
      continue
    }
    if (slash === '' && name !== '') open.push({ name: name.toLowerCase(), code: codes.length })
    codes.push({ ...code, kind: 'alone' })
  }
  return { text: text + written.slice(from), codes }
}

/** Text in WebVTT. SubRip has no such names, and programs show them as they stand. */
export const escapeCue = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
