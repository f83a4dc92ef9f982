import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { migrations } from '../../src/builtin/migrations.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import type { SqlValue } from '../../src/storage/sql-database.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { jobToStore } from '../storage/jobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-upgrade-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Column = Readonly<Record<string, SqlValue>>

/** A file of the version with so many steps, with a row in every table it has; gives all of them. */
async function earlier(path: string, steps: number) {
  const database = await openLibsql(`file:${path}`)
  await database.batch([
    {
      sql: 'CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
    },
    ...migrations
      .slice(0, steps)
      .flatMap(({ name, statements }) => [
        ...statements.map((sql) => ({ sql })),
        { sql: 'INSERT INTO d1_migrations (name) VALUES (?)', values: [name] },
      ]),
  ])
  const tables = (await rowsOf(database, "SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    .filter(
      ({ name, sql }) =>
        !/^sqlite_|^d1_migrations$/.test(String(name)) &&
        !/VIRTUAL|_(data|idx|content|docsize|config)$/i.test(`${String(sql).slice(0, 20)} ${name}`),
    )
    .map(({ name }) => String(name))
  for (const table of tables) {
    const columns = await rowsOf(database, `PRAGMA table_info(${table})`)
    const values = columns.map(
      ({ type }, place): SqlValue => (/INT/i.test(String(type)) ? place + 1 : `value ${place}`),
    )
    const sql = `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    await database.batch([{ sql, values }])
  }
  const rows = await contents(database, tables)
  await database.close()
  return { tables, rows }
}

const rowsOf = (database: Awaited<ReturnType<typeof openLibsql>>, sql: string): Promise<readonly Column[]> =>
  database.all({ sql })

/** All rows by table; of a row the columns it had then. */
const contents = async (database: Awaited<ReturnType<typeof openLibsql>>, tables: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await rowsOf(database, `SELECT * FROM ${table}`)] as const)),
  )

describe('a store of every earlier version', () => {
  const versions = migrations.slice(0, -1).map(({ name }, index) => ({ name, steps: index + 1 }))

  it.each(versions)('made up to $name is brought up to date with all that it holds', async ({ steps }) => {
    const path = join(folder, `${steps}`, 'dragoman.db')
    const { tables, rows } = await earlier(path, steps)
    expect(tables.length).toBeGreaterThan(2)
    const store = createSqlStore(() => openLibsql(`file:${path}`), migrations)
    const { job } = await store.jobs.create(jobToStore())
    expect(await store.jobs.claim({ token: 'a', ms: 1_000 }, job.id)).toMatchObject({ id: job.id, state: 'running' })
    expect((await store.glossaries.list()).map(({ id }) => id)).toEqual(['value 0'])
    await store.close()
    const database = await openLibsql(`file:${path}`)
    expect((await rowsOf(database, 'SELECT name FROM d1_migrations ORDER BY name')).map(({ name }) => name)).toEqual(
      migrations.map(({ name }) => name),
    )
    for (const [table, before] of Object.entries(rows)) {
      const after = await rowsOf(database, `SELECT * FROM ${table}`)
      for (const row of before) expect(after).toContainEqual(expect.objectContaining(row))
    }
    await database.close()
  })

  it('is brought up to date once, however many open it at the same time', async () => {
    const path = join(folder, 'at once', 'dragoman.db')
    await earlier(path, 1)
    const stores = Array.from({ length: 4 }, () => createSqlStore(() => openLibsql(`file:${path}`), migrations))
    const made = await Promise.all(stores.map((store, n) => store.jobs.create(jobToStore({ id: `j${n}` }))))
    expect(made.map(({ job }) => job.state)).toEqual(['queued', 'queued', 'queued', 'queued'])
    for (const store of stores) await store.close()
  })
})
