import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const figures = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] })
    .filter(({ code }) => code === 'number')
    .map(({ severity }) => severity)

const POINTS = [
  ['en', 'Inflation rose by 15 percentage points.'],
  ['de', 'Die Inflation stieg um 15 Prozentpunkte.'],
  ['fr', 'L’inflation a augmenté de 15 points de pourcentage.'],
  ['es', 'La inflación subió 15 puntos porcentuales.'],
  ['it', 'L’inflazione è salita di 15 punti percentuali.'],
  ['pt', 'A inflação subiu 15 pontos percentuais.'],
  ['ru', 'Инфляция выросла на 15 п. п.'],
  ['ru', 'Инфляция выросла на 15 процентных пунктов.'],
  ['uk', 'Інфляція зросла на 15 відсоткових пунктів.'],
  ['cs', 'Inflace vzrostla o 15 procentních bodů.'],
  ['pl', 'Inflacja wzrosła o 15 punktów procentowych.'],
  ['sv', 'Inflationen steg med 15 procentenheter.'],
  ['fi', 'Inflaatio nousi 15 prosenttiyksikköä.'],
  ['tr', 'Enflasyon yüzde 15 puan arttı.'],
  ['zh', '通胀率上升了15个百分点。'],
  ['ko', '인플레이션이 15%포인트 올랐다.'],
  ['ar', 'ارتفع التضخم 15 نقطة مئوية.'],
  ['fa', 'تورم 15 واحد درصد افزایش یافت.'],
] as const

describe('percentage points', () => {
  it.each(POINTS)('are the same in %s: %s', (language, text) => {
    expect(figures('en', POINTS[0][1], language, text)).toEqual([])
  })
  it.each(POINTS)('are not per cent, from %s: %s', (language, text) => {
    const [to, target] =
      language === 'de' ? ['en', 'Inflation rose by 15 %.'] : ['de', 'Die Inflation stieg um 15 Prozent.']
    expect(figures(language, text, to!, target!)).toEqual(['warning'])
    expect(figures(to!, target!, language, text)).toEqual(['warning'])
  })
  it('are not said by an adjective of per cent', () => {
    expect(figures('en', 'a rate of 15%', 'pl', 'stopa 15-procentowa')).toEqual([])
  })
  it('are said by "points" alone', () => {
    expect(figures('en', POINTS[0][1], 'fr', 'L’inflation a augmenté de 15 points, à 18 %.')).not.toContain('warning')
  })
})

describe('ranges', () => {
  it.each([
    { why: 'a dash and words', source: 'between 20 and 32 soldiers', to: 'de', target: '20–32 Soldaten' },
    { why: 'from and to', source: 'from 20 to 32 soldiers', to: 'ru', target: 'от 20 до 32 солдат' },
    { why: 'a scale that is shared', source: '20 to 30 million', to: 'de', target: '20 bis 30 Millionen' },
    { why: 'a list in another order', source: '20, 32 and 40 soldiers', to: 'de', target: '40, 20 und 32 Soldaten' },
  ])('are the same: $why', ({ source, to, target }) => expect(figures('en', source, to, target)).toEqual([]))

  it.each([
    { why: 'a dash', source: '20–32 soldiers', to: 'de', target: '32–20 Soldaten' },
    { why: 'words', source: 'from 20 to 32 per cent', to: 'de', target: 'von 32 auf 20 Prozent' },
    { why: 'signs between', source: 'from 20% to 32%', to: 'ru', target: 'с 32% до 20%' },
  ])('are turned round: $why', ({ source, to, target }) =>
    expect(figures('en', source, to, target)).toEqual(['warning']),
  )
})
