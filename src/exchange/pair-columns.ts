import { knownTag, type Tag } from '../domain/tag.ts'

/** What a column of a table of pairs holds, or a field of a line: one of our own names, or a text in a language. */
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

/** What the name of a column or field says it holds; `undefined` when it says nothing we know. */
export function pairColumn(name: string): PairColumn | undefined {
  const given = name.trim()
  const field = NAMES.get(given.toLowerCase().replace(/[\s_-]/g, ''))
  if (field !== undefined) return { field }
  const language = given.length <= 35 ? knownTag(given.replaceAll('_', '-')) : undefined
  return language === undefined ? undefined : { language }
}

/** The tag a cell names, with hyphens; `null` for one that names none. */
export const tagIn = (cell: string | undefined): Tag | null =>
  knownTag((cell ?? '').trim().replaceAll('_', '-')) ?? null
