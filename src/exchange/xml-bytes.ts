import { FormatError } from './format-error.ts'

/** The text of an XML file, and the bytes of a text in the encoding the file had. */
export interface DecodedXml {
  /** With the byte order mark, where there is one. */
  readonly xml: string
  encode(xml: string): Uint8Array<ArrayBuffer>
}

/**
 * An XML file read by its byte order mark, else as UTF-8, which every program can write. Throws a `FormatError` for any
 * other encoding, by its declaration or by its bytes.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const declared = wide
    ? null
    : /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})/.exec(latin(bytes))?.[1]
  if (declared && !/^(?:utf-?8|us-ascii)$/i.test(declared))
    throw new FormatError(`the file is in ${declared}; save it as UTF-8`, 1)
  try {
    const xml = new TextDecoder(wide ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { xml, encode: (text) => (wide ? wideBytes(text, wide === 'utf-16be') : new TextEncoder().encode(text)) }
  } catch (error) {
    if (error instanceof TypeError) throw new FormatError(`the bytes of the file are not ${wide ?? 'utf-8'}`, 1)
    throw error
  }
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 256))

function wideBytes(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian)
  return bytes
}
