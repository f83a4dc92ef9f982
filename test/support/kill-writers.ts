import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { migrations } from '../../src/builtin/migrations.ts'
import type { Store } from '../../src/storage/contract.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'

/** What a store looks like after so many kills. */
export interface KillTally {
  readonly kills: number
  /** Facts that writers were told are written. */
  readonly acknowledged: number
  /** Of them, those that are not in the store. */
  readonly lost: readonly string[]
  /** Jobs that were done twice. */
  readonly twice: readonly string[]
  /** Openings that failed, or found the file damaged. */
  readonly damaged: readonly string[]
  readonly done: number
}

type Fact = readonly [kind: string, id: string, more?: number]

/**
 * Kills two writers at once, again and again, at any moment of their work, and looks after each kill whether all that they
 * were told is written is there. Every tenth time the file is a new one of an earlier version, killed while it is brought up
 * to date.
 */
export async function killWriters(kills: number, random: () => number): Promise<KillTally> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-kills-'))
  const writer = join(process.cwd(), 'node_modules/.cache', `dragoman-writer-${process.pid}.mjs`)
  await build({
    ...{ entryPoints: ['test/support/store-writer.ts'], outfile: writer, bundle: true, format: 'esm' },
    ...{ platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning' },
  })
  const [lost, twice, damaged] = [new Set<string>(), new Set<string>(), [] as string[]]
  let [acknowledged, done, killed] = [0, 0, 0]
  let facts: Fact[] = []
  let path = ''
  try {
    for (let round = 0; killed < kills; round += 1) {
      const isNew = round % 10 === 0
      if (isNew) {
        path = join(folder, `${round}`, 'dragoman.db')
        facts = []
      }
      const steps = isNew ? 1 + ((round / 10) % migrations.length) : migrations.length
      const pair = await Promise.all(
        ['a', 'b'].map((name) =>
          untilKilled(writer, [path, `${round}${name}`, `${name === 'a' ? steps : migrations.length}`], random),
        ),
      )
      killed += pair.length
      const fresh = pair.flat()
      facts.push(...fresh)
      acknowledged += fresh.length
      done += fresh.filter(([kind]) => kind === 'done').length
      const store = createSqlStore(() => openLibsql(`file:${path}`), migrations)
      try {
        for (const fact of missing(facts, await read(store, path))) lost.add(JSON.stringify(fact))
      } catch (error) {
        damaged.push(`${round}: ${String(error instanceof Error ? (error.cause ?? error) : error)}`)
      } finally {
        await store.close()
      }
      const ends = facts.filter(([kind]) => kind === 'done').map(([, id]) => id)
      for (const [place, id] of ends.entries()) if (ends.indexOf(id) !== place) twice.add(id)
    }
  } finally {
    await rm(folder, { recursive: true })
    await rm(writer)
  }
  return { kills: killed, acknowledged, lost: [...lost], twice: [...twice], damaged, done }
}

/** Milliseconds a writer writes at most. */
const MOST_MS = 900

/** Starts a writer, kills it some time after it began, and gives what it was told is written. */
async function untilKilled(writer: string, args: readonly string[], random: () => number): Promise<readonly Fact[]> {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const ended = once(child, 'close')
  // from before the tables are made until some dozens of things are written
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), random() * MOST_MS))
  await ended
  // the last line may be half a one, which nobody was told
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Fact)
    .filter(([kind]) => kind !== 'started')
}

interface Found {
  readonly documents: ReadonlyMap<string, number>
  readonly jobs: ReadonlyMap<string, string>
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly glossaries: ReadonlySet<string>
}

async function read(store: Store, path: string): Promise<Found> {
  const database = await openLibsql(`file:${path}`)
  const [check] = await database.all({ sql: 'PRAGMA integrity_check' })
  await database.close()
  if (check?.integrity_check !== 'ok') throw new Error(`integrity: ${String(check?.integrity_check)}`)
  const documents = await store.documents.list(null, { limit: 1_000_000 })
  const jobs = await store.jobs.list(null, { limit: 1_000_000 })
  const open = jobs.filter(({ endedAt }) => endedAt === null)
  const answers = await Promise.all(open.map(async ({ id }) => [id, await store.jobs.outcomes(id)] as const))
  return {
    documents: new Map(documents.map(({ id, version }) => [id, version])),
    jobs: new Map(jobs.map(({ id, state }) => [id, state])),
    answers: new Map(answers),
    glossaries: new Set((await store.glossaries.list()).map(({ id }) => id)),
  }
}

/** Facts that do not hold. */
const missing = (facts: readonly Fact[], { documents, jobs, answers, glossaries }: Found): readonly Fact[] =>
  facts.filter(([kind, id, more = 0]) => {
    if (kind === 'glossary') return !glossaries.has(id)
    if (kind === 'document') return (documents.get(id) ?? 0) < more
    if (kind === 'done') return jobs.get(id) !== 'done' || !documents.has(`of-${id}`)
    if (!jobs.has(id)) return true
    return kind === 'answer' && jobs.get(id) !== 'done' && answers.get(id)?.get(`${more}`) !== `${id} ${more}`
  })
