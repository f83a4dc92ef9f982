import { expect, it } from 'vitest'
import { segmentText } from '../../src/text/segment.ts'

/** `|` stands where a sentence ends. */
const CASES: readonly { language: string; why: string; text: string }[] = [
  { language: 'de', why: 'an ordinal day does not end a sentence', text: 'Am 11. November kam er.| Am 12. ging er.' },
  { language: 'de', why: 'a decimal point does not end a sentence', text: 'Es waren 11.000 Soldaten.' },
  { language: 'de', why: 'an abbreviation of two parts, spaced', text: 'Er traf z. B. Putin.| Danach reiste er ab.' },
  {
    language: 'de',
    why: 'a century may follow an ordinal',
    text: 'Das geschah im 19. Jahrhundert.| Der Krieg endete.',
  },
  { language: 'de', why: 'a title belongs to the name', text: 'Gestern sprach Dr. Müller.| Er warnte.' },
  { language: 'de', why: 'a number follows its abbreviation', text: 'Siehe Art. 5 der Verordnung Nr. 833.| Sie gilt.' },
  {
    language: 'de',
    why: 'the closing quotation mark stays',
    text: 'Er sagte: „Nein.“ Sie schwieg.'.replace('“ ', '“| '),
  },
  { language: 'de', why: 'the attribution stays with its quotation', text: '„Warum?“, fragte sie.| Er schwieg.' },
  { language: 'de', why: 'a year ends a sentence', text: 'So war es 1987.| 1988 kam der Umbruch.' },
  { language: 'en', why: 'U.S. goes on before a noun', text: 'The U.S. Treasury acted.| It froze assets.' },
  {
    language: 'en',
    why: 'U.S. ends before a word that opens sentences',
    text: 'He lives in the U.S.| The others left.',
  },
  { language: 'en', why: 'initials belong to the name', text: 'George W. Bush signed it.| Congress agreed.' },
  { language: 'en', why: 'a month is abbreviated before its day', text: 'It took effect on Jan. 5.| Nobody noticed.' },
  { language: 'en', why: 'attribution in lower case follows a question', text: '“Who knew?” asked the judge.' },
  { language: 'fr', why: 'spaced guillemets close their sentence', text: 'Il a dit : « Non. »| Elle est partie.' },
  { language: 'fr', why: 'M. is a title', text: 'Selon M. Macron, c’est faux.| Paris hésite.' },
  { language: 'ru', why: 'a dash and a capital begin a sentence', text: 'Он ушёл.| — Нет, — сказала она.' },
  {
    language: 'ru',
    why: 'a year is abbreviated inside a sentence',
    text: 'В 1916 г. Россия вступила в войну.| Она длилась.',
  },
  { language: 'ru', why: 'initials belong to the name', text: 'Указ подписал В. В. Путин.| Он вступил в силу.' },
  { language: 'ru', why: 'an era is one abbreviation', text: 'Это было в I в. до н. э. и позже.' },
]

it.each(CASES)('$language: $why', ({ language, text }) => {
  const segments = segmentText(text.replaceAll('|', ''), language).map((segment) => segment.text.trim())
  expect(segments).toEqual(text.split('|').map((part) => part.trim()))
})
