import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/storage/contract.ts'
import { EVERYBODY, type MemoryStore, type MemoryUnit } from '../../src/storage/memory-units.ts'

export const unit = (over: Partial<MemoryUnit> = {}): MemoryUnit => ({
  source: 'de',
  target: 'en',
  text: 'Der Rat hat neue Sanktionen gegen die Flotte beschlossen.',
  translation: 'The Council has adopted new sanctions against the fleet.',
  origin: 'machine',
  provider: 'deepl',
  scope: 'deepl',
  terms: 'v1',
  ...over,
})
const ME = 'me'

/** What every translation memory keeps. `open` gives an empty one. */
export function describeUnits(name: string, open: () => Promise<Store>): void {
  const memoryOf = async (): Promise<MemoryStore> => (await open()).memory!

  describe(`${name} keeps the contract of the translation memory`, () => {
    it('is empty at first', async () => {
      const memory = await memoryOf()
      expect(await memory.find(ME, 'de', 'en', ['Hallo', 'Welt'])).toEqual([[], []])
      expect(await memory.find(ME, 'de', 'en', [])).toEqual([])
      expect(await memory.candidates(ME, 'de', 'en', 'Hallo Welt', 0.75)).toEqual([])
      expect(await memory.search(ME, 'Hallo', {}, { limit: 10 })).toEqual({ units: [], next: null })
      expect(await memory.list(ME, {}, { limit: 10 })).toEqual([])
      expect(await memory.counts(null)).toEqual([])
      expect(await memory.remove(ME, {})).toBe(0)
      expect(await memory.sweep('2999-01-01T00:00:00.000Z')).toBe(0)
      await memory.touch([1])
      await memory.put(ME, [])
    })

    it('gives back what was put into it, in the order of the texts that are looked up', async () => {
      const memory = await memoryOf()
      const other = unit({ text: 'Ja.', translation: 'Yes.', provider: null, origin: 'imported', terms: '' })
      await memory.put(ME, [unit(), other])
      const found = await memory.find(ME, 'de', 'en', ['Ja.', 'Nein.', unit().text, 'Ja.'])
      expect(found.map((units) => units.map(({ translation }) => translation))).toEqual([
        ['Yes.'],
        [],
        [unit().translation],
        ['Yes.'],
      ])
      expect(found[0]![0]).toMatchObject(other)
      expect(found[2]![0]).toMatchObject(unit())
      expect(found[2]![0]!.createdAt).toMatch(/^20\d\d-.*Z$/)
    })

    it('takes texts for the same that differ in composition or white space, and no others', async () => {
      const memory = await memoryOf()
      await memory.put(ME, [unit({ text: 'Präsident  Müller\nsprach.' })])
      const texts = ['Pra\u0308sident Mu\u0308ller sprach. ', 'präsident Müller sprach.', 'Präsident Müller sprach']
      expect((await memory.find(ME, 'de', 'en', texts)).map(({ length }) => length)).toEqual([1, 0, 0])
    })

    it('has nothing for another owner, and what is everybody’s for all', async () => {
      const memory = await memoryOf()
      await memory.put(ME, [unit()])
      await memory.put(EVERYBODY, [unit({ scope: 'import', translation: 'Shared.' })])
      const seen = async (owner: string) =>
        (await memory.find(owner, 'de', 'en', [unit().text]))[0]!.map(({ translation }) => translation).sort()
      expect(await seen('other')).toEqual(['Shared.'])
      expect(await seen(ME)).toEqual(['Shared.', unit().translation])
      expect(await memory.list('other', {}, { limit: 10 })).toHaveLength(1)
      expect(await memory.candidates('other', 'de', 'en', unit().text, 0.75)).toHaveLength(1)
      expect((await memory.search('other', 'Council', {}, { limit: 10 })).units).toEqual([])
      expect(await memory.remove('other', {})).toBe(0)
      expect(await memory.list(null, {}, { limit: 10 })).toHaveLength(2)
    })

    it('compares languages without regions, and tells those that differ', async () => {
      const memory = await memoryOf()
      await memory.put(ME, [unit({ source: 'de-AT', target: 'en-GB' })])
      expect((await memory.find(ME, 'de', 'en', [unit().text]))[0]).toMatchObject([{ target: 'en-GB' }])
      expect((await memory.find(ME, 'de', 'fr', [unit().text]))[0]).toEqual([])
      expect((await memory.find(ME, 'en', 'de', [unit().text]))[0]).toEqual([])
    })

    it('puts a unit in the place of one of the same text and scope, and beside those of other scopes', async () => {
      const memory = await memoryOf()
      await memory.put(ME, [unit(), unit({ scope: 'azure', translation: 'Azure.' })])
      await memory.put(ME, [unit({ translation: 'Newer.', terms: 'v2' })])
      const [found] = await memory.find(ME, 'de', 'en', [unit().text])
      expect(found!.map(({ scope, translation, terms }) => [scope, translation, terms]).sort()).toEqual([
        ['azure', 'Azure.', 'v1'],
        ['deepl', 'Newer.', 'v2'],
      ])
    })

    it('finds what is like a text among what is not', async () => {
      const memory = await memoryOf()
      const texts = [
        'Der Rat hat neue Sanktionen gegen die Flotte beschlossen.',
        'Der Rat hat gestern neue Sanktionen gegen die Flotte beschlossen.',
        'Der Rat hat neue Sanktionen gegen die Bank verhängt.',
        'Heute regnet es in Brüssel.',
      ]
      await memory.put(
        ME,
        texts.map((text) => unit({ text })),
      )
      const candidates = await memory.candidates(
        ME,
        'de',
        'en',
        'Der Rat hat neue Sanktionen gegen die Flotte verhängt.',
        0.75,
      )
      const found = candidates.map(({ text }) => text)
      expect(found).toEqual(expect.arrayContaining(texts.slice(0, 1)))
      expect(found).not.toContain(texts[3])
    })

    it('finds what is like a text among very many that differ in a number only', async () => {
      const memory = await memoryOf()
      await memory.put(
        ME,
        Array.from({ length: 3000 }, (_, index) => unit({ text: `Satz ${index} über die Flotte.` })),
      )
      const candidates = await memory.candidates(ME, 'de', 'en', 'Satz 2777 über die neue Flotte.', 0.75)
      expect(candidates.map(({ text }) => text)).toContain('Satz 2777 über die Flotte.')
    })

    it('finds words in either text, signs of a pattern included', async () => {
      const memory = await memoryOf()
      await memory.put(ME, [unit({ text: 'Um 5 % mehr.', translation: 'Up 5%.' }), unit({ text: 'Um 50 mehr_.' })])
      const texts = async (words: string) =>
        (await memory.search(ME, words, {}, { limit: 10 })).units.map(({ text }) => text)
      expect(await texts('5 %')).toEqual(['Um 5 % mehr.'])
      expect(await texts('5%')).toEqual(['Um 5 % mehr.'])
      expect(await texts('mehr_')).toEqual(['Um 50 mehr_.'])
      expect(await texts('COUNCIL')).toEqual(['Um 50 mehr_.'])
      expect((await memory.search(ME, 'Um', {}, { limit: 1 })).units).toHaveLength(1)
    })

    it('says where to look on for words, in all languages and what is everybody’s', async () => {
      const memory = await memoryOf()
      const texts = Array.from({ length: 7 }, (_, index) => `Satz ${index} über die Flotte.`)
      await memory.put(
        ME,
        texts.map((text, index) => unit({ text, source: index % 2 === 0 ? 'de' : 'nl' })),
      )
      await memory.put(EVERYBODY, [unit({ text: 'Satz für alle.' }), unit({ text: 'Anderes.' })])
      const found: string[] = []
      let next: string | null | undefined
      while (next !== null) {
        const page = await memory.search(ME, 'satz', {}, { limit: 3, after: next })
        expect(page.units.length).toBeLessThanOrEqual(3)
        found.push(...page.units.map(({ text }) => text))
        next = page.next
      }
      expect(found.toSorted()).toEqual([...texts, 'Satz für alle.'].toSorted())
      const dutch = await memory.search(ME, 'satz', { source: 'nl', origin: 'machine' }, { limit: 9 })
      expect(dutch.units).toHaveLength(3)
    })

    it('lists page by page, and counts by languages and origin', async () => {
      const memory = await memoryOf()
      await memory.put(ME, [
        ...['eins', 'zwei', 'drei'].map((text) => unit({ text })),
        unit({ text: 'un', source: 'fr', origin: 'edited' }),
      ])
      const first = await memory.list(ME, {}, { limit: 3 })
      const rest = await memory.list(ME, {}, { limit: 3, after: first.at(-1)!.id })
      expect([...first, ...rest].map(({ text }) => text).sort()).toEqual(['drei', 'eins', 'un', 'zwei'])
      expect((await memory.list(ME, { source: 'fr-CA', target: 'en' }, { limit: 9 })).map(({ text }) => text)).toEqual([
        'un',
      ])
      expect(await memory.counts(ME)).toEqual([
        { source: 'de', target: 'en', origin: 'machine', units: 3 },
        { source: 'fr', target: 'en', origin: 'edited', units: 1 },
      ])
    })

    it('removes what it is asked to and nothing else, from every way of finding it', async () => {
      const memory = await memoryOf()
      await memory.put(ME, [unit(), unit({ scope: 'document 1', origin: 'edited' }), unit({ text: 'Ja.', scope: 'x' })])
      const [edited] = await memory.list(ME, { origin: 'edited' }, { limit: 9 })
      expect(await memory.remove(ME, { id: edited!.id })).toBe(1)
      expect(await memory.candidates(ME, 'de', 'en', unit().text, 0.75)).toHaveLength(1)
      expect(await memory.remove(ME, { scope: 'x' })).toBe(1)
      expect(await memory.remove(ME, { source: 'fr' })).toBe(0)
      expect(await memory.remove(ME, { source: 'de', target: 'en' })).toBe(1)
      expect(await memory.list(null, {}, { limit: 9 })).toEqual([])
      expect(await memory.candidates(ME, 'de', 'en', unit().text, 0.75)).toEqual([])
    })

    it('removes a part of very many', async () => {
      const memory = await memoryOf()
      const many = (scope: string) => Array.from({ length: 6_000 }, (_, at) => unit({ text: `Satz ${at}`, scope }))
      await memory.put(ME, [...many('x'), ...many('y')])
      expect(await memory.counts(ME)).toMatchObject([{ units: 12_000 }])
      expect(await memory.remove(ME, { scope: 'x' })).toBe(6_000)
      expect(await memory.counts(ME)).toMatchObject([{ units: 6_000 }])
      expect((await memory.find(ME, 'de', 'en', ['Satz 5999']))[0]).toMatchObject([{ scope: 'y' }])
    })

    it('forgets what was of no use for long', async () => {
      const memory = await memoryOf()
      await memory.put(ME, [unit()])
      expect(await memory.sweep('2020-01-01T00:00:00.000Z')).toBe(0)
      expect(await memory.sweep('2999-01-01T00:00:00.000Z')).toBe(1)
      expect(await memory.find(ME, 'de', 'en', [unit().text])).toEqual([[]])
    })

    it('keeps units of any length and of any characters', async () => {
      const memory = await memoryOf()
      const texts = [
        '制裁🕊️',
        'x'.repeat(400_000),
        '"\'\\?%_$[0]',
        'ا'.repeat(300_000),
        ...Array.from({ length: 3000 }, (_, index) => `Satz ${index}`),
      ]
      await memory.put(
        ME,
        texts.map((text) => unit({ text, translation: text })),
      )
      const found = await memory.find(ME, 'de', 'en', texts)
      expect(found.every(([one], place) => one?.text === texts[place] && one?.translation === texts[place])).toBe(true)
      expect(await memory.remove(ME, {})).toBe(texts.length)
    })
  })
}
