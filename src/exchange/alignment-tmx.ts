import type { Document } from '../domain/document.ts'
import { VERSION } from '../domain/version.ts'
import type { AlignedPair } from './alignment-formats.ts'
import type { TmxProperty } from './tmx.ts'
import { writeTmx } from './write-tmx.ts'

/** What is written of an alignment. */
export interface AlignedTexts extends Pick<Document, 'source' | 'target'> {
  readonly pairs: readonly AlignedPair[]
}

/** The floor under the scores of the pairs that are written, and how many it left out. */
export interface ScoreFloor {
  readonly least: number
  readonly leftOut: number
}

/**
 * A TMX file of the pairs that have both sides; `x-bead` and `x-score` of each unit say how many sentences stand beside
 * how many and how sure that is, `x-min-score` and `x-left-out` of the head which pairs are not in it.
 */
export const writeAlignmentTmx = ({ pairs, source, target }: AlignedTexts, floor?: ScoreFloor): string =>
  writeTmx(
    pairs.flatMap((pair) =>
      pair.source.text === '' || !pair.target
        ? []
        : [
            {
              id: String(pair.id),
              source: source.language,
              properties: [property('x-bead', pair.bead), property('x-score', pair.score.toFixed(3))],
              texts: [
                { language: source.language, text: pair.source.text },
                { language: target.language, text: pair.target.text },
              ],
            },
          ],
    ),
    {
      source: source.language,
      tool: 'Dragoman',
      toolVersion: VERSION,
      ...(floor && {
        properties: [property('x-min-score', String(floor.least)), property('x-left-out', String(floor.leftOut))],
      }),
    },
  )

const property = (type: string, text: string): TmxProperty => ({ type, text })
