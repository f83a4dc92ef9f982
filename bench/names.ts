/*
 * Names in human translations: how many of several words are found on both sides, how often a translation is said to spell
 * one in two ways, and what that costs.
 *
 *   npm run bench names              figures by direction
 *   npm run bench names -- --varied  every name that is said to be spelt in two ways, to be judged
 */
import { measureNames, NAME_DIRECTIONS, nameDocuments } from '../test/quality/names-data.ts'

const [flag] = process.argv.slice(2)
const line = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, place) => (place === 0 ? String(cell).padEnd(7) : String(cell).padStart(11))).join(' '))

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

line(['', 'names', 'in words', 'both sides', 'same', 'varied/100', 'ms/3 KB'])
for (const [source, target] of NAME_DIRECTIONS) {
  const documents = nameDocuments(source, target)
  measureNames(documents, source, target)
  const before = process.cpuUsage()
  const { names, several, found, right, varied, segments } = measureNames(documents, source, target)
  const { user, system } = process.cpuUsage(before)
  const milliseconds = (user + system) / 1000
  const characters = documents.flat().reduce((sum, pair) => sum + pair.source.text.length, 0)
  line([
    `${source}-${target}`,
    names,
    several,
    share(found, several),
    share(right, found),
    ((100 * varied.length) / segments).toFixed(2),
    ((milliseconds / characters) * 3000).toFixed(2),
  ])
  if (flag === '--varied')
    for (const { word, renditions } of varied)
      console.log(`    ${word}: ${renditions.map(({ text, places }) => `${text} (${places.length})`).join(', ')}`)
}
