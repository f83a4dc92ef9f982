import type { Container } from './containers.ts'

/** What is known of a block when the article is sought. */
export interface PageBlock {
  readonly kind: string
  readonly text: string
  readonly container: number
  /** Share of its letters that are links, 0 to 1. */
  readonly links: number
}

/** A block with this many characters is running text. */
const LEAST_PROSE = 80
const MOST_LINKS = 0.5
/** What sites name as surroundings counts against a container at this rate. */
const SURROUNDING = -2
const SURROUNDING_COST = 0.5
/** What every link and every scrap costs beside its letters. */
const SCRAP = 10
/** How much a container's name counts, a step. */
const HINT = 0.1
const ENDS = /[.!?…。！？؟।"”»“’')\]]\s*$/u

/**
 * Which blocks are the article: a flag for each. Sought is the container with the greatest gain: running text in it
 * counts for it, links, scraps and text in what sites name as surroundings against it. The blocks in it are the article,
 * but for those that are mostly links or stand in surroundings. All are, when nothing surrounds them or nothing gains.
 */
export function findArticle(blocks: readonly PageBlock[], containers: readonly Container[]): readonly boolean[] {
  if (!blocks.some((block) => isSurrounding(block, containers[block.container]!))) return blocks.map(() => true)
  const gains = containers.map(() => 0)
  for (const block of blocks) gains[block.container]! += gainOf(block, containers[block.container]!)
  for (let index = containers.length - 1; index > 0; index--) gains[containers[index]!.parent]! += gains[index]!
  const rated = gains.map((gain, index) => gain * (1 + HINT * Math.max(-5, Math.min(2, containers[index]!.hint))))
  const best = rated.reduce((top, gain, index) => (gain >= rated[top]! && gain > 0 ? index : top), 0)
  if (rated[best]! <= 0) return blocks.map(() => true)
  const inside = (container: number) => container >= best && container < containers[best]!.end
  const floor = Math.min(0, containers[best]!.hint)
  const chosen = blocks.map((block) => inside(block.container) && belongs(block, containers[block.container]!, floor))
  return withTitle(blocks, withoutTail(blocks, withoutEmptyHeadings(blocks, chosen)))
}

/** A character of East Asian scripts says as much as these letters. */
const DENSE = 2.5
const EAST_ASIAN = /[\u3040-\u9fff\uac00-\ud7af]/

function isProse({ text, links }: PageBlock): boolean {
  if (links >= MOST_LINKS) return false
  const length = text.length * (EAST_ASIAN.test(text) ? DENSE : 1)
  return length >= LEAST_PROSE || (length >= LEAST_PROSE / 3 && ENDS.test(text))
}

const isSurrounding = ({ links }: PageBlock, { hint }: Container): boolean => links > MOST_LINKS || hint <= SURROUNDING

function gainOf(block: PageBlock, { hint }: Container): number {
  const { text, links } = block
  if (hint <= SURROUNDING) return -(SURROUNDING_COST * text.length + SCRAP)
  if (isProse(block)) return text.length * (1 - links)
  return links > MOST_LINKS ? -(text.length + SCRAP) : 0
}

/** Blocks of links and of surroundings inside the article are none of it, unless they are running text. */
function belongs(block: PageBlock, { hint }: Container, floor: number): boolean {
  if (hint <= floor + SURROUNDING) return false
  if (block.links > 0.6) return block.kind === 'title' || block.kind === 'heading' ? block.links < 0.9 : false
  return hint >= floor || isProse(block) || block.kind !== 'paragraph'
}

/** Headings under which nothing is left up to the next one are headings of teasers; one right above another stays with it. */
function withoutEmptyHeadings(blocks: readonly PageBlock[], chosen: readonly boolean[]): readonly boolean[] {
  const kept = [...chosen]
  let filled = false
  let aboveHeading = false
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (blocks[index]!.kind === 'heading') {
      kept[index] = chosen[index]! && (filled || aboveHeading)
      aboveHeading = kept[index]!
      filled = false
    } else {
      aboveHeading = false
      filled ||= chosen[index]!
    }
  }
  return kept
}

/** What stands behind the last running text or list is a remainder of what surrounds the article. */
function withoutTail(blocks: readonly PageBlock[], chosen: readonly boolean[]): readonly boolean[] {
  const last = blocks.findLastIndex((block, index) => chosen[index] && (isProse(block) || block.kind === 'list-item'))
  return last < 0 ? chosen : chosen.map((is, index) => is && index <= last)
}

/** The title above the article, if there is one outside it. */
function withTitle(blocks: readonly PageBlock[], chosen: readonly boolean[]): readonly boolean[] {
  const first = chosen.indexOf(true)
  if (first < 0) return blocks.map(() => true)
  if (blocks.some(({ kind }, index) => chosen[index] && kind === 'title')) return chosen
  const title = blocks.findLastIndex(({ kind }, index) => kind === 'title' && index < first)
  return chosen.map((is, index) => is || index === title)
}
