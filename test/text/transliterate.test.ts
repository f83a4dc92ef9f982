import { describe, expect, it } from 'vitest'
import { transliterate } from '../../src/text/names/transliterate.ts'

describe('a name in Latin letters', () => {
  it.each([
    { language: 'ru', name: 'Владимир Путин', latin: 'Vladimir Putin', why: 'letters stand for letters' },
    { language: 'ru', name: 'Сергей Шойгу', latin: 'Sergey Shoygu', why: 'one letter may be two' },
    { language: 'ru', name: 'Елена Фёдорова', latin: 'Yelena Fëdorova', why: 'е is ye at the beginning of a word' },
    { language: 'ru', name: 'Дмитриев', latin: 'Dmitriyev', why: 'and after a vowel' },
    { language: 'ru', name: 'Игорь', latin: 'Igor’', why: 'the soft sign is kept' },
    { language: 'ru', name: 'МИД', latin: 'MID', why: 'capitals stay capitals' },
    { language: 'uk', name: 'Володимир Зеленський', latin: 'Volodymyr Zelenskyi', why: 'Ukraine writes passports so' },
    { language: 'uk', name: 'Згурський Яків', latin: 'Zghurskyi Yakiv', why: 'зг is zgh, я is ya at the beginning' },
    { language: 'be', name: 'Лукашэнка', latin: 'Lukašenka', why: 'the national system has its own letters' },
    { language: 'bg', name: 'София', latin: 'Sofia', why: 'ия at the end is ia' },
    { language: 'sr', name: 'Вучић', latin: 'Vučić', why: 'Serbian has a Latin alphabet of its own' },
    { language: 'el', name: 'Παπανδρέου', latin: 'Papandreou', why: 'ου is one sound, accents are left out' },
    { language: 'ka', name: 'ბიძინა', latin: 'Bidzina', why: 'a name has a capital though its script has none' },
    { language: 'ko', name: '김정은', latin: 'Gimjeongeun', why: 'ng does not begin the next syllable' },
    { language: 'ko', name: '문재인', latin: 'Munjaein', why: 'a silent initial is no letter' },
  ])('$language: $why', ({ language, name, latin }) => {
    expect(transliterate(name, language)?.text).toBe(latin)
  })

  it.each([
    ['Angela Merkel', 'de', 'is in Latin letters already'],
    ['محمد بن سلمان', 'ar', 'its script does not write the vowels'],
    ['习近平', 'zh', 'its script does not say how it is read'],
    ['Жүсіп', 'ru', 'has letters its scheme does not know'],
  ])('there is none of %s (%s): it %s', (name, language) => {
    expect(transliterate(name, language)).toBeNull()
  })

  it('names the scheme', () => {
    expect(transliterate('Київ', 'uk')).toEqual({ text: 'Kyiv', scheme: 'Cabinet of Ministers 2010' })
  })
})
