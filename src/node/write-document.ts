import { dirname, resolve } from 'node:path'
import type { Document } from '../domain/document.ts'
import type { Termbase } from '../domain/termbase.ts'
import { writeMoses } from '../exchange/alignment-formats.ts'
import type { ScoreFloor } from '../exchange/alignment-tmx.ts'
import { type DocumentFile, documentFile } from '../http/document-file.ts'
import { readParts } from '../http/one-file/page-parts.ts'
import { english } from '../http/views/english.ts'
import { print } from './options.ts'
import { requireWritable, writeOutput } from './output-file.ts'
import { readPageParts } from './read-asset.ts'
import { renderSideBySide } from './side-by-side.ts'
import { UsageError } from './usage-error.ts'

/** The forms a command writes a document in; `moses` is two files and `docx` and `epub` are no text, so they need a name. */
export const WRITTEN_FORMATS = [
  'text',
  'json',
  'tmx',
  'xliff',
  'xliff12',
  'tsv',
  'csv',
  'tbx',
  'tbx2',
  'jsonl',
  'md',
  'docx',
  'epub',
  'moses',
  'page',
  'ladder',
] as const

export type WrittenFormat = (typeof WRITTEN_FORMATS)[number]

/**
 * Makes sure that the files can be written before anything is done. Throws `UsageError` where the format needs a name for
 * them and none is given or it is that of an input, `OutputError` where they cannot be written.
 */
export async function requireOutput(
  format: string,
  out: string | undefined,
  inputs: readonly string[] = [],
): Promise<void> {
  if (format === 'moses' && out === undefined)
    throw new UsageError('moses is two files: name what they begin with, --out corpus makes corpus.de and corpus.en.')
  if ((format === 'docx' || format === 'epub') && out === undefined)
    throw new UsageError(`${format} is no text: name the file, --out article.${format}.`)
  if (out === undefined) return
  if (format !== 'moses') return requireWritable(out, inputs)
  await requireWritable(`${out}.und`)
  // the languages that end the names may still have to be found out
  const read = inputs.find(
    (input) => dirname(resolve(input)) === dirname(resolve(out)) && isMosesName(resolve(input), resolve(out)),
  )
  if (read !== undefined) throw new UsageError(`${read} is a file that is read. Name others to write.`)
}

const isMosesName = (path: string, out: string): boolean =>
  path.startsWith(`${out}.`) && /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(path.slice(out.length + 1))

/** Writes the document in the format, to the file named or to standard output. Throws `UsageError`, `OutputError`. */
export async function writeDocument(
  document: Document,
  format: WrittenFormat,
  {
    out,
    floor,
    termbase = null,
  }: {
    readonly out: string | undefined
    readonly floor?: ScoreFloor | undefined
    /** The termbase the document was made with. */
    readonly termbase?: Termbase | null
  },
): Promise<void> {
  if (format === 'moses') return writeMosesFiles(document, out)
  const content = await rendered(document, format, floor, termbase)
  if (out !== undefined) await writeOutput(out, content)
  else if (typeof content === 'string') print(content)
  else print(content instanceof Uint8Array ? String(content) : Array.from<unknown>(content).join(''))
}

async function rendered(
  document: Document,
  format: Exclude<WrittenFormat, 'moses'>,
  floor: ScoreFloor | undefined,
  termbase: Termbase | null,
): Promise<DocumentFile['content']> {
  if (format === 'text') return renderSideBySide(document, process.stdout.columns)
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`
  const frame = {
    say: async () => english,
    parts: async () => readParts(await readPageParts()),
    floor,
    termbase: async () => termbase,
  }
  return (await documentFile(document, format, frame)).content
}

async function writeMosesFiles({ pairs, source, target }: Document, out: string | undefined): Promise<void> {
  await requireOutput('moses', out)
  if (source.language === target.language)
    throw new UsageError(`moses names its two files by language, and both sides are ${source.language}.`)
  const files = writeMoses(pairs)
  await Promise.all([
    writeOutput(`${out}.${source.language}`, files.source),
    writeOutput(`${out}.${target.language}`, files.target),
  ])
  process.stderr.write(`wrote ${out}.${source.language} and ${out}.${target.language}\n`)
}
