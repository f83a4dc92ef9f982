import { FormatError } from './format-error.ts'
import type { FileKind, TranslatableFile } from './translatable-file.ts'

/** A file read as what it is said to be. Throws a `FormatError`, also where there is nothing in it. */
export async function readTranslatable(kind: FileKind, bytes: Uint8Array<ArrayBuffer>): Promise<TranslatableFile> {
  if (!bytes.some((byte, place) => byte > 0x20 && !(place < 3 && byte === BYTE_ORDER_MARK[place])))
    throw new FormatError('there is nothing in it', 1)
  return kind.read(bytes)
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
