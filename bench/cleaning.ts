/**
 * What clean-up removes and keeps: our marked articles by language, sentences of the development data it must not touch,
 * and its speed.
 *
 *   npx esbuild --bundle --platform=node --format=esm --packages=external bench/cleaning.ts --outfile=/tmp/cleaning.mjs
 *   node /tmp/cleaning.mjs
 *   node /tmp/cleaning.mjs --trafilatura=FOLDER --readability=FOLDER
 *
 * The folders are `tests` of github.com/adbar/trafilatura and `test/test-pages` of github.com/mozilla/readability: real
 * pages with what an extractor must keep and drop. Without them that part is left out.
 */
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
const started = performance.now()
clean(text, 'safe')
const seconds = (performance.now() - started) / 1_000
const article = bodies[0]!
const rounds = 500
const begun = performance.now()
for (let round = 0; round < rounds; round++) clean(article, 'safe')
console.log(`\n${(text.length / 1e6 / seconds).toFixed(1)} million characters a second;`)
console.log(`${((performance.now() - begun) / rounds).toFixed(3)} ms an article of ${article.length} characters`)

const folderOf = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3)
const passages = folderOf('trafilatura')
const expected = folderOf('readability')
if (passages) await evaluatePassages(passages)
if (expected) await evaluateWords(expected)
