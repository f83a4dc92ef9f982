import { basename } from 'node:path'
import { createGlossariesOf } from '../dependencies.ts'
import { GLOSSARY_FORMATS } from '../exchange/glossary-formats.ts'
import { writeGlossary } from '../exchange/write-glossary.ts'
import { GLOSSARY_ID } from '../pipeline/glossaries.ts'
import { checkConcepts, checkGlossary } from '../terms/check-glossary.ts'
import { formatOf, type Remark, readGlossaryFiles } from './glossary-file.ts'
import { openLastingStore } from './open-store.ts'
import { type Command, EXIT, oneOf, print, tag, type Values } from './options.ts'
import { requireWritable, writeOutput } from './output-file.ts'
import { readTermbase } from './read-asset.ts'
import { UsageError } from './usage-error.ts'

/** `dragoman glossary …`: termbases of one's own, checked, converted, kept and given back. */
export const glossary: Command = async ([action = '', ...operands], values) => {
  const command = ACTIONS.get(action)
  if (!command) throw new UsageError(`glossary does ${[...ACTIONS.keys()].join(', ')}.`)
  return command(operands, values)
}

const ACTIONS = new Map<string, Command>([
  ['check', check],
  ['convert', convert],
  ['list', list],
  ['import', importFile],
  ['export', exportGlossary],
  ['rm', remove],
])

/** Says everything that is wrong or doubtful, a line each; fails when something is wrong. */
async function check(paths: readonly string[], values: Values): Promise<number> {
  if (paths.length === 0) throw new UsageError('Which file? A folder of YAML files will do as well.')
  const files = await readGlossaryFiles(paths, readingOf(values))
  const checked = files.entries.length > 0 ? checkGlossary(files.entries) : checkConcepts(files.concepts)
  const remarks: readonly Remark[] = [
    ...files.remarks,
    ...checked.map(({ level, concept, language, message }) => ({
      level,
      place: language ? `${concept} [${language}]` : concept,
      message,
    })),
  ]
  for (const { level, place, message } of remarks) print(`${level}\t${place}\t${message}\n`)
  const count = (level: Remark['level']) => remarks.filter((remark) => remark.level === level).length
  print(`${files.concepts.length} concepts, ${count('error')} errors, ${count('warning')} warnings\n`)
  return count('error') > 0 || files.concepts.length === 0 ? EXIT.failed : EXIT.done
}

/** From one format to another; the second file may be left out for standard output. */
async function convert([input, output, ...more]: readonly string[], values: Values): Promise<number> {
  if (input === undefined || more.length > 0) throw new UsageError('convert takes one file, and where to write.')
  const named = output === undefined ? undefined : formatOf(output)
  const format = values.format ? oneOf(values.format, GLOSSARY_FORMATS, '--format') : named
  if (format === undefined || format === 'yaml')
    throw new UsageError('Into which format? Name it with --format, or write to a .json, .tbx, .csv or .tsv file.')
  if (output !== undefined) await requireWritable(output, [input])
  const [source, target] = [tag(values.from, '--from'), tag(values.to, '--to')]
  const fromDeepl = formatOf(input) === undefined ? { format: 'deepl' as const } : {}
  const { concepts, remarks } = await readGlossaryFiles([input], { ...fromDeepl, source, target })
  if (format === 'deepl' && !(source && target)) throw new UsageError('Name the direction with --from and --to.')
  tell(remarks)
  const id = basename(input).replace(/\.[a-z]+$/i, '')
  const written = writeGlossary(concepts, { format, id, ...(source && { source }), ...(target && { target }) })
  tell(written.remarks.map(({ level, message }) => ({ level, place: output ?? 'output', message })))
  if (output === undefined) print(written.text)
  else await writeOutput(output, written.text)
  return concepts.length === 0 ? EXIT.failed : EXIT.done
}

async function list(): Promise<number> {
  return withGlossaries(async (glossaries) => {
    for (const { id, name, concepts, terms, languages, readOnly } of await glossaries.list())
      print(
        `${id}\t${name}\t${concepts} concepts\t${terms} terms\t${languages.join(' ')}${readOnly ? '\tbuilt in' : ''}\n`,
      )
    return EXIT.done
  })
}

async function importFile(paths: readonly string[], values: Values): Promise<number> {
  if (paths.length === 0) throw new UsageError('Which file?')
  const id =
    values.id ??
    basename(paths[0]!)
      .replace(/\.[a-z]+$/i, '')
      .toLowerCase()
  if (!GLOSSARY_ID.test(id))
    throw new UsageError('Name the glossary with --id: small letters, digits, hyphens, dots or underscores.')
  const { concepts, remarks } = await readGlossaryFiles(paths, readingOf(values))
  tell(remarks)
  if (concepts.length === 0) return EXIT.failed
  return withGlossaries(async (glossaries) => {
    const { glossary: kept, created } = await glossaries.write({ id, name: values.name, concepts })
    return print(`${created ? 'made' : 'replaced'} ${kept.id}: ${kept.concepts} concepts, ${kept.terms} terms\n`)
  })
}

async function exportGlossary([id]: readonly string[], values: Values): Promise<number> {
  if (id === undefined) throw new UsageError('Which glossary? `dragoman glossary list` names them.')
  const format = oneOf(values.format ?? 'json', GLOSSARY_FORMATS, '--format')
  const [source, target] = [tag(values.from, '--from'), tag(values.to, '--to')]
  if (format === 'deepl' && !(source && target)) throw new UsageError('Name the direction with --from and --to.')
  return withGlossaries(async (glossaries) => {
    const { concepts } = await glossaries.read(id)
    const written = writeGlossary(concepts, { format, id, ...(source && { source }), ...(target && { target }) })
    tell(written.remarks.map(({ level, message }) => ({ level, place: id, message })))
    print(written.text)
    return written.text === '' ? EXIT.failed : EXIT.done
  })
}

async function remove([id]: readonly string[]): Promise<number> {
  if (id === undefined) throw new UsageError('Which glossary?')
  return withGlossaries(async (glossaries) => {
    await glossaries.remove(id)
    return print(`removed ${id}\n`)
  })
}

async function withGlossaries(
  use: (glossaries: ReturnType<typeof createGlossariesOf>) => Promise<number>,
): Promise<number> {
  const store = openLastingStore()
  try {
    return await use(createGlossariesOf({ store, termbase: readTermbase }))
  } finally {
    await store.close()
  }
}

const readingOf = (values: Values) => ({
  ...(values.format && { format: oneOf(values.format, GLOSSARY_FORMATS, '--format') }),
  source: tag(values.from, '--from'),
  target: tag(values.to, '--to'),
})

function tell(remarks: readonly Remark[]): void {
  for (const { level, place, message } of remarks) process.stderr.write(`${level}\t${place}\t${message}\n`)
}
