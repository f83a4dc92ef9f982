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
  type UnitCount,
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
/** Units that are looked at, or counted, by one statement, behind which others wait; and the looks of one question. */
const STRETCH = 10_000
const COUNTED = 25_000
const MOST_STRETCHES = 20
const DAY_MS = 86_400_000

/** Units over SQL: a row each, found by the number of its text; and its words, by which like texts are found. */
export function memorySql(all: All, batch: Batch): MemoryStore {
  const spacesFor = async (owner: string | null, filter: UnitFilter, own = false) =>
    (await all(...spaceQuery(owner, filter, own))).map((row) => ({
      ...{ id: Number(row.id), source: String(row.source), target: String(row.target) },
    }))
  /** Stretches of the units of spaces, by space and then by id, from a place on: what one statement looks at. */
  async function* stretches(
    spaces: readonly { readonly id: number }[],
    [space, id]: Place = [0, 0],
  ): AsyncGenerator<{ readonly space: number; readonly after: number; readonly last: number }> {
    for (const { id: at } of spaces.filter((one) => one.id >= space))
      for (let after = at === space ? id : 0; ; ) {
        const [end] = await all(STRETCH_END, at, after, STRETCH)
        if (!end || end.last === null) break
        const last = Number(end.last)
        yield { space: at, after, last }
        if (Number(end.units) < STRETCH) break
        after = last
      }
  }
  /** Removes what a page holds; the words of a text go with the last unit of it. */
  const removePage = async (rows: readonly Row[]): Promise<void> => {
    if (rows.length === 0) return
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
  /** Removes the units of spaces of which something is so, stretch by stretch. */
  const removeIn = async (spaces: readonly { readonly id: number }[], sql: string, values: readonly SqlValue[]) => {
    let removed = 0
    for await (const { space, after, last } of stretches(spaces)) {
      const rows = await all(`${UNITS_OF_STRETCH} AND ${sql}`, space, after, last, ...values)
      for (let at = 0; at < rows.length; at += PAGE) await removePage(rows.slice(at, at + PAGE))
      removed += rows.length
    }
    return removed
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
    async search(owner, words, filter, { limit, after }) {
      const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
      const { sql, values } = ofUnits(filter)
      const sought = `${UNITS_OF_STRETCH} AND ${sql}
        AND (text LIKE ? ESCAPE '\\' OR translation LIKE ? ESCAPE '\\') ORDER BY memory_units.id LIMIT ?`
      const units: StoredUnit[] = []
      let looks = 0
      for await (const { space, after: from, last } of stretches(await spacesFor(owner, filter), placeOf(after))) {
        if (looks === MOST_STRETCHES) return { units, next: `${space}.${from}` }
        looks += 1
        const rows = await all(sought, space, from, last, ...values, pattern, pattern, limit - units.length)
        units.push(...rows.map(asUnit))
        if (units.length === limit) return { units, next: `${space}.${units.at(-1)!.id}` }
      }
      return { units, next: null }
    },
    async list(owner, filter, { limit, after = 0 }) {
      const { sql, values } = ofUnits(filter)
      const ids: number[] = []
      // by itself, each space gives them in order and no more of them than are wanted
      for (const { id } of await spacesFor(owner, filter)) {
        const own = `SELECT id FROM memory_units WHERE space = ? AND id > ? AND ${sql} ORDER BY id LIMIT ?`
        ids.push(...(await all(own, id, after, ...values, limit)).map((row) => Number(row.id)))
      }
      const first = ids.sort((one, other) => one - other).slice(0, limit)
      const chosen = 'memory_units.id IN (SELECT value FROM json_each(?)) ORDER BY memory_units.id'
      return (await all(`${UNITS} WHERE ${chosen}`, JSON.stringify(first))).map(asUnit)
    },
    async counts(owner) {
      const counts = new Map<string, UnitCount>()
      for (const { id, source, target } of await spacesFor(owner, {}))
        for (let after = 0, met = COUNTED; met === COUNTED; ) {
          const rows = await all(COUNT, id, after, COUNTED)
          met = 0
          for (const row of rows) {
            const origin = asOrigin(row.origin)
            const key = [source, target, origin].join(' ')
            counts.set(key, { source, target, origin, units: (counts.get(key)?.units ?? 0) + Number(row.units) })
            met += Number(row.units)
            after = Math.max(after, Number(row.last))
          }
        }
      return countsOf([...counts.values()])
    },
    async remove(owner, filter) {
      const { sql, values } = ofUnits(filter)
      const spaces = await spacesFor(owner, filter, true)
      if (filter.id === undefined) return removeIn(spaces, sql, values)
      const rows = await all(`${UNITS} WHERE memory_units.id = ? AND ${sql}`, filter.id, ...values)
      const ours = rows.filter((row) => spaces.some(({ id }) => id === Number(row.space)))
      await removePage(ours)
      return ours.length
    },
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
    sweep: async (before) => removeIn(await spacesFor(null, {}), 'used_at < ?', [Date.parse(before)]),
  }
}

const UNITS = `SELECT memory_units.*, owner FROM memory_units JOIN memory_spaces ON memory_spaces.id = space`
const UNITS_OF_STRETCH = `${UNITS} WHERE space = ? AND memory_units.id > ? AND memory_units.id <= ?`
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

/** A space, and an id in it behind which to go on. */
type Place = readonly [space: number, id: number]

const placeOf = (next: string | undefined): Place => {
  const [space = 0, id = 0] = (next ?? '').split('.').map(Number)
  return [space || 0, id || 0]
}

const STRETCH_END = `SELECT MAX(id) AS last, COUNT(*) AS units
  FROM (SELECT id FROM memory_units WHERE space = ? AND id > ? ORDER BY id LIMIT ?)`
const COUNT = `SELECT origin, COUNT(*) AS units, MAX(id) AS last
  FROM (SELECT id, origin FROM memory_units WHERE space = ? AND id > ? ORDER BY id LIMIT ?) GROUP BY origin`

/** The spaces of an owner, to be read (also those of everybody) or to be changed, in the languages of a filter. */
function spaceQuery(
  owner: string | null,
  { source, target }: UnitFilter,
  own: boolean,
): readonly [sql: string, ...values: SqlValue[]] {
  const parts: (readonly [sql: string, ...values: SqlValue[]])[] = [
    ...(owner === null
      ? []
      : [own ? (['owner = ?', owner] as const) : (['owner IN (?, ?)', owner, EVERYBODY] as const)]),
    ...(source === undefined ? [] : [['source = ?', languageKey(source)] as const]),
    ...(target === undefined ? [] : [['target = ?', languageKey(target)] as const]),
  ]
  const where = ['1', ...parts.map(([sql]) => sql)].join(' AND ')
  return [`SELECT * FROM memory_spaces WHERE ${where} ORDER BY id`, ...parts.flatMap(([, ...values]) => values)]
}

/** What units of a space must be. */
function ofUnits({ origin, scope }: UnitFilter): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const parts: (readonly [sql: string, value: SqlValue])[] = [
    ...(origin === undefined ? [] : [['origin = ?', origin] as const]),
    ...(scope === undefined ? [] : [['scope = ?', scope] as const]),
  ]
  return { sql: ['1', ...parts.map(([sql]) => sql)].join(' AND '), values: parts.map(([, value]) => value) }
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
