import { isMissed } from '../terms/enforce.ts'
import { byAlternatives } from './by-alternatives.ts'
import { byProtection, lostItems } from './by-protection.ts'
import { byRewriting } from './by-rewriting.ts'
import type { Ladder, Translated } from './ladder.ts'
import { MOST_LENGTH } from './repair-gate.ts'
import { COPY } from './translate-once.ts'

/**
 * The upper rungs of the ladder, for pairs in which a required term is still missing: other translations of the same
 * engine, the best of them by terms; then what must not be translated behind signs; then a language model, where one is
 * configured. Every proposal goes through {@link mayReplace}; what is refused changes nothing. Gives the pairs that got
 * better, each as soon as it is. Never throws for a provider's failure.
 */
export async function* improveTerms(translated: readonly Translated[], ladder: Ladder): AsyncGenerator<Translated> {
  const twins = byText(translated.filter(isOpen))
  let open = [...twins.values()].map(([first]) => first!)
  let done = false
  try {
    for (const climb of [byAlternatives, byProtection, byRewriting]) {
      if (open.length === 0) break
      const better = new Map<number, Translated>()
      for await (const improved of climb(open, ladder)) {
        better.set(improved.pair.id, improved)
        yield improved
        for (const twin of twins.get(improved.pair.id)!.slice(1)) yield likewise(twin, improved)
      }
      open = open.map((one) => better.get(one.pair.id) ?? one).filter(isOpen)
    }
    done = true
  } finally {
    if (!done && ladder.signal?.aborted) ladder.warn('Time ran out before all missing terms could be repaired.')
  }
}

/** Pairs that say the same in the same words, by the id of the first of them: what is asked for one is asked for all. */
function byText(open: readonly Translated[]): ReadonlyMap<number, readonly Translated[]> {
  const firsts = new Map<string, number>()
  const groups = new Map<number, Translated[]>()
  for (const one of open) {
    const key = `${one.pair.source.text}\0${one.outcome.text}`
    const first = firsts.get(key) ?? one.pair.id
    firsts.set(key, first)
    const group = groups.get(first)
    if (group) group.push(one)
    else groups.set(first, [one])
  }
  return groups
}

/** The same improvement for a pair with the same words, at no further cost. */
const likewise = ({ pair, outcome }: Translated, improved: Translated): Translated => ({
  outcome: { ...outcome, text: improved.outcome.text },
  pair: {
    ...improved.pair,
    id: pair.id,
    block: pair.block,
    source: pair.source,
    target: { text: improved.pair.target!.text, segments: pair.target!.segments },
  },
})

const isOpen = ({ pair, outcome }: Translated): boolean =>
  outcome.origin === 'machine' &&
  outcome.provider !== COPY &&
  pair.target !== null &&
  Math.max(pair.source.text.length, pair.target.text.length) <= MOST_LENGTH &&
  (pair.terms.some(isMissed) || lostItems(pair) > 0)
