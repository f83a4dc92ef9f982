import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentFile } from '../../src/http/document-file.ts'
import { FILE_FORMATS, type FileFormat } from '../../src/http/formats.ts'
import { readParts } from '../../src/http/one-file/page-parts.ts'
import { english } from '../../src/http/views/english.ts'
import { sampleDocuments } from './sample-documents.ts'

/** A file that was written, for those who judge it. */
export interface WrittenSample {
  readonly document: string
  readonly format: FileFormat
  readonly path: string
}

/**
 * Writes every sample document in every form into the folder, and beside them `<document>.expected.json`: the document
 * itself, by which others compare. Gives the files and every form there is.
 */
export async function writeSamples(
  folder: string,
  parts: string,
): Promise<{ readonly formats: readonly string[]; readonly files: readonly WrittenSample[] }> {
  await mkdir(folder, { recursive: true })
  const frame = {
    say: async () => english,
    parts: async () => readParts(await readFile(parts, 'utf8')),
  }
  const formats = Object.keys(FILE_FORMATS) as readonly FileFormat[]
  const files: WrittenSample[] = []
  for (const { name, document } of await sampleDocuments()) {
    await writeFile(join(folder, `${name}.expected.json`), JSON.stringify(document))
    for (const format of formats) {
      const { name: given, content } = await documentFile(document, format, frame)
      const path = join(folder, `${name}.${format}.${given.split('.').at(-1)}`)
      await writeFile(path, content)
      files.push({ document: name, format, path })
    }
  }
  return { formats, files }
}
