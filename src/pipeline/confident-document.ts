import type { Document, Name, NameForm } from '../domain/document.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import { summarise } from './summarise.ts'

/** A document without its less certain pairs, and how many those were. */
export interface ConfidentDocument {
  readonly document: Document
  readonly leftOut: number
}

/**
 * The document without the pairs whose score is below `least`, those without a counterpart no less than the others. Pairs
 * keep their ids; what is counted is counted anew; a warning says how many are left out.
 */
export function confidentDocument(document: Document, least: number): ConfidentDocument {
  const pairs = document.pairs.filter(({ score }) => score >= least)
  const leftOut = document.pairs.length - pairs.length
  if (leftOut === 0) return { document, leftOut }
  return {
    document: {
      ...document,
      blocks: blocksWithPairs(document.blocks, pairs),
      pairs,
      names: namesWithin(document.names, new Set(pairs.map(({ id }) => id))),
      summary: summarise(pairs, document.target.language),
      warnings: [...document.warnings, leftOutWords(leftOut, document.pairs.length, least)],
    },
    leftOut,
  }
}

/** Names where they stand in those pairs; those that stand in none are left out. */
function namesWithin(names: readonly Name[], pairs: ReadonlySet<number>): readonly Name[] {
  const within = (forms: readonly NameForm[]): readonly NameForm[] =>
    forms
      .map(({ text, places }) => ({ text, places: places.filter(({ pair }) => pairs.has(pair)) }))
      .filter(({ places }) => places.length > 0)
  return names
    .map((name) => ({ ...name, source: within(name.source), target: within(name.target) }))
    .filter(({ source }) => source.length > 0)
    .map((name, id) => ({ ...name, id }))
}

/** "3 of 120 pairs are left out: their score is below 0.9." */
export const leftOutWords = (leftOut: number, all: number, least: number): string =>
  leftOut === 1
    ? `1 of ${all} pairs is left out: its score is below ${least}.`
    : `${leftOut} of ${all} pairs are left out: their score is below ${least}.`
