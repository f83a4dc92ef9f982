import { type Bead, beadName } from '../align/by-segment.ts'
import { checkPair } from '../check/check-pair.ts'
import { pairNumbers } from '../check/pair-numbers.ts'
import type { Flag, Pair } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import type { Termbase } from '../domain/termbase.ts'
import { reportTerms } from '../terms/report.ts'
import { alignmentDoubt, joinSentences } from './aligned-sentences.ts'
import { pairLinks } from './pair-links.ts'
import type { ReadArticle } from './read-article.ts'

/** The pair of a bead, its terms reported and both sides checked against each other. */
export function alignedPair({
  id,
  block,
  bead,
  source,
  target,
  termbase,
}: {
  readonly id: number
  readonly block: number
  readonly bead: Bead
  readonly source: ReadArticle
  readonly target: ReadArticle
  readonly termbase: Termbase | null
}): Pair {
  const [left, right] = [joined(source, bead.source), joined(target, bead.target)]
  const sides = {
    source: { text: left.text, language: source.language },
    target: { text: right.text, language: target.language },
  }
  const whole = bead.source.length > 0 && bead.target.length > 0
  const terms =
    termbase && left.text !== ''
      ? reportTerms(sides.source, whole ? sides.target : null, termbase, { method: 'checked' })
      : []
  const numbers = whole ? pairNumbers(sides) : null
  return {
    id,
    block,
    source: { text: left.text, segments: bead.source, spans: left.spans },
    target: bead.target.length > 0 ? { text: right.text, segments: bead.target } : null,
    status: bead.target.length > 0 ? 'translated' : 'untranslated',
    origin: bead.target.length > 0 ? 'human' : null,
    provider: null,
    bead: beadName(bead),
    score: bead.score,
    terms,
    links: numbers ? pairLinks(sides.source, sides.target, terms, numbers) : [],
    flags: numbers
      ? [...checkPair({ ...sides, terms }, numbers), ...alignmentDoubt(bead.score)]
      : [oneSided(bead.source.length > 0)],
  }
}

/** Sentences as they stand together in their text. */
function joined(read: ReadArticle, ids: readonly number[]): { text: string; spans: readonly Span[] } {
  const sentences = ids.map((id) => read.sentences[id]!)
  return {
    text: joinSentences(
      sentences.map(({ text }) => text),
      read.language,
    ),
    spans: sentences.flatMap(({ spans }) => spans),
  }
}

/** The flag of a sentence that stands alone. */
export const oneSided = (inSource: boolean): Flag => ({
  code: inSource ? 'untranslated' : 'added',
  severity: 'warning',
  source: null,
  target: null,
  detail: inSource
    ? 'This sentence has no counterpart in the translation.'
    : 'This sentence has no counterpart in the source.',
})
