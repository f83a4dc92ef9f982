import { languageKey } from '../domain/language-key.ts'
import { sameText, textNumber } from '../domain/same-text.ts'
import type { Tag } from '../domain/tag.ts'
import { indexQuery, indexWords } from '../memory/index-words.ts'
import {
  countsOf,
  EVERYBODY,
  type MemoryStore,
  type MemoryUnit,
  type StoredUnit,
  type UnitFilter,
} from './memory-units.ts'
import { SLICE } from './slices.ts'
import type { Row, SqlValue, Statement } from './sql-database.ts'

type All = (sql: string, ...values: SqlValue[]) => Promise<readonly Row[]>
type Batch = (statements: readonly Statement[]) => Promise<readonly number[]>

/** Candidates that are looked at: those that share the most words. */
const MOST_CANDIDATES = 1_000
/** Units that are removed at a time, for each takes its words with it. */
const PAGE = 2_000
const DAY_MS = 86_400_000

/** Units over SQL: a row each, found by the number of its text; and its words, by which like texts are found. */
export function memorySql(all: All, batch: Batch): MemoryStore {
  const listed = async (owner: string | null, filter: UnitFilter, after: number, limit: number) => {
    const { sql, values } = condition(owner, filter)
    const where = `${sql} AND memory_units.id > ? ORDER BY memory_units.id LIMIT ?`
    return all(`${UNITS} WHERE ${where}`, ...values, after, limit)
  }
  /** Removes what a page holds; the words of a text go with the last unit of it. */
  const removePage = async (rows: readonly Row[]): Promise<void> => {
    const words = rows.map(({ space, number, text }) => {
      const index = indexWords(String(text))
      return [Number(space), Number(number), index.tokens, index.words]
    })
    await batch([
      {
        sql: 'DELETE FROM memory_units WHERE id IN (SELECT value FROM json_each(?))',
        values: [JSON.stringify(rows.map(({ id }) => id))],
      },
      ...slices(words).map((slice) => ({
        sql: `DELETE FROM memory_words WHERE (space, word, tokens, number) IN (
            SELECT ${at('item', 0)}, word.value, ${at('item', 2)}, ${at('item', 1)}
            FROM json_each(?) AS item, json_each(item.value, '$[3]') AS word
            WHERE NOT EXISTS (SELECT 1 FROM memory_units WHERE space = ${at('item', 0)} AND number = ${at('item', 1)}))`,
        values: [slice],
      })),
    ])
  }
  const removeAll = async (next: () => Promise<readonly Row[]>): Promise<number> => {
    for (let removed = 0; ; ) {
      const rows = await next()
      if (rows.length === 0) return removed
      await removePage(rows)
      removed += rows.length
    }
  }
  return {
    async find(owner, source, target, texts) {
      const same = texts.map(sameText)
      const numbers = [...new Set(same.map(textNumber))]
      const rows = await all(
        `${UNITS} WHERE space IN (${SPACES}) AND number IN (SELECT value FROM json_each(?))`,
        ...spacesOf(owner, source, target),
        JSON.stringify(numbers),
      )
      const found = new Map<string, StoredUnit[]>()
      for (const unit of rows.map(asUnit)) {
        const key = sameText(unit.text)
        const units = found.get(key)
        if (units) units.push(unit)
        else found.set(key, [unit])
      }
      return same.map((text) => found.get(text) ?? [])
    },
    async put(owner, units) {
      if (units.length > 0) await batch(insertions(owner, units))
    },
    async candidates(owner, source, target, text, least) {
      const { words, tokens, shared, length } = indexQuery(text, least)
      const rows = await all(
        `SELECT memory_units.*, owner FROM (
            SELECT space, number, COUNT(*) AS shared FROM memory_words
            WHERE space IN (${SPACES}) AND word IN (SELECT value FROM json_each(?)) AND tokens BETWEEN ? AND ?
            GROUP BY space, number HAVING shared >= ? ORDER BY shared DESC, ABS(tokens - ?) LIMIT ${MOST_CANDIDATES}
          ) AS alike JOIN memory_units USING (space, number) JOIN memory_spaces ON memory_spaces.id = space
          ORDER BY shared DESC`,
        ...spacesOf(owner, source, target),
        JSON.stringify(words),
        ...tokens,
        shared,
        length,
      )
      return rows.map(asUnit)
    },
    async search(owner, words, filter, limit) {
      const { sql, values } = condition(owner, filter)
      const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
      const rows = await all(
        `${UNITS} WHERE ${sql} AND (text LIKE ? ESCAPE '\\' OR translation LIKE ? ESCAPE '\\') LIMIT ?`,
        ...values,
        pattern,
        pattern,
        limit,
      )
      return rows.map(asUnit)
    },
    list: async (owner, filter, { limit, after = 0 }) => (await listed(owner, filter, after, limit)).map(asUnit),
    async counts(owner) {
      const { sql, values } = condition(owner, {})
      const rows = await all(
        `SELECT memory_spaces.source, memory_spaces.target, origin, COUNT(*) AS units
         FROM memory_units JOIN memory_spaces ON memory_spaces.id = space WHERE ${sql} GROUP BY 1, 2, 3`,
        ...values,
      )
      return countsOf(
        rows.map(({ source, target, origin, units }) => ({
          source: String(source),
          target: String(target),
          origin: asOrigin(origin),
          units: Number(units),
        })),
      )
    },
    remove: (owner, filter) =>
      removeAll(async () => {
        const { sql, values } = condition(owner, filter, true)
        return all(`${UNITS} WHERE ${sql} LIMIT ${PAGE}`, ...values)
      }),
    async touch(ids) {
      const now = Date.now()
      await batch([
        {
          // a day is near enough, and spares most writes
          sql: 'UPDATE memory_units SET used_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND used_at < ?',
          values: [now, JSON.stringify(ids), now - DAY_MS],
        },
      ])
    },
    sweep: (before) => removeAll(() => all(`${UNITS} WHERE used_at < ? LIMIT ${PAGE}`, Date.parse(before))),
  }
}

