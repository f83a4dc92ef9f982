import type { Tag } from '../../domain/tag.ts'

/** Words of one kind, of one language or of several that share them. */
export interface WordRow {
  readonly kind: (typeof KINDS)[number]
  readonly languages: readonly Tag[]
  /** Separated by blanks. */
  readonly words: string
}

const KINDS = ['frequent', 'content', 'affixes'] as const
const NAME = 'dragoman-words'

/** The tables as a file: its name and how many rows it has, then a row a line: kind, languages, words. */
export const writeWordFile = (rows: readonly WordRow[]): string =>
  [
    `${NAME}\t${rows.length}`,
    ...rows.map(({ kind, languages, words }) => `${kind}\t${languages.join(' ')}\t${words}`),
    '',
  ].join('\n')

/**
 * The rows of a file that {@link writeWordFile} made. Throws for anything else, a page that says "not found" or the half of
 * a file: read as tables they would make every text undetermined.
 */
export function readWordFile(file: string): readonly WordRow[] {
  const [head, ...lines] = file.split('\n')
  if (head !== `${NAME}\t${lines.length - 1}` || lines.at(-1) !== '')
    throw new Error('The word tables of language detection are no such file, or not a whole one.')
  return lines.slice(0, -1).map((line) => {
    const [kind, languages = '', words = ''] = line.split('\t')
    return { kind: kind as WordRow['kind'], languages: languages.split(' '), words }
  })
}
