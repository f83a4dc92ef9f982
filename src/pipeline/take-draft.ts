import type { Pair, TermUse } from '../domain/document.ts'
import { type Enforced, isMissed } from '../terms/enforce.ts'
import { carriedOver, protectedSpans } from './do-not-translate.ts'
import type { Ladder, Translated } from './ladder.ts'
import { pairWith, sourceOf } from './pairs.ts'
import { type Draft, mayReplace } from './repair-gate.ts'

/** Whether a draft may take the place of the pair's translation. */
export function accepts(
  pair: Pair,
  draft: Enforced,
  kind: 'edit' | 'retranslation',
  { article, language }: Ladder,
): boolean {
  const source = sourceOf(pair, language)
  const spans = protectedSpans(pair)
  const weigh = (text: string, terms: Draft['terms']): Draft => ({
    text,
    terms,
    carried: carriedOver(source.text, spans, text),
  })
  return mayReplace(weigh(pair.target!.text, pair.terms), weigh(draft.text, draft.terms), {
    source,
    language: article.target,
    kind,
  })
}

/** The translation in place of the old one; terms that came with it count as repaired. */
export function replaced({ pair, outcome }: Translated, draft: Enforced, { article, language }: Ladder): Translated {
  const terms = draft.terms.map((use, index): TermUse => {
    if (use.status !== 'applied') return use
    const before = pair.terms[index]!
    return isMissed(before) ? { ...use, status: 'repaired', method: 'repair' } : { ...use, method: before.method }
  })
  return {
    outcome: { ...outcome, text: draft.text },
    pair: pairWith(pair, outcome, { ...draft, terms }, article, language),
  }
}
