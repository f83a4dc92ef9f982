import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { confidentDocument } from '../../src/pipeline/confident-document.ts'
import { appWith, read } from '../support/app.ts'

const alignment = {
  source: { segments: ['Dann kam Selenskyj.', 'Man sah Selenskyj dort.', 'Heute sprach Selenskyj.'], language: 'de' },
  target: { segments: ['Then Zelensky came.', 'They saw Zelensky there.', 'Today Zelenskyy spoke.'], language: 'en' },
  pivot: 'none',
}
const align = (more: object = {}): Promise<Document> =>
  read(appWith().json('/v1/alignments', { ...alignment, glossary: null, ...more }))

describe('the names of a document', () => {
  it('are told with every form, and a remark where the translation spells one in two ways', async () => {
    const { names, pairs } = await align()
    expect(names).toMatchObject([
      {
        id: 0,
        original: 'Selenskyj',
        consistent: false,
        target: [{ text: 'Zelensky', places: [{ pair: 0 }, { pair: 1 }] }, { text: 'Zelenskyy' }],
      },
    ])
    expect(pairs.map(({ flags }) => flags.filter(({ code }) => code === 'name').map(({ detail }) => detail))).toEqual([
      [],
      [],
      ['Selenskyj stands as Zelensky (2) and Zelenskyy (1).'],
    ])
    const flag = pairs[2]!.flags.find(({ code }) => code === 'name')!
    expect(flag.severity).toBe('info')
    expect(pairs[2]!.target!.text.slice(...flag.target!)).toBe('Zelenskyy')
  })

  it('have the concept and the kind of the termbase', async () => {
    const { names } = await align({
      source: { segments: ['Das gilt in Russland.'], language: 'de' },
      target: { segments: ['That applies in Russia.'], language: 'en' },
      glossary: 'sanctions-diplomacy',
    })
    expect(names).toMatchObject([{ concept: 'geo.russia', kind: 'place', consistent: true, original: 'Russland' }])
  })

  it('stand in the pairs that are left', async () => {
    const document = await align()
    const pairs = document.pairs.map((pair, place) => ({ ...pair, score: place === 2 ? 0.1 : 1 }))
    const { names } = confidentDocument({ ...document, pairs }, 0.5).document
    expect(names[0]!.target).toMatchObject([{ text: 'Zelensky' }])
    expect(names[0]!.source.flatMap(({ places }) => places.map(({ pair }) => pair))).toEqual([0, 1])
  })
})
