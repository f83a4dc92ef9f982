import type { KeyBudget } from '../domain/budget.ts'
import { hold } from '../domain/hold.ts'
import { Problem } from '../domain/problem.ts'
import type { GlossaryStore, KeyStore, Store, StoredGlossary, StoredKey } from './contract.ts'
import { documentSql } from './document-sql.ts'
import { jobSql } from './job-sql.ts'
import { memorySql } from './memory-sql.ts'
import { type Migration, migrate } from './migrate.ts'
import { cut } from './slices.ts'
import type { Row, SqlDatabase, Statement } from './sql-database.ts'

/**
 * A store over SQL. The tables are made when it is first used; a database that cannot be used is tried again at the next
 * call, and every call until then rejects with `storage-unavailable`. `open` is called once, unless calls may not wait for
 * what another has begun (`shares: false`, as on Workers): then by each until one has opened it.
 */
export function createSqlStore(
  open: () => Promise<SqlDatabase>,
  migrations: readonly Migration[],
  { shares = true } = {},
): Store {
  let begun = false
  const ready = hold(async () => {
    begun = true
    try {
      return await openMigrated(open, migrations)
    } catch (error) {
      begun = false
      throw error
    }
  }, shares)
  const ask = async <Result>(use: (database: SqlDatabase) => Promise<Result>): Promise<Result> => {
    try {
      return await use(await ready())
    } catch (error) {
      throw new Problem(
        'storage-unavailable',
        'The database could not be used. Whoever runs this service finds in its log why.',
        {},
        { cause: error },
      )
    }
  }
  const all = (sql: string, ...values: (string | number | null)[]) => ask((database) => database.all({ sql, values }))
  const batch = (statements: readonly Statement[]) => ask((database) => database.batch(statements))
  return {
    glossaries: glossaryStore(all, batch),
    keys: keyStore(all, batch),
    documents: documentSql(all, batch),
    memory: memorySql(all, batch),
    jobs: jobSql(all, batch),
    close: async () => {
      if (begun) await (await ready().catch(() => undefined))?.close()
    },
  }
}

async function openMigrated(open: () => Promise<SqlDatabase>, migrations: readonly Migration[]): Promise<SqlDatabase> {
  const database = await open()
  try {
    await migrate(database, migrations)
  } catch (error) {
    // what is closed badly is not what went wrong
    await database.close().catch(() => undefined)
    throw error
  }
  return database
}

type All = (sql: string, ...values: (string | number | null)[]) => Promise<readonly Row[]>
type Batch = (statements: readonly Statement[]) => Promise<readonly number[]>

