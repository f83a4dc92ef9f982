import type { Job, Outcome, Translator } from './contract.ts'
import { malformed } from './provider-problem.ts'

/** Says what makes an answer no translation of its text; `undefined` when nothing does. */
export type Guard = (
  text: string,
  translation: string,
  languages: Pick<Job, 'source' | 'target'>,
) => { readonly detail: string; readonly readable: boolean } | undefined

type Translated = Outcome & { readonly status: 'translated' }

/** Of so many answers that were refused each is asked for again, alone; of more the engine is out of order. */
const MOST_AGAIN = 8

/**
 * The translator with a look at every answer: one that is no translation is asked for once more, its text alone in a
 * request, and fails with `provider-malformed` when it is no better. What is readable all the same goes along with the
 * failure, for the case that nobody else does better.
 */
export function withGuard(translator: Translator, guard: Guard): Translator {
  return {
    ...translator,
    async *translate(job) {
      const refused: Translated[] = []
      for await (const outcome of translator.translate(job)) {
        if (outcome.status === 'translated' && guard(job.texts[outcome.index]!, outcome.text, job))
          refused.push(outcome)
        else yield outcome
      }
      for (const outcome of refused)
        yield refused.length > MOST_AGAIN
          ? judge(outcome, job, guard)
          : judge(await again(translator, job, outcome), job, guard)
    },
  }
}

/** The text alone, asked for again; what both answers cost is told with the second. */
async function again(translator: Translator, job: Job, first: Translated): Promise<Translated> {
  for await (const outcome of translator.translate({ ...job, texts: [job.texts[first.index]!] }))
    if (outcome.status === 'translated')
      return { ...outcome, index: first.index, billed: first.billed + outcome.billed }
  return first
}

function judge(outcome: Translated, job: Job, guard: Guard): Outcome {
  const damage = guard(job.texts[outcome.index]!, outcome.text, job)
  if (!damage) return outcome
  const { index, provider } = outcome
  return {
    index,
    status: 'failed',
    provider,
    problem: malformed(provider, damage.detail),
    ...(damage.readable && { readable: outcome }),
  }
}
