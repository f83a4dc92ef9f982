import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const codes = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] }).map((flag) => `${flag.code} ${flag.severity}`)

describe('numbers that are the same', () => {
  it.each([
    { why: 'thousands by point and by comma', pair: ['de', 'Fast 11.000 Soldaten sind dort.', 'en', 'Almost 11,000 soldiers are there.'] },
    { why: 'decimals by comma and by point', pair: ['de', 'Der Preis stieg um 3,5 Prozent.', 'en', 'The price rose by 3.5 per cent.'] },
    { why: 'both signs', pair: ['de', 'Es kostet 1.234.567,89 Euro.', 'en', 'It costs 1,234,567.89 euros.'] },
    { why: 'thousands by a thin space', pair: ['fr', 'Environ 11\u202f000 soldats sont là.', 'en', 'About 11,000 soldiers are there.'] },
    { why: 'thousands by a plain blank', pair: ['ru', 'Около 11 000 солдат находятся там.', 'en', 'About 11,000 soldiers are there.'] },
    { why: 'millions as a word', pair: ['de', 'Es geht um 1,5 Millionen Euro.', 'en', 'It is about 1.5 million euros.'] },
    { why: 'millions as a word and in figures', pair: ['de', 'Es geht um 1,5 Mio. Euro heute.', 'en', 'It is about 1,500,000 euros now.'] },
    { why: 'Milliarde is billion', pair: ['de', 'Das sind 2 Milliarden Dollar.', 'en', 'That is 2 billion dollars now.'] },
    { why: '万 is ten thousand', pair: ['zh', '约1.1万名士兵已经部署在那里。', 'en', 'About 11,000 soldiers have been deployed there already.'] },
    { why: '亿 is a hundred million', pair: ['zh', '总额为3亿美元的新制裁措施。', 'en', 'New sanctions worth 300 million dollars in all.'] },
    { why: 'Arabic digits', pair: ['ar', 'وصل نحو ١١٠٠٠ جندي إلى هناك أمس', 'en', 'About 11,000 soldiers arrived there yesterday'] },
    { why: 'Persian digits', pair: ['fa', 'حدود ۳۵۰ نفر دیروز وارد شدند آنجا', 'en', 'About 350 people arrived there yesterday.'] },
    { why: 'a date', pair: ['de', 'Am 11. November 2024 kam er an.', 'en', 'He arrived on 11 November 2024.'] },
    { why: 'a date in figures, in another order', pair: ['de', 'Am 24.11.2026 kam er dort an.', 'en', 'He arrived there on 11/24/2026.'] },
    { why: 'a small number as a word', pair: ['de', 'Es waren 3 Minister im Saal.', 'en', 'There were three ministers in the hall.'] },
    { why: 'an act’s number', pair: ['de', 'Verordnung (EU) Nr. 833/2014 gilt weiter.', 'en', 'Regulation (EU) No 833/2014 still applies.'] },
    { why: 'a name with a number', pair: ['de', 'Die G7 und die F-16 blieben Thema.', 'en', 'The G7 and the F-16 remained a topic.'] },
  ])('$why', ({ pair }) => {
    const [from, source, to, target] = pair as [string, string, string, string]
    expect(codes(from, source, to, target)).toEqual([])
  })
})

describe('numbers that changed', () => {
  it.each([
    { why: 'a digit', pair: ['de', 'Fast 11.000 Soldaten sind dort.', 'en', 'Almost 12,000 soldiers are there.'] },
    { why: 'a thousands point taken for a decimal', pair: ['de', 'Fast 11.000 Soldaten sind dort.', 'en', 'Almost 11.000 soldiers are there.'] },
    { why: 'a decimal comma taken for thousands', pair: ['de', 'Es sind 35,125 Prozent der Stimmen.', 'en', 'It is 35,125 per cent of the votes.'] },
    { why: 'a year', pair: ['de', 'Seit 2014 gelten die Maßnahmen.', 'en', 'The measures have applied since 2024.'] },
    { why: 'a number lost', pair: ['de', 'Rund 350 Menschen kamen dort an.', 'en', 'People arrived there in numbers.'] },
    { why: 'a number added', pair: ['de', 'Viele Menschen kamen gestern an.', 'en', 'Some 350 people arrived yesterday.'] },
    { why: 'a scale', pair: ['de', 'Das kostet 25 Milliarden Euro.', 'en', 'That costs 25 million euros.'] },
  ])('$why', ({ pair }) => {
    const [from, source, to, target] = pair as [string, string, string, string]
    expect(codes(from, source, to, target)).toEqual(['number error'])
  })

  it('are shown where they stand on both sides, in one sentence', () => {
    const source = 'Fast 11.000 Soldaten sind dort.'
    const target = 'Almost 12,000 soldiers are there.'
    const [flag] = checkPair({ source: { text: source, language: 'de' }, target: { text: target, language: 'en' }, terms: [] })
    expect(source.slice(...flag!.source!)).toBe('11.000')
    expect(target.slice(...flag!.target!)).toBe('12,000')
    expect(flag!.detail).toBe('11.000 has become 12,000.')
  })
})

