import { describe, expect, it } from 'vitest'
import { leftOut, loadTables, unread } from '../../src/worker-tables.ts'

describe('a table that is left out of the Worker’s script', () => {
  it('refuses to be looked into before it is there, and is seen through what stood for it afterwards', async () => {
    let words: ReadonlyMap<string, string> = unread(() => words)
    let names: Readonly<Record<string, string>> = unread(() => names)
    const [keptWords, keptNames] = [words, names]
    leftOut('words', (tables) => {
      words = new Map(tables.words as [string, string][])
      names = tables.names as Record<string, string>
    })
    expect(() => keptWords.get('de')).toThrow(/before loadTables/)
    expect(() => new Set(keptWords.keys())).toThrow(/before loadTables/)
    expect(() => ({ ...keptNames })).toThrow(/before loadTables/)

    await loadTables(async () => '{"words":{"words":[["de","eins zwei"]],"names":{"de":"Deutsch"}}}')
    expect(words).toEqual(new Map([['de', 'eins zwei']]))
    expect(keptWords.get('de')).toBe('eins zwei')
    expect([...keptWords]).toEqual([['de', 'eins zwei']])
    expect({ ...keptNames }).toEqual({ de: 'Deutsch' })
    expect('de' in keptNames).toBe(true)
  })

  it('comes at once to a module that is loaded later', () => {
    let late: unknown
    leftOut('words', (tables) => {
      late = tables.names
    })
    expect(late).toEqual({ de: 'Deutsch' })
    expect(() => leftOut('others', () => undefined)).toThrow(/of another build/)
  })
})
