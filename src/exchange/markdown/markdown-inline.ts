import { CHARACTER_NAMES } from '../character-names.ts'
import type { NestingCode } from '../inline-codes.ts'

/** A code of Markdown: what is written where it stands. */
export interface MarkCode extends NestingCode {
  readonly markup: string
}

type Growing = { -readonly [key in keyof MarkCode]: MarkCode[key] }

/** What is one thing in a line, the first that fits: an address, a picture, a note, a character of unknown name, HTML. */
const WHOLE: readonly (readonly [expression: RegExp, word: boolean])[] = [
  [/<[a-z][a-z0-9+.-]{1,31}:[^<>\s]*>|<[^<>\s@]+@[^<>\s@]+>/iy, true],
  [/https?:\/\/[^\s<>()[\]]+(?:\([^\s<>()]*\)[^\s<>()[\]]*)*(?<![.,;:!?*_'"~])/iy, true],
  [/!\[[^\]\n]{0,999}\](?:\([^()\n]{0,999}(?:\([^()\n]{0,999}\)[^()\n]{0,999}){0,9}\)|\[[^\]\n]{0,999}\])?/y, false],
  [/\[\^[^[\]\s]+\]/y, false],
  [/\{\{[^{}\n]{0,999}\}\}|\{%[^%\n]{0,999}%\}/y, true],
  [/\$\$[^$\n]{1,999}\$\$/y, true],
  [/\$[^\s$](?:[^$\n]*[^\s$\\])?\$(?!\d)/y, true],
  [/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,31});/iy, false],
  [/<(?:br|hr|img|input|wbr)\b[^<>]*>|<!--(?:[^-]|-(?!->)){0,999}-->/iy, false],
]
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?![\w-])[^<>]*>/iy
const LINK_END = /\](?:\([^()\n]{0,999}(?:\([^()\n]{0,999}\)[^()\n]{0,999}){0,9}\)|\[[^\]\n]{0,999}\])/y
const EMPHASIS = /\*{1,3}|_{1,3}|~~/y
/** A character by its number or its name. */
const CHARACTER = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]\w{1,31}));/iy
const ESCAPED = /\\([!-/:-@[-`{-~])/y
/** The end of a line that stays one. */
const HARD_BREAK = /(?:(?<! ) {2,}|\\)\r?\n/y

/** What ends a line, of all that stands alone. */
const BREAK = /\n$|^<[bh]r\b/i

const at = (expression: RegExp, text: string, place: number): RegExpExecArray | null => {
  expression.lastIndex = place
  return expression.exec(text)
}

/**
 * The words of a stretch of Markdown with its marks as codes: emphasis, links and HTML in two ends; code, pictures,
 * addresses, formulas and notes as one. What stands behind a backslash, or by its name, reads as the sign it is. Marks that
 * have no counterpart are text. `labels` are those of the file's definitions of links, see {@link labelOf}.
 */
export function readInline(
  written: string,
  labels: ReadonlySet<string> = new Set(),
): { readonly text: string; readonly codes: readonly MarkCode[] } {
  const codes: Growing[] = []
  const open: { readonly mark: string; readonly code: number; readonly offset: number }[] = []
  const ended = new Map<number, number>()
  let text = ''
  let place = 0
  const alone = (markup: string, word: boolean): void => {
    const breaks = BREAK.test(markup) ? { breaks: 'line' as const } : {}
    codes.push({ at: text.length, kind: 'alone', ...(word ? { word } : {}), ...breaks, nests: false, markup })
    place += markup.length
  }
  const close = (mark: string, markup: string): boolean => {
    const index = open.findLastIndex((one) => one.mark === mark)
    if (index < 0) return false
    const { code } = open[index]!
    codes[code] = { ...codes[code]!, kind: 'open', other: codes.length, nests: true }
    codes.push({ at: text.length, kind: 'close', other: code, nests: true, markup })
    // marks in between have no counterpart
    open.splice(index)
    place += markup.length
    return true
  }
  const begin = (mark: string, markup: string): void => {
    if (open.length >= DEEPEST) open.shift()
    open.push({ mark, code: codes.length, offset: place + markup.length })
    alone(markup, false)
  }
  while (place < written.length) {
    const escaped = at(ESCAPED, written, place)
    if (escaped) {
      text += escaped[1]
      place += 2
      continue
    }
    const named = written[place] === '&' ? at(CHARACTER, written, place) : null
    const character = named && characterOf(named)
    if (named && character) {
      text += character
      place += named[0].length
      continue
    }
    const hard = at(HARD_BREAK, written, place)
    if (hard) {
      alone(hard[0], false)
      continue
    }
    const code = written[place] === '`' ? codeSpan(written, place, ended) : 0
    if (code > 0) {
      alone(written.slice(place, place + code), true)
      continue
    }
    if (written[place] === '`') {
      const ticks = /`+/y
      const run = at(ticks, written, place)![0]
      text += run
      place += run.length
      continue
    }
    const whole = WHOLE.find(([expression]) => at(expression, written, place))
    if (whole) {
      alone(at(whole[0], written, place)![0], whole[1])
      continue
    }
    const tag = at(TAG, written, place)
    if (tag) {
      const name = `<${tag[2]!.toLowerCase()}`
      if (tag[1] === '' && !tag[0].endsWith('/>')) begin(name, tag[0])
      else if (tag[1] === '' || !close(name, tag[0])) alone(tag[0], false)
      continue
    }
    if (written[place] === '[') {
      begin('[', '[')
      continue
    }
    const link = at(LINK_END, written, place)
    if (link && close('[', link[0])) continue
    if (written[place] === ']' && !link) {
      const index = open.findLastIndex((one) => one.mark === '[')
      // its label is translated, so it has to name what it means
      const label = index < 0 ? '' : written.slice(open[index]!.offset, place)
      if (labels.has(labelOf(label)) && close('[', ']')) {
        codes[codes.length - 1] = { ...codes.at(-1)!, markup: `][${label}]` }
        continue
      }
      if (index >= 0) open.splice(index, 1)
    }
    const emphasis = at(EMPHASIS, written, place)
    if (emphasis) {
      const mark = emphasis[0]
      const [before, after] = [written[place - 1] ?? ' ', written[place + mark.length] ?? ' ']
      const inWord = mark.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
      if (!inWord && !/\s/.test(before) && close(mark, mark)) continue
      if (!inWord && !/\s/.test(after)) {
        begin(mark, mark)
        continue
      }
      text += mark
      place += mark.length
      continue
    }
    text += written[place]
    place += 1
  }
  return withoutLost(text, codes)
}

const SIGN_NAMES = new Map([...CHARACTER_NAMES, ['amp', 38], ['lt', 60], ['gt', 62], ['quot', 34], ['apos', 39]])

/** The character that a name or a number stands for, if it may stand in a text by itself. */
function characterOf([, decimal, hex, name]: RegExpExecArray): string | null {
  const code = name === undefined ? Number.parseInt(decimal ?? hex!, decimal ? 10 : 16) : (SIGN_NAMES.get(name) ?? 0)
  const isOne = code > 32 && !(code > 126 && code < 160) && !(code >= 0xd800 && code < 0xe000) && code <= 0x10ffff
  return isOne ? String.fromCodePoint(code) : null
}

/** Marks that wait for their ends: more than people set, so that none is looked for long. */
const DEEPEST = 50

/** The label of a link as definitions are found by it. */
export const labelOf = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * The length of the code that begins at a place; 0 where as many ticks stand nowhere behind it. `ended` holds for each
 * number of ticks from where on there are none.
 */
function codeSpan(written: string, place: number, ended: Map<number, number>): number {
  const ticks = /`+/g
  ticks.lastIndex = place
  const length = ticks.exec(written)![0].length
  if ((ended.get(length) ?? Number.POSITIVE_INFINITY) <= place) return 0
  for (let run = ticks.exec(written); run; run = ticks.exec(written))
    if (run[0].length === length) return run.index + length - place
  ended.set(length, place)
  return 0
}

/** Marks of which no end was found are text again. */
function withoutLost(
  text: string,
  codes: readonly Growing[],
): { readonly text: string; readonly codes: readonly MarkCode[] } {
  const isLost = ({ kind, markup, word }: Growing): boolean =>
    kind === 'alone' && !word && /^(?:\[|\*+|_+|~~)$/.test(markup)
  if (!codes.some(isLost)) return { text, codes }
  const places = new Map<number, number>()
  const kept: Growing[] = []
  let whole = ''
  let from = 0
  for (const [index, code] of codes.entries()) {
    whole += text.slice(from, code.at)
    from = code.at
    if (isLost(code)) whole += code.markup
    else {
      places.set(index, kept.length)
      kept.push({ ...code, at: whole.length })
    }
  }
  const renumbered = kept.map(({ other, ...code }) =>
    other === undefined ? code : { ...code, other: places.get(other)! },
  )
  return { text: whole + text.slice(from), codes: renumbered }
}

/** Signs of a text that would be marks; an underscore within a word is none. */
const SIGNS = /[\\`*<]|\[(?=[^\]\n]{0,999}\][([])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|&(?=#?\w+;)|!(?=\[)/gu
/** What would make a line another block. */
const BLOCK = /^(?:#{1,6}(?=\s|$)|[+\-=>]|\d{1,9}(?=[.)](?:\s|$)))/

/** Text in Markdown that reads as it is. */
export const escapeInline = (text: string, cell: boolean): string => {
  const signs = text.replace(/[\r\n]+/g, ' ').replace(SIGNS, '\\$&')
  return cell ? signs.replaceAll('|', '\\|') : signs
}

/** The beginning of a block that begins none of another kind. */
export const escapeBlock = (written: string): string =>
  written.replace(BLOCK, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
