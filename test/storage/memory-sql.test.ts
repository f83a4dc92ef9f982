import { describe, expect, it } from 'vitest'
import { memorySql } from '../../src/storage/memory-sql.ts'
import type { Row, SqlValue } from '../../src/storage/sql-database.ts'

const STRETCH = 10_000

/** A database of one space with so many units that none of them is ever found in; how it is asked is written down. */
function endless(units: number) {
  const asked: string[] = []
  const all = async (sql: string, ...values: SqlValue[]): Promise<readonly Row[]> => {
    asked.push(sql)
    if (sql.includes('FROM memory_spaces WHERE')) return [{ id: 3, owner: 'me', source: 'de', target: 'en' }]
    if (!sql.includes('MAX(id)')) return []
    const after = Number(values[1])
    const met = Math.min(Number(values[2]), units - after)
    return [{ origin: 'imported', last: met === 0 ? null : after + met, units: met }]
  }
  return { asked, memory: memorySql(all, async () => []) }
}

describe('a very large memory', () => {
  it('is looked through for words by parts, and no further than is said', async () => {
    const { asked, memory } = endless(1_000_000)
    const first = await memory.search('me', 'nowhere', {}, { limit: 10 })
    expect(first).toEqual({ units: [], next: '3.200000' })
    expect(asked.length).toBeLessThan(50)
    const pages = [first.next]
    for (let next = first.next; next !== null; pages.push(next))
      next = (await memory.search('me', 'nowhere', {}, { limit: 10, after: next })).next
    expect(pages).toEqual(['3.200000', '3.400000', '3.600000', '3.800000', null])
  })

  it('is counted and emptied by parts', async () => {
    const { asked, memory } = endless(STRETCH * 20)
    expect(await memory.counts('me')).toMatchObject([{ units: STRETCH * 20 }])
    expect(asked.length).toBeGreaterThan(2)
    const before = asked.length
    expect(await memory.remove('me', { origin: 'edited' })).toBe(0)
    expect(asked.length - before).toBeGreaterThan(20)
  })
})
