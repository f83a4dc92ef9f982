/**
 * Scores segmentation against gold paragraphs, per language, beside `Intl.Segmenter` and the peers at hand.
 * Usage: segmentation [--errors <language>]. The data is looked for in `../shared/data/segmentation` or
 * `$DRAGOMAN_DATA/segmentation`.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import {
  byLanguage,
  dataFolder,
  f1,
  intl,
  macro,
  ours,
  type Paragraph,
  readLines,
  type Segment,
  scoreFiles,
  scoreGolden,
} from './segmentation-scores.ts'

// biome-ignore lint/suspicious/noExplicitAny: packages that may be absent have no types here
const PEERS: readonly [string, (module: any) => Segment][] = [
  ['sbd', (sbd) => (text) => endsOf(text, (sbd.default ?? sbd).sentences(text, { preserve_whitespace: true }))],
  ['sentencex', (sentencex) => (text, language) => endsOf(text, sentencex.segment(language, text))],
  [
    'cldr-segmentation',
    ({ sentenceSplit, suppressions }) =>
      (text, language) =>
        endsOf(text, sentenceSplit(text, suppressions[language])),
  ],
]

/** Where sentences given as strings end in their text, white space aside. */
function endsOf(text: string, sentences: readonly string[]): number[] {
  let at = 0
  return sentences.map((sentence) => {
    const found = text.indexOf(sentence.trim(), at)
    if (found >= 0) at = found + sentence.trim().length
    return at
  })
}

const segmenters = new Map<string, Segment>([['dragoman', ours], ['Intl', intl], ...(await peers())])

/** Segmenters of the benchmark folder's own packages, those that are installed; the others are named as missing. */
async function peers(): Promise<[string, Segment][]> {
  const found: [string, Segment][] = []
  for (const [name, adapt] of PEERS) {
    try {
      found.push([name, adapt(await import(/* @vite-ignore */ name))])
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
      console.log(`${name}: not installed`)
    }
  }
  return found
}

function printErrors(folder: string, wanted: string): void {
  for (const name of readdirSync(join(folder, 'seg')).filter((name) => name.startsWith(`${wanted}.`))) {
    for (const { text, sents } of readLines<Paragraph>(join(folder, 'seg', name))) {
      const gold = sents.map(([, end]) => end)
      const found = ours(text, wanted)
      const show = (kind: string, place: number) =>
        console.log(
          `${name.slice(0, 14)} ${kind} ${text.slice(Math.max(0, place - 60), place)}⏐${text.slice(place, place + 45)}`,
        )
      const place = (at: number) => text.slice(0, at).replace(/\s+/g, '').length
      const goldPlaces = new Set(gold.map(place))
      const foundPlaces = new Set(found.map(place))
      for (const at of found) if (!goldPlaces.has(place(at))) show('wrong ', at)
      for (const at of gold) if (!foundPlaces.has(place(at))) show('missed', at)
    }
  }
  for (const { failed } of scoreGolden(folder, ours).values())
    for (const { lang, text, sents } of failed)
      if (lang === wanted)
        console.log(
          `golden  ${sents.join(' ⏐ ')}\n  found ${ours(text, lang)
            .map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end))
            .join(' ⏐ ')}`,
        )
}

function printTable(folder: string): void {
  const columns = [...segmenters].map(([name, segment]) => ({ name, files: scoreFiles(folder, segment), segment }))
  const row = (label: string, values: readonly number[]) =>
    console.log(label.padEnd(24), ...values.map((value) => value.toFixed(2).padStart(9)))
  console.log('boundary F1, %'.padEnd(24), ...columns.map(({ name }) => name.padStart(9)))
  const languages = columns.map(({ files }) => byLanguage(files))
  for (const language of languages[0]!.keys())
    row(
      language,
      languages.map((scores) => f1(scores.get(language)!)),
    )
  row(
    'macro',
    languages.map((scores) => macro(scores.values())),
  )
  const parallel = columns.map(({ files }) =>
    [...files].filter(([name]) => name.includes('_pud-')).map(([, score]) => score),
  )
  row('macro, parallel news', parallel.map(macro))
  console.log('\ncases that come out exactly, %')
  const golden = columns.map(({ segment }) => scoreGolden(folder, segment))
  for (const set of golden[0]!.keys())
    row(
      set,
      golden.map((results) => (100 * results.get(set)!.passed) / results.get(set)!.cases),
    )
}

const wanted = process.argv.indexOf('--errors')
if (wanted > 0) printErrors(dataFolder(), process.argv[wanted + 1] ?? '')
else printTable(dataFolder())
