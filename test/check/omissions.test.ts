import { describe, expect, it } from 'vitest'
import { checkNegation } from '../../src/check/lost-negation.ts'
import { checkMissingText } from '../../src/check/missing-text.ts'
import { checkQuotationMarks } from '../../src/check/quotation-marks.ts'
import { checkSourceWordsLeft } from '../../src/check/source-words-left.ts'

const pair = (from: string, source: string, to: string, target: string) => ({
  source: { text: source, language: from },
  target: { text: target, language: to },
  terms: [],
})

describe('a sentence that is missing', () => {
  const source =
    'The council met on Monday in Brussels. It decided on new sanctions against two banks. They apply at once.'
  it('fewer sentences and a shorter text than usual are a warning', () => {
    const target = 'Der Rat trat am Montag in Brüssel zusammen. Sie gelten sofort.'
    expect(checkMissingText(pair('en', source, 'de', target))).toMatchObject([{ code: 'length', severity: 'warning' }])
  })

  it('sentences may be joined when nothing is lost', () => {
    const target =
      'Der Rat trat am Montag in Brüssel zusammen und beschloss neue Sanktionen gegen zwei Banken. Diese gelten ab sofort.'
    expect(checkMissingText(pair('en', source, 'de', target))).toEqual([])
  })

  it.each([
    {
      why: 'an ordinal of a date',
      de: 'Am 3. Mai 2024 trafen sich die Präsidenten.',
      en: 'The presidents met on 3 May 2024.',
    },
    {
      why: 'an initial',
      de: 'Auch George W. Bush sprach vor dem Parlament in der Hauptstadt.',
      en: 'George Bush also spoke to parliament in the capital.',
    },
  ])('the full stop of $why ends no sentence', ({ de, en }) => {
    expect(checkMissingText(pair('de', de, 'en', en))).toEqual([])
  })

  it('a Chinese text is short by right', () => {
    expect(
      checkMissingText(
        pair('en', source, 'zh', '理事会周一在布鲁塞尔开会。会议决定对两家银行实施新的制裁。制裁立即生效。'),
      ),
    ).toEqual([])
  })
})

