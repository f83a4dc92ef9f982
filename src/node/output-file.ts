import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UsageError } from './usage-error.ts'

/** A file cannot be written; `message` says why, in a sentence for people. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/**
 * Makes sure that a file can be written, before anything is done and paid for. Throws `OutputError`, and `UsageError`
 * where it is one of those that are read.
 */
export async function requireWritable(path: string, inputs: readonly string[] = []): Promise<void> {
  if (path === '') throw new UsageError('The name of the file to write is empty.')
  const there = await statOf(path)
  if (there?.isDirectory()) throw new OutputError(`${path} cannot be written: it is a folder.`)
  const place = await placeOf(path)
  if (there) {
    for (const input of inputs) {
      const other = input === '-' ? undefined : await statOf(input)
      if (there.isFile() && other?.ino === there.ino && other.dev === there.dev)
        throw new UsageError(`${path} is the file that is read. Name another one to write.`)
    }
    return told(path, access(place, constants.W_OK))
  }
  const folder = await statOf(dirname(place))
  if (!folder?.isDirectory()) throw new OutputError(`${path} cannot be written: there is no folder ${dirname(path)}.`)
  return told(path, access(dirname(place), constants.W_OK | constants.X_OK))
}

/**
 * Writes a file so that the old one or the whole new one is there, whatever happens. What is no file (a pipe, a terminal)
 * is written into. Throws `OutputError`.
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array | Iterable<string | Uint8Array>,
): Promise<void> {
  const place = await placeOf(path)
  const there = await statOf(place)
  if (!(await canReplace(place, there?.isFile() ?? true))) return told(path, writeFile(place, content))
  const temporary = join(dirname(place), `.${basename(place).slice(0, 100)}.${randomUUID()}.new`)
  try {
    await told(path, writeFile(temporary, content, { flag: 'wx' }))
    if (there) await told(path, chmod(temporary, there.mode))
    await told(path, rename(temporary, place))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** A file in a folder that takes no new ones can only be written over. */
const canReplace = async (place: string, isFile: boolean): Promise<boolean> =>
  isFile &&
  access(dirname(place), constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )

/** Where a name leads to: a link stays one. */
const placeOf = (path: string): Promise<string> => realpath(path).catch(() => path)

const statOf = (path: string) => stat(path).catch(() => undefined)

const REASONS = new Map([
  ['EACCES', 'it is not allowed'],
  ['EPERM', 'it is not allowed'],
  ['EROFS', 'nothing can be written there'],
  ['ENOENT', 'there is no such folder'],
  ['ENOTDIR', 'there is no such folder'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['ENAMETOOLONG', 'its name is too long'],
])

async function told(path: string, done: Promise<void>): Promise<void> {
  try {
    await done
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const code = String(error.code)
    throw new OutputError(`${path} cannot be written: ${REASONS.get(code) ?? code}.`, { cause: error })
  }
}
