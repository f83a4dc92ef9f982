import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrations } from '../../src/builtin/migrations.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { seeded } from '../support/seeded.ts'

/** How often the writer is killed; more with `KILLS=200`. */
const KILLS = Number(process.env.KILLS ?? 60)
const LONGEST_MS = 150

const root = fileURLToPath(new URL('../..', import.meta.url))
// among the installed packages, where it finds them
const built = join(root, 'node_modules/.cache', `dragoman-memory-writer-${process.pid}`, 'writer.mjs')
const folder = mkdtempSync(join(tmpdir(), 'dragoman-killed-'))
const path = join(folder, 'memory.db')

beforeAll(async () => {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/support/memory-writer.ts'],
    outfile: built,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(join(built, '..'), { recursive: true })
})

/** Lets the writer go on from a number, and kills it some time after its first word. Gives the last number it said is written. */
function killed(from: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [built, path, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (data) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    said += String(data)
  })
  return new Promise((resolve) =>
    child.on('close', () => resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)))),
  )
}

it(`has everything that was said to be written, however the writer ends (${KILLS} times)`, {
  timeout: 600_000,
}, async () => {
  const random = seeded(7)
  let written = 0
  for (let kill = 0; kill < KILLS; kill += 1) written = await killed(written, random() * LONGEST_MS)
  expect(written).toBeGreaterThan(KILLS)
  const database = await openLibsql(`file:${path}`)
  expect(await database.all({ sql: 'PRAGMA integrity_check' })).toEqual([{ integrity_check: 'ok' }])
  await database.close()
  const store = createSqlStore(() => openLibsql(`file:${path}`), migrations)
  const memory = store.memory!
  const texts = Array.from(
    { length: written },
    (_, number) => `Satz Nummer ${number} wird hier in den Speicher geschrieben.`,
  )
  const found = await memory.find('me', 'de', 'en', texts)
  expect(found.filter(({ length }) => length !== 1)).toEqual([])
  // and is found by what is like it: the words are of the same transaction
  for (const number of [0, Math.floor(written / 2), written - 1]) {
    const like = await memory.candidates(
      'me',
      'de',
      'en',
      `Satz Nummer ${number} wird dort in den Speicher geschrieben.`,
      0.7,
    )
    expect(like.map(({ text }) => text)).toContain(texts[number])
  }
  await store.close()
})
