/** A script by its ISO 15924 code; `Zyyy` when a text has no letters of a script we know. */
export type Script = string

/** The script of a text without letters. */
export const NO_SCRIPT: Script = 'Zyyy'

/** Scripts with the ranges of their letters, inclusive, in code points. Unicode Scripts.txt, letters only, rounded to blocks. */
const RANGES: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xaa, 0xaa, 'Latn'],
  [0xba, 0xba, 'Latn'],
  [0xc0, 0xd6, 'Latn'],
  [0xd8, 0xf6, 'Latn'],
  [0xf8, 0x2b8, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x531, 0x58a, 'Armn'],
  [0x5d0, 0x5f2, 'Hebr'],
  [0x620, 0x64a, 'Arab'],
  [0x66e, 0x6d3, 'Arab'],
  [0x6d5, 0x6ef, 'Arab'],
  [0x6fa, 0x6ff, 'Arab'],
  [0x710, 0x74f, 'Syrc'],
  [0x750, 0x77f, 'Arab'],
  [0x780, 0x7b1, 'Thaa'],
  [0x7ca, 0x7ea, 'Nkoo'],
  [0x8a0, 0x8ff, 'Arab'],
  [0x900, 0x963, 'Deva'],
  [0x971, 0x97f, 'Deva'],
  [0x980, 0x9fe, 'Beng'],
  [0xa00, 0xa76, 'Guru'],
  [0xa80, 0xaff, 'Gujr'],
  [0xb00, 0xb7f, 'Orya'],
  [0xb80, 0xbe5, 'Taml'],
  [0xc00, 0xc7f, 'Telu'],
  [0xc80, 0xcff, 'Knda'],
  [0xd00, 0xd7f, 'Mlym'],
  [0xd80, 0xdff, 'Sinh'],
  [0xe01, 0xe3a, 'Thai'],
  [0xe40, 0xe4e, 'Thai'],
  [0xe80, 0xeff, 'Laoo'],
  [0xf00, 0xfff, 'Tibt'],
  [0x1000, 0x109f, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x139f, 'Ethi'],
  [0x1780, 0x17d3, 'Khmr'],
  [0x1820, 0x18aa, 'Mong'],
  [0x1c80, 0x1c8f, 'Cyrl'],
  [0x1c90, 0x1cbf, 'Geor'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x2d00, 0x2d2f, 'Geor'],
  [0x2d30, 0x2d7f, 'Tfng'],
  [0x3005, 0x3007, 'Hani'],
  [0x3041, 0x309f, 'Hira'],
  [0x30a1, 0x30fa, 'Kana'],
  [0x30fc, 0x30ff, 'Kana'],
  [0x3105, 0x312f, 'Bopo'],
  [0x3131, 0x318e, 'Hang'],
  [0x31f0, 0x31ff, 'Kana'],
  [0x3400, 0x4dbf, 'Hani'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xac00, 0xd7a3, 'Hang'],
  [0xf900, 0xfaff, 'Hani'],
  [0xfb13, 0xfb17, 'Armn'],
  [0xfb1d, 0xfb4f, 'Hebr'],
  [0xfb50, 0xfdfb, 'Arab'],
  [0xfe70, 0xfefc, 'Arab'],
  [0xff21, 0xff3a, 'Latn'],
  [0xff41, 0xff5a, 'Latn'],
  [0xff66, 0xff9d, 'Kana'],
  [0x20000, 0x323af, 'Hani'],
]

/** The script of a letter; `undefined` for digits, marks of punctuation and scripts we do not know. */
export function scriptOf(codePoint: number): Script | undefined {
  let low = 0
  let high = RANGES.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to, script] = RANGES[middle]!
    if (codePoint < from) high = middle - 1
    else if (codePoint > to) low = middle + 1
    else return script
  }
  return undefined
}

/** How many letters of each script a text has. */
export function countScripts(text: string): ReadonlyMap<Script, number> {
  const counts = new Map<Script, number>()
  let latin = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) {
      const lower = code | 0x20
      if (lower >= 0x61 && lower <= 0x7a) latin++
      continue
    }
    const codePoint = text.codePointAt(index)!
    if (codePoint > 0xffff) index++
    const script = scriptOf(codePoint)
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  if (latin > 0) counts.set('Latn', (counts.get('Latn') ?? 0) + latin)
  return counts
}

/** A character of these scripts says as much as several letters. */
const DENSE = new Map<Script, number>([
  ['Hani', 2.5],
  ['Hira', 2.5],
  ['Kana', 2.5],
  ['Hang', 2.5],
])

/** Share of kana among kana and Han from which a text is Japanese; Chinese texts quote a Japanese name at most. */
const LEAST_KANA = 0.05

/** What is written: `Jpan` for Japanese, which mixes scripts, else the script with the most letters. */
export function mainScript(text: string): Script {
  const counts = countScripts(text)
  const kana = (counts.get('Hira') ?? 0) + (counts.get('Kana') ?? 0)
  const han = counts.get('Hani') ?? 0
  const weights = new Map<Script, number>()
  for (const [script, count] of counts) weights.set(script, count * (DENSE.get(script) ?? 1))
  if (kana > 0 && kana >= LEAST_KANA * (kana + han)) {
    for (const script of ['Hira', 'Kana', 'Hani', 'Bopo']) weights.delete(script)
    weights.set('Jpan', (kana + han) * 2.5)
  }
  let best: readonly [Script, number] = [NO_SCRIPT, 0]
  for (const [script, weight] of weights) if (weight > best[1]) best = [script, weight]
  return best[0]
}
