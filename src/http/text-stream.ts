/** Characters of a chunk at least: about a millisecond of writing. */
const CHUNK = 64 * 1024

/**
 * The parts of a text as a stream of UTF-8. They are made as they are read, with a pause after each chunk, so that a file
 * of many megabytes keeps nobody else waiting and never stands in memory as a whole.
 */
export function textStream(parts: Generator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      let text = ''
      while (text.length < CHUNK) {
        const { done, value } = parts.next()
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += value
      }
      controller.enqueue(encoder.encode(text))
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
    cancel() {
      parts.return()
    },
  })
}
