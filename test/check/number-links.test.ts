import { expect, it } from 'vitest'
import { numberLinks } from '../../src/check/number-links.ts'
import { pairNumbers } from '../../src/check/pair-numbers.ts'

const linked = (from: string, source: string, to: string, target: string): string[] =>
  numberLinks(pairNumbers({ source: { text: source, language: from }, target: { text: target, language: to } })).map(
    (link) => `${source.slice(...link.source)} = ${target.slice(...link.target)}`,
  )

it.each([
  {
    why: 'other separators',
    from: 'de',
    source: 'Rund 11.000 Soldaten seit dem 3. Mai.',
    to: 'en',
    target: 'Since 3 May, some 11,000 soldiers.',
    links: ['11.000 = 11,000', '3 = 3'],
  },
  {
    why: 'scale words',
    from: 'zh',
    source: '约150萬人。',
    to: 'en',
    target: 'About 1.5 million people.',
    links: ['150萬 = 1.5 million'],
  },
  {
    why: 'a large number in words',
    from: 'de',
    source: 'Es sind zwei Millionen Menschen.',
    to: 'en',
    target: 'They are 2 million people.',
    links: ['zwei Millionen = 2 million'],
  },
  { why: 'other digits', from: 'ar', source: 'في ٢٤ دولة', to: 'en', target: 'in 24 states', links: ['٢٤ = 24'] },
])('a number stands beside the one of its value: $why', ({ from, source, to, target, links }) => {
  expect(linked(from, source, to, target)).toEqual(links)
})

it.each([
  { why: 'twice on one side', source: '24 von 24 Staaten', target: '24 of the states' },
  { why: 'twice on both', source: '24 von 24 Staaten', target: '24 of 24 states' },
  { why: 'another value', source: '11.000 Soldaten', target: '1,100 soldiers' },
  { why: 'none', source: 'Soldaten', target: '11,000 soldiers' },
])('nothing is guessed: $why', ({ source, target }) => {
  expect(linked('de', source, 'en', target)).toEqual([])
})
