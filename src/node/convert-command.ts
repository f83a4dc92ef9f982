import { readFile } from 'node:fs/promises'
import { parseConfig } from '../config.ts'
import { createGlossariesOf } from '../dependencies.ts'
import type { Document } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { FormatError } from '../exchange/format-error.ts'
import type { PairFile, PairLanguages } from '../exchange/pair-file.ts'
import { PAIR_FORMATS, pairFormatOfName } from '../exchange/pair-formats.ts'
import { readMosesArchive, readPairTexts } from '../exchange/pair-moses.ts'
import { checkedDocument } from '../http/exports/checked-document.ts'
import { importPairs } from '../pipeline/import-pairs.ts'
import { prepareDetection } from '../text/detect.ts'
import { termbaseOf } from './named-termbase.ts'
import { openStore } from './open-store.ts'
import { type Command, EXIT, oneOf, tag, type Values } from './options.ts'
import { createProgress } from './progress.ts'
import { readTermbase, readWords } from './read-asset.ts'
import { readInput } from './read-input.ts'
import { UsageError } from './usage-error.ts'
import { requireOutput, WRITTEN_FORMATS, writeDocument } from './write-document.ts'

/** Formats that are not one text of pairs. */
const OTHERS = ['json', 'moses'] as const

/**
 * `dragoman convert FILE`: a file of pairs (or two texts, line by line) in another form, its terms reported and every
 * pair checked on the way. No engine is asked.
 */
export const convert: Command = async (operands, values) => {
  const format = oneOf(values.format ?? 'text', WRITTEN_FORMATS, '--format')
  await requireOutput(format, values.out, operands)
  const languages = { source: tag(values.from, '--from'), target: tag(values.to, '--to') }
  const given = await readGiven(operands, values.as, languages)
  const document = 'id' in given ? given : await checked(given, languages, values)
  for (const warning of document.warnings) process.stderr.write(`${warning}\n`)
  await writeDocument(document, format, { out: values.out })
  return EXIT.done
}

async function checked(file: PairFile, languages: PairLanguages, values: Values): Promise<Document> {
  const store = openStore(parseConfig(process.env))
  const progress = createProgress(process.stderr, (done, total) => `${done} of ${total} pairs`)
  try {
    const glossaries = createGlossariesOf({ store, termbase: readTermbase })
    const termbase = values['no-glossary'] ? null : await termbaseOf(values.glossary, glossaries)
    return await importPairs(
      file,
      { ...languages, termbase, progress: progress.show },
      { prepareDetection: () => prepareDetection(readWords) },
    )
  } finally {
    progress.end()
    await store.close()
  }
}

/** What the files hold: pairs, or a document as it was answered. Throws `UsageError` and `invalid-file`. */
async function readGiven(
  operands: readonly string[],
  as: string | undefined,
  languages: PairLanguages,
): Promise<PairFile | Document> {
  const [file, other, ...more] = operands
  if (file === undefined || more.length > 0)
    throw new UsageError(
      'convert takes one file of pairs, - for standard input, or two texts of which line n is line n.',
    )
  try {
    if (other !== undefined) return readPairTexts(await readInput([file]), await readInput([other]), languages)
    const name = as === undefined ? formatOf(file) : oneOf(as, [...PAIR_FORMATS.keys(), ...OTHERS], '--as')
    if (name === 'moses') return readMosesArchive(await bytesOf(file), languages)
    if (name === 'json') return await checkedDocument(documentIn(await readInput([file])))
    return PAIR_FORMATS.get(name)!.read(await readInput([file]), languages)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    throw new Problem('invalid-file', `${file} cannot be read: ${error.message}.`, {}, { cause: error })
  }
}

/** The bytes of an archive. Throws `UsageError`. */
async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') throw new UsageError('An archive is read from a file, not from standard input.')
  return readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new UsageError(`${file} cannot be read${code}.`)
  })
}

function formatOf(file: string): string {
  const name = /\.json$/i.test(file) ? 'json' : /\.zip$/i.test(file) ? 'moses' : pairFormatOfName(file)
  if (name !== undefined) return name
  throw new UsageError(`What is ${file}? Name it with --as ${[...PAIR_FORMATS.keys(), ...OTHERS].join(', ')}.`)
}

function documentIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FormatError('it is no JSON', 1)
  }
}
