import type {
  Answer,
  Features,
  Job,
  LanguagePairs,
  Limits,
  Outcome,
  Provider,
  Translator,
} from '../../src/providers/contract.ts'

export interface FakeProviderOptions {
  readonly name?: string
  readonly limits?: Limits
  readonly features?: Partial<Features>
  readonly pairs?: LanguagePairs | (() => Promise<LanguagePairs>)
  /** What it answers to the request of that number, counted from 0 (every text in brackets). */
  readonly reply?: (job: Job, request: number) => readonly Answer[] | Promise<readonly Answer[]>
}

/** A provider without a network: it keeps the contract as far as its `reply` does, and shows what it was asked. */
export interface FakeProvider extends Provider {
  readonly jobs: readonly Job[]
}

export const bracket = (job: Job): Answer[] => job.texts.map((text) => ({ text: `[${job.target}] ${text}` }))

export function fakeProvider(options: FakeProviderOptions = {}): FakeProvider {
  const { name = 'fake', limits = {}, features = {}, reply = bracket } = options
  const { pairs = { sources: ['de', 'fr'], targets: ['en', 'de'] } } = options
  const jobs: Job[] = []
  return {
    name,
    limits,
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: false, ...features },
    jobs,
    async translate(job) {
      jobs.push(job)
      return reply(job, jobs.length - 1)
    },
    languages: async () => (typeof pairs === 'function' ? pairs() : pairs),
  }
}

/** All outcomes of a job, in the order of their index. */
export async function collect(translator: Translator, job: Job): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for await (const outcome of translator.translate(job)) outcomes.push(outcome)
  return outcomes.sort((one, other) => one.index - other.index)
}

/** An outcome in short: its text, or the code of its problem. */
export const brief = (outcome: Outcome): string =>
  outcome.status === 'translated' ? outcome.text : `! ${outcome.problem.code}`
