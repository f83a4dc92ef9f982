import type { Flag, Severity } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import type { CheckedPair } from './pair.ts'
import type { Numbers, PairNumbers } from './pair-numbers.ts'
import type { NumberMention } from './read-numbers.ts'

/** With more left over on both sides the texts were written too differently to say which is which. */
const MOST = 2
/** No sentence has more; to compare all with all beyond it would cost too much. */
const MOST_NUMBERS = 60

/**
 * Numbers in digits of which each side has as many, but one or two others: `3` in the source, `5` in the translation. It
 * sees what a comparison of every number by itself does not: small numbers, which two languages write as words or leave
 * out in other places, and a number that stands more than once. An error where no side says the other's number at all.
 */
export function checkExchangedDigits(pair: CheckedPair, { source, target }: PairNumbers): readonly Flag[] {
  if (Math.max(source.mentions.length, target.mentions.length) > MOST_NUMBERS) return []
  const lost = leftOver(source, target)
  const added = leftOver(target, source)
  if (lost.length === 0 || lost.length > MOST || lost.length !== added.length) return []
  const saidLost = lost.every(isSaidIn(target))
  const saidAdded = added.every(isSaidIn(source))
  if (lost.every(inWords(target)) && added.every(inWords(source))) return []
  return lost.map((mention, place): Flag => {
    const twin = added[place]!
    const detail = `“${cut(pair.source.text, mention.span)}” in the source is “${cut(pair.target.text, twin.span)}” in the translation.`
    const loose = mention.loose || twin.loose || saidLost || saidAdded
    const severity: Severity = loose ? 'warning' : 'error'
    return { code: 'number', severity, source: mention.span, target: twin.span, detail }
  })
}

/** Mentions of one side that are left when each has been given one of its value on the other. */
function leftOver({ mentions, conversions }: Numbers, other: Numbers): readonly NumberMention[] {
  const free = [...other.mentions]
  return mentions.filter((mention) => {
    const place = free.findIndex(({ values }) =>
      values.some((value) => mention.values.some((own) => isSame(own, value))),
    )
    if (place >= 0) free.splice(place, 1)
    return place < 0 && !conversions.has(mention)
  })
}

/** The same, or the same hour or year in a shorter form. */
const isSame = (one: number, other: number): boolean =>
  one === other ||
  Math.abs(one - other) === 12 ||
  (one > 1900 && one % 100 === other) ||
  (other > 1900 && other % 100 === one)

const isSaidIn = (side: Numbers) => (mention: NumberMention) =>
  inWords(side)(mention) || side.mentions.some(({ values }) => values.some((value) => mention.values.includes(value)))

const inWords =
  ({ words }: Numbers) =>
  ({ values }: NumberMention): boolean =>
    values.some((value) => words.values.has(value))
