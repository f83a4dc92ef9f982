import { FormatError } from './format-error.ts'

/**
 * A file's bytes as text, part by part: UTF-16 where it begins with such a mark, else UTF-8. A mark at the beginning is left
 * out. Throws a `FormatError` for bytes that are no such text.
 */
export async function* decodedParts(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder!.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw new FormatError(`the bytes are no ${decoder!.encoding}: save the file as UTF-8`, 1)
    }
  }
  let first = new Uint8Array()
  for await (const part of parts) {
    if (decoder) {
      yield decode(part)
      continue
    }
    first = joined(first, part)
    if (first.length < 2) continue
    decoder = new TextDecoder(encodingOf(first), { fatal: true })
    yield decode(first)
  }
  if (!decoder) {
    decoder = new TextDecoder('utf-8', { fatal: true })
    yield decode(first)
  }
  yield decode()
}

const encodingOf = ([one, other]: Uint8Array): string =>
  one === 0xff && other === 0xfe ? 'utf-16le' : one === 0xfe && other === 0xff ? 'utf-16be' : 'utf-8'

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(one.length + other.length)
  bytes.set(one)
  bytes.set(other, one.length)
  return bytes
}
