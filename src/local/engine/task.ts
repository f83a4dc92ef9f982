import type { InstalledModel } from '../installed-model.ts'
import type { EngineAnswer, Given } from './engine-thread.ts'

/** The models a text goes through: one, or two by way of a language between. */
export type Route = readonly InstalledModel[]

/** A text that waits for an engine, or is with one. */
export interface Task {
  readonly route: Route
  /** The same for all tasks of a route. */
  readonly key: string
  readonly given: Given
  /** How often an engine was asked. */
  attempts: number
  /** Answered, failed or aborted: nobody waits for it any more. */
  settled: boolean
  resolve(answer: EngineAnswer): void
  reject(error: unknown): void
}

const keyOf = (route: Route): string => route.map(({ version, files }) => `${version} ${files.model}`).join('\n')

/** A task that takes its answer or its failure to `resolve` and `reject`, once, or to `reject` when the signal aborts. */
export function createTask(
  { route, given, signal }: { readonly route: Route; readonly given: Given; readonly signal: AbortSignal | undefined },
  resolve: (answer: EngineAnswer) => void,
  reject: (error: unknown) => void,
): Task {
  const leave = () => task.reject(signal?.reason)
  const settle = () => {
    task.settled = true
    signal?.removeEventListener('abort', leave)
  }
  const task: Task = {
    ...{ route, key: keyOf(route), given, attempts: 0, settled: false },
    resolve(answer) {
      settle()
      resolve(answer)
    },
    reject(error) {
      settle()
      reject(error)
    },
  }
  signal?.addEventListener('abort', leave, { once: true })
  return task
}
