import { describe, expect, it } from 'vitest'
import { documentNames } from '../../../src/align/names/document-names.ts'
import type { NamedTerm } from '../../../src/align/names/named-pair.ts'

type Sentence = readonly [source: string, target: string | null, terms?: readonly NamedTerm[]]

const namesIn = (source: string, target: string, sentences: readonly Sentence[]) =>
  documentNames(
    sentences.map(([text, translation, terms = []], id) => ({
      id,
      source: { text, language: source },
      target: translation === null ? null : { text: translation, language: target },
      terms,
    })),
    source,
    target,
  )
const forms = (list: readonly { readonly text: string; readonly places: readonly unknown[] }[]) =>
  list.map(({ text, places }) => `${text} ${places.length}`)

describe('finding names', () => {
  it.each([
    {
      why: 'common nouns have capitals in German: a counterpart tells the name',
      source: 'de',
      text: 'Die Sanktionen gegen Rosneft treffen den Handel.',
      translation: 'The sanctions against Rosneft hit trade.',
      names: ['Rosneft'],
    },
    {
      why: 'what follows a title is a name, the title is not',
      source: 'de',
      text: 'Gestern sprach Außenminister Lawrow.',
      translation: 'Yesterday the minister spoke.',
      names: ['Lawrow'],
    },
    {
      why: 'the first word of a sentence has its capital from there',
      source: 'en',
      text: 'Yesterday Putin spoke.',
      translation: 'Gestern sprach Putin.',
      names: ['Putin'],
    },
    {
      why: 'the first name that begins a sentence is part of the name',
      source: 'en',
      text: 'Kori Schulman wrote it.',
      translation: 'Geschrieben hat es Kori Schulman.',
      names: ['Kori Schulman'],
    },
    {
      why: 'months and days are no names',
      source: 'en',
      text: 'He came on Monday, in May, to Brussels.',
      translation: 'Er kam am Montag im Mai nach Brüssel.',
      names: ['Brussels'],
    },
    {
      why: 'a particle does not part a name',
      source: 'en',
      text: 'They met Ursula von der Leyen there.',
      translation: 'Sie trafen dort Ursula von der Leyen.',
      names: ['Ursula von der Leyen'],
    },
    {
      why: 'an organisation is named with what it is of',
      source: 'en',
      text: 'He left the Bank of Moscow early.',
      translation: 'Er verließ die Bank von Moskau früh.',
      names: ['Bank of Moscow'],
    },
    {
      why: 'another script is heard',
      source: 'ru',
      text: 'Об этом написала Кори Шульман.',
      translation: 'Kori Schulman wrote about it.',
      names: ['Кори Шульман'],
    },
    {
      why: 'Arabic has no capitals: the counterpart tells',
      source: 'ar',
      text: 'وصل إلى فلاديفوستوك اليوم.',
      translation: 'He reached Vladivostok today.',
      names: ['فلاديفوستوك'],
    },
    {
      why: 'in a headline every word has a capital',
      source: 'en',
      text: 'Ministers Reject Harsh New Measures',
      translation: 'Minister lehnen harte neue Maßnahmen ab',
      names: [],
    },
    {
      why: 'what comes from a country is no name',
      source: 'en',
      text: 'The old Russian plan failed.',
      translation: 'Der alte russische Plan scheiterte.',
      names: [],
    },
  ])('$source: $why', ({ source, text, translation, names }) => {
    const found = namesIn(source, source === 'en' ? 'de' : 'en', [[text, translation]])
    expect(found.names.map(({ original }) => original)).toEqual(names)
  })

  it('finds a name by itself where there is no translation yet', () => {
    const { names } = namesIn('en', 'de', [['They spoke with Sergey Lavrov there.', null]])
    expect(names).toMatchObject([{ original: 'Sergey Lavrov', target: [] }])
  })

  it('gives places that are exactly the form', () => {
    const sentences = [
      ['Wladimir Putin kam nach Wien.', 'Vladimir Putin came to Vienna.'],
      ['Putins Besuch war kurz.', 'Putin’s visit was short.'],
    ] as const
    const { names } = namesIn('de', 'en', sentences)
    for (const side of ['source', 'target'] as const)
      for (const name of names)
        for (const { text, places } of name[side])
          for (const { pair, span } of places)
            expect(sentences[pair]![side === 'source' ? 0 : 1].slice(...span)).toBe(text)
    expect(names.map(({ id }) => id)).toEqual(names.map((_, place) => place))
  })
})

