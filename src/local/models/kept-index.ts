import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModelRecord } from './model-index.ts'
import { isFileFault } from './on-disk.ts'
import { writeWhole } from './write-file.ts'

/** What the mirror's index had when something was last downloaded from it, so that sizes can be told without a network. */
interface KeptIndex {
  readonly address: string
  readonly records: readonly ModelRecord[]
}

const pathIn = (root: string): string => join(root, 'index.json')

export const keepIndex = (root: string, address: URL, records: readonly ModelRecord[]): Promise<void> =>
  writeWhole(pathIn(root), JSON.stringify({ address: address.href, records } satisfies KeptIndex))

/** The records kept of an index; none when there are none. They tell what was offered, nothing is downloaded by them. */
export async function readKeptIndex(root: string, address: URL): Promise<readonly ModelRecord[]> {
  try {
    const kept = JSON.parse(await readFile(pathIn(root), 'utf8')) as Partial<KeptIndex>
    return kept.address === address.href && Array.isArray(kept.records) ? kept.records : []
  } catch (error) {
    if (error instanceof SyntaxError || (isFileFault(error) && error.code === 'ENOENT')) return []
    throw error
  }
}
