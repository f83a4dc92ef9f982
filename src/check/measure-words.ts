import { UNIT_CUES } from './meaning-cue-words.ts'

const word = (alternatives: string): string => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`

/**
 * Measures of which one may stand by mistake for another, in the signs and words of all our languages: groups of patterns
 * that exclude each other where the number is the same. Patterns take a while to build: on first use.
 */
export function measures(): readonly (readonly [
  group: string,
  measures: readonly (readonly [name: string, pattern: string])[],
])[] {
  const { euro, dollar, pound, yuan, rouble } = UNIT_CUES
  return [
    [
      'currency',
      [
        ['euro', euro!],
        ['dollar', `${dollar!}|${word('dol[aä]r\\p{L}*|dolar\\p{L}*|dólar\\p{L}*|dollar\\p{L}*')}|डॉलर`],
        [
          'pound',
          `${pound!}|${word('livres?(?: sterling)?|libras?|sterlin\\p{L}*|sterling|punta\\p{L}*|liber|libr\\p{L}|جنيه\\p{L}*')}|파운드|पाउंड`,
        ],
        ['yuan', `${yuan!}|(?<![美欧歐日英港加澳单單公纪紀多])元(?!首|旦|素|老|帅|件|气)|위안`],
        ['rouble', rouble!],
        ['yen', `¥|円|${word('yen|йен\\p{L}?|иен\\p{L}?|ين')}|日元|엔화`],
      ],
    ],
    [
      'distance',
      [
        [
          'kilometre',
          `${word('km|kilom[eè]t\\p{L}*|kilómet\\p{L}*|chilomet\\p{L}*|quil[oôó]met\\p{L}*|км|километ\\p{L}*|кілометр\\p{L}*|كيلومتر\\p{L}*|کیلومتر\\p{L}*')}|公里|千米|킬로미터|キロ|किलोमीटर|किमी`,
        ],
        [
          'mile',
          `${word('miles?|meilen?|milles?|millas?|miglia|miglio|milhas?|mil[ei]|mijl\\p{L}*|mailia\\p{L}*|миль|мил[ияею]|миля\\p{L}*|ميل|أميال|مایل')}|英里|마일|マイル|मील`,
        ],
      ],
    ],
  ]
}
