import type { PairedBlock } from '../document-facts.ts'

/** Part of a document that is one file of a book. */
export interface Chapter {
  /** The name of its file, without `.xhtml`. */
  readonly name: string
  readonly blocks: readonly PairedBlock[]
}

/** From so many pairs on, the next heading begins a chapter; from so many, the next block does. Reading systems open a file at once. */
const [HEADED, FULL] = [20, 100]

/** The blocks as chapters, in order and whole; one at least. */
export function chaptersOf(blocks: readonly PairedBlock[]): readonly Chapter[] {
  const chapters: PairedBlock[][] = [[]]
  let pairs = 0
  for (const block of blocks) {
    if (pairs >= FULL || (pairs >= HEADED && block.kind === 'heading')) {
      chapters.push([])
      pairs = 0
    }
    chapters.at(-1)!.push(block)
    pairs += block.pairs.length
  }
  return chapters.map((own, index) => ({ name: `chapter-${index + 1}`, blocks: own }))
}
