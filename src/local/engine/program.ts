import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableMemory } from './available-memory.ts'

/** The engines there are; both read the same models. */
export type EngineKind = 'bergamot' | 'fxtranslate'

/** What every thread of an engine is given beside the files of its models. */
export type Program =
  | { readonly kind: 'bergamot'; readonly compiled: WebAssembly.Module; readonly glue: string }
  | { readonly kind: 'fxtranslate' }

/** Bytes of memory a thread takes, measured with the larger models and rounded up. */
export const THREAD_BYTES: Readonly<Record<EngineKind, number>> = {
  bergamot: 450 * 2 ** 20,
  fxtranslate: 200 * 2 ** 20,
}

/** With less than this free, the engine that is slower and smaller is the better one. */
const ENOUGH_BYTES = 600 * 2 ** 20

/** The engine for this machine as it is now. */
export const fittingEngine = (available = availableMemory()): EngineKind =>
  available < ENOUGH_BYTES ? 'fxtranslate' : 'bergamot'

const PACKAGE = '@browsermt/bergamot-translator/worker/bergamot-translator-worker'

/** The program of an engine. WebAssembly is compiled here once, and every thread is given the same. */
export async function loadProgram(kind: EngineKind): Promise<Program> {
  if (kind === 'fxtranslate') return { kind }
  const { resolve } = createRequire(import.meta.url)
  const compiled = await WebAssembly.compile(await readFile(resolve(`${PACKAGE}.wasm`)))
  return { kind, compiled, glue: resolve(`${PACKAGE}.js`) }
}
