import type { Container } from './containers.ts'

/** What is known of a block when the article is sought. */
export interface PageBlock {
  readonly kind: string
  readonly text: string
  readonly container: number
  /** Share of its letters that are links, 0 to 1. */
  readonly links: number
  /** Whether it announces a list of the article. */
  readonly announces: boolean
  /** Whether it holds nothing but controls. */
  readonly pressed: boolean
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
 * Navigation and buttons never are.
 */
export function findArticle(blocks: readonly PageBlock[], containers: readonly Container[]): readonly boolean[] {
  const navigates = inNavigation(containers)
  const isControl = (block: PageBlock) => block.pressed || (navigates[block.container]! && !isProse(block))
  const sought = blocks.filter((block) => !isControl(block))
  const found = findAmong(sought, containers)
  let next = 0
  return blocks.map((block) => !isControl(block) && found[next++]!)
}

/** Which containers are navigation or stand in it. */
function inNavigation(containers: readonly Container[]): readonly boolean[] {
  const inside: boolean[] = []
  for (const { name, parent } of containers) inside.push(name === 'nav' || (parent >= 0 && inside[parent]!))
  return inside
}

function findAmong(blocks: readonly PageBlock[], containers: readonly Container[]): readonly boolean[] {
  if (!blocks.some((block) => isSurrounding(block, containers[block.container]!))) return blocks.map(() => true)
  const gains = containers.map(() => 0)
  for (const block of blocks) gains[block.container]! += gainOf(block, containers[block.container]!)
  for (let index = containers.length - 1; index > 0; index--) gains[containers[index]!.parent]! += gains[index]!
  const rated = gains.map((gain, index) => gain * (1 + HINT * Math.max(-5, Math.min(2, containers[index]!.hint))))
  const top = rated.reduce((most, gain, index) => (gain >= rated[most]! && gain > 0 ? index : most), 0)
  if (rated[top]! <= 0) return blocks.map(() => true)
  // A paragraph alone is no article: what stands beside it belongs to it.
  const best = containers[top]!.name === 'p' ? Math.max(0, containers[top]!.parent) : top
  const inside = (container: number) => container >= best && container < containers[best]!.end
  const floor = Math.min(0, containers[best]!.hint)
  const chosen = blocks.map((block) => inside(block.container) && belongs(block, containers[block.container]!, floor))
  const listed = listedBlocks(blocks, chosen, containers, floor)
  const filled = withoutEmptyHeadings(
    blocks,
    chosen.map((is, index) => is || listed[index]!),
  )
  return withTitle(blocks, withoutTail(blocks, filled, listed, containers))
}

/** A longer block is no entry of a list. */
const LONGEST_ENTRY = 200

/** What follows a line that announces a list, in the same element: names are the article even where they are links. */
function listedBlocks(
  blocks: readonly PageBlock[],
  chosen: readonly boolean[],
  containers: readonly Container[],
  floor: number,
): readonly boolean[] {
  const listed = blocks.map(() => false)
  for (let index = 0; index < blocks.length; index++) {
    if (!chosen[index] || !blocks[index]!.announces) continue
    const first = blocks[index + 1]
    const scope = containers[Math.max(0, containers[blocks[index]!.container]!.parent)]!
    const from = blocks[index]!.container
    const isEntry = ({ kind, text, container, links }: PageBlock) =>
      kind === first!.kind &&
      kind !== 'heading' &&
      kind !== 'title' &&
      text.length <= LONGEST_ENTRY &&
      (links < MOST_LINKS || first!.links >= MOST_LINKS) &&
      container >= from &&
      container < scope.end &&
      containers[container]!.hint > floor + SURROUNDING
    while (index + 1 < blocks.length && isEntry(blocks[index + 1]!)) listed[++index] = true
  }
  return listed
}

/** A character of East Asian scripts says as much as these letters. */
const DENSE = 2.5
const EAST_ASIAN = /[\u3040-\u9fff\uac00-\ud7af]/

const lengthOf = (text: string): number => text.length * (EAST_ASIAN.test(text) ? DENSE : 1)

/** Whether a block is running text by its length alone, and not a row of links. */
export const isLong = ({ text, links }: PageBlock): boolean => links < MOST_LINKS && lengthOf(text) >= LEAST_PROSE

const isProse = (block: PageBlock): boolean =>
  isLong(block) || (block.links < MOST_LINKS && lengthOf(block.text) >= LEAST_PROSE / 3 && ENDS.test(block.text))

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

/**
 * What stands behind the last running text or list is a remainder of what surrounds the article, unless it stands in the
 * same element.
 */
function withoutTail(
  blocks: readonly PageBlock[],
  chosen: readonly boolean[],
  listed: readonly boolean[],
  containers: readonly Container[],
): readonly boolean[] {
  const last = blocks.findLastIndex(
    (block, index) => chosen[index] && (isProse(block) || block.kind === 'list-item' || listed[index]),
  )
  if (last < 0) return chosen
  const parentOf = (index: number) => containers[blocks[index]!.container]!.parent
  return chosen.map((is, index) => is && (index <= last || parentOf(index) === parentOf(last)))
}

/** The title above the article, if there is one outside it. */
function withTitle(blocks: readonly PageBlock[], chosen: readonly boolean[]): readonly boolean[] {
  const first = chosen.indexOf(true)
  if (first < 0) return blocks.map(() => true)
  if (blocks.some(({ kind }, index) => chosen[index] && kind === 'title')) return chosen
  const title = blocks.findLastIndex(({ kind }, index) => kind === 'title' && index < first)
  return chosen.map((is, index) => is || index === title)
}
