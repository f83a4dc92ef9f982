import { describe, expect, it } from 'vitest'
import { checkNames } from '../../src/check/names.ts'

const names = (from: string, source: string, to: string, target: string) =>
  checkNames({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] }).map(
    ({ severity, source: here, target: there }) => [
      severity,
      here && source.slice(...here),
      there && target.slice(...there),
    ],
  )

describe('names', () => {
  it('another name in the place of a name is a warning, with both places', () => {
    expect(
      names(
        'en',
        'Yesterday the lawyer Schulman wrote to the court.',
        'fr',
        'Hier, l’avocat Bannister a écrit au tribunal.',
      ),
    ).toEqual([['warning', 'Schulman', 'Bannister']])
  })

  it.each([
    {
      why: 'an inflected name is the same',
      from: 'en',
      source: 'They met Zelensky there.',
      to: 'pl',
      target: 'Spotkali tam Zełenskiego.',
    },
    {
      why: 'the spelling of another script is the same',
      from: 'en',
      source: 'They met Zhukov there.',
      to: 'ru',
      target: 'Они встретили там Жукова.',
    },
    {
      why: 'a state has another name in another language',
      from: 'en',
      source: 'They went to Germany.',
      to: 'fr',
      target: 'Ils sont allés en Allemagne.',
    },
    { why: 'so has a city', from: 'en', source: 'They went to Beijing.', to: 'fr', target: 'Ils sont allés à Pékin.' },
    {
      why: 'days and months are no names',
      from: 'en',
      source: 'They met on Monday in April.',
      to: 'es',
      target: 'Se reunieron el lunes en Abril.',
    },
    {
      why: 'German nouns have capitals',
      from: 'en',
      source: 'They met Schulman.',
      to: 'de',
      target: 'Sie trafen Schulman und den Minister.',
    },
    {
      why: 'words of a body are translated',
      from: 'en',
      source: 'They went to the Supreme Court.',
      to: 'pl',
      target: 'Poszli do Sądu Najwyższego.',
    },
    {
      why: 'an acronym may take an ending',
      from: 'en',
      source: 'They made GIFs of it.',
      to: 'fi',
      target: 'He tekivät siitä GIF-kuvia.',
    },
    {
      why: 'a region has another name in another language',
      from: 'en',
      source: 'They went to Moravia.',
      to: 'de',
      target: 'Sie fuhren nach Mähren.',
    },
    {
      why: 'Arabic writes the consonants of a name, behind what it writes together with it',
      from: 'en',
      source: 'They met Zuckerberg there.',
      to: 'ar',
      target: 'التقوا هناك بزوكربيرغ.',
    },
    {
      why: 'a name may be left out for a pronoun',
      from: 'en',
      source: 'They said that Schulman came.',
      to: 'fr',
      target: 'Ils ont dit qu’il était venu.',
    },
  ])('$why', ({ from, source, to, target }) => {
    expect(names(from, source, to, target).filter(([severity]) => severity !== 'info')).toEqual([])
  })

  it('where a German sentence begins and a name is lost, no word but the name is named', () => {
    const pair = {
      source: { text: 'Rund tausend Soldaten stehen an der Grenze.', language: 'de' },
      target: { text: 'About a thousand soldiers stand at the border of Kursk.', language: 'en' },
      terms: [],
    }
    expect(checkNames(pair).map(({ detail }) => detail)).toEqual([
      'Nothing like the name “Kursk” stands in the source.',
    ])
  })

  it('words that may be names and stand in one place are a question, not a warning', () => {
    expect(
      names('en', 'He reads in the Royal Library today.', 'fr', 'Il lit dans la Banque Nationale aujourd’hui.').map(
        ([severity]) => severity,
      ),
    ).toEqual(['info'])
  })

  it('after a title with a full stop stands a name', () => {
    expect(names('pt', 'O Sr. Osborne falou ontem.', 'en', 'Mr. Gongmin spoke yesterday.')).toEqual([
      ['warning', 'Osborne', 'Gongmin'],
    ])
  })

  it.each([
    {
      to: 'de',
      why: 'a people',
      source: 'He met French and Chinese guests.',
      target: 'Er traf Franzosen und Chinesen als Gäste.',
    },
    {
      to: 'fi',
      why: 'a state in a compound',
      source: 'He lives in South Africa.',
      target: 'Hän asuu Etelä-Afrikassa.',
    },
  ])('$why is the same in $to', ({ to, source, target }) => {
    expect(names('en', source, to, target)).toEqual([])
  })

  it.each([
    {
      from: 'en',
      source: 'They met Schulman there.',
      to: 'de',
      target: 'Sie trafen dort Bannister.',
      place: 'Bannister',
    },
    {
      from: 'de',
      source: 'Dort trafen sie Schulman.',
      to: 'en',
      target: 'They met Bannister there.',
      place: 'Bannister',
    },
    {
      from: 'en',
      source: 'They met Schulman there.',
      to: 'tr',
      target: "Orada Bannister'ı gördüler.",
      place: 'Bannister',
    },
    {
      from: 'en',
      source: 'They met Zhukov there.',
      to: 'ru',
      target: 'Они встретили там Кравцова.',
      place: 'Кравцова',
    },
    { from: 'en', source: 'They met Zuckerberg there.', to: 'ar', target: 'التقوا هناك ببلومنتال.', place: null },
    {
      from: 'ar',
      source: 'التقوا هناك بزوكربيرغ.',
      to: 'en',
      target: 'They met Blumenthal there.',
      place: 'Blumenthal',
    },
  ])('another name is told between $from and $to', ({ from, source, to, target, place }) => {
    expect(names(from, source, to, target).map(([severity, , there]) => [severity, there])).toEqual([
      ['warning', place],
    ])
  })

  it('two names in the other order are a warning', () => {
    expect(
      names('en', 'On Friday Merkel called Macron at home.', 'fr', 'Vendredi, Macron a appelé Merkel chez elle.'),
    ).toEqual([['warning', 'Merkel', 'Merkel']])
  })

  it('words of one name stand in another order by right', () => {
    expect(
      names(
        'en',
        'He left North Carolina for Latin America.',
        'pt',
        'Ele trocou a Carolina Norte pela América Latina.',
      ),
    ).toEqual([])
  })

  it('a phrase that moved with its name is information', () => {
    const source = 'Wagner, who in Moscow had studied law since 1990, left for Libya in an airplane of his own.'
    const target = 'Nach Libyen ging Wagner, der seit 1990 in Moskau Jura studiert hatte, in einem eigenen Flugzeug.'
    expect(names('en', source, 'de', target).map(([severity]) => severity)).toEqual(['info'])
  })

  it('names that changed places around figures that stayed are a warning', () => {
    const source = 'Wagner sold 14 tanks of the 1980s for 30 million dollars to Haftar.'
    const target = 'Haftar verkaufte 14 Panzer aus den 1980ern für 30 Millionen Dollar an Wagner.'
    expect(names('en', source, 'de', target).map(([severity]) => severity)).toEqual(['warning'])
  })

  it('in Arabic names are known by their consonants', () => {
    expect(names('en', 'Yesterday Blinken called Zelensky.', 'ar', 'اتصل زيلينسكي أمس بلينكن.')).toMatchObject([
      ['warning', 'Blinken', 'بلينكن'],
    ])
    expect(names('en', 'Yesterday Blinken called Zelensky.', 'ar', 'اتصل بلينكن أمس زيلينسكي.')).toEqual([])
  })

  it('a name that was lost hides no other order', () => {
    const source = 'On Friday in Odessa the lawyer Merkel called Macron.'
    const target = 'Vendredi, à Varsovie, l’avocat Macron a appelé Merkel.'
    expect(names('en', source, 'fr', target).map(([, name]) => name)).toEqual(['Odessa', 'Merkel'])
  })

  it('between languages with the verb in other places that is only information', () => {
    expect(names('en', 'On Friday Merkel called Macron.', 'tr', "Cuma günü Macron'u Merkel aradı.")[0]?.[0]).toBe(
      'info',
    )
  })

  it('a word without end is not compared letter by letter', () => {
    const [one, other] = [`They met A${'ab'.repeat(50_000)} there.`, `Ils y ont vu B${'ba'.repeat(50_000)} hier.`]
    const started = performance.now()
    expect(names('en', one, 'fr', other)).toEqual([])
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('a very long text is not compared name by name', () => {
    const long = 'the Ministry of Foreign Affairs and Trade '.repeat(2_000)
    const started = performance.now()
    expect(names('en', long, 'fr', long)).toEqual([])
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