describe('one name in several forms', () => {
  it('has its surname and its genitive', () => {
    const { names } = namesIn('de', 'en', [
      ['Präsident Wladimir Putin kam.', 'President Vladimir Putin came.'],
      ['Putins Besuch war kurz, sagte Putin.', 'Putin’s visit was short, Putin said.'],
    ])
    expect(names).toHaveLength(1)
    expect(names[0]).toMatchObject({ kind: 'person', original: 'Wladimir Putin', consistent: true })
    expect(forms(names[0]!.source)).toEqual(['Wladimir Putin 1', 'Putins 1', 'Putin 1'])
    expect(forms(names[0]!.target)).toEqual(['Putin 2', 'Vladimir Putin 1'])
  })

  it('has its cases', () => {
    const { names } = namesIn('ru', 'en', [
      ['Он встретил Владимира Зеленского.', 'He met Vladimir Zelensky.'],
      ['Там был и Владимир Зеленский.', 'There was Vladimir Zelensky too.'],
      ['Говорили о Зеленском.', 'They spoke about Zelensky.'],
    ])
    expect(names).toHaveLength(1)
    expect(names[0]!.transliteration).toEqual({ text: 'Vladimir Zelenskiy', scheme: 'BGN/PCGN 1947' })
  })

  it('is not guessed where a surname may be of two', () => {
    const { names } = namesIn('en', 'de', [
      ['There came Hillary Clinton and with her Bill Clinton.', 'Da kamen Hillary Clinton und mit ihr Bill Clinton.'],
      ['They asked Clinton again.', 'Sie fragten Clinton noch einmal.'],
    ])
    expect(names.map(({ original }) => original)).toEqual(['Hillary Clinton', 'Bill Clinton', 'Clinton'])
  })

  it('takes nothing from a name of the termbase', () => {
    const term: NamedTerm = { concept: 'geo.russia', kind: 'place', source: [9, 15], target: [8, 14] }
    const { names } = namesIn('en', 'fr', [
      ['It is in Russia with United Russia.', 'C’est en Russie avec Russie unie.', [term]],
    ])
    expect(names).toContainEqual(expect.objectContaining({ concept: 'geo.russia', kind: 'place', original: 'Russia' }))
  })
})

describe('renditions', () => {
  const sentences: readonly Sentence[] = [
    ['Dann kam Selenskyj.', 'Then Zelensky came.'],
    ['Man sah Selenskyj dort.', 'They saw Zelensky there.'],
    ['Heute sprach Selenskyj lange.', 'Today Zelenskyy spoke at length.'],
  ]

  it('are told where the translation spells a name in two ways', () => {
    const { names, varied } = namesIn('de', 'en', sentences)
    expect(names).toMatchObject([{ consistent: false }])
    expect(varied).toMatchObject([{ word: 'Selenskyj', renditions: [{ text: 'Zelensky' }, { text: 'Zelenskyy' }] }])
    expect(varied[0]!.renditions.map(({ places }) => places.length)).toEqual([2, 1])
  })

  it.each([
    { why: 'a case is no other rendition', target: 'ru', one: 'Пришёл Обама.', other: 'Говорили с Обамой.' },
    { why: 'an adjective of a country is none', target: 'en', one: 'It was in Obama.', other: 'The Obaman way.' },
  ])('$why', ({ target, one, other }) => {
    const { names } = namesIn('fr', target, [
      ['Voici Obama.', one],
      ['Avec Obama.', other],
    ])
    expect(names).toMatchObject([{ consistent: true }])
  })
})
