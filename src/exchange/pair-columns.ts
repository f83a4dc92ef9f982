import { knownTag, type Tag } from '../domain/tag.ts'
import { languageNamed } from './language-names.ts'

/** What a column of a table of pairs holds, or a field of a line: one of our own names, or a text in a language, by its tag or name. */
export type PairColumn = { readonly field: string } | { readonly language: Tag }

/** Names other programs have for our columns, without case, spaces and underscores. */
const NAMES = new Map<string, string>([
  ...['source', 'src', 'sourcetext', 'sourcesegment', 'sourcesentence', 'original'].map(
    (name) => [name, 'source'] as const,
  ),
  ...['target', 'tgt', 'trg', 'targettext', 'targetsegment', 'targetsentence', 'translation'].map(
    (name) => [name, 'target'] as const,
  ),
  ...['sourcelanguage', 'sourcelang', 'srclang', 'sl'].map((name) => [name, 'source-language'] as const),
  ...['targetlanguage', 'targetlang', 'tgtlang', 'trglang', 'tl'].map((name) => [name, 'target-language'] as const),
  ...['id', 'block', 'status', 'origin', 'provider', 'reviewed', 'bead', 'score'].map((name) => [name, name] as const),
])

/** What the columns of a header hold, by their names. */
export function pairColumns(names: readonly string[]): readonly (PairColumn | undefined)[] {
  const columns = names.map(pairColumn)
  const others = columns
    .slice(1)
    .flatMap((column, place) => (column && 'language' in column ? [names[place + 1]!] : []))
  // before two languages one of which goes by its name, "No" is no tag either
  const numbers = /^no$/i.test(names[0]?.trim() ?? '') && others.length > 1 && others.some((name) => !tagIn(name))
  return numbers ? [undefined, ...columns.slice(1)] : columns
}

/** What the name of a column or field says it holds; `undefined` when it says nothing we know. */
export function pairColumn(name: string): PairColumn | undefined {
  const given = name.trim()
  const field = NAMES.get(given.toLowerCase().replace(/[\s_-]/g, ''))
  if (field !== undefined) return { field }
  // the number of a row; nobody writes South Ndebele so
  if (/^nr$/i.test(given)) return undefined
  const language = (given.length <= 35 ? knownTag(given.replaceAll('_', '-')) : undefined) ?? languageNamed(given)
  return language === undefined ? undefined : { language }
}

/** The tag a cell names, with hyphens; `null` for one that names none. */
export const tagIn = (cell: string | undefined): Tag | null =>
  knownTag((cell ?? '').trim().replaceAll('_', '-')) ?? null
