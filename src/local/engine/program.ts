import { createRequire } from 'node:module'

/** The engines there are; both read the same models. */
export type EngineKind = 'bergamot' | 'fxtranslate'

/** What every thread of an engine is given beside the files of its models: where its code stands. */
export type Program =
  | { readonly kind: 'bergamot'; readonly wasm: string; readonly glue: string }
  | { readonly kind: 'fxtranslate' }

const MEGABYTE = 2 ** 20
/** Memory of a thread and of each model in it, rounded up from `npm run bench local-engine base-memory`. */
const THREAD = { bergamot: 250 * MEGABYTE, fxtranslate: 130 * MEGABYTE }
const MODEL = { bergamot: 200 * MEGABYTE, fxtranslate: 60 * MEGABYTE }
/** What the rest of the service should find free beside the larger engine. */
const SPARE = 150 * MEGABYTE

/** Bytes of memory a thread with so many models takes. */
export const threadBytes = (kind: EngineKind, models: number): number => THREAD[kind] + MODEL[kind] * models

/** The engine for this machine as it is now: where memory is short, the one that is slower and smaller. */
export const fittingEngine = (models: number, available: number): EngineKind =>
  available < threadBytes('bergamot', models) + SPARE ? 'fxtranslate' : 'bergamot'

/** Of the free memory the threads plan with so much: models of other pairs, and the rest of the machine, need some too. */
const SHARE = 0.5
/** No more than the sentences of one article that are under way at once. */
const MOST_THREADS = 4

/**
 * How many threads with so many models this machine should have: one core is left to the service, half of the free memory
 * to others; one thread there always is.
 */
export function fittingThreads(kind: EngineKind, models: number, cores: number, available: number): number {
  const held = Math.floor((available * SHARE) / threadBytes(kind, models))
  return Math.max(1, Math.min(cores - 1, held, MOST_THREADS))
}

const PACKAGE = '@browsermt/bergamot-translator/worker/bergamot-translator-worker'

/**
 * The program of an engine. Each thread reads and compiles it by itself: that keeps nobody else waiting, and whatever is
 * compiled already in another thread V8 takes from there.
 */
export function findProgram(kind: EngineKind): Program {
  if (kind === 'fxtranslate') return { kind }
  const { resolve } = createRequire(import.meta.url)
  return { kind, wasm: resolve(`${PACKAGE}.wasm`), glue: resolve(`${PACKAGE}.js`) }
}
