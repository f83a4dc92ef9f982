/*
 * Our own CPU per article, stage by stage: everything but the provider and storage. Run: npm run bench article
 * Budget: 4 ms for 3 KB, 25 ms for 50 KB on one core, warm.
 */
import { example } from '../src/builtin/example.ts'
import { checkPair } from '../src/check/check-pair.ts'
import { parseConfig } from '../src/config.ts'
import { createServices } from '../src/dependencies.ts'
import { DEFAULT_GLOSSARY } from '../src/pipeline/services.ts'
import { translateArticle } from '../src/pipeline/translate-article.ts'
import { deepl } from '../src/providers/deepl.ts'
import { createMemoryStore } from '../src/storage/memory.ts'
import { reportTerms } from '../src/terms/report.ts'
import { clean } from '../src/text/clean.ts'
import { detect, detectPassage } from '../src/text/detect.ts'
import { segmentSpan } from '../src/text/segment.ts'
import { prepareDetection, wordFile } from '../test/support/detection.ts'
import { termbaseFile } from '../test/support/termbase.ts'

const services = createServices(parseConfig({}), {
  deepl,
  termbase: termbaseFile,
  words: wordFile,
  store: createMemoryStore(),
})
const termbase = await services.glossaries.open([DEFAULT_GLOSSARY])

/** Milliseconds of CPU a call takes, the median of some runs after a warm-up. */
async function cpu(runs: number, call: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs + Math.ceil(runs / 3); run++) {
    const before = process.cpuUsage()
    await call()
    const { user, system } = process.cpuUsage(before)
    if (run >= Math.ceil(runs / 3)) times.push((user + system) / 1000)
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)]!
}

/** The article's body again and again, numbered so that no sentence is like another. */
const longer = (times: number): string =>
  Array.from({ length: times }, (_, index) =>
    example.text.replaceAll('beiden Länder', `beiden ${index + 2} Länder`),
  ).join('\n\n')

async function whole(posted: string): Promise<number> {
  let pairs = 0
  const article = { content: { kind: 'text', posted }, target: 'en', termbase, clean: 'safe' } as const
  for await (const event of translateArticle(article, services))
    if (event.event === 'end') pairs = event.document.pairs.length
  return pairs
}

const start = process.cpuUsage()
await whole(example.text)
const cold = process.cpuUsage(start)
console.log(`first article of a process: ${((cold.user + cold.system) / 1000).toFixed(0)} ms`)

for (const [name, posted, runs] of [
  ['3 KB', example.text, 90],
  ['50 KB', longer(18), 15],
] as const) {
  await prepareDetection()
  const { blocks } = clean(posted, 'safe')
  const sentences = blocks
    .flatMap(({ start, end }) => segmentSpan(posted, [start, end], 'de'))
    .map(([start, end]) => posted.slice(start, end))
  const source = (text: string) => ({ text, language: 'de' })
  const target = {
    text: 'According to Kyiv, almost 11,000 North Korean soldiers are already deployed in Russia.',
    language: 'en',
  }
  const rows: [string, number][] = [
    ['clean', await cpu(runs, () => clean(posted, 'safe'))],
    ['detect', await cpu(runs, () => detect(posted))],
    ['detect each sentence', await cpu(runs, () => sentences.map((text) => detectPassage(text, 'de')))],
    ['segment', await cpu(runs, () => blocks.map(({ start, end }) => segmentSpan(posted, [start, end], 'de')))],
    ['match terms', await cpu(runs, () => sentences.map((text) => termbase.match(text, 'de')))],
    ['report terms', await cpu(runs, () => sentences.map((text) => reportTerms(source(text), target, termbase)))],
    ['check', await cpu(runs, () => sentences.map((text) => checkPair({ source: source(text), target, terms: [] })))],
    ['the whole pipeline', await cpu(runs, () => whole(posted))],
  ]
  console.log(`\n${name}, ${sentences.length} sentences`)
  for (const [stage, ms] of rows) console.log(`  ${stage.padEnd(22)} ${ms.toFixed(2).padStart(8)} ms`)
}
