/**
 * What clean-up removes and keeps: our marked articles by language, sentences of the development data it must not touch,
 * and its speed.
 *
 *   npm run bench cleaning
 *   npm run bench cleaning -- --trafilatura=FOLDER --readability=FOLDER [--lost]
 *
 * The folders are `tests` of github.com/adbar/trafilatura and `test/test-pages` of github.com/mozilla/readability: real
 * pages with what an extractor must keep and drop; TRAFILATURA_PAGES and READABILITY_PAGES name them as well. `--lost`
 * lists the passages that `safe` took out of the pages' bare text. Readability with linkedom is read beside ours when the
 * peers are installed (`npm run bench peers`).
 */
import { existsSync } from 'node:fs'
import { clean } from '../src/text/clean.ts'
import { loadBodies, tally } from '../test/quality/cleaning-data.ts'
import { evaluatePassages, evaluateWords } from './cleaning-pages.ts'

console.log('language  level   debris removed (suspect)   article kept')
for (const level of ['safe', 'strict'] as const)
  for (const { language, debris, removed, suspect, body, kept } of tally(level))
    console.log(
      `${language.padEnd(9)} ${level.padEnd(7)} ${`${removed}/${debris} (${suspect})`.padEnd(26)} ${kept}/${body}`,
    )

const bodies = loadBodies()
for (const level of ['safe', 'strict'] as const) {
  const results = bodies.map((text) => clean(text, level))
  const lines = bodies.reduce((sum, text) => sum + text.split('\n').length, 0)
  const removed = results.reduce((sum, result) => sum + result.removed.length, 0)
  const suspect = results.reduce((sum, { blocks }) => sum + blocks.filter(({ kind }) => kind === 'suspect').length, 0)
  console.log(`\n${level}: of ${lines} sentences that are nothing but body ${removed} removed, ${suspect} suspect`)
}

const text = bodies.join('\n')
const bestOf = (rounds: number, of: string): number => {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    clean(of, 'safe')
    best = Math.min(best, performance.now() - started)
  }
  return of.length / 1e3 / best
}
const long = text.repeat(Math.ceil(1e7 / text.length))
const article = bodies[0]!
const rounds = 500
console.log(`\n${bestOf(10, text).toFixed(1)} million characters a second, best of ten;`)
console.log(`${bestOf(2, long).toFixed(1)} with ${(long.length / 1e6).toFixed(0)} million characters at once;`)
const begun = performance.now()
for (let round = 0; round < rounds; round++) clean(article, 'safe')
console.log(`${((performance.now() - begun) / rounds).toFixed(3)} ms an article of ${article.length} characters`)

function folderOf(name: string, variable: string): string | undefined {
  const folder =
    process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? process.env[variable]
  if (folder && existsSync(folder)) return folder
  console.warn(`\nNOT MEASURED: the pages of ${name} are not at hand (${folder ?? `--${name}=FOLDER or ${variable}`}).`)
  return undefined
}
const passages = folderOf('trafilatura', 'TRAFILATURA_PAGES')
const expected = folderOf('readability', 'READABILITY_PAGES')
if (passages) await evaluatePassages(passages)
if (expected) await evaluateWords(expected)
