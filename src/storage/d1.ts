import type { Row, SqlDatabase, SqlValue, Statement } from './sql-database.ts'

/** The part of Cloudflare's D1 binding that is used here. https://developers.cloudflare.com/d1/worker-api/ */
export interface D1 {
  prepare(sql: string): D1Statement
  batch(statements: readonly D1Statement[]): Promise<readonly D1Result[]>
}

interface D1Statement {
  bind(...values: readonly SqlValue[]): D1Statement
  all(): Promise<D1Result>
}

interface D1Result {
  readonly results: readonly Row[]
  readonly meta: { readonly changes?: number }
}

/** A D1 binding as a database. Its `batch` is one transaction. */
export function openD1(d1: D1): SqlDatabase {
  const prepared = ({ sql, values = [] }: Statement): D1Statement => d1.prepare(sql).bind(...values)
  return {
    all: async (statement) => (await prepared(statement).all()).results,
    batch: async (statements) => (await d1.batch(statements.map(prepared))).map(({ meta }) => meta.changes ?? 0),
    close: async () => undefined,
  }
}