describe('a clause left in the language of the source', () => {
  const source = 'The council decided on new sanctions, and the members of the bank were told at once.'
  it('six words of the source in a row are an error, with both places', () => {
    const target = 'Der Rat beschloss neue Sanktionen, and the members of the bank were told sofort.'
    const [flag] = checkSourceWordsLeft(pair('en', source, 'de', target))
    expect(flag).toMatchObject({ code: 'untranslated', severity: 'error' })
    expect(target.slice(...flag!.target!)).toBe('and the members of the bank were told')
    expect(source.slice(...flag!.source!)).toBe('and the members of the bank were told')
  })

  it('four are a warning', () => {
    const target = 'Der Rat beschloss neue Sanktionen, und die Mitglieder were told at once.'
    expect(checkSourceWordsLeft(pair('en', source, 'de', target))).toMatchObject([{ severity: 'warning' }])
  })

  it.each([
    {
      why: 'a name of many words may stay',
      target: 'Er las The Royal United Services Institute for Defence.',
      source: 'He read The Royal United Services Institute for Defence.',
    },
    {
      why: 'an address may stay',
      target: 'Siehe https://example.org/the/list/of/banks dort.',
      source: 'See https://example.org/the/list/of/banks there.',
    },
    { why: 'figures say nothing', target: 'Es waren 1 2 3 4 5 6 Punkte.', source: 'There were 1 2 3 4 5 6 points.' },
  ])('$why', ({ source: text, target }) => {
    expect(checkSourceWordsLeft(pair('en', text, 'de', target))).toEqual([])
  })

  it('takes no longer for a text that repeats itself', () => {
    const long = 'a word again '.repeat(8_000)
    const started = performance.now()
    checkSourceWordsLeft(pair('en', long, 'de', long))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('quotation marks', () => {
  it('lost marks are a warning at the place of the source', () => {
    expect(
      checkQuotationMarks(pair('en', 'He called it “a success”.', 'de', 'Er nannte es einen Erfolg.')),
    ).toMatchObject([{ code: 'quote', severity: 'warning', source: [13, 24], target: null }])
  })

  it.each([
    { why: 'marks of any language are marks', target: 'Er nannte es „einen Erfolg“.' },
    { why: 'single marks around words too', target: 'Er nannte es ‚einen Erfolg‘.' },
    { why: 'so-called says the same', target: 'Er nannte es einen sogenannten Erfolg.' },
  ])('$why', ({ target }) => {
    expect(checkQuotationMarks(pair('en', 'He called it “a success”.', 'de', target))).toEqual([])
  })

  it('marks of the translation alone are information', () => {
    expect(
      checkQuotationMarks(pair('de', 'Er nannte es einen Erfolg.', 'en', 'He called it “a success”.')),
    ).toMatchObject([{ severity: 'info' }])
  })
})

describe('negation', () => {
  it('a "not" that only a short source has is a warning at its place', () => {
    expect(checkNegation(pair('en', 'The bank did not pay.', 'de', 'Die Bank zahlte.'))).toMatchObject([
      { code: 'negation', severity: 'warning', source: [13, 16], target: null },
    ])
  })

  it('one that only the translation has, too', () => {
    expect(checkNegation(pair('en', 'The bank paid.', 'de', 'Die Bank zahlte nicht.'))).toMatchObject([
      { severity: 'warning', source: null, target: [16, 21] },
    ])
  })

  it('in a long sentence it is information: it can be said in many ways', () => {
    const source = `The bank did not pay ${'because of the sanctions that were decided on in Brussels '.repeat(2)}`
    expect(checkNegation(pair('en', source, 'de', 'Die Bank zahlte wegen der Sanktionen.'))).toMatchObject([
      { severity: 'info' },
    ])
  })

  it('signs that are parts of many Chinese words are information alone', () => {
    expect(checkNegation(pair('zh', '银行没有付款。', 'en', 'The bank paid.'))).toMatchObject([{ severity: 'info' }])
  })

  it.each([
    { why: 'sv', source: 'Banken betalade inte.', target: 'The bank paid.' },
    { why: 'fi', source: 'Pankki ei maksanut.', target: 'The bank paid.' },
    { why: 'hi', source: 'बैंक ने भुगतान नहीं किया।', target: 'The bank paid.' },
    { why: 'id', source: 'Bank itu tidak membayar.', target: 'The bank paid.' },
  ])('a lost negation is seen from $why', ({ why, source, target }) => {
    expect(checkNegation(pair(why, source, 'en', target))).toMatchObject([{ severity: 'warning' }])
  })

  it.each([
    { why: 'a verb', source: 'Die Bank zahlte nicht.', target: 'The bank failed to pay.' },
    { why: 'a prefix', source: 'Der Grund ist nicht bekannt.', target: 'The reason is unknown.' },
    { why: 'an adverb', source: 'Die Bank zahlte fast nicht.', target: 'The bank hardly paid.' },
  ])('what is said no by $why may be the same: information', ({ source, target }) => {
    expect(checkNegation(pair('de', source, 'en', target))).toMatchObject([{ severity: 'info' }])
  })

  it('one of two negations that is lost is information', () => {
    const source = 'The bank did not pay because its owner had signed nothing.'
    expect(
      checkNegation(pair('en', source, 'de', 'Die Bank zahlte, weil ihr Eigentümer nichts unterschrieben hatte.')),
    ).toMatchObject([{ severity: 'info', detail: 'The source negates twice, the translation once.' }])
  })

  it.each([
    { why: 'ne … pas', source: 'La banque n’a pas payé.', target: 'The bank did not pay.' },
    { why: 'no … nada', source: 'El banco no pagó nada.', target: 'The bank paid nothing.' },
    { why: 'никто не', source: 'Никто не заплатил.', target: 'Nobody paid.' },
  ])('$why is one negation', ({ why, source, target }) => {
    const language = why === 'ne … pas' ? 'fr' : why === 'no … nada' ? 'es' : 'ru'
    expect(checkNegation(pair(language, source, 'en', target))).toEqual([])
  })

  it('a French doubt and a Spanish however negate nothing', () => {
    expect(checkNegation(pair('fr', 'Sans doute la banque a payé.', 'en', 'The bank surely paid.'))).toEqual([])
    expect(checkNegation(pair('es', 'Sin embargo, el banco pagó.', 'en', 'The bank paid, however.'))).toEqual([])
  })

  it('nothing is said of a language whose words for not are unknown', () => {
    expect(checkNegation(pair('ka', 'ბანკმა არ გადაიხადა.', 'en', 'The bank paid.'))).toEqual([])
  })
})
