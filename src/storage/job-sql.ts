import type { CallbackState, JobProgress, JobState, JobStore, StoredJob } from './job-store.ts'
import { cut, SLICE } from './slices.ts'
import type { Row, SqlValue, Statement } from './sql-database.ts'

type All = (sql: string, ...values: SqlValue[]) => Promise<readonly Row[]>
type Batch = (statements: readonly Statement[]) => Promise<readonly number[]>

/** The database's time, in milliseconds since 1970 and in ISO 8601. */
const NOW = "CAST(unixepoch('subsec') * 1000 AS INTEGER)"
const ISO = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
/** A job whose lease, by its token, still runs. */
const HELD = `id = ? AND lease = ? AND due_at > ${NOW}`
const OPEN = "state IN ('queued', 'running')"
/** When an end is to be told. */
const TO_BE_TOLD = `CASE WHEN callback IS NULL THEN NULL ELSE ${NOW} END`

/** Rows of one statement: D1 binds a hundred values at most. Rows of one answer. */
const ROWS = 40
const PAGE = 2_000

/**
 * Jobs over SQL. A transaction writes the job's own row first, where the lease still runs; what follows looks at what that
 * made of it, for the time goes on between two statements.
 */
export function jobSql(all: All, batch: Batch): JobStore {
  const changed = async (statements: readonly Statement[]): Promise<boolean> => (await batch(statements))[0]! > 0
  /** Takes away the texts of jobs of which this holds. */
  const withoutTexts = (condition: string, values: readonly SqlValue[]): readonly Statement[] =>
    ['job_parts', 'job_outcomes'].map((table) => ({
      sql: `DELETE FROM ${table} WHERE job IN (SELECT id FROM jobs WHERE ${condition})`,
      values,
    }))
  const one = async (condition: string, ...values: SqlValue[]): Promise<StoredJob | undefined> =>
    (await all(`SELECT * FROM jobs WHERE ${condition}`, ...values)).map(asJob)[0]
  return {
    async create({ id, owner, document, payer, callback, request, digest, idempotencyKey }) {
      const sql = `INSERT INTO jobs (id, owner, state, document, payer, idempotency_key, digest, callback, callback_state,
          callback_attempts, due_at, attempts, stalls, done, total, failed, created_at, updated_at)
        VALUES (?, ?, 'queued', ?, ?, ?, ?, ?, ?, 0, ${NOW}, 0, 0, 0, 0, 0, ${ISO}, ${ISO})
        ON CONFLICT (owner, idempotency_key) DO NOTHING`
      const waiting = callback === null ? null : 'waiting'
      await batch([
        { sql, values: [id, owner, document, payer, idempotencyKey, digest, callback, waiting] },
        ...cut(request).map((content, part) => ({
          sql: 'INSERT INTO job_parts (job, part, content) SELECT id, ?, ? FROM jobs WHERE id = ?',
          values: [part, content, id],
        })),
      ])
      const [row] = await all(
        'SELECT * FROM jobs WHERE id = ? OR (owner = ? AND idempotency_key = ?)',
        ...[id, owner, idempotencyKey],
      )
      return { job: asJob(row!), digest: String(row!.digest) }
    },
    find: (owner, id) => (owner === null ? one('id = ?', id) : one('id = ? AND owner = ?', id, owner)),
    async list(owner, { limit, after }) {
      const mine = owner === null ? [] : [owner]
      const older = after === undefined ? [] : [after]
      const where = ['1', ...mine.map(() => 'owner = ?'), ...older.map(() => 'id < ?')].join(' AND ')
      const sql = `SELECT * FROM jobs WHERE ${where} ORDER BY id DESC LIMIT ?`
      return (await all(sql, ...mine, ...older, limit)).map(asJob)
    },
    async wait() {
      const [row] = await all(`SELECT MAX(0, MIN(due_at) - ${NOW}) AS ms FROM jobs WHERE due_at IS NOT NULL`)
      return typeof row?.ms === 'number' ? row.ms : undefined
    },
    async overdue(ms, limit) {
      const sql = `SELECT id FROM jobs WHERE due_at < ${NOW} - ? ORDER BY due_at LIMIT ?`
      return (await all(sql, ms, limit)).map(({ id }) => String(id))
    },
    async claim({ token, ms }, id) {
      const own = id === undefined ? [] : [id]
      const sql = `UPDATE jobs SET lease = ?, due_at = ${NOW} + ?, updated_at = ${ISO},
          state = CASE WHEN ${OPEN} THEN 'running' ELSE state END,
          started_at = COALESCE(started_at, CASE WHEN ${OPEN} THEN ${ISO} END),
          attempts = attempts + (${OPEN}), stalls = stalls + (${OPEN}),
          callback_attempts = callback_attempts + (NOT ${OPEN})
        WHERE id = (SELECT id FROM jobs WHERE due_at <= ${NOW} ${own.map(() => 'AND id = ?').join('')} ORDER BY due_at LIMIT 1)`
      // by its time, for no index is by lease
      return (await changed([{ sql, values: [token, ms, ...own] }]))
        ? one('lease = ? AND due_at > 0', token)
        : undefined
    },
    async request(id) {
      const parts = await all('SELECT content FROM job_parts WHERE job = ? ORDER BY part', id)
      return parts.length > 0 ? parts.map(({ content }) => content).join('') : undefined
    },
    async outcomes(id) {
      const found = new Map<string, string>()
      for (let last = ''; ; ) {
        const sql = 'SELECT digest, content FROM job_outcomes WHERE job = ? AND digest > ? ORDER BY digest LIMIT ?'
        const rows = await all(sql, id, last, PAGE)
        for (const { digest, content } of rows) found.set(String(digest), String(content))
        if (rows.length < PAGE) return found
        last = String(rows.at(-1)!.digest)
      }
    },
    keep: (id, { token, ms }, progress, outcomes) =>
      changed([
        held('stalls = 0, ', id, token, ms, progress),
        ...grouped([...outcomes]).map((rows) => ({
          sql: `INSERT OR REPLACE INTO job_outcomes (job, digest, content)
                SELECT ?, column1, column2 FROM (VALUES ${rows.map(() => '(?, ?)').join(', ')})
                WHERE EXISTS (SELECT 1 FROM jobs WHERE ${HELD})`,
          values: [id, ...rows.flat(), id, token],
        })),
      ]),
    renew: (id, { token, ms }, progress) => changed([held('', id, token, ms, progress)]),
    release: (id, token, ms, stalled) =>
      changed([
        {
          sql: `UPDATE jobs SET state = 'queued', lease = NULL, due_at = ${NOW} + ?, updated_at = ${ISO}
                ${stalled ? '' : ', stalls = 0'} WHERE ${HELD}`,
          values: [ms, id, token],
        },
      ]),
    end: (id, token, { state, problem, progress: { done, total, failed } }) =>
      changed([
        {
          sql: `UPDATE jobs SET state = ?, problem = ?, done = ?, total = ?, failed = ?,
                due_at = ${TO_BE_TOLD}, updated_at = ${ISO}, ended_at = ${ISO} WHERE ${HELD}`,
          values: [state, problem, done, total, failed, id, token],
        },
        ...withoutTexts('id = ? AND lease = ? AND ended_at IS NOT NULL', [id, token]),
      ]),
    called: (id, token, state, ms) =>
      changed([
        {
          sql: `UPDATE jobs SET callback_state = ?, lease = NULL, due_at = ${NOW} + ?, updated_at = ${ISO} WHERE ${HELD}`,
          values: [state, ms, id, token],
        },
      ]),
    async remove(owner, id) {
      const mine = `id = ? ${owner === null ? '' : 'AND owner = ?'}`
      const values = owner === null ? [id] : [id, owner]
      const cancelled = await changed([
        {
          sql: `UPDATE jobs SET state = 'cancelled', lease = NULL, due_at = ${TO_BE_TOLD}, updated_at = ${ISO},
                ended_at = ${ISO} WHERE ${mine} AND ${OPEN}`,
          values,
        },
        ...withoutTexts(`${mine} AND NOT ${OPEN}`, values),
      ])
      if (cancelled) return 'cancelled'
      return (await changed([{ sql: `DELETE FROM jobs WHERE ${mine} AND NOT ${OPEN}`, values }]))
        ? 'removed'
        : undefined
    },
    async sweep(ms) {
      const before = new Date(Date.now() - ms).toISOString()
      await batch([{ sql: 'DELETE FROM jobs WHERE ended_at < ? AND due_at IS NULL', values: [before] }])
    },
  }
}

