/**
 * Scores sentence alignment on human-made gold, with and without a translation of the source as pivot, beside
 * Gale–Church and hunalign. Usage: alignment [--brief | --calibration | --fit | --growth | --blocks]. The data is looked
 * for in `../shared/data/alignment` or `$DRAGOMAN_DATA/alignment`.
 */
import process from 'node:process'
import { align } from '../src/align/align.ts'
import { printCalibration, printFit } from './alignment-calibration.ts'
import { type AlignmentDocument, type AlignmentSet, alignmentFolder, readDocumentSets } from './alignment-data.ts'
import { galeChurch } from './alignment-gale-church.ts'
import { printBlocks, printGrowth } from './alignment-growth.ts'
import { PARAGRAPH_GROUPS, paragraphGroups } from './alignment-runs.ts'
import { type BeadIds, scoreAlignments } from './alignment-score.ts'
import { ALIGNERS, loadHunalign } from './peers/aligners.ts'
import { peersInstalled, setting } from './peers/peer.ts'

type Aligner = (
  document: AlignmentDocument,
  set: AlignmentSet,
) => Promise<readonly BeadIds[] | undefined> | readonly BeadIds[]

/** Ours; `undefined` where a document has no such translation. */
const ours =
  (pivot: string | undefined, preset: 'human' | 'provider', corpus = false): Aligner =>
  async (document, { sourceLanguage, targetLanguage }) => {
    const translation = pivot === undefined ? undefined : document.pivots.get(pivot)
    if (pivot !== undefined && !translation) return undefined
    const beads = await align({
      source: document.source,
      target: document.target,
      sourceLanguage,
      targetLanguage,
      preset,
      corpus,
      ...(translation && { pivot: translation }),
    })
    return beads.map(({ source, target }) => [source, target])
  }

async function aligners(preset: 'human' | 'provider'): Promise<readonly (readonly [string, Aligner])[]> {
  const hunalign = !process.argv.includes('--brief') && peersInstalled() ? await loadHunalign() : undefined
  return [
    ['Gale–Church', ({ source, target }) => galeChurch(source, target)],
    ...(hunalign ? [['hunalign', ({ source, target }: AlignmentDocument) => hunalign(source, target)] as const] : []),
    ['dragoman', ours(undefined, preset)],
    ...(preset === 'human' ? [['dragoman, corpus', ours(undefined, preset, true)] as const] : []),
    ['dragoman, pivot', ours(preset === 'human' ? 'google' : 'mt', preset)],
  ]
}

async function measure(set: AlignmentSet, aligner: Aligner) {
  const documents: { gold: readonly BeadIds[]; found: readonly BeadIds[] }[] = []
  const started = process.cpuUsage()
  for (const document of set.documents) {
    const found = await aligner(document, set)
    if (!found) return undefined
    documents.push({ gold: document.gold, found })
  }
  return { score: scoreAlignments(documents), milliseconds: process.cpuUsage(started).user / 1000 }
}

const three = (value: number): string => value.toFixed(3)

async function printDocuments(): Promise<void> {
  console.log('set'.padEnd(16), 'aligner'.padEnd(18), 'strict P     R    F1   lax P     R    F1   CPU ms')
  for (const set of readDocumentSets(alignmentFolder()))
    for (const [name, aligner] of await aligners('human')) {
      const result = await measure(set, aligner)
      if (!result) continue
      const { strict, lax } = result.score
      const figures = [strict, lax].flatMap(({ precision, recall, f1 }) => [precision, recall, f1].map(three))
      console.log(
        set.name.padEnd(16),
        name.padEnd(18),
        `  ${figures.join(' ')} ${result.milliseconds.toFixed(0).padStart(8)}`,
      )
    }
}

async function printParagraphs(): Promise<void> {
  console.log('\nmachine-translated paragraphs, mean strict F1 of their files')
  const groups = paragraphGroups(alignmentFolder())
  console.log(' '.repeat(18), PARAGRAPH_GROUPS.map((name) => name.padStart(16)).join(''))
  for (const [name, aligner] of await aligners('provider')) {
    const figures: string[] = []
    for (const sets of groups.values()) {
      let sum = 0
      for (const set of sets) sum += (await measure(set, aligner))?.score.strict.f1 ?? Number.NaN
      figures.push(three(sum / sets.length).padStart(16))
    }
    console.log(name.padEnd(18), figures.join(''))
  }
}

const asked = (option: string): boolean => process.argv.includes(option)
if (asked('--growth')) await printGrowth(alignmentFolder())
else if (asked('--blocks')) await printBlocks(alignmentFolder())
else if (asked('--calibration')) await printCalibration(alignmentFolder())
else if (asked('--fit')) await printFit(alignmentFolder())
else {
  console.log(setting(ALIGNERS))
  await printDocuments()
  await printParagraphs()
  console.log(`\nlargest memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
}
