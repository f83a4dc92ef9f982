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

interface Row {
  readonly why: string
  readonly source: string
  readonly target: string
  readonly repaired: string | null
  readonly statuses?: readonly string[]
}

describe('a deprecated term in the target', () => {
  it.each<Row>([
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
    ...[
      { why: 'is left in an address', target: 'See https://example.org/treaty/1 for it.' },
      { why: 'is left in a name of a host', target: 'See treaty.example.org for it.' },
      { why: 'is left in a hashtag', target: 'See #treaty for it.' },
      { why: 'is left in code', target: 'Write `treaty` here.' },
      { why: 'is left in single straight quotation marks', target: "He called it a 'good treaty'." },
      { why: 'is left in guillemets that point inwards', target: 'He called it a »treaty«.' },
      { why: 'is left in a quotation that is never closed', target: 'He said: “Go. The treaty is dead.' },
      { why: 'is left in the name of one', target: 'He broke the Treaty of Rome.' },
      { why: 'is left behind a hyphen', target: 'They are non-treaty states.' },
    ].map((row) => ({ source: 'Das Abkommen gilt.', repaired: null, ...row })),
    {
      why: 'is replaced beside a quotation that has it too',
      source: 'Das „Abkommen“ war kein Abkommen.',
      target: 'The “treaty” was no treaty.',
      repaired: 'The “treaty” was no agreement.',
      statuses: ['forbidden none', 'repaired repair'],
    },
    {
      why: 'is replaced after an apostrophe',
      source: 'Das Abkommen gilt.',
      target: 'It’s Iran’s treaty.',
      repaired: 'It’s Iran’s agreement.',
    },
    {
      why: 'is replaced after a German quotation',
      source: 'Das Abkommen gilt.',
      target: '„Alpha“ broke the treaty.',
      repaired: '„Alpha“ broke the agreement.',
    },
    {
      why: 'keeps the capitals of a headline',
      source: 'Kiew fällt.',
      target: 'KIEV HAS FALLEN',
      repaired: 'KYIV HAS FALLEN',
    },
  ])('$why', ({ source, target, repaired, statuses }: Row) => {
    const { text, terms } = enforce(source, 'de', target, 'en')
    expect(text).toBe(repaired ?? target)
    expect(terms.map((term) => `${term.status} ${term.method}`).sort()).toEqual(
      statuses ?? (repaired ? ['repaired repair'] : [expect.stringMatching(/^(forbidden|missing) none$/)]),
    )
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

const named = (id: string, kind: ConceptKind, terms: Record<string, string>): ConceptEntry =>
  concept(id, kind, Object.fromEntries(Object.entries(terms).map(([tag, term]) => [tag, cell(term)])))

const names = createTermbase({
  id: 'names',
  version: '1',
  concepts: [
    named('eu', 'name', { fr: 'Union européenne', de: 'Europäische Union', en: 'European Union' }),
    named('asean', 'acronym', { zh: '东盟', en: 'ASEAN' }),
    named('swift', 'acronym', { zh: '环球银行金融电信协会', en: 'SWIFT' }),
    named('nato', 'acronym', { fr: 'OTAN', en: 'NATO' }),
    named('who', 'acronym', { fr: 'OMS', en: 'WHO' }),
    named('kcna', 'acronym', { en: 'KCNA', ko: '조선중앙통신', zh: '朝中社', ru: 'ЦТАК' }),
    named('zelensky', 'name', { uk: 'Зеленський', en: 'Zelensky' }),
    named('choe', 'name', { ko: '최선희', en: 'Choe Son Hui' }),
    named('medvedev', 'name', { ru: 'Медведев', en: 'Medvedev' }),
    named('austria', 'place', { ru: 'Австрия', en: 'Austria' }),
  ],
})

describe('a name that stands in the target in another spelling', () => {
  it.each([
    {
      why: 'gets its capitals',
      from: 'fr',
      source: 'Selon l’Union européenne',
      to: 'de',
      target: 'Laut der europäischen Union',
      repaired: 'Laut der Europäischen Union',
    },
    {
      why: 'is an acronym again',
      from: 'zh',
      source: '东盟应该感谢越南。',
      to: 'en',
      target: 'Asean should thank Vietnam.',
      repaired: 'ASEAN should thank Vietnam.',
    },
    {
      why: 'is left when it may be a word',
      from: 'fr',
      source: 'Selon l’OMS',
      to: 'en',
      target: 'Who said so?',
      repaired: null,
    },
    {
      why: 'is an acronym of the target language',
      from: 'en',
      source: 'KCNA said so.',
      to: 'zh',
      target: '国家通讯社KCNA报道。',
      repaired: '国家通讯社朝中社报道。',
    },
    {
      why: 'is an acronym in its own script',
      from: 'en',
      source: 'KCNA said so.',
      to: 'ru',
      target: 'Об этом сообщило KCNA.',
      repaired: 'Об этом сообщило ЦТАК.',
    },
    {
      why: 'is left in an address of the other language',
      from: 'en',
      source: 'KCNA said so.',
      to: 'zh',
      target: '见http://example.org/KCNA?a=1。',
      repaired: null,
    },
    {
      why: 'is left in an e-mail address',
      from: 'uk',
      source: 'Зеленський прибув.',
      to: 'en',
      target: 'Write to Zelenskyy@example.org.',
      repaired: null,
    },
    {
      why: 'is left when its letters are a word',
      from: 'zh',
      source: '环球银行金融电信协会表示。',
      to: 'en',
      target: 'Swift action was taken.',
      repaired: null,
    },
    {
      why: 'is left where the article might change',
      from: 'fr',
      source: 'Un fonctionnaire de l’OTAN.',
      to: 'en',
      target: 'An OTAN official.',
      repaired: null,
    },
    {
      why: 'is romanised as the termbase does it',
      from: 'uk',
      source: 'Зеленський прибув.',
      to: 'en',
      target: 'Zelenskyy’s arrival.',
      repaired: 'Zelensky’s arrival.',
    },
    {
      why: 'is parted',
      from: 'ko',
      source: '최선희는 말했다.',
      to: 'en',
      target: 'Choe Sonhui spoke.',
      repaired: 'Choe Son Hui spoke.',
    },
    {
      why: 'is left inside a quotation',
      from: 'uk',
      source: 'Зеленський прибув.',
      to: 'en',
      target: 'They wrote “Zelenskyy”.',
      repaired: null,
    },
    {
      why: 'is left when it is another person',
      from: 'ru',
      source: 'Медведев выиграл.',
      to: 'en',
      target: 'Medvedeva won the race.',
      repaired: null,
    },
    {
      why: 'is left when it is another country',
      from: 'ru',
      source: 'Австрия против.',
      to: 'en',
      target: 'Australia is against it.',
      repaired: null,
    },
  ])('$why', ({ from, source, to, target, repaired }) => {
    const result = enforceTerms({ text: source, language: from }, { text: target, language: to }, names, {
      method: 'checked',
    })
    expect(result.text).toBe(repaired ?? target)
    expect(result.terms.map(({ status }) => status)).toEqual([repaired ? 'repaired' : 'missing'])
  })
})

it('repairs nothing in a text that only repeats its source', () => {
  const source = 'Das Abkommen von Kiew gilt weiter laut IAEO'
  const echo = enforce(source, 'de', source, 'en')
  expect(echo.text).toBe(source)
})

it('tries a term once where it cannot be repaired, and only the first misses of a very long text', () => {
  const source = 'Das Abkommen von Kiew. '.repeat(2_000)
  const target = 'The treaty of Kiev. '.repeat(2_000)
  const { text, terms } = enforce(source, 'de', target, 'en')
  expect(terms).toHaveLength(4_000)
  expect(text.match(/agreement/g)!.length).toBeLessThan(10)
  const missing = enforce(source, 'de', 'It is a place. '.repeat(2_000), 'en')
  expect(missing.terms.every(({ status }) => status === 'missing')).toBe(true)
})
