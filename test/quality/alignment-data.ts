import type { AlignmentSet } from '../../bench/alignment-data.ts'
import { readDocumentSets } from '../../bench/alignment-data.ts'
import { findBeadIds, findBeads, inputFor, paragraphGroups, type Run } from '../../bench/alignment-runs.ts'
import { judge, scoreAlignments } from '../../bench/alignment-score.ts'

/** Strict F1 of a set, in percent; `undefined` when it has no such translation. */
async function strictF1(set: AlignmentSet, run: Run): Promise<number | undefined> {
  const documents = []
  for (const document of set.documents) {
    const input = inputFor(document, set, run)
    if (!input) return undefined
    documents.push({ gold: document.gold, found: await findBeadIds(input) })
  }
  return 100 * scoreAlignments(documents).strict.f1
}

/** Strict F1 of each set without and with a pivot, of long texts that teach their own lexicon, and of paragraphs by group. */
export async function alignmentFigures(folder: string): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number>()
  const put = (name: string, value: number | undefined) => {
    if (value !== undefined) figures.set(name, value)
  }
  for (const set of readDocumentSets(folder)) {
    put(set.name, await strictF1(set, { preset: 'human' }))
    put(`${set.name}, pivot`, await strictF1(set, { preset: 'human', pivot: 'google' }))
    if (/^(1984|steinbeck)/.test(set.name))
      put(`${set.name}, corpus`, await strictF1(set, { preset: 'human', corpus: true }))
  }
  for (const [group, sets] of paragraphGroups(folder))
    for (const pivot of [undefined, 'mt']) {
      let sum = 0
      for (const set of sets)
        sum += (await strictF1(set, { preset: 'provider', ...(pivot && { pivot }) })) ?? Number.NaN
      put(`paragraphs, ${group}${pivot ? ', pivot' : ''}`, sum / sets.length)
    }
  return figures
}

/** How the beads of a set judge themselves. All in percent. */
export interface Reliability {
  /** Of those that call themselves at least 0.9 sure: how many are right, and how many of all they are. */
  readonly right: number
  readonly share: number
  /** The mean distance between what a bead says and how often such beads are right, over ten bins. */
  readonly error: number
}

/** How far the scores of a set's beads can be trusted. */
export async function reliability(folder: string, name: string, pivot?: string): Promise<Reliability> {
  const set = readDocumentSets(folder).find((one) => one.name === name)!
  const bins = Array.from({ length: 10 }, () => 0)
  let [all, sure, right] = [0, 0, 0]
  for (const document of set.documents) {
    const isRight = judge(document.gold)
    for (const { source, target, score } of await findBeads(
      inputFor(document, set, { preset: 'human', ...(pivot && { pivot }) })!,
    )) {
      const hit = isRight([source, target]).strict
      all++
      bins[Math.min(9, Math.floor(score * 10))]! += score - (hit ? 1 : 0)
      if (score < 0.9) continue
      sure++
      if (hit) right++
    }
  }
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin), 0) / all
  return { right: (100 * right) / sure, share: (100 * sure) / all, error: 100 * error }
}
