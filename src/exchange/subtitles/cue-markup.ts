import { CHARACTER_NAMES } from '../character-names.ts'
import type { NestingCode } from '../inline-codes.ts'

/** A tag of subtitles as it stands in the file. */
export interface TagCode extends NestingCode {
  readonly markup: string
}

/** A name that is not cut short, and braces that hold none: where nothing closes, each letter is looked at once. */
const TAG = /<(\/?)(?:([a-z]+)(?![a-z])[^<>]*|[\d:.]+)>|\{\\[^{}]*\}|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi
const NAMES = new Map([
  ...CHARACTER_NAMES,
  ...([
    ['amp', 38],
    ['lt', 60],
    ['gt', 62],
    ['quot', 34],
    ['apos', 39],
    ['lrm', 0x200e],
    ['rlm', 0x200f],
  ] as const),
])

/** What stands in text by a number or name; nothing where none knows the name, or it is a control character. */
function characterOf(name: string): string | undefined {
  const code = name.startsWith('#')
    ? Number(name.slice(1).replace(/^x/i, '0x'))
    : (NAMES.get(name) ?? NAMES.get(name.toLowerCase()))
  if (code === undefined || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined
  const character = String.fromCodePoint(code)
  return /[\p{Cc}\u2028\u2029]/u.test(character) ? undefined : character
}

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
    const [markup, slash, name = '', byName] = found
    const character = byName === undefined ? undefined : characterOf(byName)
    if (byName !== undefined && (!named || character === undefined)) continue
    text += written.slice(from, found.index)
    from = found.index + markup.length
    if (character !== undefined) {
      text += character
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
