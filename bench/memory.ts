import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { migrations } from '../src/builtin/migrations.ts'
import { readTmxParts } from '../src/exchange/tmx-parts.ts'
import { tmxParts } from '../src/exchange/write-tmx.ts'
import { bestMatches } from '../src/memory/best-matches.ts'
import { importUnits } from '../src/pipeline/import-units.ts'
import { openLibsql } from '../src/storage/libsql.ts'
import type { MemoryStore, MemoryUnit } from '../src/storage/memory-units.ts'
import { createSqlStore } from '../src/storage/sql-store.ts'
import { changed, type Sentences, sentencesFrom } from './memory-sentences.ts'

/*
 * What the translation memory costs on this machine: to import, to look up, to find what is like a sentence; and how much
 * of what is alike it finds. Sentences are made up from the words of this repository's articles, the same every time.
 * npm run bench memory -- [units, 1000000] [units searched, 100000]
 */
const units = Number(process.argv[2] ?? 1_000_000)
const searched = Number(process.argv[3] ?? 100_000)
/** Units of one transaction. */
const BATCH = 10_000
/** Units of one part of the file. */
const PART = 500
const TAIL = '</body></tmx>'
const OWNER = ''
const LEAST = 0.75

const folder = mkdtempSync(join(tmpdir(), 'dragoman-memory-'))

/** A TMX file as long as is wanted, made while it is read, through the reader of files into a store. */
async function importing(): Promise<void> {
  const made = sentencesFrom(1)
  const path = join(folder, 'import.db')
  const store = createSqlStore(() => openLibsql(`file:${path}`), migrations)
  const memory = store.memory!
  async function* parts(): AsyncGenerator<string> {
    for (let done = 0; done < units; done += PART)
      yield* inMiddle(unitsOf(made, Math.min(PART, units - done)), done === 0)
    yield TAIL
  }
  const start = performance.now()
  const before = process.memoryUsage().rss
  for await (const { units: done } of importUnits(memory, OWNER, readTmxParts(parts()), {}, BATCH))
    if (done % (BATCH * 10) === 0)
      console.log(`  ${done} units after ${seconds(start)} s, ${megabytes(process.memoryUsage().rss)} MB resident`)
  const took = performance.now() - start
  const most = process.resourceUsage().maxRSS * 1024
  await lookUp(memory, 2)
  await store.close()
  console.log(
    `imported ${units} units of a TMX file in ${(took / 1000).toFixed(1)} s (${Math.round(units / (took / 1000))}/s); the file of the store has ${megabytes(statSync(path).size)} MB; ` +
      `resident ${megabytes(before)} MB before, ${megabytes(most)} MB at most`,
  )
}

/** Units as they stand in a file, with its head before the first. */
function* inMiddle(some: readonly MemoryUnit[], first: boolean): Generator<string> {
  const header = { source: 'de', tool: 'bench', toolVersion: '1' }
  const asTmx = some.map(({ text, translation }) => ({
    ...{ id: null, source: 'de' },
    texts: [
      { language: 'de', text },
      { language: 'en', text: translation },
    ],
  }))
  const written = [...tmxParts(asTmx, header)].slice(first ? 0 : 1, -1)
  yield written.join('')
}

/** Exact look-ups of an article's sentences at a time, half of them there. */
async function lookUp(memory: MemoryStore, seed: number): Promise<void> {
  const there = (await memory.list(OWNER, {}, { limit: 20_000 })).map(({ text }) => text)
  const made = sentencesFrom(seed)
  const texts = there.flatMap((text) => [text, made.next()])
  for (const size of [25, 200, 1000]) {
    const start = performance.now()
    let found = 0
    for (let at = 0; at < texts.length; at += size)
      found += (await memory.find(OWNER, 'de', 'en', texts.slice(at, at + size))).filter(
        ({ length }) => length > 0,
      ).length
    const rate = Math.round(texts.length / ((performance.now() - start) / 1000))
    console.log(`exact look-ups, ${size} at a time: ${rate}/s, ${found} of ${texts.length} there`)
  }
}

async function searching(): Promise<void> {
  const made = sentencesFrom(3)
  const store = createSqlStore(() => openLibsql(`file:${join(folder, 'search.db')}`), migrations)
  const memory = store.memory!
  for (let done = 0; done < searched; done += BATCH) await memory.put(OWNER, unitsOf(made, BATCH))
  const all = await memory.list(OWNER, {}, { limit: searched })
  const [times, worked]: [number[], number[]] = [[], []]
  let [alike, found, candidates] = [0, 0, 0]
  for (let query = 0; query < 300; query += 1) {
    const text = changed(all[made.below(all.length)]!.text, made)
    const before = process.cpuUsage()
    const start = performance.now()
    const near = await memory.candidates(OWNER, 'de', 'en', text, LEAST)
    const best = bestMatches(text, near, { least: LEAST, limit: 5 })
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    worked.push((user + system) / 1000)
    candidates += near.length
    if (query >= 60) continue
    const brute = bestMatches(text, all, { least: LEAST, limit: Number.POSITIVE_INFINITY })
    const got = new Set(
      bestMatches(text, near, { least: LEAST, limit: Number.POSITIVE_INFINITY }).map(({ unit }) => unit.id),
    )
    alike += brute.length
    found += brute.filter(({ unit }) => got.has(unit.id)).length
    for (const { unit, score } of brute)
      if (!got.has(unit.id))
        console.log(`  missed at ${score.toFixed(2)} of ${near.length} candidates: ${text} | ${unit.text}`)
    if (brute[0] && best[0]?.score !== brute[0].score) console.log('  not the best was first')
  }
  for (const figures of [times, worked]) figures.sort((one, other) => one - other)
  console.log(
    `like a sentence among ${all.length} units: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms (of the processor ${at(worked, 0.5)} and ${at(worked, 0.95)} ms), ${Math.round(candidates / times.length)} candidates; ` +
      `recall of ${LEAST} and more against brute force ${found}/${alike}`,
  )
  await store.close()
}

function unitsOf(made: Sentences, count: number): readonly MemoryUnit[] {
  return Array.from({ length: count }, () => {
    const text = made.next()
    return { ...UNIT, text, translation: made.next() }
  })
}

const UNIT = { source: 'de', target: 'en', origin: 'imported', provider: null, scope: 'import', terms: '' } as const
const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(1)
const megabytes = (bytes: number): number => Math.round(bytes / 1e6)
const at = (sorted: readonly number[], share: number): string => sorted[Math.floor(sorted.length * share)]!.toFixed(1)

try {
  if (units > 0) await importing()
  await searching()
} finally {
  rmSync(folder, { recursive: true })
}
