import { type AlignmentInput, align } from '../src/align/align.ts'
import type { Bead } from '../src/align/by-segment.ts'
import { type AlignmentDocument, type AlignmentSet, readDocumentSets, readParagraphSets } from './alignment-data.ts'
import type { BeadIds } from './alignment-score.ts'

export const PARAGRAPH_GROUPS = ['natural', 'natural zh', 'stress', 'stress zh'] as const

/** The files of machine-translated paragraphs, by whether sentences were dropped and joined, Chinese apart. */
export function paragraphGroups(folder: string): ReadonlyMap<string, readonly AlignmentSet[]> {
  const groups = new Map<string, AlignmentSet[]>(PARAGRAPH_GROUPS.map((name) => [name, []]))
  for (const set of readParagraphSets(folder)) {
    const isChinese = set.sourceLanguage === 'zh' || set.targetLanguage === 'zh'
    groups.get(`${set.name.endsWith('.stress') ? 'stress' : 'natural'}${isChinese ? ' zh' : ''}`)!.push(set)
  }
  return groups
}

/** The options a document can be aligned with, apart from its languages. */
export interface Run {
  readonly preset: 'human' | 'provider'
  /** The engine whose translation is the pivot. */
  readonly pivot?: string
  readonly corpus?: boolean
}

/** What the aligner takes for a document; `undefined` when it has no such translation. */
export function inputFor(
  { source, target, pivots }: AlignmentDocument,
  { sourceLanguage, targetLanguage }: AlignmentSet,
  { preset, pivot, corpus = false }: Run,
): AlignmentInput | undefined {
  const translation = pivot === undefined ? undefined : pivots.get(pivot)
  if (pivot !== undefined && !translation) return undefined
  return { source, target, sourceLanguage, targetLanguage, preset, corpus, ...(translation && { pivot: translation }) }
}

/** One document after another as one. */
export function joinDocuments(documents: readonly AlignmentDocument[], name = 'joined'): AlignmentDocument {
  const source: string[] = []
  const target: string[] = []
  const gold: BeadIds[] = []
  for (const document of documents) {
    const [i, j] = [source.length, target.length]
    for (const [s, t] of document.gold) gold.push([s.map((id) => id + i), t.map((id) => id + j)])
    source.push(...document.source)
    target.push(...document.target)
  }
  return { name, source, target, gold, pivots: new Map() }
}

/** Paragraphs joined to documents, and a document set as it is. */
export const wholeDocuments = (folder: string): readonly AlignmentSet[] => [
  ...readDocumentSets(folder),
  ...readParagraphSets(folder).map((set) => ({ ...set, documents: [joinDocuments(set.documents)] })),
]

/** The beads that the aligner finds. */
export const findBeads = (input: AlignmentInput): Promise<readonly Bead[]> => align(input)

/** The ids of the beads that the aligner finds. */
export const findBeadIds = async (input: AlignmentInput): Promise<readonly BeadIds[]> =>
  (await align(input)).map(({ source, target }) => [source, target])
