import { traceAlignment } from '../src/align/align.ts'
import { type Features, featuresOf } from '../src/align/confidence.ts'
import type { AlignmentDocument, AlignmentSet } from './alignment-data.ts'
import { readDocumentSets, readParagraphSets } from './alignment-data.ts'
import { findBeads, inputFor, type Run } from './alignment-runs.ts'
import { type BeadIds, judge } from './alignment-score.ts'

const NO_PIVOT = ''

interface Kind {
  readonly name: string
  readonly run: Run
  readonly engines?: readonly string[]
  /** Sets whose beads the weights are fitted to; all others of the kind only judge them. */
  readonly fitted: RegExp
  readonly judged: RegExp
  /** What strange texts weigh beside true ones: they are rare, and must only not look sure. */
  readonly strange: number
}

/** Paragraph files that are fitted to; the others judge. */
const FITTED_PARAGRAPHS =
  /^(de-en\.wmt15|en-fr|ru-en\.wmt14|zh-en\.flores-test\.google|ar-en\.flores-test\.google|es-en)/

const KINDS: readonly Kind[] = [
  {
    name: 'human',
    run: { preset: 'human' },
    fitted: /^(textberg-dev|mac-dev|maligna|dtm|steinbeck)/,
    judged: /^(textberg-test|1984)/,
    strange: 0.02,
  },
  {
    name: 'human, pivot',
    run: { preset: 'human' },
    engines: ['google', 'europarlfull', 'europarllight'],
    fitted: /^(textberg-dev|mac-dev)/,
    judged: /^textberg-test/,
    strange: 0.01,
  },
  { name: 'provider', run: { preset: 'provider' }, fitted: FITTED_PARAGRAPHS, judged: /./, strange: 0.05 },
  {
    name: 'provider, pivot',
    run: { preset: 'provider' },
    engines: ['mt'],
    fitted: FITTED_PARAGRAPHS,
    judged: /./,
    strange: 0.05,
  },
]

type Texts = 'true' | 'shuffled' | 'foreign'

/** The documents as they are, with their target sentences in another order, or beside the target of another document. */
function documentsOf({ documents }: AlignmentSet, texts: Texts): readonly AlignmentDocument[] {
  if (texts === 'true') return documents
  return texts === 'shuffled' ? documents.map(shuffled) : documents.map((_, k) => foreign(documents, k))
}

/** Nothing belongs together here. A set of one document gives it the other half of its own target first. */
function foreign(documents: readonly AlignmentDocument[], k: number): AlignmentDocument {
  const { target } = documents[(k + 1) % documents.length]!
  const half = documents.length === 1 ? target.length >> 1 : 0
  return { ...documents[k]!, target: [...target.slice(half), ...target.slice(0, half)], gold: [] }
}

/** Little in it can be sure, but for what stays where it was. */
function shuffled(document: AlignmentDocument): AlignmentDocument {
  let state = 12345
  const keys = document.target.map((_, id) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return [state, id] as const
  })
  const order = keys.sort(([a], [b]) => a - b).map(([, id]) => id)
  const place = new Map(order.map((id, at) => [id, at]))
  return {
    ...document,
    target: order.map((id) => document.target[id]!),
    gold: document.gold.map(([s, t]) => [s, t.map((id) => place.get(id)!).sort((a, b) => a - b)]),
  }
}

const setsFor = (folder: string, { run }: Kind): readonly AlignmentSet[] =>
  run.preset === 'human' ? readDocumentSets(folder) : readParagraphSets(folder)

interface Example {
  readonly features: Features
  readonly right: boolean
  readonly weight: number
}

/** No set weighs more than this many beads. */
const MOST_BEADS = 800

/** Every bead found in the sets, with what is known of it and whether it is right. */
async function examples(sets: readonly AlignmentSet[], kind: Kind, texts: Texts): Promise<readonly Example[]> {
  const found: Example[] = []
  for (const set of sets) {
    const ofSet: Omit<Example, 'weight'>[] = []
    for (const document of documentsOf(set, texts))
      for (const pivot of kind.engines ?? [NO_PIVOT]) {
        const input = inputFor(document, set, { ...kind.run, ...(pivot && { pivot }) })
        if (!input) continue
        const isRight = judge(document.gold)
        for (const { steps, sure, scores } of (await traceAlignment(input)).found)
          featuresOf(steps, sure, scores).forEach((features, k) => {
            const { i, j, source, target } = steps[k]!
            const ids = (end: number, count: number) => Array.from({ length: count }, (_, at) => end - count + at)
            ofSet.push({ features, right: isRight([ids(i, source), ids(j, target)]).strict })
          })
      }
    const weight = Math.min(1, MOST_BEADS / ofSet.length) * (texts === 'true' ? 1 : kind.strange)
    found.push(...ofSet.map((example) => ({ ...example, weight })))
  }
  return found
}

