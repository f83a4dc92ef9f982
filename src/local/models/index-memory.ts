import { Problem } from '../../domain/problem.ts'
import { unlessAborted } from '../../providers/unless-aborted.ts'
import { readKeptIndex } from './kept-index.ts'
import type { ModelRecord } from './model-index.ts'

/** The index of one mirror, asked for as seldom as can be. */
export interface IndexMemory {
  /** The records as the mirror has them, or had them a while ago. */
  records(signal?: AbortSignal): Promise<readonly ModelRecord[]>
  /**
   * The records of the index kept on the disk: whoever has what is needed asks nobody. Where none is kept it is fetched,
   * and when that fails while models are there, there are none for a while.
   */
  keptOrFetched(anyInstalled: boolean, signal?: AbortSignal): Promise<readonly ModelRecord[]>
}

/** Milliseconds an index is remembered, and that it could not be had. */
const REMEMBERED = 600_000
const REMEMBERED_FAULT = 60_000

/** Remembers what `fetchRecords` gives, which asks the mirror for the index at `address`, and what is kept of it in a folder. */
export function createIndexMemory(
  root: string,
  address: URL,
  fetchRecords: (signal?: AbortSignal) => Promise<readonly ModelRecord[]>,
): IndexMemory {
  let remembered: { readonly records: readonly ModelRecord[]; readonly until: number } | undefined
  let fault: { readonly problem: Problem; readonly until: number } | undefined
  let asking: Promise<readonly ModelRecord[]> | undefined

  async function records(signal?: AbortSignal): Promise<readonly ModelRecord[]> {
    if (remembered && remembered.until > Date.now()) return remembered.records
    const fetched = await fetchRecords(signal)
    remembered = { records: fetched, until: Date.now() + REMEMBERED }
    return fetched
  }

  /** Whoever asks first may have less patience than the index needs: it is fetched all the same, for those who come after. */
  async function askForIndex(): Promise<readonly ModelRecord[]> {
    try {
      const fetched = await records()
      fault = undefined
      return fetched
    } catch (error) {
      if (error instanceof Problem) fault = { problem: error, until: Date.now() + REMEMBERED_FAULT }
      throw error
    } finally {
      asking = undefined
    }
  }

  return {
    records,
    async keptOrFetched(anyInstalled, signal) {
      const kept = await readKeptIndex(root, address)
      if (kept.length > 0) return kept
      try {
        if (fault && fault.until > Date.now()) throw fault.problem
        asking ??= askForIndex()
        // Where it could not be had before, those who have models do not wait for it again.
        asking.catch(() => undefined)
        if (anyInstalled && fault) return []
        return await unlessAborted(asking, signal)
      } catch (error) {
        if (anyInstalled && error instanceof Problem && error === fault?.problem) return []
        throw error
      }
    },
  }
}
