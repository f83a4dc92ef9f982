import type { FileKind } from './translatable-file.ts'

/** The formats of files that are translated and written back, by the name a request gives them. */
export const FILE_KINDS: ReadonlyMap<string, FileKind> = new Map([])

/** The kind a file's media type names, without parameters, or else the end of its name. */
export const kindOf = (type: string | undefined, name = ''): FileKind | undefined => {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1]
  return [...FILE_KINDS.values()].find((kind) => kind.type === type || kind.extensions.includes(extension ?? ''))
}
