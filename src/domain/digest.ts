/** The SHA-256 of a text in UTF-8: 32 bytes. */
export const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

/** Bytes as hexadecimal digits, two each. */
export const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The first bytes of a text's SHA-256 (all 32 when left out), in hexadecimal digits. */
export const digestOf = async (text: string, bytes?: number): Promise<string> =>
  hexadecimal((await sha256(text)).subarray(0, bytes))
