/**
 * How well languages are told apart, beside franc: a table per language and macro averages.
 *
 *   npx esbuild --bundle --platform=node --format=esm --packages=external bench/detection.ts --outfile=/tmp/detection.mjs
 *   node /tmp/detection.mjs            all of it
 *   node /tmp/detection.mjs --brief    macro averages of our detector only
 */
import { franc } from 'franc'
import { detect } from '../src/text/detect.ts'
import { SHARED, SINGLE } from '../src/text/detection/languages.ts'
import { CORE, KINDS, type Kind, loadSamples, measure, READER } from '../test/quality/detection-data.ts'
import { codesOf } from './detection-codes.ts'

const brief = process.argv.includes('--brief')
const samples = loadSamples()

const tags = new Map(
  [...SHARED.values(), [...SINGLE.values()]].flat().flatMap((tag) => codesOf(tag).map((code) => [code, tag])),
)
const only = [...tags.keys()]
const DETECTORS: Record<string, (text: string) => string> = {
  dragoman: (text) => detect(text).language.split('-')[0]!,
  ...(brief
    ? {}
    : {
        franc: (text: string) => tags.get(franc(text, { minLength: 1 })) ?? 'und',
        'franc, our languages': (text: string) => tags.get(franc(text, { minLength: 1, only })) ?? 'und',
      }),
}

const results = Object.entries(DETECTORS).map(([name, answer]) => ({ name, ...measure(samples, answer) }))
const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

for (const { name, accuracy } of results) {
  console.log(`\n${name}: macro accuracy, all / core / reader languages`)
  for (const kind of KINDS) {
    const of = (languages: readonly string[] | undefined) =>
      percent(
        mean(
          [...accuracy.get(kind)!]
            .filter(([language]) => !languages || languages.includes(language))
            .map(([, share]) => share),
        ),
      )
    console.log(`  ${kind.padEnd(14)} ${of(undefined)} ${of(CORE)} ${of(READER)}`)
  }
}

const { wrong, slow } = (() => {
  let wrong = 0
  let sure = 0
  let all = 0
  let elapsed = 0
  for (const { kind, language, text } of samples) {
    if (kind === 'single word' || kind === 'word pair') continue
    const started = performance.now()
    const found = detect(text)
    if (kind === 'article') elapsed += performance.now() - started
    all++
    if (found.confidence >= 0.9) {
      sure++
      if (!same(found.language, language)) wrong++
    }
  }
  const articles = samples.filter(({ kind }) => kind === 'article').length
  return {
    wrong: `${percent(wrong / all)} % of ${all}; sure of ${percent(sure / all)} %`,
    slow: `${(elapsed / articles).toFixed(2)} ms an article`,
  }
})()
function same(found: string, language: string): boolean {
  return found.split('-')[0] === language
}
console.log(`\nwrong with confidence 0.9 or more: ${wrong}\ntime: ${slow}`)

const mistakes = (kind: Kind, language: string): string => {
  const counts = new Map<string, number>()
  for (const sample of samples) {
    if (sample.kind !== kind || sample.language !== language) continue
    const found = detect(sample.text).language.split('-')[0]!
    if (found !== language) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 4)
    .map(([language, count]) => `${language} ${count}`)
    .join(', ')
}

console.log(`\nlanguage  ${KINDS.map((kind) => kind.padStart(13)).join('')}  mistakes on five words (or word pairs)`)
const languages = [...new Set(samples.map(({ language }) => language))].sort()
for (const language of languages) {
  for (const { name, accuracy } of results) {
    const cells = KINDS.map((kind) => {
      const share = accuracy.get(kind)?.get(language)
      return (share === undefined ? '–' : percent(share)).padStart(13)
    })
    const confused = name === 'dragoman' ? mistakes('five words', language) || mistakes('word pair', language) : ''
    console.log(`${(name === 'dragoman' ? language : '').padEnd(4)} ${name.slice(0, 5)}${cells.join('')}  ${confused}`)
  }
}
