import { isCalendarWord } from '../../text/names/calendar-words.ts'
import { isTitle } from '../../text/names/title-words.ts'
import { nameLikeness } from '../name-likeness.ts'
import { type NameToken, nameTokens } from '../name-tokens.ts'
import { isConsonantal } from '../skeleton.ts'
import type { NamedPair, NamedText } from './named-pair.ts'

/** A capitalised word of the source (any longer word in Arabic and Hebrew), and its counterpart in the target. */
export interface PairedToken {
  readonly token: NameToken
  /** It is a title, which has no counterpart. */
  readonly title: boolean
  readonly counterpart: NameToken | null
}

/** What is more alike is the same name. */
const ALIKE = 0.75
/** No sentence of an article has more; to compare all with all beyond it would cost too much. */
const MOST_TOKENS = 60

/**
 * The words of a pair that may be names, in order, each with the word of the target that is most like it; no two have
 * the same counterpart. Titles and months are no names though their words are alike in many languages. Words of terms
 * are left out.
 */
export function pairedTokens({ source, target, terms }: NamedPair): readonly PairedToken[] {
  const skeletons = isConsonantal(source.language) || (target !== null && isConsonantal(target.language))
  const taken = terms.map((term) => term.source)
  const here = nameTokens(source.text, source.language, { skeletons, taken }).filter(
    ({ word }) => !isCalendarWord(word),
  )
  const titles = here.map(({ word }) => isTitle(word))
  const counterparts = target && here.length > 0 ? counterpartsOf(here, titles, target, terms, skeletons) : []
  return here.map((token, place) => ({ token, title: titles[place]!, counterpart: counterparts[place] ?? null }))
}

interface Likeness {
  readonly row: number
  readonly column: number
  readonly alike: number
  readonly apart: number
}

/** The likest first, each word once; of equally like ones those at like places. */
function counterpartsOf(
  here: readonly NameToken[],
  titles: readonly boolean[],
  target: NamedText,
  terms: NamedPair['terms'],
  skeletons: boolean,
): readonly (NameToken | undefined)[] {
  const taken = terms.flatMap((term) => (term.target ? [term.target] : []))
  const there = nameTokens(target.text, target.language, { skeletons, taken })
  if (here.length > MOST_TOKENS || there.length > MOST_TOKENS) return []
  const likely: Likeness[] = []
  for (const [column, other] of there.entries()) {
    if (isCalendarWord(other.word) || isTitle(other.word)) continue
    for (const [row, one] of here.entries()) {
      const alike = titles[row] ? 0 : nameLikeness(one, other)
      if (alike >= ALIKE)
        likely.push({ row, column, alike, apart: Math.abs(row / here.length - column / there.length) })
    }
  }
  likely.sort((one, other) => other.alike - one.alike || one.apart - other.apart)
  const counterparts: (NameToken | undefined)[] = here.map(() => undefined)
  const used = new Set<number>()
  for (const { row, column } of likely) {
    if (counterparts[row] || used.has(column)) continue
    counterparts[row] = there[column]
    used.add(column)
  }
  return counterparts
}
