/** The text as it is compared: two are the same when they differ in composition (NFC) or white space only. */
export const sameText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * A number from 0 to 2^53 that equal texts share and others share by rare chance only, so that whoever finds a text by it
 * compares the text as well. Two lanes of 32 bits after FNV-1a, mixed as in MurmurHash3. Not safe against malice.
 */
export function textNumber(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b) + 0x27d4eb2f
    other ^= other >>> 15
  }
  return (mixed(other ^ one) & 0x1fffff) * 2 ** 32 + (mixed(one ^ (other >>> 11)) >>> 0)
}

function mixed(given: number): number {
  let bits = given
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
