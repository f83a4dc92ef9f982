import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/storage/contract.ts'
import type { StoredDocument } from '../../src/storage/document-store.ts'

export const facts = (over: Partial<StoredDocument> = {}): StoredDocument => ({
  id: 'd1',
  version: 1,
  changes: 0,
  title: 'Rüstungsabkommen',
  source: 'de',
  target: 'en',
  pairs: 3,
  translated: 2,
  failed: 1,
  flags: { error: 1, warning: 2, info: 3 },
  createdAt: '2026-01-02T03:04:05.000Z',
  updatedAt: '2026-01-02T03:04:05.000Z',
  expiresAt: null,
  ...over,
})
const pieces = (...named: (readonly [string, string])[]) => new Map(named)
const whole = pieces(['frame', '{}'], ['pairs/0', '[1]'], ['pairs/1', '[2]'], ['posted', '"text"'])
const ME = 'me'
const LONG_AGO = '2020-01-01T00:00:00.000Z'

/** What every store of kept documents keeps. `open` gives an empty one. */
export function describeDocuments(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the contract of kept documents`, () => {
    it('is empty at first', async () => {
      const { documents } = await open()
      expect(await documents.list(ME, { limit: 10 })).toEqual([])
      expect(await documents.find(ME, 'd1')).toBeUndefined()
      expect(await documents.read(ME, 'd1')).toBeUndefined()
      expect(await documents.write(ME, facts({ version: 2 }), pieces())).toBe(false)
      expect(await documents.remove(ME, 'd1')).toBe(false)
      await documents.sweep()
    })

    it('gives back what was kept', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      expect(await documents.find(ME, 'd1')).toEqual(facts())
      expect(await documents.list(ME, { limit: 10 })).toEqual([facts()])
      expect(await documents.read(ME, 'd1')).toEqual({ facts: facts(), pieces: whole })
      const { pieces: read } = (await documents.read(ME, 'd1', { without: 'posted' }))!
      expect([...read.keys()].sort()).toEqual(['frame', 'pairs/0', 'pairs/1'])
    })

    it('has nothing for anybody but the owner', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      expect(await documents.list('other', { limit: 10 })).toEqual([])
      expect(await documents.find('other', 'd1')).toBeUndefined()
      expect(await documents.read('other', 'd1')).toBeUndefined()
      expect(await documents.write('other', facts({ version: 2 }), pieces(['frame', 'x']))).toBe(false)
      expect(await documents.remove('other', 'd1')).toBe(false)
      expect(await documents.read(ME, 'd1')).toEqual({ facts: facts(), pieces: whole })
    })

    it('has everything for whoever runs the service', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      await documents.create('other', facts({ id: 'd2' }), whole)
      expect((await documents.list(null, { limit: 10 })).map(({ id }) => id)).toEqual(['d2', 'd1'])
      expect(await documents.find(null, 'd2')).toEqual(facts({ id: 'd2' }))
      expect(await documents.remove(null, 'd1')).toBe(true)
    })

    it('lists newest first, page by page, whatever is deleted meanwhile', async () => {
      const { documents } = await open()
      for (const id of ['d3', 'd1', 'd5', 'd2', 'd4']) await documents.create(ME, facts({ id }), whole)
      const page = async (after?: string) =>
        (await documents.list(ME, { limit: 2, ...(after && { after }) })).map(({ id }) => id)
      expect(await page()).toEqual(['d5', 'd4'])
      await documents.remove(ME, 'd4')
      expect(await page('d4')).toEqual(['d3', 'd2'])
      expect(await page('d2')).toEqual(['d1'])
      expect(await page('d1')).toEqual([])
    })

    it('changes only the pieces that are written', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      const next = facts({ version: 2, changes: 1, title: 'New' })
      const changed = new Map([
        ['pairs/1', '[3]'],
        ['pairs/2', '[4]'],
        ['change/1', 'back'],
        ['pairs/0', null],
      ])
      expect(await documents.write(ME, next, changed)).toBe(true)
      expect(await documents.read(ME, 'd1')).toEqual({
        facts: next,
        pieces: pieces(['frame', '{}'], ['pairs/1', '[3]'], ['pairs/2', '[4]'], ['posted', '"text"']),
      })
    })

    it('gives the last change when it is asked for, and no earlier one', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      await documents.write(ME, facts({ version: 2, changes: 1 }), pieces(['change/1', 'one']))
      await documents.write(ME, facts({ version: 3, changes: 2 }), pieces(['change/2', 'two']))
      const { pieces: read } = (await documents.read(ME, 'd1', { change: true }))!
      expect([...read].filter(([piece]) => piece.startsWith('change/'))).toEqual([['change/2', 'two']])
    })

    it('takes for the last change the one with the highest number, whatever the count of them says', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      const changes = pieces(['change/9', 'nine'], ['change/10', 'ten'], ['change/8', 'eight'])
      await documents.write(ME, facts({ version: 2, changes: 3 }), changes)
      const { pieces: read } = (await documents.read(ME, 'd1', { change: true }))!
      expect([...read].filter(([piece]) => piece.startsWith('change/'))).toEqual([['change/10', 'ten']])
    })

    it('writes nothing over a version the writer has not seen', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      expect(await documents.write(ME, facts({ version: 3 }), pieces(['frame', 'x']))).toBe(false)
      expect(await documents.write(ME, facts({ version: 1 }), pieces(['frame', 'x']))).toBe(false)
      expect(await documents.read(ME, 'd1')).toEqual({ facts: facts(), pieces: whole })
    })

    it('lets one of several writers win who saw the same version, with all of its pieces and none of the others’', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      const written = await Promise.all(
        ['a', 'b', 'c'].map((writer) =>
          documents.write(ME, facts({ version: 2, title: writer }), pieces(['pairs/0', writer], [writer, writer])),
        ),
      )
      expect(written.filter(Boolean)).toHaveLength(1)
      const { facts: there, pieces: read } = (await documents.read(ME, 'd1'))!
      expect(read.get('pairs/0')).toBe(there.title)
      expect(['a', 'b', 'c'].filter((writer) => read.has(writer))).toEqual([there.title])
    })

    it('keeps a document of many and long pieces, whatever characters they have', async () => {
      const { documents } = await open()
      const many = new Map(
        Array.from({ length: 90 }, (_, index) => [`pairs/${index}`, `制裁${index}'"\\?%`.repeat(500)]),
      )
      many.set('posted', 'a制裁🕊️é'.repeat(300_000))
      await documents.create(ME, facts(), many)
      const { pieces: read } = (await documents.read(ME, 'd1'))!
      expect(read.size).toBe(many.size)
      expect([...many].every(([piece, content]) => read.get(piece) === content)).toBe(true)
      const shorter = new Map([...many.keys()].map((piece) => [piece, 'x']))
      expect(await documents.write(ME, facts({ version: 2 }), shorter)).toBe(true)
      expect((await documents.read(ME, 'd1'))!.pieces).toEqual(shorter)
    })

    it('forgets what is deleted, and deletes no version the caller has not seen', async () => {
      const { documents } = await open()
      await documents.create(ME, facts(), whole)
      expect(await documents.remove(ME, 'd1', 2)).toBe(false)
      expect(await documents.read(ME, 'd1')).toEqual({ facts: facts(), pieces: whole })
      expect(await documents.remove(ME, 'd1', 1)).toBe(true)
      expect(await documents.read(ME, 'd1')).toBeUndefined()
      expect(await documents.list(ME, { limit: 10 })).toEqual([])
      await documents.create(ME, facts(), pieces(['frame', 'new']))
      expect((await documents.read(ME, 'd1'))!.pieces).toEqual(pieces(['frame', 'new']))
    })

    it('has nothing whose time is over, and sweeps it out', async () => {
      const { documents } = await open()
      await documents.create(ME, facts({ expiresAt: LONG_AGO }), whole)
      await documents.create(ME, facts({ id: 'd2', expiresAt: '2999-01-01T00:00:00.000Z' }), whole)
      expect(await documents.find(null, 'd1')).toBeUndefined()
      expect(await documents.read(ME, 'd1')).toBeUndefined()
      expect(await documents.write(ME, facts({ version: 2 }), pieces(['frame', 'x']))).toBe(false)
      expect(await documents.remove(ME, 'd1')).toBe(false)
      expect((await documents.list(ME, { limit: 10 })).map(({ id }) => id)).toEqual(['d2'])
      await documents.sweep()
      await documents.create(ME, facts(), pieces(['frame', 'new']))
      expect((await documents.read(ME, 'd1'))!.pieces).toEqual(pieces(['frame', 'new']))
      expect(await documents.read(ME, 'd2')).toBeDefined()
    })
  })
}
