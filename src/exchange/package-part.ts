import { Problem } from '../domain/problem.ts'
import type { Archive } from './unzip.ts'

/** The XML of a file of a package. Throws a `Problem` where there is none of that name, or it is not in UTF-8. */
export function partText(archive: Archive, name: string): string {
  const bytes = archive.read(name)
  if (!bytes) throw new Problem('invalid-file', `The file names a part it does not have: ${JSON.stringify(name)}.`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    const detail = `A part of the file is not in UTF-8: ${JSON.stringify(name)}.`
    throw new Problem('invalid-file', detail, {}, { cause: error })
  }
}
