import type { Context } from 'hono'
import { Problem } from '../domain/problem.ts'

const tooLarge = (limit: number): Problem =>
  new Problem('body-too-large', `The body may have ${limit} bytes at most. Send it in parts.`, { limit })

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

/** Reads the body to its end and keeps nothing of it. Throws `body-too-large` as {@link readBytes} does. */
export async function passOver(request: Request, limit: number): Promise<void> {
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) > limit) throw tooLarge(limit)
  if (!request.body) return
  let length = 0
  for await (const part of chunks(request.body)) {
    length += part.byteLength
    if (length > limit) throw tooLarge(limit)
  }
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
 * The body as text. Its encoding: a byte order mark, else what the content type names, else what an HTML page says of
 * itself, else UTF-8; a byte order mark is left out. Throws `invalid-encoding` rather than replace a byte by a question
 * mark, and `unsupported-media-type` for a compressed body.
 */
export async function readText(c: Context, limit: number): Promise<string> {
  const coding = c.req.header('content-encoding')?.trim().toLowerCase()
  if (coding && coding !== 'identity') {
    throw new Problem(
      'unsupported-media-type',
      `Bodies with content-encoding ${JSON.stringify(coding)} are not read here. Send it plain.`,
    )
  }
  const bytes = await readBytes(c.req.raw, limit)
  const charset =
    markedCharset(bytes) ??
    namedCharset(c) ??
    (mediaType(c) === 'text/html' ? metaCharset(bytes) : undefined) ??
    'utf-8'
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
    const detail = `The body is not valid ${charset.toLowerCase()}. ${adviceFor(bytes)}`
    throw new Problem('invalid-encoding', detail, {}, { cause: error })
  }
}

const MARKS: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const markedCharset = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]

const namedCharset = (c: Context): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(c.req.header('content-type') ?? '')?.[1]

/** How much of a page is searched for its encoding (HTML Living Standard, §13.2.3.2). */
const META_BYTES = 1024

const metaCharset = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, META_BYTES)),
  )?.[1]

/** What to do about bytes that are not what they were said to be; a nought in every second place is UTF-16. */
function adviceFor(bytes: Uint8Array): string {
  const noughts = bytes.subarray(0, META_BYTES).filter((byte) => byte === 0).length
  const example = noughts * 4 > Math.min(bytes.length, META_BYTES) ? 'utf-16le' : 'windows-1252'
  return `Save the text as UTF-8, or name its encoding: content-type: text/plain; charset=${example}.`
}

/** The body as a JSON value; `otherwise` stands for an empty one, where it is given. Throws `invalid-json`. */
export async function readJson(c: Context, limit: number, otherwise?: unknown): Promise<unknown> {
  const text = await readText(c, limit)
  if (otherwise !== undefined && text.trim() === '') return otherwise
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
