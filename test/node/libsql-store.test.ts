import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { migrations } from '../../src/builtin/migrations.ts'
import { parseConfig } from '../../src/config.ts'
import { openStore } from '../../src/node/open-store.ts'
import type { Store } from '../../src/storage/contract.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { describeStore } from '../storage/contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-store-'))
const stores: Store[] = []
let files = 0
const open = (path = join(folder, `${++files}`, 'dragoman.db')): Store => {
  const store = createSqlStore(() => openLibsql(`file:${path}`), migrations)
  stores.push(store)
  return store
}
afterAll(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true })
})

describeStore('a libsql file', async () => open())

const glossary = { id: 'own', name: 'Own', version: 'v1', concepts: 1, terms: 1, languages: ['de'], content: 'content' }

describe('a libsql file', () => {
  it('never lets two processes spend more of a key together than there is', async () => {
    const path = join(folder, 'spending', 'dragoman.db')
    const both = [open(path), open(path)]
    for (const { keys } of both) await keys.list()
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => both[turn % 2]!.keys.spend('k1', '2026-01', 3, 10)),
    )
    expect(done.filter(Boolean)).toHaveLength(3)
    expect(await both[0]!.keys.spent('k1', '2026-01')).toBe(9)
  })

  it('keeps what was written for the next process, and for two at once', async () => {
    const path = join(folder, 'shared', 'dragoman.db')
    await open(path).glossaries.write(glossary)
    const [one, other] = [open(path), open(path)]
    expect(await one.glossaries.read('own', 'v1')).toBe('content')
    await Promise.all([
      one.glossaries.write({ ...glossary, id: 'one' }),
      other.glossaries.write({ ...glossary, id: 'other' }),
    ])
    expect((await one.glossaries.list()).map(({ id }) => id)).toEqual(['one', 'other', 'own'])
  })

  it('is a problem, without its path, when it cannot be opened', async () => {
    writeFileSync(join(folder, 'a-file'), '')
    const store = createSqlStore(() => openLibsql(`file:${join(folder, 'a-file', 'dragoman.db')}`), migrations)
    const error = await store.glossaries.list().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'storage-unavailable' })
    expect(String((error as Error).message)).not.toContain(folder)
  })

  it.runIf(process.platform === 'linux')('leaves no file open when it is none', async () => {
    const path = join(folder, 'not-a-database')
    writeFileSync(path, 'not a database, '.repeat(1000))
    const store = open(path)
    const files = () => readdirSync('/proc/self/fd').length
    await store.keys.list().catch(() => undefined)
    const before = files()
    for (let turn = 0; turn < 20; turn += 1)
      await expect(store.keys.list()).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect(files() - before).toBeLessThan(5)
  })

  it('is not made before something is kept', async () => {
    const home = join(folder, 'untouched')
    const store = openStore(parseConfig({ DRAGOMAN_HOME: home }))
    stores.push(store)
    expect(await store.glossaries.list()).toEqual([])
    expect(await store.keys.list()).toEqual([])
    const { existsSync } = await import('node:fs')
    expect(existsSync(home)).toBe(false)
    await store.glossaries.write(glossary)
    expect(existsSync(home)).toBe(true)
    expect((await store.glossaries.list()).map(({ id }) => id)).toEqual(['own'])
  })

  it('loses nothing that was acknowledged when the process is killed while it writes', {
    timeout: 60_000,
  }, async () => {
    const database = join(folder, 'killed', 'dragoman.db')
    await build({
      stdin: {
        contents: `
          import { migrations } from './src/builtin/migrations.ts'
          import { openLibsql } from './src/storage/libsql.ts'
          import { createSqlStore } from './src/storage/sql-store.ts'
          const store = createSqlStore(() => openLibsql('file:' + process.argv[2]), migrations)
          for (let turn = 0; ; turn += 1) {
            const content = String(turn).repeat(20000)
            await store.glossaries.write({ id: 'g' + turn, name: 'n', version: 'v', concepts: 1, terms: 1, languages: [], content })
            process.stdout.write(turn + '\\n')
          }`,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      outfile: join(process.cwd(), 'test-results', 'store-writer.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    })
    const writer = spawn(process.execPath, ['test-results/store-writer.mjs', database], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    writer.stdout.on('data', (data: Buffer) => {
      said += data
      if (said.split('\n').length > 12) writer.kill('SIGKILL')
    })
    await once(writer, 'exit')
    const acknowledged = said.trim().split('\n').map(Number)
    const { glossaries } = open(database)
    for (const turn of acknowledged) expect(await glossaries.read(`g${turn}`, 'v')).toBe(String(turn).repeat(20_000))
  })
})
