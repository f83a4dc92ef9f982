import type { Job, Outcome } from '../providers/contract.ts'
import type { Enforced } from '../terms/enforce.ts'
import type { Ladder, Translated } from './ladder.ts'
import { accepts, replaced } from './take-draft.ts'
import { termHints } from './term-hints.ts'
import { jobFor } from './translate-once.ts'

/** Asks each pair's own provider again, and takes the first proposal that passes the gate. */
export async function* askAgain(
  able: readonly Translated[],
  texts: readonly string[],
  ladder: Ladder,
  wish: Partial<Job>,
  propose: (one: Translated, outcome: Outcome & { status: 'translated' }, index: number) => readonly Enforced[],
): AsyncGenerator<Translated> {
  const { services, article, language, signal } = ladder
  const names = new Set(able.map(({ outcome }) => outcome.provider))
  for (const name of names) {
    const translator = services.translator({ provider: name, private: article.private })
    const places = [...able.keys()].filter((index) => able[index]!.outcome.provider === name)
    if (!translator) continue
    const terms = termHints(
      places.map((index) => able[index]!.pair),
      article.termbase,
    )
    const job = jobFor(
      places.map((index) => texts[index]!),
      language,
      article,
      terms,
      signal,
    )
    for await (const outcome of translator.translate({ ...wish, ...job })) {
      if (outcome.status === 'failed') continue
      const place = places[outcome.index]!
      const one = able[place]!
      const billed = { ...one, outcome: { ...one.outcome, billed: one.outcome.billed + outcome.billed } }
      const chosen = propose(one, outcome, place).find((draft) => accepts(one.pair, draft, 'retranslation', ladder))
      yield chosen ? replaced(billed, chosen, ladder) : billed
    }
  }
}
