import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ConceptEntry } from '../domain/concept.ts'
import type { Tag } from '../domain/tag.ts'
import type { GlossaryFormat } from '../exchange/glossary-formats.ts'
import { readGlossary } from '../exchange/read-glossary.ts'
import { type GlossaryEntry, readGlossaryFile } from '../terms/glossary-entry.ts'
import { readInput } from './read-input.ts'
import { UsageError } from './usage-error.ts'

/** A line about a glossary for people; `error` means that something cannot be used. */
export interface Remark {
  readonly level: 'error' | 'warning'
  readonly place: string
  readonly message: string
}

/** What the files of a glossary hold. */
export interface GlossaryFiles {
  readonly concepts: readonly ConceptEntry[]
  /** The same with their sources, where the files are of the kind that names them (YAML). */
  readonly entries: readonly GlossaryEntry[]
  readonly remarks: readonly Remark[]
}

/** The format a file's name ends in; a DeepL file is named by option only, for it looks like any table. */
export function formatOf(path: string): GlossaryFormat | 'yaml' | undefined {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return new Map<string, GlossaryFormat | 'yaml'>([
    ['json', 'json'],
    ['tbx', 'tbx'],
    ['xml', 'tbx'],
    ['csv', 'csv'],
    ['tsv', 'tsv'],
    ['yaml', 'yaml'],
    ['yml', 'yaml'],
  ]).get(extension)
}

/**
 * Reads glossary files, `-` for standard input, and every YAML file of a folder. Throws `UsageError` for a file that is not
 * there or of no known kind, and a `Problem` for one in another encoding than UTF-8 or marked UTF-16.
 */
export async function readGlossaryFiles(
  paths: readonly string[],
  { format, source, target }: { format?: GlossaryFormat; source?: Tag | undefined; target?: Tag | undefined } = {},
): Promise<GlossaryFiles> {
  const files = (await Promise.all(paths.map(expand))).flat()
  const read = await Promise.all(
    files.map(async (path): Promise<GlossaryFiles> => {
      const kind = format ?? formatOf(path)
      if (kind === undefined)
        throw new UsageError(`What format is ${path}? Name it with --format json, tbx, csv, tsv or deepl.`)
      const text = await readInput([path])
      return kind === 'yaml' ? readYaml(path, text) : readOther(path, text, kind, { source, target })
    }),
  )
  return {
    concepts: read.flatMap(({ concepts }) => concepts),
    entries: read.flatMap(({ entries }) => entries),
    remarks: read.flatMap(({ remarks }) => remarks),
  }
}

async function expand(path: string): Promise<readonly string[]> {
  if (path === '-') return [path]
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const names = await readdir(path)
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(path, name))
  } catch (error) {
    throw new UsageError(`${path} cannot be read.`, { cause: error })
  }
}

function readYaml(path: string, text: string): GlossaryFiles {
  let content: unknown
  try {
    content = parse(text)
  } catch (error) {
    return {
      concepts: [],
      entries: [],
      remarks: [{ level: 'error', place: path, message: `not YAML: ${String(error)}` }],
    }
  }
  const { entries, errors } = readGlossaryFile(content)
  return { concepts: entries, entries, remarks: errors.map((message) => ({ level: 'error', place: path, message })) }
}

function readOther(
  path: string,
  text: string,
  format: GlossaryFormat,
  { source, target }: { source?: Tag | undefined; target?: Tag | undefined },
): GlossaryFiles {
  if (format === 'deepl' && !(source && target))
    throw new UsageError('A DeepL glossary has one direction: name it with --from and --to.')
  const { concepts, remarks } = readGlossary(text, { format, ...(source && { source }), ...(target && { target }) })
  return {
    concepts,
    entries: [],
    remarks: remarks.map(({ level, line, message }) => ({
      level,
      place: line === null ? path : `${path}:${line}`,
      message,
    })),
  }
}
