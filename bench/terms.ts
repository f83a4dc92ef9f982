/**
 * What the matcher finds and how fast.
 *
 *   npx esbuild --bundle --platform=node --format=esm --packages=external bench/terms.ts --outfile=node_modules/.bench-terms.mjs
 *   node node_modules/.bench-terms.mjs             the tables
 *   node node_modules/.bench-terms.mjs --list      and every miss, to be read
 *   node node_modules/.bench-terms.mjs --speed     only the timings
 */

import type { ConceptEntry } from '../src/domain/concept.ts'
import { createTermbase } from '../src/terms/termbase.ts'
import { INFLECTED, INFLECTED_NEWS } from '../test/fixtures/inflected-sentences.ts'
import {
  builtin,
  measureNews,
  measureRequiredTerms,
  precision,
  readData,
  readSentences,
  recall,
  scoreSentences,
} from '../test/quality/terms-data.ts'
import { loadBuiltin } from '../test/support/termbase.ts'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8)
const list = process.argv.includes('--list')

if (!process.argv.includes('--speed')) quality()
speed()

function quality(): void {
  for (const [name, text] of [
    ['inflection set', readData('terminology/inflect_test.tsv')],
    ['our own sentences', INFLECTED],
    ['our own news', INFLECTED_NEWS],
  ] as const) {
    const { scores, amiss } = scoreSentences(readSentences(text), builtin)
    console.log(`\n${name}: recall, precision`)
    for (const [language, score] of scores)
      console.log(
        `  ${language.padEnd(4)} ${percent(recall(score))} ${percent(precision(score))}   ${score.found} found, ${score.missed} missed, ${score.wrong} wrong`,
      )
    if (list) for (const line of amiss) console.log(`  ${line}`)
  }
  console.log('\nrequired terms (WMT25 track 1): in the reference, in the source, strangers found')
  for (const target of ['de', 'es', 'ru']) {
    const result = measureRequiredTerms(target)
    console.log(
      `  ${target}   ${percent(result.reference)} ${percent(result.source)}   ${result.strangersFound} of ${result.strangers}`,
    )
    if (list) for (const line of [...result.missed, ...result.missedSource]) console.log(`    ${line}`)
  }
  const { levels, missed } = measureNews()
  console.log('\nmined news, confirmed by the human reference')
  for (const [level, { applied, all }] of Object.entries(levels))
    console.log(`  ${level.padEnd(8)} ${percent(applied / all)}   ${applied} of ${all}`)
  if (list)
    for (const [key, count] of [...missed].sort(([, one], [, other]) => other - one)) console.log(`    ${count} ${key}`)
}

function speed(): void {
  console.log('\nspeed')
  const cold = performance.now()
  const fresh = loadBuiltin()
  fresh.match('Die Sanktionen', 'de')
  console.log(`  built-in termbase, first answer: ${(performance.now() - cold).toFixed(1)} ms`)
  const vocabulary = words(4000)
  const article = Array.from({ length: 10_000 }, (_, index) => vocabulary[(index * 7919) % vocabulary.length]).join(' ')
  for (const size of [1_000, 10_000, 100_000]) {
    const concepts = Array.from({ length: size }, (_, index) => concept(index, vocabulary))
    const build = performance.now()
    const termbase = createTermbase({ id: 'speed', version: '1', concepts })
    termbase.match('x', 'de')
    const built = performance.now()
    const found = termbase.match(article, 'de').length
    const first = performance.now()
    termbase.match(article, 'de')
    console.log(
      `  10 000 words × ${size} terms: build ${(built - build).toFixed(0)} ms, first ${(first - built).toFixed(0)} ms, warm ${(performance.now() - first).toFixed(0)} ms, ${found} matches`,
    )
  }
  const sentence =
    'Das Abkommen verpflichtet sie auch dazu, den Sanktionen des Westens entgegenzuwirken und ihre Positionen bei den Vereinten Nationen zu koordinieren. '
  const kilobytes3 = sentence.repeat(20)
  for (let round = 0; round < 50; round += 1) fresh.match(kilobytes3, 'de')
  const warm = performance.now()
  for (let round = 0; round < 50; round += 1) fresh.match(kilobytes3, 'de')
  console.log(`  a 3 KB article × the built-in termbase, warm: ${((performance.now() - warm) / 50).toFixed(2)} ms`)
}

/** German-looking words, always the same. */
function words(count: number): readonly string[] {
  const syllables = [
    'be',
    'ver',
    'stand',
    'lung',
    'ge',
    'rich',
    'tung',
    'land',
    'recht',
    'staat',
    'heit',
    'bund',
    'macht',
    'keit',
    'rat',
    'werk',
    'zug',
    'mit',
    'tel',
    'hand',
  ]
  return Array.from({ length: count }, (_, index) => {
    const parts = [index % 20, Math.floor(index / 20) % 20, (index * 7) % 20].map((place) => syllables[place]!)
    const word = parts.join('')
    return index % 3 === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })
}

function concept(index: number, vocabulary: readonly string[]): ConceptEntry {
  const term = [index, index * 31 + 7, index * 17 + 3]
    .slice(0, 1 + (index % 3))
    .map((place) => vocabulary[place % vocabulary.length])
    .join(' ')
  const preferred = index < vocabulary.length ? term : `${term} ${index.toString(36)}`
  return {
    id: `x.${index}`,
    domain: 'test',
    kind: 'term',
    partOfSpeech: null,
    enforce: 'domain',
    definition: null,
    note: null,
    ambiguousWith: [],
    renderedBy: [],
    terms: new Map([['de', { preferred, admitted: [], deprecated: [], forms: [] }]]),
  }
}
