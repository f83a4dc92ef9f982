import type { Span } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'

/** A number in a text; several values where its language writes it in more than one way. */
export interface NumberFound {
  readonly span: Span
  readonly values: readonly number[]
}

/** Languages whose decimal sign is the comma and whose thousands are parted by a point or a blank (CLDR). */
const COMMA = new Set(
  'de fr it pt nl pl cs sk ru uk be bg sr hr bs sl ro hu fi sv da nb nn no et lv lt el tr id vi ca gl eu is sq mk az kk hy ka'.split(' '),
)
/** Languages that write both ways, by country or habit. */
const EITHER = new Set(['es', 'ar', 'fa', 'ur', 'und', 'ps', 'ku', 'ckb'])

/** Words that multiply the number before them, by language; matched as a prefix so that endings do not matter. */
const SCALES: ReadonlyMap<string, readonly (readonly [word: string, factor: number])[]> = new Map(
  Object.entries({
    en: [['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['bn', 1e9], ['mn', 1e6], ['m ', 1e6]],
    de: [['tausend', 1e3], ['tsd', 1e3], ['million', 1e6], ['mio', 1e6], ['milliarde', 1e9], ['mrd', 1e9], ['billion', 1e12], ['bio', 1e12]],
    fr: [['mille', 1e3], ['million', 1e6], ['milliard', 1e9], ['md', 1e9], ['billion', 1e12]],
    es: [['mil millones', 1e9], ['mil', 1e3], ['millon', 1e6], ['millón', 1e6], ['billon', 1e12], ['billón', 1e12]],
    it: [['mila', 1e3], ['milion', 1e6], ['miliard', 1e9], ['mld', 1e9], ['mln', 1e6]],
    pt: [['mil milhões', 1e9], ['mil', 1e3], ['milhão', 1e6], ['milhões', 1e6], ['bilhão', 1e9], ['bilhões', 1e9]],
    nl: [['duizend', 1e3], ['miljoen', 1e6], ['miljard', 1e9], ['mln', 1e6], ['mld', 1e9]],
    pl: [['tys', 1e3], ['mln', 1e6], ['milion', 1e6], ['mld', 1e9], ['miliard', 1e9]],
    ru: [['тыс', 1e3], ['млн', 1e6], ['миллион', 1e6], ['млрд', 1e9], ['миллиард', 1e9], ['трлн', 1e12], ['триллион', 1e12]],
    uk: [['тис', 1e3], ['млн', 1e6], ['мільйон', 1e6], ['млрд', 1e9], ['мільярд', 1e9], ['трлн', 1e12], ['трильйон', 1e12]],
    tr: [['bin', 1e3], ['milyon', 1e6], ['milyar', 1e9], ['trilyon', 1e12]],
    zh: [['万亿', 1e12], ['萬億', 1e12], ['亿', 1e8], ['億', 1e8], ['万', 1e4], ['萬', 1e4], ['兆', 1e12], ['千', 1e3], ['百', 1e2]],
    ja: [['兆', 1e12], ['億', 1e8], ['万', 1e4], ['千', 1e3]],
    ko: [['조', 1e12], ['억', 1e8], ['천만', 1e7], ['백만', 1e6], ['만', 1e4], ['천', 1e3]],
    ar: [['ألف', 1e3], ['آلاف', 1e3], ['الف', 1e3], ['مليون', 1e6], ['ملايين', 1e6], ['مليار', 1e9], ['تريليون', 1e12]],
    fa: [['هزار', 1e3], ['میلیون', 1e6], ['میلیارد', 1e9], ['تریلیون', 1e12]],
  }),
)

/** Words that stand for a number by themselves or multiply one written as a word: `eine Million`, `hundreds`, `несколько тысяч`. */
const SCALE_WORD =
  /\b(?:thousands?|millions?|billions?|trillions?|hundreds?|dozens?|tausend\w*|million\w*|milliard\w*|billion\w*|hundert\w*|mille|milliers?|centaines?|millones|millón|miles|mil)\b|тысяч|миллион|миллиард|тисяч|мільйон|мільярд|сотн|[万萬亿億兆만억]|ألف|آلاف|مليون|مليار|هزار|میلیون|میلیارد/iu

/** Digits of other scripts, each its own row from nought to nine. */
const DIGITS = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９', '०१२३४५६७८९', '০১২৩৪৫৬৭৮৯', '๐๑๒๓๔๕๖๗๘๙']
const OTHER_DIGIT = /[٠-٩۰-۹０-９०-९০-৯๐-๙٫٬，．]/g

/** A run of digits and the signs between them; a sign at the end is punctuation. */
const RUN = /\d+(?:[.,'’\u00a0\u202f\u2009 ]\d+)*/g

/**
 * The numbers of a text by value, with their scale words: `1,5 Millionen` in German is 1 500 000. Runs that are no single
 * number (a date, 2024/879, a version) give one number for each group. `scaleAlone`: a scale word stands without digits.
 */
export function readNumbers(text: string, language: Tag): { readonly numbers: readonly NumberFound[]; readonly scaleAlone: boolean } {
  const base = baseLanguage(language)
  const plain = text.replace(OTHER_DIGIT, westernSign)
  const numbers: NumberFound[] = []
  let rest = plain
  for (const match of plain.matchAll(RUN)) {
    // part of a word or a code: A350, F-16 and 5G keep their name in every language
    if (/[\p{L}_]-?$/u.test(plain.slice(Math.max(0, match.index - 2), match.index)) && !isDense(base)) continue
    for (const found of readRun(match[0], match.index, base)) {
      const scale = scaleAfter(plain, found.span[1], base)
      const end = scale ? scale.end : found.span[1]
      numbers.push({ span: [found.span[0], end], values: found.values.map((value) => value * (scale?.factor ?? 1)) })
      rest = rest.slice(0, found.span[0]) + ' '.repeat(end - found.span[0]) + rest.slice(end)
    }
  }
  return { numbers, scaleAlone: SCALE_WORD.test(rest) }
}

const isDense = (base: string): boolean => base === 'zh' || base === 'ja' || base === 'ko'

function westernSign(character: string): string {
  if (character === '٫') return ','
  if (character === '٬' || character === '，') return ','
  if (character === '．') return '.'
  for (const row of DIGITS) {
    const value = row.indexOf(character)
    if (value >= 0) return String(value)
  }
  return character
}

/** A run as one number where it can be one, else group by group. */
function readRun(run: string, start: number, base: string): readonly NumberFound[] {
  const groups = run.split(/[^\d]/)
  const signs = [...run].filter((character) => !/\d/.test(character))
  const whole = wholeValues(groups, signs, base)
  if (whole.length > 0) return [{ span: [start, start + run.length], values: whole }]
  let at = start
  return groups.map((group) => {
    const span: Span = [at, at + group.length]
    at += group.length + 1
    return { span, values: [Number(group)] }
  })
}

function wholeValues(groups: readonly string[], signs: readonly string[], base: string): readonly number[] {
  const digits = groups.join('')
  if (signs.length === 0) return [Number(digits)]
  const last = signs.at(-1)!
  const thousands = (count: number): boolean =>
    groups[0]!.length <= 3 && groups[0] !== '0' && groups.slice(1, count).every((group) => group.length === 3) && new Set(signs.slice(0, count - 1)).size <= 1
  const decimal = Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`)
  const grouped = Number(digits)
  if (signs.length > 1 && signs.at(-2) !== last && /[.,]/.test(last)) return thousands(groups.length - 1) ? [decimal] : []
  const canGroup = thousands(groups.length)
  if (!/[.,]/.test(last)) return canGroup ? [grouped] : []
  if (signs.length > 1) return canGroup ? [grouped] : []
  const commaIsDecimal = COMMA.has(base)
  const isDecimalSign = (last === ',') === commaIsDecimal
  if (EITHER.has(base)) return canGroup ? [grouped, decimal] : [decimal]
  if (isDecimalSign) return [decimal]
  // the other sign parts thousands; with fewer digits after it, it is a date, a time or a foreign decimal
  return canGroup ? [grouped] : last === '.' ? [] : [decimal]
}

function scaleAfter(text: string, end: number, base: string): { readonly factor: number; readonly end: number } | undefined {
  const gap = /^[\s\u00a0-]?/.exec(text.slice(end, end + 1))![0].length
  const after = text.slice(end + gap, end + gap + 16).toLowerCase()
  for (const [word, factor] of SCALES.get(base) ?? []) {
    if (!after.startsWith(word)) continue
    const tail = isDense(base) ? '' : (/^[\p{L}\p{M}]*\.?/u.exec(after.slice(word.trimEnd().length))?.[0] ?? '')
    return { factor, end: end + gap + word.trimEnd().length + (tail === '.' ? 0 : tail.length) }
  }
  return undefined
}
