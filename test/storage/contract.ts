import { describe, expect, it } from 'vitest'
import type { GlossaryToStore, Store } from '../../src/storage/contract.ts'

const glossary = (over: Partial<GlossaryToStore> = {}): GlossaryToStore => ({
  id: 'own',
  name: 'Our own',
  version: 'v1',
  concepts: 1,
  terms: 2,
  languages: ['de', 'en'],
  content: '[{"id":"one"}]',
  ...over,
})

/** What every store keeps. `open` gives an empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the store contract`, () => {
    it('is empty at first', async () => {
      const { glossaries, keys } = await open()
      expect(await glossaries.list()).toEqual([])
      expect(await glossaries.find('own')).toBeUndefined()
      expect(await glossaries.read('own', 'v1')).toBeUndefined()
      expect(await glossaries.remove('own')).toBe(false)
      expect(await keys.list()).toEqual([])
    })

    it('gives back what was written, with the times it was made and changed', async () => {
      const { glossaries } = await open()
      expect(await glossaries.write(glossary())).toBe('created')
      const { content: _, ...facts } = glossary()
      const found = await glossaries.find('own')
      expect(found).toMatchObject(facts)
      expect(Date.parse(found!.createdAt)).toBeGreaterThan(Date.now() - 60_000)
      expect(found!.updatedAt).toBe(found!.createdAt)
      expect(await glossaries.list()).toEqual([found])
      expect(await glossaries.read('own', 'v1')).toBe('[{"id":"one"}]')
    })

    it('replaces a version by another, and keeps when it was made', async () => {
      const { glossaries } = await open()
      await glossaries.write(glossary())
      const { createdAt } = (await glossaries.find('own'))!
      expect(await glossaries.write(glossary({ version: 'v2', content: '[]', name: 'New' }))).toBe('replaced')
      expect(await glossaries.find('own')).toMatchObject({ version: 'v2', name: 'New', createdAt })
      expect(await glossaries.read('own', 'v1')).toBeUndefined()
      expect(await glossaries.read('own', 'v2')).toBe('[]')
    })

    it('may be written the same version twice', async () => {
      const { glossaries } = await open()
      await glossaries.write(glossary())
      expect(await glossaries.write(glossary())).toBe('replaced')
      expect(await glossaries.read('own', 'v1')).toBe('[{"id":"one"}]')
    })

    it('writes nothing over a version the writer has not seen', async () => {
      const { glossaries } = await open()
      await glossaries.write(glossary())
      expect(await glossaries.write(glossary({ version: 'v2' }), 'v0')).toBe('conflict')
      expect(await glossaries.write(glossary({ version: 'v2' }), null)).toBe('conflict')
      expect(await glossaries.find('own')).toMatchObject({ version: 'v1' })
      expect(await glossaries.read('own', 'v1')).toBe('[{"id":"one"}]')
      expect(await glossaries.read('own', 'v2')).toBeUndefined()
      expect(await glossaries.write(glossary({ version: 'v2' }), 'v1')).toBe('replaced')
    })

    it('makes nothing where the writer has seen something', async () => {
      const { glossaries } = await open()
      expect(await glossaries.write(glossary(), 'v0')).toBe('conflict')
      expect(await glossaries.list()).toEqual([])
      expect(await glossaries.write(glossary(), null)).toBe('created')
    })

    it('lets one of two writers win who saw the same version', async () => {
      const { glossaries } = await open()
      await glossaries.write(glossary())
      const results = await Promise.all(
        ['v2', 'v3', 'v4'].map((version) => glossaries.write(glossary({ version, content: version }), 'v1')),
      )
      expect(results.filter((result) => result === 'replaced')).toHaveLength(1)
      const { version } = (await glossaries.find('own'))!
      expect(await glossaries.read('own', version)).toBe(version)
    })

    it('keeps a termbase of several megabytes, whatever characters it has', async () => {
      const { glossaries } = await open()
      const content = 'a制裁🕊️é'.repeat(400_000)
      await glossaries.write(glossary({ content }))
      expect((await glossaries.read('own', 'v1')) === content).toBe(true)
    })

    it('forgets what is deleted', async () => {
      const { glossaries } = await open()
      await glossaries.write(glossary())
      await glossaries.write(glossary({ id: 'other' }))
      expect(await glossaries.remove('own')).toBe(true)
      expect(await glossaries.remove('own')).toBe(false)
      expect(await glossaries.read('own', 'v1')).toBeUndefined()
      expect((await glossaries.list()).map(({ id }) => id)).toEqual(['other'])
    })

    it('deletes no version the caller has not seen', async () => {
      const { glossaries } = await open()
      await glossaries.write(glossary())
      expect(await glossaries.remove('own', 'v0')).toBe(false)
      expect(await glossaries.read('own', 'v1')).toBe('[{"id":"one"}]')
      expect(await glossaries.remove('own', 'v1')).toBe(true)
      expect(await glossaries.remove('own', 'v1')).toBe(false)
      expect(await glossaries.list()).toEqual([])
    })

    it('lists by id', async () => {
      const { glossaries } = await open()
      for (const id of ['b', 'c', 'a']) await glossaries.write(glossary({ id }))
      expect((await glossaries.list()).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    })

    it('takes ids and names for what they are', async () => {
      const { glossaries } = await open()
      const odd = glossary({ id: "'; DROP TABLE glossaries; --", name: '__proto__', languages: [] })
      await glossaries.write(odd)
      expect(await glossaries.find(odd.id)).toMatchObject({ name: '__proto__', languages: [] })
    })

    it('finds a key by its digest, with its glossaries, until it is removed', async () => {
      const { keys } = await open()
      const key = {
        id: 'k1',
        label: 'Desk',
        digest: 'ab12',
        glossaries: ['own', 'other'],
        createdAt: '2026-01-02T03:04:05Z',
      }
      await keys.add(key)
      await keys.add({ ...key, id: 'k2', digest: 'cd34', glossaries: [], createdAt: '2026-01-03T03:04:05Z' })
      expect(await keys.findByDigest('ab12')).toEqual(key)
      expect(await keys.findByDigest('zz')).toBeUndefined()
      expect((await keys.list()).map(({ id }) => id)).toEqual(['k1', 'k2'])
      expect(await keys.remove('k1')).toBe(true)
      expect(await keys.remove('k1')).toBe(false)
      expect(await keys.findByDigest('ab12')).toBeUndefined()
    })

    it('keeps a key with its budget, changes it and takes it away', async () => {
      const { keys } = await open()
      const key = { id: 'k1', label: 'Desk', digest: 'ab12', glossaries: [], createdAt: '2026-01-02T03:04:05Z' }
      const budget = { characters: 500, period: 'day' } as const
      await keys.add({ ...key, budget })
      expect(await keys.findByDigest('ab12')).toEqual({ ...key, budget })
      expect(await keys.limit('k1', { characters: 9, period: 'month' })).toBe(true)
      expect((await keys.list())[0]!.budget).toEqual({ characters: 9, period: 'month' })
      expect(await keys.limit('k1', undefined)).toBe(true)
      expect(await keys.list()).toEqual([key])
      expect(await keys.limit('k2', budget)).toBe(false)
    })

    it('spends up to the most and not one character more', async () => {
      const { keys } = await open()
      expect(await keys.spent('k1', '2026-01')).toBe(0)
      expect(await keys.spend('k1', '2026-01', 6, 10)).toBe(true)
      expect(await keys.spend('k1', '2026-01', 5, 10)).toBe(false)
      expect(await keys.spend('k1', '2026-01', 4, 10)).toBe(true)
      expect(await keys.spent('k1', '2026-01')).toBe(10)
      expect(await keys.spend('k2', '2026-01', 10, 10)).toBe(true)
    })

    it('corrects what was set aside, never below nothing', async () => {
      const { keys } = await open()
      await keys.spend('k1', '2026-01', 6, 10)
      await keys.correct('k1', '2026-01', -2)
      expect(await keys.spent('k1', '2026-01')).toBe(4)
      await keys.correct('k1', '2026-01', -9)
      expect(await keys.spent('k1', '2026-01')).toBe(0)
      await keys.correct('k1', '2026-01', 3)
      expect(await keys.spent('k1', '2026-01')).toBe(3)
      await keys.correct('k1', '2026-02', 3)
      expect(await keys.spent('k1', '2026-02')).toBe(0)
    })

    it('begins anew with the period, and forgets a key that is removed', async () => {
      const { keys } = await open()
      await keys.spend('k1', '2026-01-31', 10, 10)
      expect(await keys.spend('k1', '2026-02-01', 10, 10)).toBe(true)
      expect(await keys.spent('k1', '2026-01-31')).toBe(0)
      await keys.remove('k1')
      expect(await keys.spent('k1', '2026-02-01')).toBe(0)
    })

    it('never lets spenders at the same time have more than there is', async () => {
      const { keys } = await open()
      const done = await Promise.all(Array.from({ length: 20 }, () => keys.spend('k1', '2026-01', 3, 10)))
      expect(done.filter(Boolean)).toHaveLength(3)
      expect(await keys.spent('k1', '2026-01')).toBe(9)
    })
  })
}
