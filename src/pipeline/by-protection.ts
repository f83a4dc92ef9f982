import type { Pair } from '../domain/document.ts'
import { askAgain } from './ask-again.ts'
import { carriedOver, protect, protectedSpans } from './do-not-translate.ts'
import type { Ladder, Translated } from './ladder.ts'
import { enforced } from './pairs.ts'

/** How much of what must not be translated did not come back. */
export const lostItems = (pair: Pair): number => {
  const spans = protectedSpans(pair)
  return spans.length - carriedOver(pair.source.text, spans, pair.target?.text ?? '')
}

/** The same text with what must not be translated behind signs, each of which must come back exactly once. */
export async function* byProtection(open: readonly Translated[], ladder: Ladder): AsyncGenerator<Translated> {
  const able = open.filter(({ pair }) => lostItems(pair) > 0)
  const shields = able.map(({ pair }) => protect(pair.source.text, protectedSpans(pair)))
  const texts = shields.map(({ text }) => text)
  yield* askAgain(able, texts, ladder, {}, (one, { text }, index) => {
    const restored = shields[index]!.restore(text)
    return restored === null ? [] : [enforced(one.pair, restored, 'repair', ladder.article, ladder.language)]
  })
}
