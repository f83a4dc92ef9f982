import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLibsql } from '../../src/storage/libsql.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SECRET = 'Kennwort Zitronenfalter'
const holds = (path: string) => ['', '-wal'].some((end) => readFileSync(path + end).includes(SECRET))

async function withSecret(name: string) {
  const path = join(folder, name)
  const database = await openLibsql(`file:${path}`)
  await database.batch([{ sql: 'CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT)' }])
  await database.batch([{ sql: 'INSERT INTO texts VALUES (1, ?)', values: [SECRET.repeat(500)] }])
  return { path, database, forget: () => database.batch([{ sql: 'DELETE FROM texts WHERE id = 1' }]) }
}

describe('the log of a database file', () => {
  it('holds nothing of what was deleted a moment later, while the database is open', async () => {
    const { path, database, forget } = await withSecret('deleted.db')
    expect(holds(path)).toBe(true)
    await forget()
    await expect.poll(() => holds(path), { timeout: 5_000 }).toBe(false)
    expect(await database.all({ sql: 'SELECT id FROM texts' })).toEqual([])
    await database.close()
  })

  it('is emptied once another process has done reading', async () => {
    const { path, database, forget } = await withSecret('read.db')
    const { default: Database } = await import('libsql')
    const other = new Database(path)
    other.exec('BEGIN')
    other.prepare('SELECT COUNT(*) FROM texts').all()
    await forget()
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(holds(path)).toBe(true)
    other.exec('COMMIT')
    await expect.poll(() => holds(path), { timeout: 5_000 }).toBe(false)
    other.close()
    await database.close()
  })

  it('is left as it is where nothing was deleted', async () => {
    const { path, database } = await withSecret('kept.db')
    await database.batch([{ sql: 'DELETE FROM texts WHERE id = 2' }])
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
    await database.close()
  })

  it('is not waited for when the database is closed at once', async () => {
    const { path, database, forget } = await withSecret('closed.db')
    await forget()
    await database.close()
    expect(readFileSync(path).includes(SECRET)).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
})
