/**
 * How well languages are told apart, beside franc and the peers: macro averages per kind of text, and a table per language.
 *
 * Usage: detection [--brief]; brief is the macro averages of our detector only. The data is looked for in
 * `../shared/data/detection` or `$DRAGOMAN_DATA/detection`.
 */
import { detect } from '../src/text/detect.ts'
import { CORE, KINDS, type Kind, loadSamples, measure, READER } from '../test/quality/detection-data.ts'
import { prepareDetection } from '../test/support/detection.ts'
import { DETECTORS, type Detect, loadDetector, OWN_DETECTORS } from './peers/detectors.ts'
import { peersInstalled, setting } from './peers/peer.ts'

await prepareDetection()
const brief = process.argv.includes('--brief')
const samples = loadSamples()
const languages = [...new Set(samples.map(({ language }) => language))].sort()

const withoutSubtags = (tag: string): string => tag.split('-', 1)[0]!
const ours: Detect = (text) => withoutSubtags(detect(text).language)

async function detectors(): Promise<readonly (readonly [string, Detect])[]> {
  if (brief) return [['dragoman', ours]]
  const names = peersInstalled() ? DETECTORS : OWN_DETECTORS
  return [
    ['dragoman', ours],
    ...(await Promise.all(names.map(async (name) => [name, await loadDetector(name)] as const))),
  ]
}

/** One detector at a time, as it would run alone, with the milliseconds an article takes it. */
const results = (await detectors()).map(([name, answer]) => ({
  name,
  accuracy: measure(samples, answer).accuracy,
  milliseconds: timePerArticle(answer),
}))

function timePerArticle(answer: Detect): number {
  const articles = samples.filter(({ kind }) => kind === 'article')
  const started = performance.now()
  for (const { text } of articles) answer(text)
  return (performance.now() - started) / articles.length
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function printMacro(): void {
  console.log(setting(['franc', 'franc-min', ...(brief ? [] : ['tinyld', 'eld', 'cld3-asm'])]))
  console.log('\naccuracy, %, macro over all / core / reader languages; no answer counts as wrong')
  console.log(`${''.padEnd(21)}${KINDS.map((kind) => kind.padStart(17)).join('')}   ms an article`)
  for (const { name, accuracy, milliseconds } of results) {
    const cells = KINDS.map((kind) => {
      const of = (languages?: readonly string[]) =>
        mean(
          [...accuracy.get(kind)!]
            .filter(([language]) => !languages || languages.includes(language))
            .map(([, share]) => share),
        )
      return [of(), of(CORE), of(READER)].map(percent).join(' ').padStart(17)
    })
    console.log(`${name.padEnd(21)}${cells.join('')}   ${milliseconds.toFixed(2).padStart(6)}`)
  }
}

/** Each peer against ours over the languages it ever names rightly: how it does for those who need no others. */
function printKnown(): void {
  if (results.length < 2) return
  const kinds = KINDS.filter((kind) => kind !== 'mixed article')
  console.log('\n%, macro over the languages a peer knows: the peer / dragoman')
  console.log(`${''.padEnd(21)}${['languages', ...kinds].map((title) => title.padStart(15)).join('')}`)
  const ours = results[0]!.accuracy
  for (const { name, accuracy } of results.slice(1)) {
    const known = languages.filter((language) => kinds.some((kind) => (accuracy.get(kind)!.get(language) ?? 0) > 0.2))
    const cells = kinds.map((kind) =>
      [accuracy, ours]
        .map((one) => percent(mean(known.flatMap((language) => one.get(kind)!.get(language) ?? []))))
        .join(' /')
        .padStart(15),
    )
    console.log(`${name.padEnd(21)}${String(known.length).padStart(15)}${cells.join('')}`)
  }
}

/** How often our detector is wrong although it says it is sure. */
function printConfidence(): void {
  const longer = samples.filter(({ kind }) => kind !== 'single word' && kind !== 'word pair')
  const sure = longer
    .map(({ language, text }) => ({ language, found: detect(text) }))
    .filter(({ found }) => found.confidence >= 0.9)
  const wrong = sure.filter(({ language, found }) => withoutSubtags(found.language) !== language)
  const share = (count: number) => percent(count / longer.length)
  console.log(
    `\nwrong with confidence 0.9 or more: ${share(wrong.length)} % of ${longer.length}; sure of ${share(sure.length)} %`,
  )
}

function mistakes(kind: Kind, language: string): string {
  const counts = new Map<string, number>()
  for (const sample of samples) {
    if (sample.kind !== kind || sample.language !== language) continue
    const found = ours(sample.text)
    if (found !== language) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 4)
    .map(([language, count]) => `${language} ${count}`)
    .join(', ')
}

/** Every detector on sentences and on five words, one language a row; word pairs where there are no sentences. */
function printLanguages(): void {
  const width = (name: string) => Math.max(name.length, 11) + 2
  console.log(
    `\n%, sentence five-words (web-sentence word-pair where there are none)\n     ${results.map(({ name }) => name.padStart(width(name))).join('')}  our mistakes on few words`,
  )
  for (const language of languages) {
    const kinds: readonly Kind[] = results[0]!.accuracy.get('sentence')!.has(language)
      ? ['sentence', 'five words']
      : ['web sentence', 'word pair']
    const cells = results.map(({ name, accuracy }) =>
      kinds
        .map((kind) => percent(accuracy.get(kind)!.get(language)!))
        .join(' ')
        .padStart(width(name)),
    )
    console.log(`${language.padEnd(5)}${cells.join('')}  ${mistakes(kinds[1]!, language)}`)
  }
}

printMacro()
printKnown()
printConfidence()
printLanguages()
