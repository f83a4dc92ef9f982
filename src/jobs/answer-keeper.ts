import type { Problem } from '../domain/problem.ts'
import type { JobOutcomes } from '../storage/job-store.ts'

/** Where the answers of a job go, and where they are from before. */
export interface AnswerKeeper {
  /** By the digest of what was asked. */
  readonly known: JobOutcomes
  /** Keeps answers for good. Throws where the job is not ours any more. */
  keep(answers: JobOutcomes): Promise<void>
  /** Called before anything is asked. Throws when it is time to stop. */
  mayAsk(): void
  /** Told how many of the texts of one call are answered. */
  answered(done: number, total: number): void
  /** Told, when a call ends, of the texts that failed. Throws when they are to be asked for again later. */
  missing(problems: readonly Problem[]): void
}
