import { describe, expect, it } from 'vitest'
import type { ConceptEntry } from '../../src/domain/concept.ts'
import { keepAtHand } from '../../src/pipeline/at-hand.ts'
import { createGlossaries } from '../../src/pipeline/glossaries.ts'
import { parseConcepts, writeConcepts } from '../../src/pipeline/kept-concepts.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { createTermbase } from '../../src/terms/termbase.ts'

const concept = (over: Partial<ConceptEntry> = {}): ConceptEntry => ({
  id: 'own.freeze',
  domain: '',
  kind: 'term',
  partOfSpeech: null,
  enforce: 'always',
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
  terms: new Map([['de', { preferred: 'Vermögenssperre', admitted: [], deprecated: [], forms: [] }]]),
  ...over,
})

describe('concepts that are kept', () => {
  it.each([
    { why: 'nothing but a term', entry: concept() },
    {
      why: 'everything',
      entry: concept({
        domain: 'law',
        kind: 'acronym',
        partOfSpeech: 'noun',
        enforce: 'suggest',
        definition: 'a',
        note: '',
        ambiguousWith: ['b'],
        renderedBy: ['c'],
        terms: new Map([
          ['en', { preferred: null, admitted: ['x'], deprecated: ['y'], forms: ['z'] }],
          ['de', { preferred: '', admitted: [], deprecated: [], forms: [] }],
          ['fr', { preferred: null, admitted: [], deprecated: [], forms: [] }],
        ]),
      }),
    },
    { why: 'an id that objects have', entry: concept({ id: '__proto__' }) },
  ])('come back as they were: $why', ({ entry }) => {
    const [back] = parseConcepts(writeConcepts([entry]))
    expect(back).toEqual(entry)
    expect([...back!.terms.keys()]).toEqual([...entry.terms.keys()])
  })

  it('take little more room than their terms', () => {
    expect(writeConcepts([concept()])).toBe('[{"id":"own.freeze","terms":[["de","Vermögenssperre"]]}]')
  })
})

describe('termbases at hand', () => {
  const made: string[] = []
  const make = async ({ id, version }: { id: string; version: string }) => {
    made.push(`${id} ${version}`)
    return version === 'gone' ? undefined : createTermbase({ id, version, concepts: [] })
  }
  const of = (id: string, version = '1', terms = 10) => ({ id, version, terms })

  it('are made once, also for those who ask meanwhile', async () => {
    made.length = 0
    const open = keepAtHand(make, true)
    const [one, other] = await Promise.all([open(of('a')), open(of('a'))])
    expect(one).toBe(other)
    expect(await open(of('a'))).toBe(one)
    await open(of('a', '2'))
    await open(of('a'))
    expect(made).toEqual(['a 1', 'a 2', 'a 1'])
  })

  it('are made by each who asks meanwhile where nobody may wait for another, and are then the same', async () => {
    made.length = 0
    const open = keepAtHand(make)
    const [one, other] = await Promise.all([open(of('a')), open(of('a'))])
    expect(one).toBe(other)
    expect(await open(of('a'))).toBe(one)
    expect(made).toEqual(['a 1', 'a 1'])
  })

  it('are the last that were used, fewer when they are large', async () => {
    made.length = 0
    const open = keepAtHand(make)
    for (const id of 'abcdefgh') await open(of(id))
    await open(of('a'))
    await open(of('i'))
    await open(of('a'))
    expect(made).toHaveLength(9)
    await open(of('large', '1', 900_000))
    await open(of('large', '1', 900_000))
    await open(of('a'))
    expect(made.slice(9)).toEqual(['large 1', 'a 1'])
  })

  it('are asked for again when they were not there or failed', async () => {
    made.length = 0
    const open = keepAtHand(make)
    expect(await open(of('a', 'gone'))).toBeUndefined()
    expect(await open(of('a', 'gone'))).toBeUndefined()
    expect(made).toHaveLength(2)
  })
})

it('a glossary that is deleted while it is opened is unknown', async () => {
  const { glossaries: store } = createMemoryStore()
  const glossaries = createGlossaries([], {
    ...store,
    async read(id, version) {
      await store.remove(id)
      return store.read(id, version)
    },
  })
  await glossaries.write({ id: 'own', concepts: [concept()] })
  await expect(glossaries.open(['own'])).rejects.toMatchObject({ code: 'unknown-glossary' })
})
