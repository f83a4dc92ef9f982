/**
 * A document of many megabytes sent to `POST /v1/exports` and read to its end, in every form: how long that takes, how
 * large the file is, and for how long at most nobody else had a turn meanwhile. Usage: exports [PAIRS] [FORMAT …]
 */
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { parseConfig } from '../src/config.ts'
import { createDependencies } from '../src/dependencies.ts'
import type { Document, Pair } from '../src/domain/document.ts'
import { createApp } from '../src/http/app.tsx'
import { FILE_FORMATS } from '../src/http/formats.ts'
import { summarise } from '../src/pipeline/summarise.ts'
import { deepl } from '../src/providers/deepl.ts'
import { createMemoryStore } from '../src/storage/memory.ts'
import { wordFile } from '../test/support/detection.ts'
import { termbaseFile } from '../test/support/termbase.ts'
import { watchTurns } from './watch-turns.ts'

const [count = '20000', ...wanted] = process.argv.slice(2)
const PAIRS_IN_BLOCK = 4

const pairOf = (id: number): Pair => {
  const source = `Am ${id + 1}. Tag fror der Rat das Vermögen von ${1_000 + 37 * id} Personen & Einrichtungen ein.`
  const target = `On day ${id + 1} the Council froze the assets of ${1_000 + 37 * id} persons & entities.`
  const spanOf = (text: string, part: string) => [text.indexOf(part), text.indexOf(part) + part.length] as const
  return {
    id,
    block: Math.floor(id / PAIRS_IN_BLOCK),
    source: { text: source, segments: [id], spans: [[id * 100, id * 100 + source.length]] },
    target: { text: target, segments: [id] },
    status: 'translated',
    origin: 'machine',
    provider: 'deepl',
    bead: '1-1',
    score: 0.95,
    terms: [
      {
        concept: 'eu.council',
        source: spanOf(source, 'Rat'),
        target: spanOf(target, 'Council'),
        status: 'applied',
        method: 'native',
        enforce: 'always',
        preferred: 'Council',
      },
    ],
    links: [{ source: spanOf(source, 'Rat'), target: spanOf(target, 'Council'), kind: 'term' }],
    flags: [{ code: 'number', severity: 'info', source: null, target: null, detail: 'Look at the number.' }],
  }
}

function documentOf(pairs: readonly Pair[]): Document {
  const blocks = Array.from({ length: Math.ceil(pairs.length / PAIRS_IN_BLOCK) }, (_, id) => ({
    id,
    kind: 'paragraph' as const,
    start: id * PAIRS_IN_BLOCK * 100,
    end: (id + 1) * PAIRS_IN_BLOCK * 100,
    pairs: pairs.slice(id * PAIRS_IN_BLOCK, (id + 1) * PAIRS_IN_BLOCK).map((pair) => pair.id),
  }))
  return {
    id: 'd'.repeat(32),
    source: { language: 'de', confidence: 1, detected: true },
    target: { language: 'en' },
    blocks,
    pairs,
    removed: [],
    names: [],
    summary: summarise(pairs, 'en'),
    glossary: null,
    usage: { characters: 0, billedCharacters: 0, memoryHits: 0 },
    warnings: [],
  }
}

const document = documentOf(Array.from({ length: Number(count) }, (_, id) => pairOf(id)))
const config = parseConfig({ LOCAL_ENGINE: 'off', MAX_BODY_BYTES: String(200 << 20) })
const app = createApp({
  ...createDependencies(config, {
    deepl,
    assets: async ({ url }) => new Response(await readFile(`src/http/public${new URL(url).pathname}`)),
    termbase: termbaseFile,
    words: wordFile,
    store: createMemoryStore(),
  }),
  log: () => undefined,
})

console.log(
  '| format | MB | ms | longest time nobody else had a turn, ms | of the processor, ms |\n|---|---|---|---|---|',
)
for (const format of Object.keys(FILE_FORMATS).filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const body = JSON.stringify({ document, format })
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  const request = new Request('http://localhost/v1/exports', init)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const start = performance.now()
  const turns = watchTurns()
  const answer = await app.request(request)
  let bytes = 0
  const reader = answer.body!.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.byteLength
  const { longest, worked } = turns()
  const what = answer.ok ? (bytes / 2 ** 20).toFixed(1) : `status ${answer.status}`
  console.log(
    `| ${format} | ${what} | ${Math.round(performance.now() - start)} | ${Math.round(longest)} | ${Math.round(worked)} |`,
  )
}
