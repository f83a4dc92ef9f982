import type { DocumentStore, StoredDocument } from './document-store.ts'
import { cut, SLICE } from './slices.ts'
import type { Row, SqlValue, Statement } from './sql-database.ts'

type All = (sql: string, ...values: SqlValue[]) => Promise<readonly Row[]>
type Batch = (statements: readonly Statement[]) => Promise<readonly number[]>

/** The columns of a document, but those by which it is found, in the order of {@link valuesOf}. */
const COLUMNS =
  'version, changes, title, source, target, pairs, translated, failed, errors, warnings, infos, created_at, updated_at, expires_at'

/** Of the changes the last: the one with the highest number. */
const LAST_CHANGE = `(piece LIKE 'change/%' AND CAST(substr(piece, 8) AS INTEGER) =
  (SELECT max(CAST(substr(piece, 8) AS INTEGER)) FROM document_pieces
   WHERE document = documents.id AND piece LIKE 'change/%'))`

/** Kept documents over SQL: a row of facts each, and its pieces, cut where a database takes no longer values. */
export function documentSql(all: All, batch: Batch): DocumentStore {
  return {
    async list(owner, { limit, after }) {
      const [there, values] = mine(owner)
      const older = after === undefined ? '' : 'AND id < ?'
      const sql = `SELECT * FROM documents WHERE ${there} ${older} ORDER BY id DESC LIMIT ?`
      return (await all(sql, ...values, ...(after === undefined ? [] : [after]), limit)).map(asDocument)
    },
    async find(owner, id) {
      const [there, values] = mine(owner)
      return (await all(`SELECT * FROM documents WHERE ${there} AND id = ?`, ...values, id)).map(asDocument)[0]
    },
    async read(owner, id, { without = '', change = false } = {}) {
      const [there, values] = mine(owner)
      // one statement, so that facts and pieces are of one version
      const rows = await all(
        `SELECT documents.*, piece, content FROM documents JOIN document_pieces ON document = id
         WHERE ${there} AND id = ? AND piece <> ?
           AND (piece NOT LIKE 'change/%' ${change ? `OR ${LAST_CHANGE}` : ''})
         ORDER BY piece, slice`,
        ...values,
        id,
        without,
      )
      if (rows.length === 0) return undefined
      const slices = new Map<string, string[]>()
      for (const { piece, content } of rows) {
        const name = String(piece)
        slices.set(name, [...(slices.get(name) ?? []), String(content)])
      }
      return {
        facts: asDocument(rows[0]!),
        pieces: new Map([...slices].map(([name, parts]) => [name, parts.join('')])),
      }
    },
    async create(owner, facts, pieces) {
      const sql = `INSERT INTO documents (${COLUMNS}, id, owner) VALUES (${places(16)})`
      const { id, version } = facts
      await batch([
        { sql, values: [...valuesOf(facts), id, owner] },
        ...insertions(pieces, { sql: 'id = ? AND owner = ? AND version = ?', values: [id, owner, version] }, id),
      ])
    },
    async write(owner, facts, pieces) {
      const { id, version } = facts
      const [there, values] = mine(owner)
      // whether it is the version seen is asked with every statement, for a transaction cannot stop half-way; the row comes last
      const seen = { sql: `${there} AND id = ? AND version = ?`, values: [...values, id, version - 1] }
      const kept = [...pieces].filter((piece): piece is [string, string] => piece[1] !== null)
      const sql = `UPDATE documents SET (${COLUMNS}) = (${places(14)}) WHERE ${seen.sql}`
      const changes = await batch([
        ...removals([...pieces.keys()], seen, id),
        ...insertions(new Map(kept), seen, id),
        { sql, values: [...valuesOf(facts), ...seen.values] },
      ])
      return changes.at(-1)! > 0
    },
    async remove(owner, id, seen) {
      const [there, values] = mine(owner)
      const sql = `${there} AND id = ? ${seen === undefined ? '' : 'AND version = ?'}`
      const found = [...values, id, ...(seen === undefined ? [] : [seen])]
      const changes = await batch([
        {
          sql: `DELETE FROM document_pieces WHERE document IN (SELECT id FROM documents WHERE ${sql})`,
          values: found,
        },
        { sql: `DELETE FROM documents WHERE ${sql}`, values: found },
      ])
      return changes.at(-1)! > 0
    },
    async sweep() {
      const values = [now()]
      const over = 'expires_at <= ?'
      await batch([
        { sql: `DELETE FROM document_pieces WHERE document IN (SELECT id FROM documents WHERE ${over})`, values },
        { sql: `DELETE FROM documents WHERE ${over}`, values },
      ])
    },
  }
}

interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** What a document must be for an owner to see it. */
const mine = (owner: string | null): readonly [sql: string, values: readonly SqlValue[]] => [
  `(expires_at IS NULL OR expires_at > ?)${owner === null ? '' : ' AND owner = ?'}`,
  [now(), ...(owner === null ? [] : [owner])],
]

const now = (): string => new Date().toISOString()

const places = (count: number): string => Array.from({ length: count }, () => '?').join(', ')

/** Rows of one statement: D1 binds a hundred values at most, and counts statements. */
const ROWS = 20
/** Names of one statement. */
const NAMES = 80

function insertions(pieces: ReadonlyMap<string, string>, condition: Condition, id: string): readonly Statement[] {
  const rows = [...pieces].flatMap(([name, content]) =>
    cut(content).map((text, slice): readonly SqlValue[] => [name, slice, text]),
  )
  return grouped(rows, ROWS, SLICE).map((group) => ({
    sql: `INSERT INTO document_pieces (document, piece, slice, content)
          SELECT ?, column1, column2, column3 FROM (VALUES ${group.map(() => '(?, ?, ?)').join(', ')})
          WHERE EXISTS (SELECT 1 FROM documents WHERE ${condition.sql})`,
    values: [id, ...group.flat(), ...condition.values],
  }))
}

const removals = (names: readonly string[], condition: Condition, id: string): readonly Statement[] =>
  grouped(
    names.map((name) => [name]),
    NAMES,
    SLICE,
  ).map((group) => ({
    sql: `DELETE FROM document_pieces WHERE document = ? AND piece IN (${places(group.length)})
          AND EXISTS (SELECT 1 FROM documents WHERE ${condition.sql})`,
    values: [id, ...group.flat(), ...condition.values],
  }))

/** Rows in groups of at most so many, and of at most so many characters where a single row has no more. */
function grouped(
  rows: readonly (readonly SqlValue[])[],
  most: number,
  characters: number,
): readonly (readonly (readonly SqlValue[])[])[] {
  const groups: (readonly SqlValue[])[][] = []
  let length = 0
  for (const row of rows) {
    const own = row.reduce<number>((sum, value) => sum + String(value).length, 0)
    const last = groups.at(-1)
    length += own
    if (last && last.length < most && length <= characters) last.push(row)
    else {
      groups.push([row])
      length = own
    }
  }
  return groups
}

const valuesOf = (facts: StoredDocument): readonly SqlValue[] => [
  ...[facts.version, facts.changes, facts.title, facts.source, facts.target],
  ...[facts.pairs, facts.translated, facts.failed, facts.flags.error, facts.flags.warning, facts.flags.info],
  ...[facts.createdAt, facts.updatedAt, facts.expiresAt],
]

const asDocument = (row: Row): StoredDocument => ({
  id: String(row.id),
  version: Number(row.version),
  changes: Number(row.changes),
  title: String(row.title),
  source: String(row.source),
  target: String(row.target),
  pairs: Number(row.pairs),
  translated: Number(row.translated),
  failed: Number(row.failed),
  flags: { error: Number(row.errors), warning: Number(row.warnings), info: Number(row.infos) },
  createdAt: String(row.created_at),
  updatedAt: String(row.updated_at),
  expiresAt: row.expires_at === null ? null : String(row.expires_at),
})
