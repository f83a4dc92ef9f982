import { asciiDigits, type Injured, type Injury, replaced, type SoundPair } from './injury.ts'
import { oneOf } from './random.ts'

const NUMBER = /\d+(?:[.,٫٬'’\u00a0\u202f]\d+)*/g
const SIGNS = /[.,٫٬'’\u00a0\u202f]/g

interface Place {
  readonly start: number
  readonly written: string
}

/** Numbers of the target whose very digits stand in the source too. */
function sharedNumbers({ source, target }: SoundPair): readonly Place[] {
  const known = new Set(
    asciiDigits(source.text)
      .match(NUMBER)
      ?.map((run) => run.replace(SIGNS, '')) ?? [],
  )
  return [...asciiDigits(target.text).matchAll(NUMBER)].flatMap(({ 0: run, index }) =>
    known.has(run.replace(SIGNS, '')) ? [{ start: index, written: run }] : [],
  )
}

const put = (text: string, { start, written }: Place, digits: string): Injured | undefined =>
  replaced(text, [start, start + written.length], digits)

/** One digit of a number is another. */
export const changedDigit: Injury = (pair, { random }) => {
  const place = oneOf(sharedNumbers(pair), random)
  if (!place) return undefined
  const at = oneOf(
    [...place.written].flatMap((sign, index) => (/\d/.test(sign) ? [index] : [])),
    random,
  )!
  const digit = Number(place.written[at])
  const other = (digit + 1 + Math.floor(random() * 9)) % 10
  const safe = other === 0 && at === 0 ? (digit % 9) + 1 : other
  if (safe === digit) return undefined
  return put(pair.target.text, place, `${place.written.slice(0, at)}${safe}${place.written.slice(at + 1)}`)
}

/** The decimal sign of a number, or a zero of its thousands, has moved: 2.5 is 25, 11,000 is 1,100 or 110,000. */
export const movedDecimal: Injury = (pair, { random }) => {
  const numbers = sharedNumbers(pair).filter(({ written }) =>
    /^\d+[.,٫]\d{1,2}$|^\d{1,3}(?:([.,٬\u00a0\u202f])\d{3})(?:\1\d{3})*$/.test(written),
  )
  const place = oneOf(numbers, random)
  if (!place) return undefined
  const decimal = /^(\d+)([.,٫])(\d{1,2})$/.exec(place.written)
  if (decimal) {
    const [, whole, sign, part] = decimal as unknown as [string, string, string, string]
    if (random() < 0.5) return put(pair.target.text, place, `${whole}${part}`.replace(/^0+(?=\d)/, ''))
    const left = whole.slice(0, -1) || '0'
    return put(pair.target.text, place, `${left}${sign}${whole.slice(-1)}${part}`)
  }
  const sign = SIGNS.exec(place.written)![0]
  SIGNS.lastIndex = 0
  const digits = place.written.replace(SIGNS, '')
  const moved = random() < 0.5 && digits.endsWith('0') ? digits.slice(0, -1) : `${digits}0`
  return put(pair.target.text, place, grouped(moved, sign))
}

const grouped = (digits: string, sign: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, sign)

/** Stems of the words for a million and for a thousand millions; a hundred thousand and ten millions in India; 万 and 亿. */
const SCALES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['en', ['million', 'billion']],
  ['de', ['Million', 'Milliarde']],
  ['fr', ['million', 'milliard']],
  ['it', ['milion', 'miliard']],
  ['pt', ['milh', 'bilh']],
  ['pl', ['milion', 'miliard']],
  ['cs', ['milion', 'miliard']],
  ['sv', ['miljon', 'miljard']],
  ['ru', ['миллион', 'миллиард']],
  ['uk', ['мільйон', 'мільярд']],
  ['tr', ['milyon', 'milyar']],
  ['ar', ['مليون', 'مليار']],
  ['fi', ['miljoona', 'miljardi']],
  ['id', ['juta', 'miliar']],
  ['hi', ['लाख', 'करोड़']],
  ['zh', ['万', '亿']],
  ['ko', ['만', '억']],
])

/** A million is a thousand millions, or the other way round, behind a number that both sides have. */
export const changedScale: Injury = (pair) => {
  const [small, large] = SCALES.get(pair.target.language) ?? []
  if (!small || !large) return undefined
  for (const { start, written } of sharedNumbers(pair)) {
    const after = pair.target.text.slice(start + written.length)
    const found = new RegExp(`^[\\s\\u00a0]?(${small}|${large})`, 'iu').exec(after)?.[1]
    if (found === undefined) continue
    const at = start + written.length + after.indexOf(found)
    return replaced(
      pair.target.text,
      [at, at + found.length],
      found.toLowerCase() === small.toLowerCase() ? large : small,
    )
  }
  return undefined
}