const held = (
  more: string,
  id: string,
  token: string,
  ms: number,
  { done, total, failed }: JobProgress,
): Statement => ({
  sql: `UPDATE jobs SET ${more} done = MAX(done, ?), total = ?, failed = ?, due_at = ${NOW} + ?, updated_at = ${ISO}
        WHERE ${HELD}`,
  values: [done, total, failed, ms, id, token],
})

/** Rows in groups that one statement takes. */
function grouped(rows: readonly (readonly [string, string])[]): readonly (readonly (readonly [string, string])[])[] {
  const groups: (readonly [string, string])[][] = []
  let length = 0
  for (const row of rows) {
    const last = groups.at(-1)
    length += row[1].length
    if (last && last.length < ROWS && length <= SLICE) last.push(row)
    else {
      groups.push([row])
      length = row[1].length
    }
  }
  return groups
}

const textOrNull = (value: SqlValue | undefined): string | null => (typeof value === 'string' ? value : null)

const asJob = (row: Row): StoredJob => ({
  id: String(row.id),
  owner: String(row.owner),
  state: String(row.state) as JobState,
  document: String(row.document),
  payer: textOrNull(row.payer),
  progress: { done: Number(row.done), total: Number(row.total), failed: Number(row.failed) },
  attempts: Number(row.attempts),
  stalls: Number(row.stalls),
  problem: textOrNull(row.problem),
  callback:
    typeof row.callback === 'string'
      ? {
          url: row.callback,
          state: String(row.callback_state) as CallbackState,
          attempts: Number(row.callback_attempts),
        }
      : null,
  dueAt: typeof row.due_at === 'number' ? row.due_at : null,
  createdAt: String(row.created_at),
  startedAt: textOrNull(row.started_at),
  updatedAt: String(row.updated_at),
  endedAt: textOrNull(row.ended_at),
})
