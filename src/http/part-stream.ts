import { joined } from '../exchange/zip.ts'

/** Characters or bytes of a chunk at least: about a millisecond of writing. */
const CHUNK = 64 * 1024

/**
 * The parts of a text, as UTF-8, or of bytes as a stream. They are made as they are read, with a pause after each chunk and
 * each empty part of bytes, so that a file of many megabytes keeps nobody else waiting, and a text never stands in memory as a whole.
 */
export function partStream(
  parts: Generator<string, void> | Generator<Uint8Array<ArrayBuffer>, void>,
): ReadableStream<Uint8Array> {
  const chunks = chunksOf(parts)
  return new ReadableStream({
    async pull(controller) {
      for (let chunk = chunks.next(); ; chunk = chunks.next()) {
        if (chunk.done) return controller.close()
        if (chunk.value.length > 0) controller.enqueue(chunk.value)
        await new Promise((resolve) => setTimeout(resolve, 0))
        if (chunk.value.length > 0) return
      }
    },
    cancel() {
      parts.return()
    },
  })
}

/** What is there after so many characters or bytes, or where an empty part of bytes says that it took a while. */
function* chunksOf(parts: Iterable<string | Uint8Array<ArrayBuffer>>): Generator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder()
  let text = ''
  let bytes: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const taken = (): Uint8Array<ArrayBuffer> => {
    const chunk = text === '' ? joined(bytes) : encoder.encode(text)
    ;[text, bytes, length] = ['', [], 0]
    return chunk
  }
  for (const part of parts) {
    if (typeof part === 'string') text += part
    else bytes.push(part)
    length += part.length
    if (length >= CHUNK || (typeof part !== 'string' && part.length === 0)) yield taken()
  }
  if (length > 0) yield taken()
}
