import { describe, expect, it } from 'vitest'
import { reportTerms } from '../../src/terms/report.ts'
import { summariseTerms } from '../../src/terms/summarise.ts'
import { loadBuiltin } from '../support/termbase.ts'

const termbase = loadBuiltin()
const report = (source: string, target: string | null) =>
  reportTerms({ text: source, language: 'de' }, target === null ? null : { text: target, language: 'en' }, termbase)
const statuses = (source: string, target: string | null) =>
  report(source, target).map(({ concept, status }) => `${concept} ${status}`)

describe('what became of the terms', () => {
  it.each([
    {
      why: 'the preferred term is applied',
      source: 'Die Sanktionen gelten.',
      target: 'The sanctions apply.',
      uses: ['sanc.sanctions applied'],
    },
    {
      why: 'an everyday word instead is a miss',
      source: 'Die Militärhilfe kam.',
      target: 'The army support came.',
      uses: ['mil.military-aid missing'],
    },
    { why: 'a deprecated form is forbidden', source: 'In Kiew.', target: 'In Kiev.', uses: ['geo.kyiv forbidden'] },
    {
      why: 'an ambiguous concept is only suggested',
      source: 'Das Abkommen.',
      target: 'The deal.',
      uses: ['law.agreement suggested'],
    },
    {
      why: 'two occurrences need two spans',
      source: 'Sanktionen gegen Sanktionen',
      target: 'sanctions against them',
      uses: ['sanc.sanctions applied', 'sanc.sanctions missing'],
    },
    {
      why: 'without a target everything is a suggestion',
      source: 'Die Sanktionen gelten.',
      target: null,
      uses: ['sanc.sanctions suggested'],
    },
  ])('$why', ({ source, target, uses }) => {
    expect(statuses(source, target)).toEqual(uses)
  })

  it('spans cut the pair’s own texts and the preferred term is told', () => {
    const [use] = report('Mit den Vereinten Nationen.', 'With the United Nations.')
    expect(use).toMatchObject({
      source: [8, 26],
      target: [9, 23],
      preferred: 'United Nations',
      method: 'checked',
      enforce: 'always',
    })
  })

  it('a mention inside another term is taken last', () => {
    const uses = report(
      'Der UN-Sicherheitsrat und die Vereinten Nationen',
      'The UN Security Council and the United Nations',
    )
    const un = uses.find(({ concept }) => concept === 'org.un')!
    expect('The UN Security Council and the United Nations'.slice(...un.target!)).toBe('United Nations')
  })

  it('every target span of a concept is used once', () => {
    const uses = report('Russland, Russland, Russland', 'Russia, Russia')
    const spans = uses.flatMap(({ target }) => (target ? [target.join()] : []))
    expect(new Set(spans).size).toBe(spans.length)
    expect(uses.filter(({ status }) => status === 'missing')).toHaveLength(1)
  })

  it('the way a term came about is told by the caller', () => {
    const uses = reportTerms({ text: 'Sanktionen', language: 'de' }, { text: 'sanctions', language: 'en' }, termbase, {
      method: 'native',
    })
    expect(uses[0]).toMatchObject({ status: 'applied', method: 'native' })
  })
})

describe('the summary of a document', () => {
  const pair = (source: string, target: string, id = 0) => ({
    id,
    source: { text: source },
    target: { text: target },
    terms: report(source, target),
  })

  it('counts required and applied uses, suggestions left out', () => {
    const pairs = [
      pair('Die Sanktionen und das Abkommen', 'The sanctions and the deal'),
      pair('Militärhilfe', 'Army support'),
    ]
    expect(summariseTerms(pairs, 'en')).toMatchObject({ required: 2, applied: 1, adherence: 0.5, consistency: 1 })
  })

  it('lists what is missing, with what should be there', () => {
    const pairs = [pair('Die Sanktionen', 'The sanctions', 4), pair('Militärhilfe', 'Army support', 5)]
    expect(summariseTerms(pairs, 'en').misses).toEqual([
      {
        pair: 5,
        concept: 'mil.military-aid',
        source: 'Militärhilfe',
        expected: 'military aid',
        status: 'missing',
        enforce: 'domain',
      },
    ])
  })

  it('says how a concept was rendered, the most frequent first, inflections taken together', () => {
    const pairs = [
      pair('Die Vereinten Nationen', 'The UN'),
      pair('Die Vereinten Nationen', 'The United Nations'),
      pair('Die UN', 'The United Nations'),
      pair('Ein Waffenembargo', 'An arms embargo'),
    ]
    expect(summariseTerms(pairs, 'en').concepts).toEqual([
      {
        concept: 'org.un',
        occurrences: 3,
        renditions: [
          { text: 'United Nations', count: 2 },
          { text: 'UN', count: 1 },
        ],
        consistency: 2 / 3,
      },
    ])
  })

  it('inflection does not make a rendition inconsistent, another term does', () => {
    const alike = [pair('Ein Waffenembargo', 'An arms embargo'), pair('Die Waffenembargos', 'The arms embargoes')]
    const unlike = [pair('Die Vereinten Nationen', 'The United Nations'), pair('Die UN', 'The UN')]
    expect(summariseTerms(alike, 'en').consistency).toBe(1)
    expect(summariseTerms(unlike, 'en').consistency).toBe(0)
  })

  it('a document without terms adheres in full', () => {
    expect(summariseTerms([], 'en')).toEqual({
      required: 0,
      applied: 0,
      adherence: 1,
      consistency: 1,
      repaired: 0,
      misses: [],
      concepts: [],
    })
  })
})
