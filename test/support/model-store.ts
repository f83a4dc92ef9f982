import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../src/domain/problem.ts'
import { createModelStore, type ModelStoreOptions } from '../../src/local/models/store.ts'

/** An empty folder of its own. */
export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'dragoman-models-'))

/** A store whose connections are made again at once. */
export const storeIn = (folder: string, options: Omit<ModelStoreOptions, 'folder'>) =>
  createModelStore({ folder, delay: 1, ...options })

/** The problem that something ends in. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('It did not fail')
}

/** Every file below a folder, as paths from there; the kept index left out. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'index.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}
