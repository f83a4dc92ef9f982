import { describe, expect, it } from 'vitest'
import type { ConceptEntry, ConceptKind } from '../../src/domain/concept.ts'
import { enforceTerms } from '../../src/terms/enforce.ts'
import { createTermbase } from '../../src/terms/termbase.ts'

const cell = (preferred: string, deprecated: readonly string[] = []) => ({
  preferred,
  admitted: [],
  deprecated,
  forms: [],
})

const concept = (id: string, kind: ConceptKind, terms: Record<string, ReturnType<typeof cell>>): ConceptEntry => ({
  id,
  domain: 'test',
  kind,
  partOfSpeech: kind === 'term' ? 'noun' : null,
  enforce: 'always',
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
  terms: new Map(Object.entries(terms)),
})

const termbase = createTermbase({
  id: 'test',
  version: '1',
  concepts: [
    concept('agreement', 'term', {
      de: cell('Abkommen'),
      en: cell('agreement', ['treaty']),
      fr: cell('accord', ['traité']),
    }),
    concept('kyiv', 'place', { de: cell('Kiew'), en: cell('Kyiv', ['Kiev']) }),
    concept('iaea', 'acronym', { en: cell('IAEA'), de: cell('IAEO', ['IAEA']) }),
  ],
})

const enforce = (source: string, from: string, target: string, to: string) =>
  enforceTerms({ text: source, language: from }, { text: target, language: to }, termbase, { method: 'checked' })

describe('a deprecated term in the target', () => {
  it.each([
    {
      why: 'is replaced in English',
      source: 'Das Abkommen gilt.',
      target: 'The treaty applies.',
      repaired: 'The agreement applies.',
    },
    {
      why: 'is left when it is inflected otherwise',
      source: 'Die Abkommen gelten.',
      target: 'The treaties apply. Two treatys.',
      repaired: null,
    },
    {
      why: 'keeps its possessive',
      source: 'Laut Kiew gilt es.',
      target: "It is Kiev's position.",
      repaired: "It is Kyiv's position.",
    },
    {
      why: 'keeps a capital at the start',
      source: 'Abkommen ruhen.',
      target: 'Treaty suspended.',
      repaired: 'Agreement suspended.',
    },
    {
      why: 'is left where the article before it would change',
      source: 'Ein Abkommen gilt.',
      target: 'A treaty applies.',
      repaired: null,
    },
    {
      why: 'is left inside a quotation',
      source: 'Er nannte es „Abkommen“.',
      target: 'He called it a good “treaty”.',
      repaired: null,
    },
    {
      why: 'is left inside straight quotation marks',
      source: 'Er nannte es "Abkommen".',
      target: 'He called it "treaty".',
      repaired: null,
    },
  ])('$why', ({ source, target, repaired }) => {
    const { text, terms } = enforce(source, 'de', target, 'en')
    expect(text).toBe(repaired ?? target)
    const statuses = terms.map((term) => `${term.status} ${term.method}`)
    expect(statuses).toEqual(repaired ? ['repaired repair'] : [expect.stringMatching(/^(forbidden|missing) none$/)])
  })

  it('is left in a language that would inflect it', () => {
    const { text, terms } = enforce('Das Abkommen gilt.', 'de', "Le traité s'applique.", 'fr')
    expect(text).toBe("Le traité s'applique.")
    expect(terms[0]!.status).toBe('forbidden')
  })

  it('is replaced in any language when it is an acronym', () => {
    const { text, terms } = enforce('The IAEA met.', 'en', 'Die IAEA tagte.', 'de')
    expect(text).toBe('Die IAEO tagte.')
    expect(text.slice(...terms[0]!.target!)).toBe('IAEO')
    expect(terms[0]).toMatchObject({ status: 'repaired', method: 'repair' })
  })
})

it('leaves a target alone that has the preferred term, or none', () => {
  for (const target of ['The agreement applies.', 'It applies.']) {
    expect(enforce('Das Abkommen gilt.', 'de', target, 'en').text).toBe(target)
  }
})
