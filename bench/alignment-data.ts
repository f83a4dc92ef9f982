import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { BeadIds } from './alignment-score.ts'

/** Two texts with the beads that people made, and translations of the source by engine. */
export interface AlignmentDocument {
  readonly name: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly gold: readonly BeadIds[]
  readonly pivots: ReadonlyMap<string, readonly string[]>
}

export interface AlignmentSet {
  readonly name: string
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly documents: readonly AlignmentDocument[]
}

const LANGUAGES = new Map([
  ['textberg-dev', ['de', 'fr']],
  ['textberg-test', ['de', 'fr']],
  ['mac-dev', ['zh', 'en']],
  ['maligna-pl', ['pl', 'de']],
  ['dtm-huen', ['hu', 'en']],
  ['1984-huen', ['hu', 'en']],
  ['steinbeck-huen', ['hu', 'en']],
])

/** Where the alignment data lies; throws in plain words when it is not there. */
export function alignmentFolder(): string {
  const folder = join(process.env.DRAGOMAN_DATA ?? '../shared/data', 'alignment')
  if (!existsSync(folder)) throw new Error(`No data at ${folder}: set DRAGOMAN_DATA`)
  return folder
}

/** The sets of whole documents, in the order of the tables. */
export const readDocumentSets = (folder: string): readonly AlignmentSet[] =>
  Array.from(LANGUAGES, ([name, [sourceLanguage, targetLanguage]]) => ({
    name,
    sourceLanguage: sourceLanguage!,
    targetLanguage: targetLanguage!,
    documents: readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.gold'))
      .sort()
      .map((file) => readDocument(join(folder, name), file.slice(0, -'.gold'.length))),
  }))

/** The sets of machine-translated paragraphs: each document is one paragraph. */
export function readParagraphSets(folder: string): readonly AlignmentSet[] {
  const path = join(folder, 'wmt-paragraph')
  const files = readdirSync(path).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => {
    const [sourceLanguage, targetLanguage] = file.split('.', 1)[0]!.split('-')
    const paragraphs = JSON.parse(readFileSync(join(path, file), 'utf8')) as {
      src: string[]
      tgt: string[]
      gold: BeadIds[]
      mt?: string[]
    }[]
    return {
      name: file.slice(0, -'.json'.length),
      sourceLanguage: sourceLanguage!,
      targetLanguage: targetLanguage!,
      documents: paragraphs.map(({ src, tgt, gold, mt }, k) => ({
        name: String(k),
        source: src,
        target: tgt,
        gold,
        pivots: new Map(mt ? [['mt', mt]] : []),
      })),
    }
  })
}

function readDocument(path: string, name: string): AlignmentDocument {
  const lines = (file: string) => readFileSync(join(path, file), 'utf8').replace(/\n$/, '').split('\n')
  const translations = readdirSync(path).filter((file) => file.startsWith(`${name}.mt.`))
  return {
    name,
    source: lines(`${name}.src`),
    target: lines(`${name}.tgt`),
    gold: lines(`${name}.gold`).map((line) => {
      const [source, target] = line.split(':')
      return [JSON.parse(source!), JSON.parse(target!)]
    }),
    pivots: new Map(translations.map((file) => [file.slice(name.length + '.mt.'.length), lines(file)])),
  }
}
