import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../src/builtin/migrations.ts'
import { type D1, openD1 } from '../../src/storage/d1.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { describeStore } from '../storage/contract.ts'

const database = (): D1 => env.DB as D1
const TABLES = ['glossaries', 'glossary_parts', 'api_keys', 'key_budgets', 'key_spending', 'd1_migrations']

async function empty() {
  const d1 = database()
  await d1.batch(TABLES.map((table) => d1.prepare(`DROP TABLE IF EXISTS ${table}`).bind()))
  return createSqlStore(async () => openD1(d1), migrations)
}

describeStore('D1', empty)

describe('D1', () => {
  it('is brought up to date once, and notes it where wrangler looks', async () => {
    const store = await empty()
    await store.glossaries.list()
    await createSqlStore(async () => openD1(database()), migrations).glossaries.list()
    const notes = await openD1(database()).all({ sql: 'SELECT name FROM d1_migrations' })
    expect(notes.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
  })
})
