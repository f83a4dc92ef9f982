import { beforeAll, describe, expect, it } from 'vitest'
import { damageOf } from '../../src/check/damage.ts'
import { detect } from '../../src/text/detect.ts'
import { prepareDetection } from '../support/detection.ts'

beforeAll(prepareDetection)

const TEXT = 'Der Vertrag wurde am 11. November ratifiziert.'
const damage = (target: string, source = TEXT, languages: readonly [string, string] = ['de', 'en']) =>
  damageOf(
    { source: { text: source, language: languages[0] }, target: { text: target, language: languages[1] } },
    detect,
  )

/** A good translation of {@link LONG}. */
const GOOD = 'On Monday the government announced new sanctions against three banks in Moscow.'
/** Sentences that say nothing of it. */
const LONGER = [
  'The weather in Vienna was fine, and the streets were full of people who had come from the mountains.',
  'Nobody knew why the trains were late again, but the passengers had learned to wait with patience.',
  'A small dog ran across the square, stopped at the fountain and looked around as if it was lost.',
  'Two musicians played an old song that everyone remembered from their childhood in the village.',
  'Later in the evening the lamps were lit, and the waiters carried the chairs back into the house.',
].join(' ')

describe('what makes an answer no translation', () => {
  it.each<{ why: string; target: string; readable: boolean }>([
    { why: 'the source again', target: TEXT, readable: false },
    { why: 'the source in capitals', target: TEXT.toUpperCase(), readable: false },
    { why: 'another script', target: 'Договор был ратифицирован 11 ноября.', readable: false },
    { why: 'a loop', target: 'The treaty was ratified. '.repeat(5), readable: false },
    { why: 'a refusal', target: 'I’m sorry, but I can’t translate that.', readable: false },
    { why: 'a placeholder', target: 'The treaty was ⟦1⟧ ratified on 11 November.', readable: true },
    { why: 'markup', target: 'The treaty was <b>ratified</b> on 11 November.', readable: true },
  ])('$why', ({ target, readable }) => {
    expect(damage(target)).toMatchObject({ readable })
  })

  it.each<{ why: string; text: string; languages?: readonly ['en', 'zh'] }>([
    { why: 'people', text: 'Angela Merkel, Emmanuel Macron, Mohammed bin Salman al Saud, Xi Jinping' },
    { why: 'companies', text: 'Rosneft, Gazprom, Lukoil, Sberbank, Alfa-Bank' },
    {
      why: 'an address',
      text: 'Rosoboronexport JSC, 27 Stromynka ul., 107076 Moscow, https://www.rosoboron.example/contact',
    },
    {
      why: 'names in another script than the language has',
      text: 'Boeing 737 MAX, COMAC C919',
      languages: ['en', 'zh'],
    },
  ])('lets a list stand, flagged, that comes back as it is: $why', ({ text, languages }) => {
    expect(damage(text, text, languages)).toMatchObject({ readable: true })
  })

  it.each<{ text: string; languages?: readonly [string, string] }>([
    { text: 'Die Minister verhandeln' },
    { text: 'Er ist da, und sie ist da.' },
    { text: 'Ministers Sign Treaty In Vienna, Sources Say', languages: ['en', 'de'] },
    { text: 'Сергей Лавров, Дмитрий Песков' },
  ])('does not take for a list: $text', ({ text, languages }) => {
    expect(damage(text, text, languages)).toMatchObject({ readable: false })
  })

  it.each<{ why: string; target: string; source?: string; languages?: readonly [string, string] }>([
    { why: 'a translation', target: 'The treaty was ratified on 11 November.' },
    { why: 'a doubtful translation', target: 'The treaty was not ratified on 12 November.' },
    { why: 'a name', target: 'Kim Jong Un', source: 'Kim Jong Un' },
    { why: 'Bengali', target: 'চুক্তিটি ১১ নভেম্বর অনুমোদিত হয়েছিল।', languages: ['de', 'bn'] },
    { why: 'Serbian in either script', target: 'Уговор је ратификован 11. новембра.', languages: ['de', 'sr'] },
    {
      why: 'Chinese with a long name in Latin letters',
      source: 'OLIVIER DOULIERY/AFP via Getty Images',
      target: 'OLIVIER DOULIERY/法新社/盖蒂图片社',
      languages: ['en', 'zh'],
    },
    {
      why: 'a name that comes often',
      source: 'A statue was removed in Virginia Beach on Saturday after the council had decided so.',
      target: '弗吉尼亚海滩一座雕像周六被拆除。弗吉尼亚海滩市议会此前作出决定，弗吉尼亚海滩市长表示欢迎。',
      languages: ['en', 'zh'],
    },
    { why: 'markup the source has', target: 'The <b>treaty</b>', source: 'Der <b>Vertrag</b>' },
  ])('not $why', ({ target, source, languages }) => {
    expect(damage(target, source, languages)).toBeUndefined()
  })
})

const LONG = 'Die Regierung kündigte am Montag neue Sanktionen gegen drei Banken in Moskau an.'

