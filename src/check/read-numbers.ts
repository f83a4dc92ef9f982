import type { Span } from '../domain/span.ts'
import { UNDETERMINED } from '../domain/tag.ts'
import { AND_A_HALF } from './fractions.ts'
import { MYRIADS, scaleOf } from './scale-words.ts'

/** A number written in digits. */
export interface NumberMention {
  readonly span: Span
  /** What it may mean, scale words multiplied in: any of them is right. */
  readonly values: readonly number[]
  /** What it would mean if its separators were another language's: `11.000` in English. */
  readonly foreign: readonly number[]
  /** What the scale words after it multiply it by; 1 without. */
  readonly scale: number
  /** A time of day, or part of a name (`F-16`): a difference there is no mistranslation by itself. */
  readonly loose: boolean
  /** It may be a year of another calendar. */
  readonly otherYear?: true
}

/** Zeros of the digits we read: Arabic-Indic, Persian, Devanagari, Bengali, full-width. One code unit each, so places stay. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

/** The same text with every such digit as an ASCII one; the length stays. */
export const foldDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19．]/g, (sign) => {
    if (sign === '．') return '.'
    const code = sign.charCodeAt(0)
    const zero = ZEROS.find((start) => code >= start && code < start + 10)!
    return String(code - zero)
  })

const RUN = /\d+(?:[.,，٫٬'’\u00a0\u202f\u2009 ]\d+)*/g
const SPACE = /[\u00a0\u202f\u2009 ]/

/** Languages whose decimal sign is the point; all others we know use the comma. */
const POINT = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi', 'ar', 'fa', 'ur', 'bn', 'ms'])

/** Whether a language's decimal sign is the point. */
export const writesDecimalPoint = (language: string): boolean => POINT.has(language)

/** Every number in digits of a text, in order. CLDR says which signs part thousands and decimals. */
export function readNumbers(original: string, language: string): readonly NumberMention[] {
  const text = foldDigits(original)
  const bare = [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => split(run, index, language))
  const mentions = bare.map((number) => withContext(text, dayOfMonth(text, number, language), language))
  const read = ranges(text, sums(text, mentions, language))
  return language === 'fa' ? read.map((mention) => solarYear(text, mention)) : read
}

/** A year of the Solar Hijri calendar is 621 or 622 less than ours: ۱۴۰۳ is 2024 or 2025. */
function solarYear(text: string, mention: NumberMention): NumberMention {
  const [value] = mention.values
  if (!/^1[234]\d\d$/.test(text.slice(...mention.span)) || value === undefined) return mention
  return { ...mention, values: [value, value + 621, value + 622], otherYear: true }
}

interface BareNumber {
  readonly span: Span
  readonly values: readonly number[]
  readonly foreign: readonly number[]
}

/** The numbers of a run of digits and separators: a space parts thousands only before three digits. */
function split(run: string, offset: number, language: string): readonly BareNumber[] {
  const parts = [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    start: index,
    end: index + digits.length,
  }))
  const found: BareNumber[] = []
  let first = 0
  let spaced = true
  const flush = (end: number): void => {
    const groups = parts.slice(first, end)
    const span: Span = [offset + groups[0]!.start, offset + groups.at(-1)!.end]
    const signs = groups.slice(1).map((group) => run[group.start - 1]!)
    const read = readGroups(
      groups.map(({ digits }) => digits),
      signs,
      language,
    )
    if (read) found.push({ span, ...read })
    else
      for (const { digits, start, end: stop } of groups)
        found.push({ span: [offset + start, offset + stop], values: [Number(digits)], foreign: [] })
    first = end
    spaced = true
  }
  for (let at = 1; at < parts.length; at += 1) {
    const sign = run[parts[at]!.start - 1]!
    const grouped = parts[at]!.digits.length === 3 && parts[first]!.digits.length <= 3 && spaced
    if (SPACE.test(sign) && !grouped) flush(at)
    else spaced &&= parts[at]!.digits.length === 3 && SPACE.test(sign)
  }
  flush(parts.length)
  return found
}

