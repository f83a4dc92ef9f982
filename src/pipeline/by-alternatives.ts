import { isMissed } from '../terms/enforce.ts'
import { askAgain } from './ask-again.ts'
import type { Ladder, Translated } from './ladder.ts'
import { enforced } from './pairs.ts'
import { kept } from './repair-gate.ts'
import { textFor } from './translate-once.ts'

/** Other translations asked for of a sentence that misses a term. */
const ALTERNATIVES = 4

/** Other translations by the same engine, where it has them: the best by terms, then by length. */
export async function* byAlternatives(open: readonly Translated[], ladder: Ladder): AsyncGenerator<Translated> {
  const offering = new Set(
    ladder.services.providers.filter(({ features }) => features.alternatives > 0).map(({ name }) => name),
  )
  const able = open.filter(({ pair, outcome }) => offering.has(outcome.provider) && pair.terms.some(isMissed))
  const texts = able.map(({ pair }) => textFor(pair.source.text, ladder.article))
  yield* askAgain(able, texts, ladder, { alternatives: ALTERNATIVES }, (one, { text, alternatives = [] }) => {
    const drafts = [text, ...alternatives].map((each) =>
      enforced(one.pair, each, 'repair', ladder.article, ladder.language),
    )
    const length = one.outcome.text.length
    return drafts.sort(
      (left, right) =>
        kept(right.terms) - kept(left.terms) ||
        Math.abs(left.text.length - length) - Math.abs(right.text.length - length),
    )
  })
}