const UNITS = `SELECT memory_units.*, owner FROM memory_units JOIN memory_spaces ON memory_spaces.id = space`
/** The spaces of a pair of languages that an owner sees. */
const SPACES = 'SELECT id FROM memory_spaces WHERE owner IN (?, ?) AND source = ? AND target = ?'

const spacesOf = (owner: string, source: Tag, target: Tag): readonly SqlValue[] => [
  owner,
  EVERYBODY,
  languageKey(source),
  languageKey(target),
]

const at = (row: string, place: number): string => `json_extract(${row}.value, '$[${place}]')`

/** What is written for units: their spaces, themselves, their words. Rows come as JSON, for D1 binds a hundred values at most. */
function insertions(owner: string, units: readonly MemoryUnit[]): readonly Statement[] {
  const now = Date.now()
  const spaces = new Map<string, { pair: readonly [Tag, Tag]; units: MemoryUnit[] }>()
  const keys = new Map<Tag, string>()
  const keyOf = (tag: Tag): string => {
    const key = keys.get(tag) ?? languageKey(tag)
    keys.set(tag, key)
    return key
  }
  for (const unit of units) {
    const pair = [keyOf(unit.source), keyOf(unit.target)] as const
    const space = spaces.get(pair.join(' '))
    if (space) space.units.push(unit)
    else spaces.set(pair.join(' '), { pair, units: [unit] })
  }
  return [...spaces.values()].flatMap(({ pair, units: ours }) => {
    const found = ours.map((unit) => ({ unit, number: textNumber(sameText(unit.text)), index: indexWords(unit.text) }))
    const rows = found.map(({ unit, number }) => [
      ...[number, unit.scope, unit.origin, unit.provider, unit.terms, unit.source, unit.target],
      ...[unit.text, unit.translation],
    ])
    const words = found.map(({ number, index }) => [number, index.tokens, index.words])
    return [
      {
        sql: 'INSERT OR IGNORE INTO memory_spaces (owner, source, target) VALUES (?, ?, ?)',
        values: [owner, ...pair],
      },
      ...slices(rows).map((slice) => ({
        sql: `INSERT INTO memory_units (space, ${COLUMNS}, created_at, used_at)
            SELECT memory_spaces.id, ${Array.from({ length: 9 }, (_, place) => at('item', place)).join(', ')}, ?, ?
            FROM json_each(?) AS item, memory_spaces
            WHERE memory_spaces.owner = ? AND memory_spaces.source = ? AND memory_spaces.target = ?
            ON CONFLICT (space, number, scope) DO UPDATE SET
            ${[...COLUMNS.split(', ').slice(2), 'created_at', 'used_at'].map((name) => `${name} = excluded.${name}`).join(', ')}`,
        values: [now, now, slice, owner, ...pair],
      })),
      ...slices(words).map((slice) => ({
        sql: `INSERT OR IGNORE INTO memory_words (space, word, tokens, number)
            SELECT memory_spaces.id, word.value, ${at('item', 1)}, ${at('item', 0)}
            FROM memory_spaces, json_each(?) AS item, json_each(item.value, '$[2]') AS word
            WHERE memory_spaces.owner = ? AND memory_spaces.source = ? AND memory_spaces.target = ?
            ORDER BY 2, 3, 4`,
        values: [slice, owner, ...pair],
      })),
    ]
  })
}

