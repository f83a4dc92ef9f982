import type { FileCode, FileText } from '../exchange/translatable-file.ts'

/**
 * The places of a text's codes in its translation, with every stretch around the signs that stood in it: one without a word
 * goes where they came back, one with words as far as they do.
 */
export function aroundSigns(
  { text, codes }: FileText,
  {
    target,
    places,
    signs,
  }: { readonly target: string; readonly places: readonly number[]; readonly signs: readonly number[] },
): readonly number[] {
  if (signs.length === 0) return places
  const sorted = [...signs].sort((one, other) => one - other)
  const moved = [...places]
  for (const [index, { at, kind, other }] of codes.entries()) {
    if (kind !== 'open' || other === undefined) continue
    const inside = sorted.filter((sign) => sign > index && sign < other)
    if (inside.length === 0) continue
    const own = inside.map((sign) => places[sign]!)
    let [start, end] = [Math.min(...own), Math.max(...own)]
    if (/[\p{L}\p{N}]/u.test(text.slice(at, codes[other]!.at))) {
      start = Math.min(start, places[index]!)
      end = Math.max(end, places[other]!)
    } else {
      // brackets and the like that it holds too
      const before = text.slice(at, codes[inside[0]!]!.at)
      const behind = text.slice(codes[inside.at(-1)!]!.at, codes[other]!.at)
      if (target.slice(0, start).endsWith(before)) start -= before.length
      if (target.startsWith(behind, end)) end += behind.length
    }
    moved[index] = start
    moved[other] = end
  }
  return moved
}

/**
 * What has no length at a place, by the end of the stretch beside it: what stands alone in a stretch that begins or ends
 * there stays in it.
 */
export function heldPoints(
  codes: readonly FileCode[],
  places: readonly number[],
): {
  readonly before: ReadonlyMap<number, readonly number[]>
  readonly behind: ReadonlyMap<number, readonly number[]>
} {
  const [before, behind] = [new Map<number, number[]>(), new Map<number, number[]>()]
  const open: number[] = []
  for (const [index, { kind, other }] of codes.entries()) {
    const isPoint = kind === 'alone' || (other !== undefined && places[other] === places[index])
    if (!isPoint && other !== undefined && kind === 'close') {
      const at = open.lastIndexOf(other)
      if (at >= 0) open.splice(at, 1)
    } else if (!isPoint && other !== undefined) open.push(index)
    const holder = isPoint ? open.at(-1) : undefined
    if (holder === undefined) continue
    const end = codes[holder]!.other!
    if (places[end] === places[index]) put(before, end, index)
    else if (places[holder] === places[index]) put(behind, holder, index)
  }
  return { before, behind }
}

function put(map: Map<number, number[]>, key: number, index: number): void {
  const own = map.get(key)
  if (own) own.push(index)
  else map.set(key, [index])
}
