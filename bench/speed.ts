/**
 * How fast and how heavy the text modules are, beside `Intl.Segmenter` and the peers. Every figure is of a process of its own.
 *
 * Usage: speed [--brief] [--weight]; brief leaves the peers out, weight leaves the times out. Prose is looked for in `../shared/data/segmentation` or
 * `$DRAGOMAN_DATA/segmentation`.
 */
import { peersInstalled, setting } from './peers/peer.ts'
import { ARTICLE, type Case, HOSTILE, LANGUAGES, LENGTHS } from './speed/cases.ts'
import { time, timeApart } from './speed/time.ts'
import { toolsFor, type Work } from './speed/tools.ts'
import { firstCall, weights } from './speed/weight.ts'

const OWN_PACKAGES = new Map([
  ['franc', 'franc'],
  ['franc-min', 'franc-min'],
])
const PEER_PACKAGES = new Map([
  ...OWN_PACKAGES,
  ...['sentencex', 'sentencex-wasm', 'cldr-segmentation', 'sbd', 'sentence-splitter'].map(
    (name) => [name, name] as const,
  ),
  ['tinyld heavy', 'tinyld/heavy'],
  ['eld large', 'eld/large'],
  ['eld small', 'eld/small'],
  ['cld3-asm', 'cld3-asm'],
])

type Figure = (milliseconds: number, bytes: number) => string
const speed: Figure = (milliseconds, bytes) => (bytes / 1000 / milliseconds).toFixed(1)
const duration: Figure = (milliseconds) => milliseconds.toFixed(milliseconds < 10 ? 2 : 0)

/** A row for every text, a column for every tool. One that gave up on a length is not asked for a greater one. */
function printTable(title: string, work: Work, peers: boolean, cases: ReadonlyMap<string, Case>, figure: Figure): void {
  const tools = toolsFor(work, peers)
  const widths = tools.map((tool) => Math.max(tool.length, 7) + 2)
  const row = (label: string, cells: readonly string[]) =>
    console.log(label.padEnd(27) + cells.map((cell, index) => cell.padStart(widths[index]!)).join(''))
  console.log('')
  row(title, tools)
  const givenUp = new Set<string>()
  for (const [name, { text }] of cases) {
    const bytes = Buffer.byteLength(text())
    row(
      name,
      tools.map((tool) => {
        if (givenUp.has(tool)) return '–'
        const found = timeApart(work, tool, name)
        if (typeof found === 'number') return figure(found, bytes)
        if (cases === LENGTHS) givenUp.add(tool)
        return found
      }),
    )
  }
}

async function printWeights(packages: ReadonlyMap<string, string>): Promise<void> {
  console.log(
    `\n${'bundled'.padEnd(27)}${['KB min', 'KB gzip', 'import, ms'].map((title) => title.padStart(12)).join('')}`,
  )
  for (const { name, minified, gzip, imports } of await weights(packages))
    console.log(name.padEnd(27) + [minified, gzip, imports].map((value) => value.toFixed(1).padStart(12)).join(''))
  console.log(`first article of a process: ${(await firstCall(ARTICLE.text())).toFixed(1)} ms for all three`)
}

function printTimes(peers: boolean): void {
  const article = new Map([['article', ARTICLE]])
  for (const work of ['all three', 'segment', 'detect', 'clean'] as const)
    printTable(`${work}, 3 KB article, ms`, work, peers, article, duration)
  printTable('segment by line, MB/s', 'segment', peers, LANGUAGES, speed)
  for (const work of ['segment', 'clean', 'detect'] as const) {
    printTable(`${work}, MB/s by length`, work, peers, LENGTHS, speed)
    printTable(`${work}, ms`, work, peers, HOSTILE, duration)
  }
}

async function print(): Promise<void> {
  const peers = !process.argv.includes('--brief') && peersInstalled()
  const packages = peers ? PEER_PACKAGES : OWN_PACKAGES
  console.log(setting([...new Set([...packages.values()].map((path) => path.split('/')[0]!))]))
  if (!process.argv.includes('--weight')) printTimes(peers)
  await printWeights(packages)
}

const one = process.argv.indexOf('--one')
if (one > 0) {
  const [work, tool, name] = process.argv.slice(one + 1) as [Work, string, string]
  process.stdout.write(String(await time(work, tool, name)))
} else await print()
