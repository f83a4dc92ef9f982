import type { Context } from 'hono'
import { Problem } from '../domain/problem.ts'

const tooLarge = (limit: number): Problem =>
  new Problem('body-too-large', `The body may have ${limit} bytes at most. Send the text in parts.`, { limit })

/**
 * The body's bytes, never more than `limit`: refused at once where the length is announced, else as soon as the limit is
 * passed while reading. Throws `body-too-large`.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) > limit) throw tooLarge(limit)
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of chunks(request.body)) {
    length += part.byteLength
    if (length > limit) throw tooLarge(limit)
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.byteLength
  }
  return bytes
}

async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * The body as text in the encoding its content type names, UTF-8 when it names none; a byte order mark is left out.
 * Throws `invalid-encoding` rather than replace a byte by a question mark.
 */
export async function readText(c: Context, limit: number): Promise<string> {
  const bytes = await readBytes(c.req.raw, limit)
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(c.req.header('content-type') ?? '')?.[1] ?? 'utf-8'
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(charset, { fatal: true })
  } catch (error) {
    throw new Problem(
      'invalid-encoding',
      `The charset ${JSON.stringify(charset)} is not known. Send UTF-8.`,
      {},
      { cause: error },
    )
  }
  try {
    return decoder.decode(bytes)
  } catch (error) {
    const detail = `The body is not valid ${charset.toLowerCase()}. Save the text as UTF-8, or name its encoding: content-type: text/plain; charset=windows-1252.`
    throw new Problem('invalid-encoding', detail, {}, { cause: error })
  }
}

/** The body as a JSON value. Throws `invalid-json`. */
export async function readJson(c: Context, limit: number): Promise<unknown> {
  const text = await readText(c, limit)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem(
      'invalid-json',
      text.trim() === '' ? 'The body is empty; a JSON object is expected.' : 'The body cannot be parsed as JSON.',
      {},
      { cause: error },
    )
  }
}

/** The media type of a request's body in lower case, without parameters; empty when none is given. */
export const mediaType = (c: Context): string =>
  (c.req.header('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase()
