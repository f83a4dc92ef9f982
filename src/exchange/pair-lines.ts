import { FormatError } from './format-error.ts'
import { pairColumn, tagIn } from './pair-columns.ts'
import { type FilePair, type PairFile, type PairLanguages, pairFacts } from './pair-file.ts'
import { inLanguage, mostFrequent } from './pair-languages.ts'

/**
 * The pairs of a file of JSON lines: an object a line with its texts as `source` and `target`, or under language tags,
 * there or in a field `translation` (as OPUS has them). Empty lines are passed over. Throws a `FormatError` with the line.
 */
export function readPairLines(text: string, wanted: PairLanguages): PairFile {
  const read = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1, wanted)]))
  if (read.length === 0) throw new FormatError('the file holds no line', 1)
  const source = wanted.source ?? mostFrequent(read.flatMap((line) => line.from ?? []))
  const target = wanted.target ?? mostFrequent(read.flatMap((line) => line.to ?? []))
  const pairs = read.map(({ pair, from }) => (from === null || from === source ? pair : { ...pair, language: from }))
  return { source, target, pairs, remarks: [] }
}

function readLine(line: string, number: number, wanted: PairLanguages) {
  const given = objectOf(line, number)
  const inner = given.translation
  const fields = Object.entries(isObject(inner) ? { ...given, ...inner } : given)
  const told = new Map<string, unknown>()
  const texts: { language: string; text: unknown }[] = []
  for (const [name, value] of fields) {
    const column = pairColumn(name)
    if (column === undefined) continue
    if ('field' in column) told.set(column.field, value)
    else texts.push({ language: column.language, text: value })
  }
  const word = (name: string): string | undefined => {
    const value = told.get(name)
    return typeof value === 'string' ? value : typeof value === 'number' || value === true ? String(value) : undefined
  }
  const named = typeof told.get('source') !== 'string'
  const from = named ? (wanted.source ? inLanguage(texts, wanted.source) : texts[0]) : undefined
  const others = texts.filter((text) => text !== from)
  const to = named ? (wanted.target ? inLanguage(others, wanted.target) : others[0]) : undefined
  const source = from ? from.text : told.get('source')
  const target = (to ? to.text : told.get('target')) ?? null
  if (typeof source !== 'string' || (target !== null && typeof target !== 'string'))
    throw new FormatError('the line has no two texts: write {"source": "…", "target": "…"}', number)
  const pair: FilePair = { source, target, ...pairFacts(word) }
  return {
    pair,
    from: from?.language ?? tagIn(word('source-language')),
    to: to?.language ?? tagIn(word('target-language')),
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectOf(line: string, number: number): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new FormatError('the line is no JSON', number)
  }
  if (!isObject(value)) throw new FormatError('the line is no JSON object', number)
  return value
}
