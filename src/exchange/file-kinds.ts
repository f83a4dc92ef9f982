import { readDocx } from './docx/read-docx.ts'
import { readEpub } from './epub/read-epub.ts'
import { readMarkdownFile } from './markdown/read-markdown.ts'
import { readSrt, readVtt } from './subtitles/read-subtitles.ts'
import { readTextFile } from './text-file.ts'
import type { FileKind } from './translatable-file.ts'
import { readXliffFile } from './xliff-file.ts'

/** The formats of files that are translated and written back, by the name a request gives them. */
export const FILE_KINDS: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ['xliff', { type: 'application/xliff+xml', extensions: ['xlf', 'xliff'], read: readXliffFile }],
  ['xliff12', { type: 'application/x-xliff+xml', extensions: ['xlf', 'xliff'], read: readXliffFile }],
  [
    'docx',
    {
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      extensions: ['docx', 'docm', 'dotx'],
      read: readDocx,
    },
  ],
  ['epub', { type: 'application/epub+zip', extensions: ['epub'], read: readEpub }],
  ['md', { type: 'text/markdown', extensions: ['md', 'markdown'], article: true, read: readMarkdownFile }],
  ['srt', { type: 'application/x-subrip', extensions: ['srt'], read: readSrt }],
  ['vtt', { type: 'text/vtt', extensions: ['vtt'], read: readVtt }],
  ['txt', { type: 'text/plain', extensions: ['txt'], article: true, read: readTextFile }],
])

/** The kind of file a media type (without parameters) is that of; of XML by no other name it is XLIFF. */
export const fileKindOfType = (type: string): FileKind | undefined =>
  /^(?:application|text)\/xml$/.test(type)
    ? FILE_KINDS.get('xliff')
    : [...FILE_KINDS.values()].find((kind) => kind.type === type)

/** The kind of file that the end of a name says. */
export const fileKindOfName = (name: string): FileKind | undefined => {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return extension === undefined
    ? undefined
    : [...FILE_KINDS.values()].find(({ extensions }) => extensions.includes(extension))
}
