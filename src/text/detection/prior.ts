import type { Tag } from '../../domain/tag.ts'

/** How likely a language is before anything is read, as a natural logarithm beside a common one's 0. */
const PRIORS: readonly (readonly [prior: number, languages: string])[] = [
  [0.5, 'en'],
  [0.4, 'hr'],
  [1, 'ru'],
  [
    0,
    'de fr es it pt nl pl cs sk sl bs ro hu tr sv da nb fi et lv lt id vi uk be bg sr ar fa ur he hi mr az is kk am sq sw mn',
  ],
  // Smaller relatives of a large language: what could be either is the large one.
  [-0.8, 'ca gl mk af tl'],
  [-0.5, 'ms'],
  [-2.5, 'sr-Latn'],
  [-3, 'oc fo lb ht la gd yi ti jv su tk ku tt tg ky ug sd ckb nn mi eo'],
]
const OTHER = -1

let priors: ReadonlyMap<Tag, number> | undefined

/**
 * How likely a language is before anything is read: a natural logarithm, 0 for a common one, below it for rarer ones.
 */
export function priorOf(language: Tag): number {
  priors ??= new Map(
    PRIORS.flatMap(([prior, languages]) => languages.split(' ').map((tag): [Tag, number] => [tag, prior])),
  )
  return priors.get(language) ?? OTHER
}
