import { describe, expect, it } from 'vitest'
import { pairNumbers } from '../../src/check/pair-numbers.ts'
import type { TermUse } from '../../src/domain/document.ts'
import type { Span } from '../../src/domain/span.ts'
import { pairLinks } from '../../src/pipeline/pair-links.ts'
import { expectLinear } from '../support/growth.ts'

const source = { text: 'Die Resolution 1718 gegen Nordkorea vom 14. Oktober nennt Kim.', language: 'de' }
const target = { text: 'Resolution 1718 of 14 October against North Korea names Kim.', language: 'en' }
const spanOf = (text: string, part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length]
const term = (from: string, to: string | null, status: TermUse['status']): TermUse => ({
  concept: from,
  source: spanOf(source.text, from),
  target: to === null ? null : spanOf(target.text, to),
  status,
  method: 'checked',
  enforce: 'always',
  preferred: to,
})
const links = (terms: readonly TermUse[]) =>
  pairLinks(source, target, terms, pairNumbers({ source, target })).map(
    (link) => `${link.kind}: ${source.text.slice(...link.source)} = ${target.text.slice(...link.target)}`,
  )

it('terms, numbers and names are linked in the order of the source', () => {
  expect(links([term('Nordkorea', 'North Korea', 'applied')])).toEqual([
    'name: Resolution = Resolution',
    'number: 1718 = 1718',
    'term: Nordkorea = North Korea',
    'number: 14 = 14',
    'name: Oktober = October',
    'name: Kim = Kim',
  ])
})

it('a term comes before the number and the name inside of it, and the longer term before the shorter', () => {
  const nested = [term('Resolution', 'Resolution', 'applied'), term('Resolution 1718', 'Resolution 1718', 'repaired')]
  expect(links(nested)[0]).toBe('term: Resolution 1718 = Resolution 1718')
  expect(links(nested).filter((link) => link.includes('1718'))).toHaveLength(1)
})

it('a term that is missing, forbidden or only suggested is no link', () => {
  const others = (['missing', 'forbidden', 'suggested'] as const).map((status) =>
    term('gegen', status === 'missing' ? null : 'against', status),
  )
  expect(links(others).some((link) => link.startsWith('term'))).toBe(false)
})

describe('the words an engine linked', () => {
  const linked = (...words: readonly (readonly [from: string, to: string])[]) =>
    pairLinks(
      source,
      target,
      [term('Nordkorea', 'North Korea', 'applied')],
      pairNumbers({ source, target }),
      words.map(([from, to]) => ({ source: spanOf(source.text, from), target: spanOf(target.text, to) })),
    )
      .filter(({ kind }) => kind === 'word')
      .map((link) => `${source.text.slice(...link.source)} = ${target.text.slice(...link.target)}`)

  it('come after what is sure', () => {
    expect(linked(['gegen', 'against'], ['nennt', 'names'], ['Nordkorea', 'North'])).toEqual([
      'gegen = against',
      'nennt = names',
    ])
  })

  it.each([
    {
      why: 'one word cannot stand for two',
      words: [
        ['nennt', 'names'],
        ['nennt', 'against'],
      ] as const,
    },
    {
      why: 'nor two for one',
      words: [
        ['nennt', 'names'],
        ['gegen', 'names'],
      ] as const,
    },
    { why: 'a sign is no word', words: [[' ', 'names']] as const },
  ])('$why', ({ words }) => {
    expect(linked(...words)).toEqual([])
  })
})

it('very many terms are linked in a time that grows with their number', async () => {
  await expectLinear({
    size: 16_000,
    of: (size) => {
      const text = 'wort '.repeat(size)
      const terms = Array.from({ length: size }, (_, index): TermUse => {
        const span: Span = [5 * index, 5 * index + 4]
        return { ...term('Kim', 'Kim', 'applied'), source: span, target: span }
      })
      const [from, to] = [
        { ...source, text },
        { ...target, text },
      ]
      return { from, to, terms, numbers: pairNumbers({ source: from, target: to }) }
    },
    run: ({ from, to, terms, numbers }) => pairLinks(from, to, terms, numbers),
  })
})
