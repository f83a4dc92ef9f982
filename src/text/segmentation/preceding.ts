const MAX_TOKEN = 40
const TOKEN_CHARACTER = /[\p{L}\p{M}\p{N}.\-'’№§°ºª]/u

/**
 * Where the token that ends at a place of the text begins: letters, digits and what joins them (`z.b`, `J.-P`, `г-н`).
 * Looks back no further than `floor`, nor than 40 code units.
 */
export function tokenStart(text: string, end: number, floor: number): number {
  const limit = Math.max(floor, end - MAX_TOKEN)
  let at = end
  while (at > limit && isTokenCharacter(text, at - 1)) at--
  return at
}

function isTokenCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80)
    return (
      (code > 0x60 && code < 0x7b) ||
      (code > 0x40 && code < 0x5b) ||
      (code > 0x2f && code < 0x3a) ||
      code === 0x2e ||
      code === 0x2d ||
      code === 0x27
    )
  return (code & 0xf800) === 0xd800 || TOKEN_CHARACTER.test(text[at]!)
}

/**
 * The tokens before a place which end in a full stop and stand in a row, joined: `н. э` → `н.э`, `s. r. o` → `s.r.o`,
 * from the longest (three parts) to the token itself.
 */
export function tokensBefore(text: string, end: number, floor: number): readonly string[] {
  let start = tokenStart(text, end, floor)
  let joined = text.slice(start, end)
  const tokens = [joined]
  for (let parts = 1; parts < 3; parts++) {
    let stop = start - 1
    while (stop > floor && start - stop < 3 && isSpace(text.charCodeAt(stop))) stop--
    if (stop === start - 1 || text[stop] !== '.') break
    start = tokenStart(text, stop, floor)
    joined = `${text.slice(start, stop)}.${joined}`
    tokens.unshift(joined)
  }
  return tokens
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x09

/** Whether the word before a place is capitalised, as in `Jean-Marie G. Le Clézio`. */
export const followsName = (block: string, at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(block.slice(tokenStart(block, at - 1, 0), at))
