// @ts-check
import { element } from './dom.js'

/** Why a file could not be read, in words for the reader. */
export class UnreadableFile extends Error {}

const MOST_BYTES = 16 * 1024 * 1024

/**
 * The article in a dropped or chosen file. Never guesses an encoding: a wrong guess changes names without a sign.
 *
 * @param {File} file
 * @returns {Promise<{ readonly kind: 'text' | 'html', readonly text: string }>}
 * @throws {UnreadableFile} when it is too large or not text in an encoding it names
 */
export async function readArticle(file) {
  if (file.size > MOST_BYTES) throw new UnreadableFile(element.say('file.large', { name: file.name }))
  const html = file.type === 'text/html' || /\.x?html?$/i.test(file.name)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = decode(bytes, mark(bytes) ?? 'utf-8') ?? (html ? decode(bytes, declared(bytes)) : null)
  if (text === null || text.includes('\0')) {
    throw new UnreadableFile(element.say('file.encoding', { name: file.name }))
  }
  return { kind: html ? 'html' : 'text', text }
}

/**
 * The encoding a byte order mark names.
 *
 * @param {Uint8Array} bytes
 */
function mark([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/**
 * The encoding an HTML file declares in its first 1 024 bytes (HTML, §13.2.3.2).
 *
 * @param {Uint8Array} bytes
 */
function declared(bytes) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string | null} encoding
 */
function decode(bytes, encoding) {
  if (encoding === null) return null
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}
