/**
 * How often two engines disagree: Google's stored translations beside those of Firefox's models, sentence by sentence,
 * and how often another sentence's translation in the second one's place is told. Usage: comparing. The data is looked
 * for in `../shared/data/alignment` or `$DRAGOMAN_DATA/alignment`.
 */
import { characterFScore } from '../src/check/character-f-score.ts'
import { checkDisagreement } from '../src/check/disagreement.ts'
import { type AlignmentSet, alignmentFolder, readParagraphSets } from './alignment-data.ts'

interface Sentence {
  readonly source: string
  readonly one: string
  readonly other: string
}

/** How far from a sentence the one stands whose translation is put in its place. */
const ELSEWHERE = 7

/** The stored translations have some characters as HTML has them. */
const ENTITIES = new Map([
  ['&#39;', "'"],
  ['&quot;', '"'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
])
const decoded = (text: string): string => text.replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES.get(entity)!)

const sentencesOf = ({ documents }: AlignmentSet): readonly Sentence[] =>
  documents.flatMap(({ source, target, gold, pivots }) =>
    gold.flatMap(([sources, targets]) => {
      const [i, j] = [sources[0], targets[0]]
      const other = i === undefined ? undefined : pivots.get('mt')?.[i]
      const isPair = sources.length === 1 && targets.length === 1 && other
      return isPair ? [{ source: source[i!]!, one: decoded(target[j!]!), other: decoded(other) }] : []
    }),
  )

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`.padStart(9)

const sets = new Map<string, { readonly set: AlignmentSet; readonly sentences: Sentence[] }>()
for (const set of readParagraphSets(alignmentFolder()).filter(({ name }) => name.endsWith('.google'))) {
  const pair = `${set.sourceLanguage} → ${set.targetLanguage}`
  const found = sets.get(pair) ?? { set, sentences: [] }
  found.sentences.push(...sentencesOf(set))
  sets.set(pair, found)
}

const HEAD = ['sentences', 'warning', 'info only', 'number', 'negation', 'chrF low', 'wrong told', 'wrong low']
console.log(' '.repeat(8) + HEAD.map((title) => title.padStart(11)).join(''))
for (const [pair, { set, sentences }] of sets) {
  const compare = (source: string, one: string, other: string) =>
    checkDisagreement({
      source: { text: source, language: set.sourceLanguage },
      target: { text: one, language: set.targetLanguage },
      other: { text: other, language: set.targetLanguage },
      provider: 'other',
    })
  const least = ['zh', 'ja', 'ko'].includes(set.targetLanguage) ? 0.1 : 0.3
  const isUnlike = (one: string, other: string) =>
    Math.min(characterFScore(one, other), characterFScore(other, one)) < least
  const counts = { warning: 0, info: 0, number: 0, negation: 0, low: 0, told: 0, strange: 0 }
  for (const [k, { source, one, other }] of sentences.entries()) {
    const flags = compare(source, one, other)
    if (flags.some(({ severity }) => severity === 'warning')) counts.warning += 1
    else if (flags.length > 0) counts.info += 1
    if (flags.some(({ detail }) => /number/i.test(detail))) counts.number += 1
    if (flags.some(({ detail }) => /negat/i.test(detail))) counts.negation += 1
    if (isUnlike(one, other)) counts.low += 1
    const wrong = sentences[(k + ELSEWHERE) % sentences.length]!.other
    if (compare(source, one, wrong).length > 0) counts.told += 1
    if (isUnlike(one, wrong)) counts.strange += 1
  }
  const { warning, info, number, negation, low, told, strange } = counts
  const shares = [warning, info, number, negation, low, told, strange].map((count) => share(count, sentences.length))
  console.log(pair.padEnd(8) + String(sentences.length).padStart(11) + shares.map((text) => text.padStart(11)).join(''))
}
