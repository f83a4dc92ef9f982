import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ConceptEntry } from '../../src/domain/concept.ts'
import type { Termbase } from '../../src/domain/termbase.ts'
import { reportTerms } from '../../src/terms/report.ts'
import { createTermbase } from '../../src/terms/termbase.ts'
import { loadBuiltin } from '../support/termbase.ts'

/** The text of a file of the development data. Fails loudly when it is not there. */
export function readData(name: string): string {
  const path = join(resolve(process.env.DRAGOMAN_DATA ?? '../shared/data'), name)
  if (!existsSync(path))
    throw new Error(`No development data at ${path}: set DRAGOMAN_DATA to the folder that holds it.`)
  return readFileSync(path, 'utf8').trimEnd()
}

const lines = (name: string): readonly string[] => readData(name).split('\n')

/** A sentence and the concepts in it; of alternatives in one place any will do. */
export interface InflectedSentence {
  readonly language: string
  readonly text: string
  readonly expected: readonly (readonly string[])[]
}

/** Sentences as lines: language, sentence, ids with spaces between, `a|b` for either, `-` for none. */
export const readSentences = (text: string): readonly InflectedSentence[] =>
  text.split('\n').map((line) => {
    const [language = '', sentence = '', ids = '-'] = line.split('\t')
    return { language, text: sentence, expected: ids === '-' ? [] : ids.split(' ').map((id) => id.split('|')) }
  })

export interface Score {
  found: number
  missed: number
  wrong: number
}

export const recall = ({ found, missed }: Score): number => found / Math.max(1, found + missed)
export const precision = ({ found, wrong }: Score): number => found / Math.max(1, found + wrong)

/** Concepts found, missed and wrongly found, by language and over `all`, and the sentences where something is amiss. */
export function scoreSentences(sentences: readonly InflectedSentence[], termbase: Termbase) {
  const scores = new Map<string, Score>()
  const amiss: string[] = []
  for (const { language, text, expected } of sentences) {
    const found = new Set(termbase.match(text, language).map(({ concept }) => concept))
    const missed = expected.filter((ids) => !ids.some((id) => found.has(id)))
    const wrong = [...found].filter((id) => !expected.flat().includes(id))
    if (missed.length + wrong.length > 0)
      amiss.push(
        `${language} ${text} | missed ${missed.map((ids) => ids.join('|')).join(' ') || '-'} | wrong ${wrong.join(' ') || '-'}`,
      )
    for (const name of [language, 'all']) {
      const score = scores.get(name) ?? { found: 0, missed: 0, wrong: 0 }
      scores.set(name, {
        found: score.found + expected.length - missed.length,
        missed: score.missed + missed.length,
        wrong: score.wrong + wrong.length,
      })
    }
  }
  return { scores, amiss }
}

export const builtin = loadBuiltin()

const single = (id: string, language: string, term: string): ConceptEntry => ({
  id,
  domain: 'test',
  kind: 'term',
  partOfSpeech: null,
  enforce: 'domain',
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
  terms: new Map([[language, { preferred: term, admitted: [], deprecated: [], forms: [] }]]),
})

const termbaseOf = (term: string, language: string): Termbase =>
  createTermbase({ id: 'one', version: '1', concepts: [single('x.one', language, term)] })

/** Whether a termbase of one term matches it in a text. */
const matches = (term: string, text: string, language: string): boolean =>
  termbaseOf(term, language).match(text, language).length > 0

/** Whether it is located there, being expected. */
const locates = (term: string, text: string, language: string): boolean =>
  termbaseOf(term, language).locate(text, language, ['x.one']).length > 0

/**
 * Required terms (WMT25 terminology task, track 1) found in the human reference and in the source, and words of other
 * segments found where nothing like them stands.
 */
export function measureRequiredTerms(target: string) {
  const rows = lines(`terminology/wmt25.track1.en${target}.dev.jsonl`).map((line) => JSON.parse(line))
  const required = rows.flatMap((row) =>
    Object.entries<string>(row.proper).map(([source, term]) => ({ source, term, row })),
  )
  const reference = required.filter(({ term }) => term !== '')
  const inReference = reference.filter(({ term, row }) => locates(term, row[target], target))
  const inSource = required.filter(({ source, row }) => matches(source, row.en, 'en'))
  const strangers = reference.flatMap(({ term }, index) => {
    const text: string = rows[(index * 7 + 101) % rows.length][target]
    return likeAny(term, text) ? [] : [{ term, text }]
  })
  return {
    terms: reference.length,
    reference: inReference.length / reference.length,
    source: inSource.length / required.length,
    strangers: strangers.length,
    strangersFound: strangers.filter(({ term, text }) => locates(term, text, target)).length,
    missed: reference
      .filter((item) => !inReference.includes(item))
      .map(({ term, row }) => `${target} ${term} | ${row[target]}`),
    missedSource: required
      .filter((item) => !inSource.includes(item))
      .map(({ source, row }) => `en ${source} | ${row.en}`),
  }
}

/** Whether a word of the text begins like a word of the term: then finding it may be right. */
function likeAny(term: string, text: string): boolean {
  const words = (from: string): readonly string[] => from.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const starts = new Set(words(text).map((word) => word.slice(0, 5)))
  return words(term).some((word) => starts.has(word.slice(0, 5)) || text.toLowerCase().includes(word))
}

/** How often each level's concepts are rendered with a term of the termbase in the human translation of mined news. */
export function measureNews() {
  const levels = { always: { applied: 0, all: 0 }, domain: { applied: 0, all: 0 } }
  const missed = new Map<string, number>()
  for (const line of lines('terminology/wmt-news-mined.dev.jsonl')) {
    const { pair, src, ref } = JSON.parse(line)
    const [from, to] = pair.split('-')
    for (const use of reportTerms({ text: src, language: from }, { text: ref, language: to }, builtin)) {
      if (use.enforce === 'suggest' || use.status === 'suggested') continue
      levels[use.enforce].all += 1
      if (use.status === 'applied') levels[use.enforce].applied += 1
      else missed.set(`${use.concept} ${to}`, (missed.get(`${use.concept} ${to}`) ?? 0) + 1)
    }
  }
  return { levels, missed }
}
