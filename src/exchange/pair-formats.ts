import type { PairFile, PairLanguages } from './pair-file.ts'
import { readPairLines } from './pair-lines.ts'
import { readPairTable } from './pair-table.ts'
import { readPairTmx } from './pair-tmx.ts'
import { readPairXliff } from './read-xliff.ts'

/** A format of pairs that is one text. Its reader throws a `FormatError` for what is none. */
export interface PairFormat {
  /** What it is called when it is sent; of several the first is ours. */
  readonly types: readonly [string, ...string[]]
  /** Without the dot. */
  readonly extensions: readonly [string, ...string[]]
  read(text: string, languages: PairLanguages): PairFile
}

/** The formats of pairs that are one text, by their names. */
export const PAIR_FORMATS: ReadonlyMap<string, PairFormat> = new Map([
  ['tmx', { types: ['application/x-tmx+xml', 'application/x-tmx'], extensions: ['tmx'], read: readPairTmx }],
  [
    'xliff',
    { types: ['application/xliff+xml'], extensions: ['xlf', 'xliff', 'sdlxliff', 'mqxliff'], read: readPairXliff },
  ],
  [
    'xliff12',
    { types: ['application/x-xliff+xml'], extensions: ['xlf', 'xliff', 'sdlxliff', 'mqxliff'], read: readPairXliff },
  ],
  ['csv', { types: ['text/csv', 'application/csv'], extensions: ['csv'], read: readPairTable }],
  ['tsv', { types: ['text/tab-separated-values'], extensions: ['tsv', 'tab'], read: readPairTable }],
  [
    'jsonl',
    {
      types: ['application/jsonl', 'application/x-ndjson', 'application/x-jsonlines'],
      extensions: ['jsonl', 'ndjson'],
      read: readPairLines,
    },
  ],
])

/** The name of the format a media type (without parameters) is that of; `undefined` of none. */
export const pairFormatOfType = (type: string): string | undefined =>
  [...PAIR_FORMATS].find(([, { types }]) => types.includes(type))?.[0]

/** What XML is called that does not say what it holds. */
export const XML_TYPES: ReadonlySet<string> = new Set(['application/xml', 'text/xml'])

/** Characters in which the root element of a file begins. */
const HEAD = 4096

/** The name of the format an XML text is in, by its root element; TMX where it is neither. */
export const pairFormatOfXml = (text: string): string =>
  /<(?:\w+:)?xliff[\s>]/.test(text.slice(0, HEAD)) ? 'xliff' : 'tmx'

/** The name of the format that the end of a file's name says. */
export const pairFormatOfName = (name: string): string | undefined => {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return extension === undefined
    ? undefined
    : [...PAIR_FORMATS].find(([, { extensions }]) => extensions.includes(extension))?.[0]
}
