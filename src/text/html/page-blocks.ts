import type { BlockKind } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import { describe } from '../cleaning/line.ts'
import { introduces } from '../cleaning/lists.ts'
import type { LetterShares } from './block-letters.ts'
import { isBoldHeading } from './bold-headings.ts'
import type { Container } from './containers.ts'
import { findArticle } from './main-content.ts'
import { hearSecond, shareKept } from './second-opinion.ts'
import type { TextRuns } from './text-runs.ts'

/** A block as it was read off the page: where it stands in the text, and in which container of the page. */
export interface ReadBlock extends LetterShares {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly container: number
}

/** A block, and whether it is probably not of the article but stands around it. */
export interface PlacedBlock {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly outside?: true
}

const COLON_AT_END = /[:：]/u
const OUTSIDE = { outside: true } as const

/**
 * The blocks with the article told from what stands around it: by our own reader, and by a second where its spans of
 * the HTML are given. `keepSurroundings`: what navigates or is pressed is the text where the page holds nothing else.
 */
export function placeBlocks(
  blocks: readonly ReadBlock[],
  containers: readonly Container[],
  runs: TextRuns,
  { second, keepSurroundings }: { readonly second?: readonly Span[] | undefined; readonly keepSurroundings: boolean },
): readonly PlacedBlock[] {
  const text = runs.text()
  const page = blocks.map(({ kind, start, end, container, links, pressed, bold }) => {
    const shown = text.slice(start, end)
    const announces = COLON_AT_END.test(shown.slice(-4)) && introduces(describe(text, start, end))
    return { kind, text: shown, container, links, announces, pressed, bold }
  })
  const ours = findArticle(page, containers)
  const shares = second && blocks.map(({ start, end }) => shareKept(runs.spansIn(start, end), second))
  const ofArticle = shares ? hearSecond(page, ours, shares) : ours
  const asText = keepSurroundings && !ofArticle.includes(true)
  return blocks.map(({ kind, start, end }, index) => ({
    kind: isBoldHeading(page[index]!, page[index + 1]) ? 'heading' : kind,
    start,
    end,
    ...(ofArticle[index] || asText ? {} : OUTSIDE),
  }))
}
