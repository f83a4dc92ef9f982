import type { SqlDatabase } from './sql-database.ts'

/** One step of the tables' making. */
export interface Migration {
  readonly name: string
  /** Each bears being run twice. */
  readonly statements: readonly string[]
}

/** The table in which `wrangler d1 migrations apply` notes what is done. */
const NOTES = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`

/** Brings a database up to date: every step not noted yet, each as one transaction, in order. Two at once do no harm. */
export async function migrate(database: SqlDatabase, migrations: readonly Migration[]): Promise<void> {
  await database.batch([{ sql: NOTES }])
  const done = new Set((await database.all({ sql: 'SELECT name FROM d1_migrations' })).map(({ name }) => name))
  for (const { name, statements } of migrations) {
    if (done.has(name)) continue
    await database.batch([
      ...statements.map((sql) => ({ sql })),
      { sql: 'INSERT OR IGNORE INTO d1_migrations (name) VALUES (?)', values: [name] },
    ])
  }
}
