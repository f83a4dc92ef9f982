import type { ConceptEntry } from '../../src/domain/concept.ts'

const cell = (preferred: string | null, admitted: readonly string[] = [], deprecated: readonly string[] = []) => ({
  preferred,
  admitted,
  deprecated,
  forms: [],
})

/** Three concepts written for these tests, with every field used and terms in ten languages. */
export const SAMPLE: readonly ConceptEntry[] = [
  {
    id: 'sanc.asset-freeze',
    domain: 'sanctions',
    kind: 'term',
    partOfSpeech: 'noun',
    enforce: 'always',
    definition: 'Keeping funds from being moved, used or sold.',
    note: 'The Union says "freezing of funds"\nin legal acts; here, both.',
    ambiguousWith: ['frost; 0 °C', 'a|b'],
    renderedBy: ['sanc.blocking'],
    terms: new Map([
      [
        'de',
        { ...cell('Einfrieren von Vermögenswerten', ['Kontensperre']), forms: ['Einfrierens von Vermögenswerten'] },
      ],
      ['en', cell('asset freeze', ['freezing of assets', 'assets freeze'], ['asset frost'])],
      ['es', cell('inmovilización de activos', [], ['congelación, de activos'])],
      ['fr', cell('gel des avoirs')],
      ['ru', cell('замораживание активов')],
      ['zh-Hans', cell('资产冻结')],
      ['ar', cell('تجميد الأصول')],
      ['fa', cell('مسدود کردن دارایی\u200cها')],
      ['ko', cell('자산 동결')],
      ['uk', cell(null, ['заморожування активів'])],
    ]),
  },
  {
    id: 'org.nato',
    domain: '',
    kind: 'acronym',
    partOfSpeech: null,
    enforce: 'domain',
    definition: null,
    note: '=the alliance',
    ambiguousWith: [],
    renderedBy: [],
    terms: new Map([
      ['en', cell('NATO')],
      ['fr', cell('OTAN')],
      ['ru', cell('НАТО')],
      ['zh-Hans', cell('北约')],
    ]),
  },
  {
    id: 'Straße von Hormus (1)',
    domain: 'places',
    kind: 'place',
    partOfSpeech: null,
    enforce: 'suggest',
    definition: null,
    note: null,
    ambiguousWith: [],
    renderedBy: [],
    terms: new Map([
      ['de', cell('Straße von Hormus')],
      ['id', cell('Selat Hormuz')],
    ]),
  },
]
