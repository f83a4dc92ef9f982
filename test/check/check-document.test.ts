import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../src/check/check-document.ts'

const pairs = (...rows: readonly (readonly [source: string, target: string])[]) =>
  rows.map(([source, target], id) => ({
    id,
    source: { text: source, language: 'de' },
    target: { text: target, language: 'en' },
  }))

describe('one translation for different sources', () => {
  it('is an error on every pair that has it when there are three', () => {
    const flags = checkDocument(
      pairs(['Das Abkommen gilt.', 'I see.'], ['Er kam.', 'I see.'], ['Wien', 'Vienna'], ['Sie ging.', 'I see.']),
    )
    expect([...flags.keys()]).toEqual([0, 1, 3])
    expect(flags.get(0)).toEqual([
      {
        code: 'repeated',
        severity: 'error',
        source: null,
        target: [0, 6],
        detail: 'The same translation stands for 3 different texts of the source.',
      },
    ])
  })

  it('is an error for two when it is long', () => {
    const long = 'The agreement obliges both countries to cooperate closely.'
    const flags = checkDocument(
      pairs(['Das Abkommen gilt für beide Länder.', long], ['Er kam am Montag nach Wien.', long]),
    )
    expect([...flags.keys()]).toEqual([0, 1])
  })

  it.each([
    {
      why: 'two short ones',
      rows: [
        ['Ja.', 'Yes.'],
        ['Doch.', 'Yes.'],
      ],
    },
    {
      why: 'the same source',
      rows: [
        ['Weiter', 'Next'],
        ['Weiter', 'Next'],
        ['Weiter', 'Next'],
      ],
    },
    {
      why: 'sources that differ in punctuation',
      rows: [
        ['Weiter', 'Next'],
        ['Weiter!', 'Next!'],
        ['WEITER', 'Next'],
      ],
    },
    {
      why: 'sources that say nearly the same',
      rows: [
        [
          'Das Abkommen verpflichtet beide Länder zur Zusammenarbeit.',
          'The agreement obliges both countries to cooperate.',
        ],
        [
          'Das Abkommen verpflichtet beide Staaten zur Zusammenarbeit.',
          'The agreement obliges both countries to cooperate.',
        ],
      ],
    },
    {
      why: 'no words at all',
      rows: [
        ['*', '—'],
        ['#', '—'],
        ['§', '—'],
      ],
    },
  ] as const)('is left alone: $why', ({ rows }) => {
    expect(checkDocument(pairs(...rows)).size).toBe(0)
  })

  it('no document of different translations is flagged', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (sources) => {
        expect(checkDocument(pairs(...sources.map((source, id) => [source, `Sentence ${id}`] as const))).size).toBe(0)
      }),
    )
  })
})
