import type { Document, Pair } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import { VERSION } from '../domain/version.ts'
import { flagRemark } from './pair-remarks.ts'
import type { TmxProperty, TmxUnit } from './tmx.ts'
import { tmxParts } from './write-tmx.ts'

/** What is written of a document. */
export type AlignedTexts = Pick<Document, 'glossary' | 'pairs' | 'source' | 'target'>

/** The floor under the scores of the pairs that are written, and how many it left out. */
export interface ScoreFloor {
  readonly least: number
  readonly leftOut: number
}

/**
 * A TMX file of the pairs that have both sides, in parts of a unit; `x-bead` and `x-score` of each unit say how many sentences stand beside
 * how many and how sure that is; `x-origin`, `x-provider` and `x-reviewed` who made it, where that was not whoever wrote
 * both texts; `x-flag` what is doubtful. `x-min-score` and `x-left-out` of the head say which pairs are not in it, and
 * `x-glossary` the termbase.
 */
export const alignmentTmxParts = (
  { glossary, pairs, source, target }: AlignedTexts,
  floor?: ScoreFloor,
): Generator<string, void> =>
  tmxParts(unitsOf(pairs, source.language, target.language), {
    source: source.language,
    tool: 'Dragoman',
    toolVersion: VERSION,
    properties: [
      ...(glossary ? [property('x-glossary', `${glossary.id} ${glossary.version}`)] : []),
      ...(floor ? [property('x-min-score', String(floor.least)), property('x-left-out', String(floor.leftOut))] : []),
    ],
  })

/** The same in one. */
export const writeAlignmentTmx = (texts: AlignedTexts, floor?: ScoreFloor): string =>
  [...alignmentTmxParts(texts, floor)].join('')

function* unitsOf(pairs: readonly Pair[], source: Tag, target: Tag): Generator<TmxUnit, void> {
  for (const pair of pairs) {
    if (pair.source.text === '' || !pair.target) continue
    const language = pair.source.language ?? source
    const creator = pair.origin === 'machine' ? `MT!${pair.provider ?? 'Dragoman'}` : undefined
    yield {
      id: String(pair.id),
      source: language,
      properties: propertiesOf(pair),
      texts: [
        { language, text: pair.source.text },
        { language: target, text: pair.target.text, ...(creator !== undefined && { creator }) },
      ],
    }
  }
}

const property = (type: string, text: string): TmxProperty => ({ type, text })

const propertiesOf = ({ bead, score, origin, provider, reviewed, flags }: Pair): readonly TmxProperty[] => [
  property('x-bead', bead),
  property('x-score', score.toFixed(3)),
  ...(origin === null || origin === 'human' ? [] : [property('x-origin', origin)]),
  ...(provider === null ? [] : [property('x-provider', provider)]),
  ...(reviewed ? [property('x-reviewed', 'yes')] : []),
  ...flags.map((flag) => property('x-flag', flagRemark(flag))),
]
