/**
 * What a block says once the damage of scraping is undone: soft hyphens and invisible characters dropped, words that
 * were hyphenated at line ends joined, line breaks read as blanks, wrongly decoded UTF-8 decoded. Spans never refer to
 * the repaired text: it is what a provider is given and what is compared.
 */
export function repairText(text: string): string {
  const decoded = repairEncoding(text)
  return decoded.replace(INVISIBLE, '').replace(HYPHENATED, '$1').replace(LINE_BREAK, ' ').normalize('NFC')
}

/** Characters that show nothing. Joiners stay where scripts need them (Persian, Hindi, emoji). */
const INVISIBLE = /[\u00ad\u200b\u2060-\u2064\ufeff]/g
/** A lower-case letter, a hyphen at a line's end, and a lower-case letter: one word. */
const HYPHENATED = /(\p{Ll})[-‐][^\S\n\r]{0,4}[\n\r]{1,2}[^\S\n\r]{0,8}(?=\p{Ll})/gu
const LINE_BREAK = /[^\S\u00a0\n\r]{0,8}(?:\r\n|[\n\r\u2028\u2029])\s{0,8}/g

/** Windows-1252 for the bytes 0x80 to 0x9f; blanks stand for unused ones. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
/** What a character of two to four bytes looks like when its bytes are read as Windows-1252 or Latin-1. */
const MISREAD = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/g

/** Text whose UTF-8 bytes were read as Windows-1252, read right: `fÃ¼r` → `für`. What is not UTF-8 stays as it is. */
export function repairEncoding(text: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return text.replace(MISREAD, (misread) => {
    const bytes = Uint8Array.from(misread, byteOf)
    const length = lengthOf(bytes[0]!)
    if (bytes.length < length) return misread
    try {
      return decoder.decode(bytes.subarray(0, length)) + misread.slice(length)
    } catch (error) {
      if (error instanceof TypeError) return misread
      throw error
    }
  })
}

const byteOf = (character: string): number => {
  const high = character === ' ' ? -1 : HIGH.indexOf(character)
  return high < 0 ? character.charCodeAt(0) : 0x80 + high
}

/** How many bytes a character has that begins with a byte (RFC 3629 §3). */
const lengthOf = (first: number): number => (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4)