type Reading = { readonly values: readonly number[]; readonly foreign: readonly number[] }

/** What groups of digits with signs between them mean; `undefined` when they are no one number (11.11.2024). */
function readGroups(groups: readonly string[], signs: readonly string[], language: string): Reading | undefined {
  const whole = Number(groups.join(''))
  if (signs.length === 0) return { values: [whole], foreign: [] }
  const last = signs.at(-1)!
  const inner = signs.slice(0, -1)
  const decimal = Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`)
  const thousands =
    groups[0]!.length <= 3 &&
    groups[0] !== '0' &&
    groups.at(-1)!.length === 3 &&
    groups.slice(1, -1).every(({ length }) => length === 3 || length === 2)
  if (inner.some((sign) => sign !== inner[0])) return undefined
  if (inner.length > 0 && inner[0] !== last) return inner[0] === '٫' ? undefined : { values: [decimal], foreign: [] }
  if (SPACE.test(last) || last === '٬' || last === '，' || last === "'" || last === '’')
    return thousands ? { values: [whole], foreign: [] } : undefined
  if (last === '٫') return { values: [decimal], foreign: [] }
  if (inner.length > 0) return thousands ? { values: [whole], foreign: [] } : undefined
  if (!thousands) return { values: [decimal], foreign: [] }
  if (language === UNDETERMINED) return { values: [whole, decimal], foreign: [] }
  const isDecimalSign = (last === '.') === POINT.has(language)
  return isDecimalSign ? { values: [decimal], foreign: [whole] } : { values: [whole], foreign: [decimal] }
}

/** `25.3.` may be the 25th of March where points are no decimal signs: then the day is what the other side says. */
function dayOfMonth(text: string, number: BareNumber, language: string): BareNumber {
  if (POINT.has(language) || text[number.span[1]] !== '.' || /\d/.test(text[number.span[1] + 1] ?? '')) return number
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})$/.exec(text.slice(...number.span)) ?? []
  return Number(day) <= 31 && Number(month) <= 12 ? { ...number, values: [...number.values, Number(day)] } : number
}

/** Scale words after a number, and what stands around it. */
function withContext(text: string, number: BareNumber, language: string): NumberMention {
  if (isLoose(text, number.span)) return { ...number, scale: 1, loose: true }
  const half = AND_A_HALF.exec(text.slice(number.span[1], number.span[1] + HALF_LENGTH))?.[0] ?? ''
  const start = number.span[1] + half.length
  const {
    scale,
    end: scaleEnd,
    unit,
  } = isOrdinal(text, number.span) ? { scale: 1, end: start, unit: false } : scaleAfter(text, start, language)
  const late =
    half === '' && scale > 1 ? (AND_A_HALF.exec(text.slice(scaleEnd, scaleEnd + HALF_LENGTH))?.[0] ?? '') : ''
  const more = half === '' && late === '' ? 0 : 0.5
  const times = (values: readonly number[]): readonly number[] => values.map((value) => round((value + more) * scale))
  const end = scaleEnd + late.length
  return {
    span: [number.span[0], end],
    values: unit ? [...number.values, ...times(number.values)] : times(number.values),
    foreign: times(number.foreign),
    scale: unit ? 1 : scale,
    loose: false,
  }
}

/** 제5조 is Article 5, not the fifth of the trillions. */
const isOrdinal = (text: string, [start]: Span): boolean => /[第제]\s?$/.test(text.slice(Math.max(0, start - 2), start))

/** "und einen halben" and the like are no longer than that. In UTF-16 code units. */
const HALF_LENGTH = 20

/** Products of decimals without the noise of binary fractions: 1.1 × 10 000 is 11 000. */
const round = (value: number): number => Number(value.toPrecision(12))

/** Letters that are a scale only without a space (`5 m` is five metres), and even then may be a unit. */
const ATTACHED = new Set(['m', 'k', 'b'])

interface Scale {
  readonly scale: number
  readonly end: number
  /** The scale may be a unit of measure. */
  readonly unit: boolean
}

function scaleAfter(text: string, start: number, language: string): Scale {
  const myriads = MYRIADS.get(language)
  if (myriads) {
    const rest = /^\s?[多余餘几]?(\p{L}{1,2})/u.exec(text.slice(start, start + 5))
    const unit = rest && [rest[1]!, rest[1]![0]!].find((sign) => myriads.has(sign))
    if (rest && unit)
      return { scale: myriads.get(unit)!, end: start + rest[0].length - rest[1]!.length + unit.length, unit: false }
  }
  let [scale, end, letter] = [1, start, false]
  for (let words = 0; words < 2; words += 1) {
    const next = /^([\s\u00a0\u202f-]?)([\p{L}\p{M}]{1,20})\.?/u.exec(text.slice(end, end + 24))
    const word = next?.[2]?.toLowerCase()
    const factor = word === undefined ? undefined : scaleOf(word, language)
    if (!next || factor === undefined || (ATTACHED.has(word!) && next[1] !== '')) break
    scale *= factor
    letter = ATTACHED.has(word!)
    end += next[0].length
  }
  return { scale, end: text[end - 1] === '.' ? end - 1 : end, unit: letter }
}

const LETTER = /\p{L}/u
/** Scripts whose words stand beside figures without a space: in Arabic, and, by and the. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u
const TIME_AFTER =
  /^(?::\d|世[纪紀]|세기|[\s\u00a0]?(?:Uhr|uhr|h\b|h\d|[ap]\.?\s?m\b|[ap]\.m\.|o['’]clock|GMT|UTC|час|год\b|點|点|시\b|時))/

function isLoose(text: string, [start, end]: Span): boolean {
  const before = text[start - 1] ?? ''
  const attached = LETTER.test(before) && !UNSPACED.test(before)
  const hyphened = /[-‑–]/.test(before) && LETTER.test(text[start - 2] ?? '') && !UNSPACED.test(text[start - 2]!)
  const time =
    TIME_AFTER.test(text.slice(end, end + 8)) || /\d(?::|\s?h\s?)$/.test(text.slice(Math.max(0, start - 4), start))
  const always = /(?<!\d)24\/7(?!\d)/.test(text.slice(Math.max(0, start - 4), end + 4))
  return attached || hyphened || time || always
}

/** Numbers counted in myriads and their rest are one: 1만 1000, 1亿2000万. */
function sums(text: string, mentions: readonly NumberMention[], language: string): readonly NumberMention[] {
  if (!MYRIADS.has(language)) return mentions
  const merged: NumberMention[] = []
  for (const mention of mentions) {
    const last = merged.at(-1)
    const gap = last ? text.slice(last.span[1], mention.span[0]) : ''
    const counted = last && text.slice(...last.span).match(/\p{L}$/u)
    if (last && counted && /^\s?$/.test(gap) && last.values[0]! > mention.values[0]! && last.values[0]! >= 1e4)
      merged[merged.length - 1] = {
        ...last,
        span: [last.span[0], mention.span[1]],
        values: [last.values[0]! + mention.values[0]!],
      }
    else merged.push(mention)
  }
  return merged
}

const RANGE =
  /^\s*(?:[-–—~〜至到]|to|and|or|bis|und|oder|à|a|et|ou|y|o|e|och|respektive|ja|en|ve|i|oraz|та|до|и|или|і|й|або|إلى|و|تا)\s*$/

/** In `20 to 30 million` the first number is in millions too, or is not: both are kept. */
function ranges(text: string, mentions: readonly NumberMention[]): readonly NumberMention[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1]
    if (!next || !RANGE.test(text.slice(mention.span[1], next.span[0]))) return mention
    const { scale } = next
    return scale >= 100 && mention.scale === 1
      ? { ...mention, values: [...mention.values, ...mention.values.map((value) => round(value * scale))] }
      : mention
  })
}