describe('the source again in another dress', () => {
  it.each<{ why: string; target: string }>([
    { why: 'behind a language in brackets', target: `[en] ${LONG}` },
    { why: 'in quotation marks', target: `“${LONG}”` },
    { why: 'with a word changed', target: LONG.replace('Montag', 'Monday') },
    { why: 'with a word left out', target: LONG.replace('neue ', '') },
    { why: 'without accents, in small letters', target: LONG.toLowerCase().replace('ü', 'u') },
    { why: 'with other blanks', target: LONG.replace('Regierung kündigte am', 'Regierungkündigteam') },
    { why: 'with other punctuation', target: `– ${LONG.slice(0, -1)} …` },
    { why: 'behind a remark', target: `Certainly: ${LONG}` },
  ])('$why fails', ({ target }) => {
    expect(damage(target, LONG)).toMatchObject({ readable: false })
  })

  it('may be read where its translation stands beside it', () => {
    const both = `${LONG}\nOn Monday the government announced new sanctions against three banks in Moscow.`
    expect(damage(both, LONG)).toMatchObject({ readable: true })
  })

  it.each<{ why: string; source: string; target: string; languages?: readonly [string, string] }>([
    {
      why: 'a sentence that is English already',
      source: 'The government announced new sanctions against three banks on Monday.',
      target: '“The government announced new sanctions against three banks on Monday.”',
    },
    {
      why: 'names, numbers and an address',
      source:
        'Foto: Angela Merkel, Emmanuel Macron, Wladimir Putin, 12.05.2014, https://bilder.example/merkel-mit-putin',
      target:
        'Photo: Angela Merkel, Emmanuel Macron, Vladimir Putin, 12.05.2014, https://bilder.example/merkel-mit-putin',
    },
    {
      why: 'languages whose sentences are alike',
      source: 'Vlada je danas donijela novu odluku o tome.',
      target: 'Vlada je danas donela novu odluku o tome.',
      languages: ['hr', 'sr'],
    },
    {
      why: 'a passage of the source that is quoted',
      source: 'Er sagte nur „Ich bin ein Berliner“, und alle klatschten.',
      target: 'All he said was “Ich bin ein Berliner”, and everybody applauded.',
    },
  ])('is not $why', ({ source, target, languages }) => {
    expect(damage(target, source, languages)).toBeUndefined()
  })
})

describe('an answer in another language', () => {
  it.each<{ why: string; target: string; source?: string; languages?: readonly [string, string] }>([
    {
      why: 'a third one',
      target: 'Le gouvernement a annoncé lundi de nouvelles sanctions contre trois banques à Moscou.',
    },
    {
      why: 'that of the source, in other words',
      target: 'Das Kabinett beschloss zum Wochenbeginn weitere Strafen, die alsbald gelten werden.',
    },
    {
      why: 'Russian for Ukrainian',
      target: 'Правительство объявило в понедельник о новых санкциях против трёх банков.',
      languages: ['de', 'uk'],
    },
    {
      why: 'Arabic given back for Persian',
      source: 'أعلنت الحكومة يوم الاثنين عن عقوبات جديدة ضد ثلاثة مصارف في موسكو.',
      target: 'أعلنت الحكومة يوم الاثنين عن عقوبات جديدة ضد ثلاثة مصارف في موسكو.',
      languages: ['ar', 'fa'],
    },
    {
      why: 'a close one that its own letters give away',
      target:
        'Vláda v pondelok oznámila ďalšie opatrenia, ktoré sa týkajú troch bánk; päť ich pôvodne podporilo, stôl však zostal prázdny, kým kôš a dôvody sa menili.',
      languages: ['de', 'cs'],
    },
    {
      why: 'a refusal in English',
      target: 'I’m sorry, but I can’t translate this text because it contains something sensitive.',
      languages: ['de', 'fr'],
    },
  ])('fails: $why', ({ target, source = LONG, languages }) => {
    expect(damage(target, source, languages)).toMatchObject({ readable: false })
  })

  it.each<{ why: string; target: string; source?: string; languages?: readonly [string, string] }>([
    { why: 'close to the one asked for', target: 'Vlada je danas donela novu odluku.', languages: ['en', 'hr'] },
    {
      why: 'a quotation that the source has too',
      source: 'Auf dem Schild stand: „Liberté, égalité, fraternité, nous ne céderons jamais à la peur“.',
      target: 'The sign read: “Liberté, égalité, fraternité, nous ne céderons jamais à la peur”.',
    },
    {
      why: 'names',
      source: 'Хосе Мария де ла Крус, Хуан Карлос де Борбон, Мигель де Сервантес',
      target: 'José María de la Cruz, Juan Carlos de Borbón, Miguel de Cervantes',
      languages: ['ru', 'en'],
    },
    { why: 'too short to tell', target: 'Oui, bien sûr.', source: 'Ja, sicher doch.' },
    {
      why: 'titles that stay as they are',
      source: 'Her credits also include “Sons of Anarchy”, “The Alienist” and “Dora and the Lost City of Gold”.',
      target: 'Mezi její filmy patří také „Sons of Anarchy“, „The Alienist“ a „Dora and the Lost City of Gold“.',
      languages: ['en', 'cs'],
    },
  ])('may be $why', ({ target, source = LONG, languages }) => {
    expect(damage(target, source, languages)).toBeUndefined()
  })
})

describe('an answer of another size or with more in it', () => {
  it.each<{ why: string; target: string; readable: boolean }>([
    { why: 'breaks off after a word or two', target: 'The govern', readable: false },
    { why: 'is more than five times as long', target: LONGER, readable: false },
    { why: 'begins with a remark', target: `Sure! Here is the translation:\n${GOOD}`, readable: true },
    { why: 'begins with a label', target: `English translation: ${GOOD}`, readable: true },
    { why: 'ends with a note', target: `${GOOD}\n\n(Note: I translated it literally.)`, readable: true },
    {
      why: 'ends with an offer',
      target: `${GOOD}\n\nLet me know if you need any changes to the translation!`,
      readable: true,
    },
  ])('$why', ({ target, readable }) => {
    expect(damage(target, LONG)).toMatchObject({ readable })
  })

  it('may decline in an article that is about it', () => {
    const source = '„Es tut mir leid, aber ich kann das nicht übersetzen“, sagte sie.'
    expect(damage('I’m sorry, but I can’t translate that.', source)).not.toMatchObject({ readable: false })
  })
})
