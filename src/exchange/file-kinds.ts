import type { FileKind } from './translatable-file.ts'
import { readXliffFile } from './xliff-file.ts'

/** The formats of files that are translated and written back, by the name a request gives them. */
export const FILE_KINDS: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ['xliff', { type: 'application/xliff+xml', extensions: ['xlf', 'xliff'], read: readXliffFile }],
  ['xliff12', { type: 'application/x-xliff+xml', extensions: ['xlf', 'xliff'], read: readXliffFile }],
])

/** The kind of file a media type (without parameters) is that of. */
export const fileKindOfType = (type: string): FileKind | undefined =>
  [...FILE_KINDS.values()].find((kind) => kind.type === type)

/** The kind of file that the end of a name says. */
export const fileKindOfName = (name: string): FileKind | undefined => {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return extension === undefined
    ? undefined
    : [...FILE_KINDS.values()].find(({ extensions }) => extensions.includes(extension))
}
