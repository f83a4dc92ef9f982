import { describe, expect, it } from 'vitest'
import type { ConceptKind, PartOfSpeech } from '../../src/domain/concept.ts'
import { createTermbase } from '../../src/terms/termbase.ts'

interface Traits {
  readonly kind?: ConceptKind
  readonly partOfSpeech?: PartOfSpeech | null
}

/** What a termbase of these terms, one concept each, finds in a text: the terms, with the text's words. */
function found(terms: readonly string[], text: string, language: string, { kind = 'term', partOfSpeech }: Traits = {}) {
  const concepts = terms.map((preferred) => ({
    id: preferred,
    domain: 'test',
    kind,
    partOfSpeech: partOfSpeech === undefined ? ('noun' as const) : partOfSpeech,
    enforce: 'domain' as const,
    definition: null,
    note: null,
    ambiguousWith: [],
    renderedBy: [],
    terms: new Map([[language, { preferred, admitted: [], deprecated: [], forms: [] }]]),
  }))
  return createTermbase({ id: 'test', version: '1', concepts })
    .match(text, language)
    .map(({ concept, span }) => `${concept}: ${text.slice(...span)}`)
}

const place = { kind: 'place', partOfSpeech: null } as const
const people = { partOfSpeech: 'adjective' } as const

describe('a term in another of its forms', () => {
  it.each([
    {
      language: 'pl',
      why: 'cases of an adjective and its noun',
      term: 'pocisk balistyczny',
      form: 'pociskami balistycznymi',
    },
    { language: 'pl', why: 'ó becomes o', term: 'Kijów', form: 'Kijowie', traits: place },
    { language: 'pl', why: 'a genitive without ending', term: 'rozmowy pokojowe', form: 'rozmów pokojowych' },
    { language: 'pl', why: 'ą becomes ę', term: 'urząd', form: 'urzędami' },
    { language: 'pl', why: 't softens before -ie', term: 'traktat', form: 'traktacie' },
    { language: 'pl', why: 'k softens before -y', term: 'Turek', form: 'Turcy', traits: people },
    { language: 'pl', why: 'g softens before -e', term: 'Haga', form: 'Hadze', traits: place },
    { language: 'pl', why: 'ch softens before -i', term: 'Włoch', form: 'Włosi', traits: people },
    { language: 'pl', why: 'r softens before -e', term: 'minister', form: 'ministrze' },
    { language: 'pl', why: 'a fleeting e', term: 'najemnik', form: 'najemników' },
    { language: 'pl', why: 'a fleeting ie', term: 'jeniec', form: 'jeńców' },
    { language: 'pl', why: 'ia becomes ie', term: 'miasto', form: 'mieście' },
    { language: 'pl', why: 'one inhabitant of many', term: 'Rosjanin', form: 'Rosjan', traits: people },
    { language: 'pl', why: 'ń hardens', term: 'broń', form: 'broni' },
    { language: 'he', why: 'a preposition', term: 'איראן', form: 'באיראן', traits: place },
    { language: 'he', why: 'and, when, the', term: 'שגריר', form: 'וכשהשגריר' },
    { language: 'he', why: 'the article within', term: 'טיל בליסטי', form: 'הטילים הבליסטיים' },
    { language: 'he', why: 'the construct state', term: 'הפסקת אש', form: 'הפסקות האש' },
    { language: 'he', why: 'a plural in -uyot', term: 'שגרירות', form: 'השגרירויות' },
    { language: 'he', why: 'a doubled vav', term: 'וושינגטון', form: 'בוושינגטון', traits: place },
    { language: 'he', why: 'gershayim or a quotation mark', term: 'נאט״ו', form: 'נאט"ו', traits: place },
    { language: 'he', why: 'a final letter within', term: 'אוליגרך', form: 'אוליגרכים' },
    {
      language: 'it',
      why: 'an elided article before it',
      term: 'embargo sulle armi',
      form: 'embargo sulle armi',
      within: 'l’embargo sulle armi',
    },
    { language: 'it', why: 'h keeps the sound', term: 'banca', form: 'banche' },
    { language: 'it', why: '-ione has -ioni', term: 'sanzione economica', form: 'sanzioni economiche' },
    { language: 'pt', why: '-ão has -ões', term: 'sanção', form: 'sanções' },
    { language: 'pt', why: '-al has -ais', term: 'banco central', form: 'bancos centrais' },
    { language: 'pt', why: '-il has -eis', term: 'míssil balístico', form: 'mísseis balísticos' },
    { language: 'ar', why: 'a broken plural', term: 'رئيس الوزراء', form: 'رؤساء الوزراء' },
    { language: 'ar', why: 'a dual of the feminine', term: 'سفينة حربية', form: 'سفينتان حربيتان' },
    { language: 'ar', why: 'al- that is part of the word', term: 'ألماني', form: 'الألمانية', traits: people },
    { language: 'fa', why: 'an Arabic plural and a Persian one', term: 'جنایات جنگی', form: 'جنایت‌های جنگی' },
    { language: 'tr', why: 'what is in ours', term: 'nükleer santral', form: 'Nükleer santrallerimizdeki' },
    { language: 'ru', why: 'inhabitants lose their -ин', term: 'датчанин', form: 'датчан', traits: people },
    { language: 'uk', why: 'г softens in the locative', term: 'Гаага', form: 'Гаазі', traits: place },
    { language: 'en', why: 'an ampersand of its own', term: 'P&I club', form: 'P&I clubs' },
    { language: 'en', why: 'a percent sign of its own', term: '50% rule', form: '50% rule' },
    {
      language: 'en',
      why: 'a possessive of its own',
      term: "People's Republic of China",
      form: 'People’s Republic of China',
      traits: place,
    },
    { language: 'de', why: 'a plural in -er', term: 'Mitgliedsland', form: 'Mitgliedsländern' },
    { language: 'zh', why: 'traditional characters', term: '联合国安理会', form: '聯合國安理會' },
  ])('$language: $why', ({ language, term, form, within = form, traits }) => {
    expect(found([term], within, language, traits)).toEqual([`${term}: ${form}`])
  })
})

