import { Problem } from '../domain/problem.ts'
import { FormatError } from './format-error.ts'
import type { Archive } from './unzip.ts'
import { readTree, type XmlElement } from './xml-tree.ts'

/** A file of a package: its XML, and that as a tree. */
export interface PackagePart {
  readonly name: string
  readonly xml: string
  readonly root: XmlElement
}

/**
 * The file of that name, `prepared` for the reader by a function that moves nothing. Throws a `Problem` where there is
 * none, or it is not in UTF-8; a `FormatError` that names it where it is no XML.
 */
export function readPart(archive: Archive, name: string, prepared = (xml: string) => xml): PackagePart {
  const bytes = archive.read(name)
  if (!bytes) throw new Problem('invalid-file', `The file names a part it does not have: ${JSON.stringify(name)}.`)
  const xml = textOf(bytes, name)
  try {
    return { name, xml, root: readTree(prepared(xml)) }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    throw new FormatError(`${error.message.replace(/^line \d+: /, '')}, in ${JSON.stringify(name)}`, error.line)
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    const detail = `A part of the file is not in UTF-8: ${JSON.stringify(name)}.`
    throw new Problem('invalid-file', detail, {}, { cause: error })
  }
}
