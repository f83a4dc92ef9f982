/** What a column holds. */
export type SqlValue = string | number | null

/** A row by column name. */
export type Row = Readonly<Record<string, SqlValue>>

/** A statement with its values; `?` stands for each. */
export interface Statement {
  readonly sql: string
  readonly values?: readonly SqlValue[]
}

/** A database that speaks SQLite's SQL: libsql on Node, D1 on Workers. */
export interface SqlDatabase {
  /** The rows of one reading statement. */
  all(statement: Statement): Promise<readonly Row[]>
  /** Runs statements as one transaction; gives how many rows each changed. All of them are done or none. */
  batch(statements: readonly Statement[]): Promise<readonly number[]>
  close(): Promise<void>
}