const COLUMNS = 'number, scope, origin, provider, terms, source, target, text, translation'

/** Rows as JSON, in parts no longer than a value may be. */
function slices(rows: readonly unknown[]): readonly string[] {
  const parts: string[][] = []
  let length = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const written = JSON.stringify(row)
    length += written.length + 1
    if (length > SLICE) {
      parts.push([])
      length = written.length
    }
    parts.at(-1)!.push(written)
  }
  return parts.map((part) => `[${part.join(',')}]`)
}

/** What units of an owner must be; to be read (also those of everybody), or to be changed. */
function condition(
  owner: string | null,
  { id, source, target, origin, scope }: UnitFilter,
  own = false,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const parts: (readonly [sql: string, ...values: SqlValue[]])[] = [
    ...(owner === null
      ? []
      : [own ? (['owner = ?', owner] as const) : (['owner IN (?, ?)', owner, EVERYBODY] as const)]),
    ...(id === undefined ? [] : [['memory_units.id = ?', id] as const]),
    ...(source === undefined ? [] : [['memory_spaces.source = ?', languageKey(source)] as const]),
    ...(target === undefined ? [] : [['memory_spaces.target = ?', languageKey(target)] as const]),
    ...(origin === undefined ? [] : [['origin = ?', origin] as const]),
    ...(scope === undefined ? [] : [['scope = ?', scope] as const]),
  ]
  return {
    sql: ['1', ...parts.map(([sql]) => sql)].join(' AND '),
    values: parts.flatMap(([, ...values]) => values),
  }
}

const ORIGINS = ['machine', 'human', 'edited', 'imported'] as const
const asOrigin = (value: SqlValue | undefined): StoredUnit['origin'] =>
  ORIGINS.find((one) => one === value) ?? 'machine'

const time = (value: SqlValue | undefined): string => new Date(Number(value)).toISOString()

const asUnit = (row: Row): StoredUnit => ({
  id: Number(row.id),
  source: String(row.source),
  target: String(row.target),
  text: String(row.text),
  translation: String(row.translation),
  origin: asOrigin(row.origin),
  provider: row.provider === null ? null : String(row.provider),
  scope: String(row.scope),
  terms: String(row.terms),
  createdAt: time(row.created_at),
  usedAt: time(row.used_at),
})
