import { digestOf } from '../domain/digest.ts'
import type { Problem } from '../domain/problem.ts'
import type { Services, TranslatorChoice } from '../pipeline/services.ts'
import type { CarriedOn } from '../pipeline/translate-article.ts'
import type { Job, Outcome, Translator } from '../providers/contract.ts'
import type { RewriteJob, Rewriter } from '../providers/rewriter.ts'
import { characters } from '../providers/with-budget.ts'
import type { JobOutcomes } from '../storage/job-store.ts'
import type { AnswerKeeper } from './answer-keeper.ts'
import { together } from './together.ts'

/** Texts, and UTF-16 code units, that are asked for before one looks whether to go on. */
const GROUP_TEXTS = 200
const GROUP_LENGTH = 40_000
/** Digests made at once. */
const DIGESTS = 500
const DIGEST_BYTES = 16

type Failed = Outcome & { readonly status: 'failed' }

/**
 * Work that is carried on: every answer is kept as soon as it is there, before anybody works with it, and what was answered
 * before is not asked for again. It stands above the budget, so that an answer is paid for once, and above the translation
 * memory, which the work itself may have filled.
 */
export function keptAnswers(keeper: AnswerKeeper, first: TranslatorChoice): CarriedOn {
  const known = new Map(keeper.known)
  const own: AnswerKeeper = {
    ...keeper,
    async keep(answers) {
      await keeper.keep(answers)
      for (const [digest, content] of answers) known.set(digest, content)
    },
  }
  return {
    billed: [...known.values()].reduce((sum, content) => sum + (JSON.parse(content) as { billed: number }).billed, 0),
    above: (translator) => keptTranslator(translator, first, known, own),
    over(services) {
      const rewriter: Services['rewriter'] = (choice) => {
        const rewriter = services.rewriter(choice)
        const free = services.providers.find(({ name }) => name === rewriter?.name)?.free ?? false
        return rewriter && keptRewriter(rewriter, free, known, own)
      }
      const translator: Services['translator'] = (choice) => {
        const translator = services.translator(choice)
        return translator && keptTranslator(translator, choice, known, own)
      }
      return Object.assign(Object.create(services) as Services, { translator, rewriter })
    },
  }
}

const keptTranslator = (
  translator: Translator,
  choice: TranslatorChoice,
  known: JobOutcomes,
  keeper: AnswerKeeper,
): Translator => ({
  ...translator,
  async *translate(job) {
    const digests = await digestsOf(job, choice)
    const open = [...digests.keys()].filter((index) => !known.has(digests[index]!))
    const failures: Problem[] = []
    let done = job.texts.length - open.length
    let refusal: Failed | undefined
    for (const places of groups(open, job.texts)) {
      if (refusal) {
        failures.push(...places.map(() => refusal!.problem))
        yield* places.map((index) => ({ ...refusal!, index }))
        continue
      }
      keeper.mayAsk()
      keeper.answered(done, job.texts.length)
      const failed: Failed[] = []
      const texts = places.map((index) => job.texts[index]!)
      for await (const outcomes of together(translator.translate({ ...job, texts }))) {
        const here = outcomes.map((outcome) => ({ ...outcome, index: places[outcome.index]! }))
        const fresh = here.flatMap((outcome) =>
          outcome.status === 'translated' ? [[digests[outcome.index]!, contentOf(outcome)] as const] : [],
        )
        done += fresh.length
        keeper.answered(done, job.texts.length)
        if (fresh.length > 0) await keeper.keep(new Map(fresh))
        failed.push(...here.filter((outcome) => outcome.status === 'failed'))
        yield* here
      }
      failures.push(...failed.map(({ problem }) => problem))
      // nobody answers: the rest would fail alike
      if (failed.length === places.length && !failed.some(({ problem }) => problem.code === 'provider-malformed'))
        refusal = failed[0]
    }
    keeper.missing(failures)
    // what is known comes last: whoever has to stop in between has not worked on it in vain
    const asked = new Set(open)
    for (const [index, digest] of digests.entries())
      if (!asked.has(index)) yield { ...(JSON.parse(known.get(digest)!) as Outcome), index }
  },
})

const keptRewriter = (rewriter: Rewriter, free: boolean, known: JobOutcomes, keeper: AnswerKeeper): Rewriter => ({
  ...rewriter,
  async rewrite(job: RewriteJob) {
    const { source, target, terms } = job
    const digest = await digestOf(JSON.stringify(['rewrite', rewriter.name, source, target, terms]), DIGEST_BYTES)
    const before = known.get(digest)
    if (before !== undefined) return (JSON.parse(before) as { text: string }).text
    keeper.mayAsk()
    const text = await rewriter.rewrite(job)
    const billed = free ? 0 : characters(source.text) + characters(target.text)
    await keeper.keep(new Map([[digest, JSON.stringify({ text, billed })]]))
    return text
  },
})

/** An answer as it is kept: without its place. */
const contentOf = ({ index: _, ...answer }: Outcome): string => JSON.stringify(answer)

/** What each text asks for, in short: who is asked, in which languages, for how many answers. */
async function digestsOf({ texts, source, target, alternatives = 0, context }: Job, { provider }: TranslatorChoice) {
  const digests: string[] = []
  for (let at = 0; at < texts.length; at += DIGESTS) {
    const asked = texts
      .slice(at, at + DIGESTS)
      .map((text) => JSON.stringify([provider ?? null, source, target, alternatives, context ?? null, text]))
    digests.push(...(await Promise.all(asked.map((one) => digestOf(one, DIGEST_BYTES)))))
  }
  return digests
}

function groups(places: readonly number[], texts: readonly string[]): readonly (readonly number[])[] {
  const all: number[][] = []
  let length = 0
  for (const place of places) {
    const last = all.at(-1)
    length += texts[place]!.length
    if (last && last.length < GROUP_TEXTS && length <= GROUP_LENGTH) last.push(place)
    else {
      all.push([place])
      length = texts[place]!.length
    }
  }
  return all
}
