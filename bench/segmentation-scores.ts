import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { segmentSpan } from '../src/text/segment.ts'

/** Gives the places where sentences end, in a paragraph without line breaks. */
export type Segment = (text: string, language: string) => readonly number[]
export interface Paragraph {
  readonly text: string
  readonly sents: readonly (readonly [number, number])[]
}
export interface GoldenCase {
  readonly lang: string
  readonly set: 'golden' | 'more'
  readonly text: string
  readonly sents: readonly string[]
}

export interface Score {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

export const ours: Segment = (text, language) => segmentSpan(text, [0, text.length], language).map(([, end]) => end)
export const intl: Segment = (text, language) =>
  Array.from(
    new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text),
    (part) => part.index + part.segment.length,
  )

export const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

/** Inner boundaries as counts of characters that are no white space, so that white space never matters. */
function innerBoundaries(text: string, ends: readonly number[]): Set<number> {
  const counts = new Set<number>()
  let count = 0
  let from = 0
  for (const end of ends) {
    count += text.slice(from, end).replace(/\s+/g, '').length
    from = end
    counts.add(count)
  }
  counts.delete(text.replace(/\s+/g, '').length)
  return counts
}

export function scoreParagraph({ text, sents }: Paragraph, found: readonly number[]): Score {
  const gold = innerBoundaries(
    text,
    sents.map(([, end]) => end),
  )
  const ours = innerBoundaries(text, found)
  const right = [...ours].filter((place) => gold.has(place)).length
  return { right, wrong: ours.size - right, missed: gold.size - right }
}

const sum = (scores: readonly Score[]): Score =>
  scores.reduce(
    (total, score) => ({
      right: total.right + score.right,
      wrong: total.wrong + score.wrong,
      missed: total.missed + score.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  )

/** Boundary F1 in percent. */
export const f1 = ({ right, wrong, missed }: Score): number =>
  right + wrong + missed === 0 ? 100 : (200 * right) / (2 * right + wrong + missed)

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length

/** Scores of every gold file: name → score. The name begins with the language and a full stop. */
export function scoreFiles(folder: string, segment: Segment): Map<string, Score> {
  const files = readdirSync(join(folder, 'seg')).filter((name) => name.endsWith('.jsonl'))
  if (files.length === 0) throw new Error(`${folder} holds no gold paragraphs`)
  return new Map(
    files.map((name) => {
      const language = name.split('.', 1)[0]!
      const paragraphs = readLines<Paragraph>(join(folder, 'seg', name))
      return [name, sum(paragraphs.map((paragraph) => scoreParagraph(paragraph, segment(paragraph.text, language))))]
    }),
  )
}

/** Scores by language, over all its files. */
export function byLanguage(files: ReadonlyMap<string, Score>): Map<string, Score> {
  const languages = groupBy([...files], ([name]) => name.split('.', 1)[0]!)
  return new Map([...languages].map(([language, entries]) => [language, sum(entries.map(([, score]) => score))]))
}

export const macro = (scores: Iterable<Score>): number => mean(Array.from(scores, f1))

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether a golden case comes out exactly; line breaks end sentences for every segmenter. */
export function passes({ lang, text, sents }: GoldenCase, segment: Segment): boolean {
  const found = text.split(/[\r\n]+/).flatMap((line) => {
    const ends = [...segment(line, lang), line.length]
    return ends.map((end, index) => fold(line.slice(ends[index - 1] ?? 0, end))).filter(Boolean)
  })
  return JSON.stringify(found) === JSON.stringify(sents.map(fold))
}

/** Golden cases by file and set, with how many pass. */
export function scoreGolden(
  folder: string,
  segment: Segment,
): Map<string, { cases: number; passed: number; failed: GoldenCase[] }> {
  const results = new Map<string, { cases: number; passed: number; failed: GoldenCase[] }>()
  for (const name of readdirSync(join(folder, 'golden'))) {
    for (const [set, cases] of groupBy(readLines<GoldenCase>(join(folder, 'golden', name)), ({ set }) => set)) {
      const failed = cases.filter((item) => !passes(item, segment))
      results.set(`${name} ${set}`, { cases: cases.length, passed: cases.length - failed.length, failed })
    }
  }
  return results
}

/** The data folder: beside the repository, or where the environment says. */
export function dataFolder(): string {
  const folder = join(process.env.DRAGOMAN_DATA ?? '../shared/data', 'segmentation')
  if (!existsSync(folder)) throw new Error(`No data at ${folder}: set DRAGOMAN_DATA`)
  return folder
}
