import type { Pair } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { isFinal, isTransient } from '../providers/provider-problem.ts'
import type { Rewriter } from '../providers/rewriter.ts'
import { isMissed } from '../terms/enforce.ts'
import type { Ladder, Translated } from './ladder.ts'
import { enforced, sourceOf } from './pairs.ts'
import { MOST_LENGTH } from './repair-gate.ts'
import { accepts, replaced } from './take-draft.ts'
import { termHints } from './term-hints.ts'

/** Sentences rewritten at once, and most of one document: each is a request, and paid for. */
const AT_ONCE = 4
const MOST_REWRITTEN = 100

/** Edits by a language model, where one is configured and the article leaves the choice of engine to the service. */
export async function* byRewriting(open: readonly Translated[], ladder: Ladder): AsyncGenerator<Translated> {
  const rewriter = ladder.services.rewriter(ladder.article)
  const able = open.filter(({ pair }) => termHints([missedIn(pair)], null).length > 0)
  if (!rewriter || able.length === 0) return
  const { signal, warn } = ladder
  const queue = able.slice(0, MOST_REWRITTEN)
  let [asked, taken, failures] = [0, 0, 0]
  try {
    while (queue.length > 0) {
      const batch = queue.splice(0, AT_ONCE)
      asked += batch.length
      const results = await Promise.allSettled(batch.map((one) => rewrite(one, rewriter, ladder)))
      signal?.throwIfAborted()
      const refused: Problem[] = []
      for (const result of results) {
        if (result.status === 'rejected') {
          if (!(result.reason instanceof Problem)) throw result.reason
          refused.push(result.reason)
        } else if (result.value) {
          taken += 1
          yield result.value
        }
      }
      failures = refused.length < batch.length ? 0 : failures + 1
      const end = refused.find((problem) => isFinal(problem) || isTransient(problem)) ?? (failures > 1 && refused[0])
      if (!end) continue
      warn(`Missing terms could not be repaired: ${end.detail}`)
      return
    }
    const rest = able.length - asked
    if (rest > 0) warn(`Terms are missing in ${rest} more sentences, about which ${rewriter.name} was not asked.`)
  } finally {
    // it is said in every case who has seen the text
    const sentences = asked === 1 ? 'sentence' : 'sentences'
    warn(
      `${rewriter.name} was asked to put missing terms into ${asked} ${sentences}; ${taken} of its edits passed every check and were taken.`,
    )
  }
}

const missedIn = ({ source, terms }: Pair) => ({ source, terms: terms.filter(isMissed) })

/** The pair as the language model edits it, or `null` when the edit is not to be taken. */
async function rewrite(one: Translated, rewriter: Rewriter, ladder: Ladder): Promise<Translated | null> {
  const { pair } = one
  const { article, language, signal } = ladder
  const text = await rewriter.rewrite({
    source: sourceOf(pair, language),
    target: { text: pair.target!.text, language: article.target },
    terms: termHints([missedIn(pair)], article.termbase),
    ...(signal && { signal }),
  })
  if (text.length > MOST_LENGTH) return null
  const draft = enforced(pair, text.trim(), 'repair', article, language)
  return accepts(pair, draft, 'edit', ladder) ? replaced(one, draft, ladder) : null
}