/** Fits the weights of each kind by logistic regression and prints them, for src/align/calibration.ts. */
export async function printFit(folder: string): Promise<void> {
  for (const kind of KINDS) {
    const sets = setsFor(folder, kind).filter(({ name }) => kind.fitted.test(name))
    const strange = sets.filter(({ name }) => /^(textberg|mac|maligna|dtm)|google$/.test(name))
    const data = [
      ...(await examples(sets, kind, 'true')),
      ...(await examples(strange, kind, 'shuffled')),
      ...(await examples(strange, kind, 'foreign')),
    ]
    const weights = regress(data).map((weight) => weight.toFixed(3))
    console.log(`${kind.name}: [${weights.join(', ')}] from ${data.length} beads`)
  }
}

/** Logistic regression with a small ridge, by Newton's method. */
function regress(data: readonly Example[]): readonly number[] {
  const size = data[0]!.features.length
  let weights = new Array<number>(size).fill(0)
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight) => -weight)
    const hessian = weights.map((_, row) => weights.map((_, column) => (row === column ? 1 : 0)))
    for (const { features, right, weight } of data) {
      const p = 1 / (1 + Math.exp(-features.reduce<number>((sum, value, k) => sum + value * weights[k]!, 0)))
      for (let a = 0; a < size; a++) {
        gradient[a]! += weight * ((right ? 1 : 0) - p) * features[a]!
        for (let b = 0; b < size; b++) hessian[a]![b]! += weight * p * (1 - p) * features[a]! * features[b]!
      }
    }
    const step = solve(hessian, gradient)
    weights = weights.map((weight, k) => weight + step[k]!)
  }
  return weights
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  const rows = matrix.map((row, k) => [...row, vector[k]!])
  for (let p = 0; p < rows.length; p++)
    for (let q = 0; q < rows.length; q++) {
      if (p === q) continue
      const factor = rows[q]![p]! / rows[p]![p]!
      for (let k = p; k <= rows.length; k++) rows[q]![k]! -= factor * rows[p]![k]!
    }
  return rows.map((row, k) => row[rows.length]! / row[k]!)
}

/** Reliability on sets that were not fitted to: what says 0.9 should be right nine times in ten. */
export async function printCalibration(folder: string): Promise<void> {
  for (const kind of KINDS)
    for (const corpus of kind.name === 'human' ? [false, true] : [false]) {
      const sets = setsFor(folder, kind).filter(({ name }) => kind.judged.test(name) && !kind.fitted.test(name))
      const names = kind.run.preset === 'human' ? sets.map(({ name }) => name) : ['all files']
      for (const name of corpus ? names.filter((one) => !one.startsWith('textberg')) : names) {
        const judged = sets.filter((set) => names.length === 1 || set.name === name)
        printReliability(`${kind.name}${corpus ? ', corpus' : ''}, ${name}`, await scored(judged, kind, corpus, 'true'))
      }
      for (const texts of corpus ? [] : (['shuffled', 'foreign'] as const))
        printReliability(`${kind.name}, ${texts}`, await scored(sets.slice(0, 1), kind, corpus, texts))
    }
}

async function scored(
  sets: readonly AlignmentSet[],
  { run, engines = [NO_PIVOT] }: Kind,
  corpus: boolean,
  texts: Texts,
) {
  const found: { score: number; right: boolean }[] = []
  for (const set of sets)
    for (const document of documentsOf(set, texts))
      for (const pivot of engines) {
        const input = inputFor(document, set, { ...run, corpus, ...(pivot && { pivot }) })
        if (!input) continue
        const isRight = judge(document.gold)
        for (const { source, target, score } of await findBeads(input))
          found.push({ score, right: isRight([source, target] satisfies BeadIds).strict })
      }
  return found
}

const BINS = 10

function printReliability(name: string, beads: readonly { readonly score: number; readonly right: boolean }[]): void {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, right: 0, score: 0 }))
  for (const { score, right } of beads) {
    const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))]!
    bin.count++
    bin.score += score
    if (right) bin.right++
  }
  const error = bins.reduce((sum, { right, score }) => sum + Math.abs(right - score), 0) / beads.length
  const sure = beads.filter(({ score }) => score >= 0.9)
  const wrong = sure.filter(({ right }) => !right).length
  console.log(
    `\n${name}: ${beads.length} beads, calibration error ${error.toFixed(3)}; score ≥ 0.9: ` +
      `${((100 * sure.length) / beads.length).toFixed(0)} % of beads, precision ${(1 - wrong / sure.length).toFixed(3)}, ${((100 * wrong) / beads.length).toFixed(1)} % sure and wrong`,
  )
  console.log(
    bins
      .map(({ count, right, score }) =>
        count ? `${(score / count).toFixed(2)}→${(right / count).toFixed(2)} (${count})` : '–',
      )
      .join('  '),
  )
}
