import { describe, expect, it } from 'vitest'
import { documentNames } from '../../src/align/names/document-names.ts'
import { checkPair } from '../../src/check/check-pair.ts'
import type { Pair } from '../../src/domain/document.ts'
import { isDocumentFlag, withoutDocumentFlags } from '../../src/pipeline/document-flags.ts'
import { namesOf } from '../../src/pipeline/document-names.ts'
import { documentFlags } from '../../src/pipeline/pairs.ts'

const pair = (id: number, source: string, target: string): Pair => ({
  id,
  block: 0,
  source: { text: source, segments: [id], spans: [] },
  target: { text: target, segments: [id] },
  status: 'translated',
  origin: 'machine',
  provider: 'deepl',
  bead: '1-1',
  score: 1,
  terms: [],
  links: [],
  flags: [],
})

const PAIRS = [
  pair(0, 'Dann kam Selenskyj.', 'Then Zelensky came.'),
  pair(1, 'Man sah Selenskyj dort.', 'They saw Zelensky there.'),
  pair(2, 'Heute sprach Selenskyj.', 'Today Zelenskyy spoke.'),
  pair(3, 'Erstens gilt das Abkommen.', 'The agreement applies.'),
  pair(4, 'Zweitens gibt es Sanktionen.', 'The agreement applies.'),
  pair(5, 'Drittens schweigt Moskau.', 'The agreement applies.'),
]

const named = ({ id, source, target }: Pair) => ({
  id,
  source: { text: source.text, language: 'de' },
  target: target && { text: target.text, language: 'en' },
  terms: [],
})

describe('remarks of the whole document', async () => {
  const names = await namesOf(PAIRS, 'de', 'en', () => null)
  const found = [...(await documentFlags(PAIRS, 'de', 'en', names)).values()].flat()

  it('are told by what they say', () => {
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['name', 'repeated']))
    expect(found.every(isDocumentFlag)).toBe(true)
  })

  it.each([
    ['a word said again and again', 'Er kam nach Genf.', 'He came came came came came came came to Geneva.'],
    ['another name', 'Der Minister traf Lawrow in Genf.', 'The minister met Petrov in Geneva.'],
    ['an acronym', 'Die NATO und die OSZE tagten in Wien.', 'They met in Vienna.'],
  ])('are no remarks on a pair alone: %s', (_, source, target) => {
    const flags = checkPair({
      source: { text: source, language: 'de' },
      target: { text: target, language: 'en' },
      terms: [],
    })
    expect(flags.filter(isDocumentFlag)).toEqual([])
  })

  it('leave a pair as it was without them', () => {
    const own = { code: 'length', severity: 'info', source: null, target: null, detail: 'Short.' } as const
    const plain = { ...PAIRS[0]!, flags: [own] }
    expect(withoutDocumentFlags({ ...plain, flags: [own, ...found] })).toEqual(plain)
    expect(withoutDocumentFlags(plain)).toBe(plain)
  })

  it('are the same where they are looked for in pieces, and others have their turn meanwhile', async () => {
    const many = Array.from({ length: 900 }, (_, id) => ({ ...PAIRS[id % PAIRS.length]!, id }))
    let turns = 0
    const others = setInterval(() => (turns += 1), 0)
    const inPieces = await namesOf(many, 'de', 'en', () => null)
    const flags = await documentFlags(many, 'de', 'en', inPieces)
    clearInterval(others)
    expect(inPieces).toEqual(documentNames(many.map(named), 'de', 'en'))
    expect(flags.size).toBe(600)
    expect(turns).toBeGreaterThan(5)
  })

  it('are looked for no longer once nobody waits for them', async () => {
    const left = AbortSignal.abort(new Error('left'))
    const many = Array.from({ length: 900 }, (_, id) => ({ ...PAIRS[id % PAIRS.length]!, id }))
    await expect(namesOf(many, 'de', 'en', () => null, left)).rejects.toThrow('left')
  })
})