describe('a word that only looks like a term', () => {
  it.each([
    { language: 'pl', why: 'nothing softens without an ending', term: 'Czeski', text: 'cześć', traits: people },
    { language: 'pl', why: 'a verb of the same stem', term: 'atak', text: 'atakują' },
    { language: 'he', why: 'a name has no plural', term: 'קרים', text: 'מים קרה', traits: place },
    {
      language: 'he',
      why: 'a word that begins like the rare `like`',
      term: 'יוון',
      text: 'שינוי כיוון',
      traits: place,
    },
    { language: 'he', why: 'the -t of -ut is its own', term: 'אימות', text: 'הם איימו' },
    { language: 'ja', why: 'katakana runs are one word', term: 'ロシア', text: 'ロシアンブルーの猫', traits: place },
    { language: 'fr', why: 'a verb form of the same letters', term: 'accord', text: 'il accorde un délai' },
    { language: 'fr', why: 'a participle', term: 'traité', text: 'elle a été traitée' },
    { language: 'es', why: 'a verb form of the same letters', term: 'acuerdo', text: 'nadie se acuerda' },
    { language: 'it', why: 'a verb of the same stem', term: 'sanzione', text: 'sanzionare' },
    { language: 'tr', why: 'a past tense', term: 'bildiri', text: 'bildirdi' },
    { language: 'ru', why: 'a stemmer takes it for the name', term: 'Дания', text: 'Данное событие', traits: place },
    { language: 'ar', why: 'a plural of something else', term: 'قطري', text: 'قطرات الماء', traits: people },
    { language: 'de', why: 'an agent is not what is done', term: 'Straftat', text: 'die Straftäter' },
    { language: 'de', why: 'nor what is said the one who speaks', term: 'Sprecher', text: 'ein Wahlversprechen' },
    { language: 'tr', why: 'a people has its capital', term: 'Çek', text: 'kopya çekin', traits: people },
    { language: 'he', why: 'June is not the Greeks', term: 'יווני', text: 'ביוני', traits: people },
    { language: 'he', why: 'a feminine has no plural in -im', term: 'אמנה', text: 'אמנים' },
    { language: 'he', why: 'an h- that is part of the word', term: 'הסגרה', text: 'מסגרת' },
    { language: 'en', why: 'a sign that is not in the term', term: 'oil price', text: 'oil & price' },
    {
      language: 'en',
      why: 'a possessive that is not in the term',
      term: 'council resolution',
      text: "the council's resolution",
    },
  ])('$language: $why', ({ language, term, text, traits }) => {
    expect(found([term], text, language, traits)).toEqual([])
  })

  it.each([
    {
      language: 'ru',
      why: 'a country in -ия, not its people',
      terms: ['Румыния', 'румын'],
      text: 'Румынии',
      nearest: 'Румыния',
    },
    {
      language: 'pl',
      why: 'a country in -ia, not its people',
      terms: ['Norwegia', 'Norweg'],
      text: 'Norwegii',
      nearest: 'Norwegia',
    },
    {
      language: 'ar',
      why: 'a preposition takes no letter off',
      terms: ['الصين', 'صيني'],
      text: 'للصين',
      nearest: 'الصين',
    },
    {
      language: 'fa',
      why: 'an adjective set off from the country',
      terms: ['ترکیه', 'ترکیه‌ای'],
      text: 'ترکیه',
      nearest: 'ترکیه',
    },
    {
      language: 'fa',
      why: 'and the adjective itself',
      terms: ['ترکیه', 'ترکیه‌ای'],
      text: 'ترکیه‌ای',
      nearest: 'ترکیه‌ای',
    },
  ])('$language: $why', ({ language, terms, text, nearest }) => {
    expect(found(terms, text, language, { partOfSpeech: null })).toEqual([`${nearest}: ${text}`])
  })
})
