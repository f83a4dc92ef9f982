/**
 * Scores segmentation against gold paragraphs, per language, beside `Intl.Segmenter` and the peers.
 * Usage: segmentation [--brief | --errors <language>]; brief leaves the peers out. The data is looked for in `../shared/data/segmentation` or
 * `$DRAGOMAN_DATA/segmentation`.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { peersInstalled, setting } from './peers/peer.ts'
import { loadSegmenter, SEGMENTERS } from './peers/segmenters.ts'
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

const brief = process.argv.includes('--brief')

/** Ours, the runtime's and the peers'. */
async function segmenters(): Promise<readonly (readonly [string, Segment])[]> {
  const found: [string, Segment][] = [
    ['dragoman', ours],
    ['Intl', intl],
  ]
  if (!brief && peersInstalled()) for (const name of SEGMENTERS) found.push([name, await loadSegmenter(name)])
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

async function printTable(folder: string): Promise<void> {
  const compared = await segmenters()
  const columns = compared.map(([name, segment]) => ({ name, files: scoreFiles(folder, segment), segment }))
  const widths = columns.map(({ name }) => Math.max(name.length, 6) + 1)
  const row = (label: string, values: readonly number[]) =>
    console.log(label.padEnd(24), ...values.map((value, index) => value.toFixed(2).padStart(widths[index]!)))
  console.log(setting(compared.map(([name]) => name).filter((name) => SEGMENTERS.includes(name))))
  console.log('\nboundary F1, %'.padEnd(25), ...columns.map(({ name }, index) => name.padStart(widths[index]!)))
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
else await printTable(dataFolder())