describe('a translation that is none', () => {
  it.each([
    { why: 'empty', pair: ['de', 'Der Minister kam.', 'en', ' '], expected: ['untranslated error'] },
    { why: 'the source', pair: ['de', 'Der Minister kam gestern an.', 'en', 'Der Minister kam gestern an.'], expected: ['untranslated error'] },
    { why: 'the source in another case', pair: ['de', 'Der Minister kam gestern an.', 'en', 'DER MINISTER KAM GESTERN AN'], expected: ['untranslated error'] },
    { why: 'half the source', pair: ['de', 'Der Minister kam gestern und er sprach lange mit allen.', 'en', 'The minister came gestern und er sprach lange mit allen da.'], expected: [] },
    { why: 'most of the source', pair: ['de', 'Der alte Minister kam gestern und er sprach lange mit allen Gästen.', 'en', 'The Minister kam gestern und er sprach lange mit allen Gästen.'], expected: ['untranslated error'] },
    { why: 'Cyrillic for English', pair: ['de', 'Der Minister kam gestern in Wien an.', 'en', 'Министр прибыл вчера в Вену на встречу.'], expected: ['wrong-language error'] },
    { why: 'Latin for Russian', pair: ['de', 'Der Minister kam gestern in der Hauptstadt an.', 'ru', 'The minister arrived in the capital city yesterday.'], expected: ['wrong-language error'] },
    { why: 'a name is a name', pair: ['de', 'Canada', 'en', 'Canada'], expected: [] },
    { why: 'a name with a title', pair: ['de', 'Choe Son Hui', 'en', 'Choe Son Hui'], expected: [] },
  ])('$why', ({ pair, expected }) => {
    const [from, source, to, target] = pair as [string, string, string, string]
    expect(codes(from, source, to, target)).toEqual(expected)
  })
})

describe('length', () => {
  it.each([
    { why: 'far too short', pair: ['de', 'Der Minister kam gestern in der Hauptstadt an und sprach lange.', 'en', 'He came.'], expected: ['length warning'] },
    { why: 'far too long', pair: ['de', 'Der Minister kam in Wien an.', 'en', 'The minister came to Vienna, and there he met everyone he had ever wanted to meet in his life.'], expected: ['length warning'] },
    { why: 'Chinese is short', pair: ['en', 'The foreign minister arrived in the capital yesterday evening.', 'zh', '外交部长昨晚抵达首都。'], expected: [] },
    { why: 'a label of any length', pair: ['de', 'Inhalt', 'en', 'Table of contents'], expected: [] },
  ])('$why', ({ pair, expected }) => {
    const [from, source, to, target] = pair as [string, string, string, string]
    expect(codes(from, source, to, target)).toEqual(expected)
  })
})

it('an engine caught in a loop is told', () => {
  const loop = 'The minister said that he said that he said that he said that he said that he came.'
  expect(codes('de', 'Der Minister sagte, dass er mit allen Gästen gesprochen habe und dann kam.', 'en', loop)).toContain('repeated error')
})

it('terms of the glossary: an error where they must always be kept, else a warning', () => {
  const use = { concept: 'x', source: [4, 10] as const, target: null, status: 'missing', method: 'none', preferred: 'Kremlin' } as const
  const pair = { source: { text: 'Der Kreml schwieg.', language: 'de' }, target: { text: 'Nobody spoke.', language: 'en' } }
  const check = (enforce: 'always' | 'domain') => checkPair({ ...pair, terms: [{ ...use, enforce }] })
  expect(check('always')[0]).toMatchObject({ code: 'glossary-missing', severity: 'error', source: [4, 10] })
  expect(check('domain')[0]).toMatchObject({ severity: 'warning', detail: expect.stringContaining('Expected: “Kremlin”') })
})
