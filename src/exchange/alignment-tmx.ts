import type { Document, Pair } from '../domain/document.ts'
import { VERSION } from '../domain/version.ts'
import { flagRemark } from './pair-remarks.ts'
import type { TmxProperty } from './tmx.ts'
import { writeTmx } from './write-tmx.ts'

/** What is written of a document. */
export type AlignedTexts = Pick<Document, 'glossary' | 'pairs' | 'source' | 'target'>

/** The floor under the scores of the pairs that are written, and how many it left out. */
export interface ScoreFloor {
  readonly least: number
  readonly leftOut: number
}

/**
 * A TMX file of the pairs that have both sides; `x-bead` and `x-score` of each unit say how many sentences stand beside
 * how many and how sure that is; `x-origin`, `x-provider` and `x-reviewed` who made it, where that was not whoever wrote
 * both texts; `x-flag` what is doubtful. `x-min-score` and `x-left-out` of the head say which pairs are not in it, and
 * `x-glossary` the termbase.
 */
export const writeAlignmentTmx = ({ glossary, pairs, source, target }: AlignedTexts, floor?: ScoreFloor): string =>
  writeTmx(
    pairs.flatMap((pair) =>
      pair.source.text === '' || !pair.target
        ? []
        : [
            {
              id: String(pair.id),
              source: pair.source.language ?? source.language,
              properties: propertiesOf(pair),
              texts: [
                { language: pair.source.language ?? source.language, text: pair.source.text },
                { language: target.language, text: pair.target.text },
              ],
            },
          ],
    ),
    {
      source: source.language,
      tool: 'Dragoman',
      toolVersion: VERSION,
      properties: [
        ...(glossary ? [property('x-glossary', `${glossary.id} ${glossary.version}`)] : []),
        ...(floor ? [property('x-min-score', String(floor.least)), property('x-left-out', String(floor.leftOut))] : []),
      ],
    },
  )

const property = (type: string, text: string): TmxProperty => ({ type, text })

const propertiesOf = ({ bead, score, origin, provider, reviewed, flags }: Pair): readonly TmxProperty[] => [
  property('x-bead', bead),
  property('x-score', score.toFixed(3)),
  ...(origin === null || origin === 'human' ? [] : [property('x-origin', origin)]),
  ...(provider === null ? [] : [property('x-provider', provider)]),
  ...(reviewed ? [property('x-reviewed', 'yes')] : []),
  ...flags.map((flag) => property('x-flag', flagRemark(flag))),
]