function glossaryStore(all: All, batch: Batch): GlossaryStore {
  return {
    list: async () => (await all('SELECT * FROM glossaries ORDER BY id')).map(asGlossary),
    find: async (id) => (await all('SELECT * FROM glossaries WHERE id = ?', id)).map(asGlossary)[0],
    async read(id, version) {
      const sql = 'SELECT content FROM glossary_parts WHERE glossary = ? AND version = ? ORDER BY part'
      const parts = await all(sql, id, version)
      return parts.length > 0 ? parts.map(({ content }) => content).join('') : undefined
    },
    async write(glossary, seen) {
      const { id, name, version, concepts, terms, languages, content } = glossary
      const now = new Date().toISOString()
      const fields = [name, version, concepts, terms, languages.join(' '), now]
      // the row decides: parts of a version nobody refers to are never read
      const replace = {
        sql: `UPDATE glossaries SET name = ?, version = ?, concepts = ?, terms = ?, languages = ?, updated_at = ?
              WHERE id = ?${typeof seen === 'string' ? ' AND version = ?' : ''}`,
        values: [...fields, id, ...(typeof seen === 'string' ? [seen] : [])],
      }
      const create = {
        sql: `INSERT INTO glossaries (name, version, concepts, terms, languages, updated_at, created_at, id)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
        values: [...fields, now, id],
      }
      const parts = cut(content).map(
        (text, part): Statement => ({
          sql: 'INSERT OR REPLACE INTO glossary_parts (glossary, version, part, content) VALUES (?, ?, ?, ?)',
          values: [id, version, part, text],
        }),
      )
      const decisive = seen === null ? [create] : typeof seen === 'string' ? [replace] : [replace, create]
      const changes = await batch([...parts, ...decisive, tidyOf(id)])
      const [first = 0, second = 0] = changes.slice(parts.length, -1)
      if (first > 0) return seen === null ? 'created' : 'replaced'
      return second > 0 ? 'created' : 'conflict'
    },
    async remove(id, seen) {
      const [removed] = await batch([
        seen === undefined
          ? { sql: 'DELETE FROM glossaries WHERE id = ?', values: [id] }
          : { sql: 'DELETE FROM glossaries WHERE id = ? AND version = ?', values: [id, seen] },
        tidyOf(id),
      ])
      return removed! > 0
    },
  }
}

/** Takes away the parts of versions that are not there any more. */
const tidyOf = (id: string): Statement => ({
  sql: `DELETE FROM glossary_parts WHERE glossary = ?
        AND version NOT IN (SELECT version FROM glossaries WHERE id = ?)`,
  values: [id, id],
})

/** Keys, each with its budget where it has one. */
const KEYS = `SELECT api_keys.*, key_budgets.characters, key_budgets.period
  FROM api_keys LEFT JOIN key_budgets ON key_budgets.key = api_keys.id`

const budgetOf = (id: string, { characters, period }: KeyBudget): Statement => ({
  sql: `INSERT OR REPLACE INTO key_budgets (key, characters, period)
        SELECT id, ?, ? FROM api_keys WHERE id = ?`,
  values: [characters, period, id],
})

function keyStore(all: All, batch: Batch): KeyStore {
  return {
    list: async () => (await all(`${KEYS} ORDER BY created_at, id`)).map(asKey),
    findByDigest: async (digest) => (await all(`${KEYS} WHERE digest = ?`, digest)).map(asKey)[0],
    async add({ id, label, digest, glossaries, createdAt, budget }) {
      const sql = 'INSERT INTO api_keys (id, label, digest, glossaries, created_at) VALUES (?, ?, ?, ?, ?)'
      const key = { sql, values: [id, label, digest, glossaries.join(' '), createdAt] }
      await batch(budget ? [key, budgetOf(id, budget)] : [key])
    },
    async limit(id, budget) {
      const none = { sql: 'DELETE FROM key_budgets WHERE key = ?', values: [id] }
      await batch([budget ? budgetOf(id, budget) : none])
      return (await all('SELECT id FROM api_keys WHERE id = ?', id)).length > 0
    },
    async remove(id) {
      const changes = await batch([
        { sql: 'DELETE FROM api_keys WHERE id = ?', values: [id] },
        { sql: 'DELETE FROM key_budgets WHERE key = ?', values: [id] },
        { sql: 'DELETE FROM key_spending WHERE key = ?', values: [id] },
      ])
      return changes[0]! > 0
    },
    async spend(id, period, characters, most) {
      const changes = await batch([
        { sql: 'DELETE FROM key_spending WHERE key = ? AND period < ?', values: [id, period] },
        {
          sql: 'INSERT OR IGNORE INTO key_spending (key, period, characters) VALUES (?, ?, 0)',
          values: [id, period],
        },
        {
          sql: `UPDATE key_spending SET characters = characters + ?
                WHERE key = ? AND period = ? AND characters + ? <= ?`,
          values: [characters, id, period, characters, most],
        },
      ])
      return changes[2]! > 0
    },
    async correct(id, period, difference) {
      const sql = 'UPDATE key_spending SET characters = MAX(0, characters + ?) WHERE key = ? AND period = ?'
      await batch([{ sql, values: [difference, id, period] }])
    },
    async spent(id, period) {
      const sql = 'SELECT characters FROM key_spending WHERE key = ? AND period = ?'
      return Number((await all(sql, id, period))[0]?.characters ?? 0)
    },
  }
}

const text = (row: Row, column: string): string => String(row[column] ?? '')
const list = (row: Row, column: string): readonly string[] => text(row, column).split(' ').filter(Boolean)

const asGlossary = (row: Row): StoredGlossary => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  version: text(row, 'version'),
  concepts: Number(row.concepts),
  terms: Number(row.terms),
  languages: list(row, 'languages'),
  createdAt: text(row, 'created_at'),
  updatedAt: text(row, 'updated_at'),
})

const asKey = (row: Row): StoredKey => ({
  id: text(row, 'id'),
  label: text(row, 'label'),
  digest: text(row, 'digest'),
  glossaries: list(row, 'glossaries'),
  ...(typeof row.characters === 'number' && {
    budget: { characters: row.characters, period: row.period === 'day' ? 'day' : 'month' },
  }),
  createdAt: text(row, 'created_at'),
})
