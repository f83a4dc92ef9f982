import { readdir, stat } from 'node:fs/promises'

/** A fault of the file system, as opposed to one of the network, which `fetch` wraps in an error of its own. */
export const isFileFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

/** Whether a fault says that there is nothing at a path, in a folder that may be missing or be a file. */
export const isMissing = (error: unknown): boolean =>
  isFileFault(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Bytes of a file, or `undefined` when there is none. */
export async function sizeOnDisk(path: string): Promise<number | undefined> {
  const found = await statOf(path)
  return found?.isFile() ? found.size : undefined
}

/** Whether a path is a folder. */
export const isFolder = async (path: string): Promise<boolean> => (await statOf(path))?.isDirectory() ?? false

/** Names of what is in a folder; none when it is not there. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isFileFault(error) && error.code === 'ENOENT') return []
    throw error
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
