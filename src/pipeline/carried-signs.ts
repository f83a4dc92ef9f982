/** Addresses, and signs of markup and of code. */
const SIGNS = /[a-z][a-z\d+.-]*:\/\/[^\s<>"“”«»]+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[<>{}[\]*_`~|\\^#=]|[(（]/giu
/** Marks of direction, and control characters: they change what a reader sees and not what it says. */
const INVISIBLE = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2028\u2029\u2060-\u2069\uFEFF]/gu

/**
 * Whether a repaired translation brings in no address, markup, bracket, control character or mark of direction that
 * neither the source nor the first translation has as often.
 */
export function carriesOnlyOwn(before: string, after: string, source: string): boolean {
  for (const pattern of [SIGNS, INVISIBLE]) {
    const [old, known] = [countsOf(before, pattern), countsOf(source, pattern)]
    for (const [sign, count] of countsOf(after, pattern))
      if (count > Math.max(old.get(sign) ?? 0, known.get(sign) ?? 0)) return false
  }
  return true
}

function countsOf(text: string, pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [sign] of text.matchAll(pattern)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}
