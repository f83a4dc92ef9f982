import type { BlockKind } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import { followLetters } from './block-letters.ts'
import { followContainers } from './containers.ts'
import { BLOCK, BOLD, CONTROLS, HEADING, NEVER_PRESSED, NEVER_SHOWN, VOID } from './elements.ts'
import { followOpenTags } from './open-tag.ts'
import { type PlacedBlock, placeBlocks, type ReadBlock } from './page-blocks.ts'
import { followSkipped } from './skipped-element.ts'
import { collectRuns } from './text-runs.ts'

/** What ends a sentence, or closes behind one. */
const endsSentence = (letter: string): boolean => /[.!?…:;。！？؟۔।"'”“»)\]]/.test(letter)

/** A longer paragraph is no byline, whatever it stands in. */
const LONGEST_META = 120

/** Scripts without blanks between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const OF_WORD = /[\p{L}\p{N}]/u

/** White space a browser collapses; a no-break space is not. */
const COLLAPSIBLE = /[\t\n\f\r ]+/g
const LINE_BREAK = /\r\n|[\n\r]/g

/** A page as its reader sees it, with the way back to its HTML. Blocks are in order and do not overlap. */
export interface HtmlText {
  /** What the page says: entities decoded, white space collapsed as a browser does, blocks divided by blank lines. */
  readonly text: string
  readonly blocks: readonly PlacedBlock[]
  /**
   * Where a span of {@link text} stands in the HTML: half-open spans of its text, in order, several where tags lie
   * between. Decoded and joined, white space collapsed, they are that part of the text.
   */
  spansIn(start: number, end: number): readonly Span[]
}

/**
 * Reads a page as the tokenizer comes upon it, in time linear in its length: `callbacks` are the tokenizer's, `finish`
 * gives what was read, and may be called again with what a second reader keeps.
 */
export function createPageReader(html: string, withHidden: boolean) {
  const runs = collectRuns()
  const blocks: ReadBlock[] = []
  const containers = followContainers()
  const letters = followLetters()
  const skipped = followSkipped()
  const tag = followOpenTags(html)
  /** Line breaks since the last letter. */
  let breaks = 0
  let lastLetter = ''
  let heading: string | undefined
  let hasTitle = false
  let startsItem = false
  let preformatted = 0

  const kindOf = (length: number): BlockKind => {
    if (heading === 'h1' && !hasTitle) return 'title'
    if (heading) return 'heading'
    if (startsItem) return 'list-item'
    return length <= LONGEST_META && containers.all[containers.current]!.meta ? 'meta' : 'paragraph'
  }

  const endBlock = () => {
    breaks = 0
    const block = runs.endBlock()
    const shares = letters.endBlock()
    if (!block) return
    const [start, end] = block
    const kind = kindOf(end - start)
    blocks.push({ kind, start, end, container: containers.current, ...shares })
    hasTitle ||= kind === 'title'
    startsItem = false
    lastLetter = ''
  }

  /** A line break ends a block unless a sentence goes on behind it, or a heading does. */
  const settleBreak = (next: string) => {
    const goesOn = heading || (!endsSentence(lastLetter) && next !== next.toUpperCase() && next === next.toLowerCase())
    if (breaks === 1 && goesOn) {
      breaks = 0
      if (!runs.endsBlank) runs.addBlank()
    } else endBlock()
  }

  const noteLetters = (text: string) => {
    const shown = text.trim()
    if (shown === '') return
    if (breaks > 0) settleBreak(shown[0]!)
    lastLetter = shown.at(-1)!
    letters.add(shown)
  }

  /** White space between words is one blank; where it is kept, every line is a block. */
  const addText = (start: number, end: number) => {
    if (skipped.isOpen) return
    const text = html.slice(start, end)
    noteLetters(text)
    let from = 0
    for (const { index, 0: blank } of text.matchAll(preformatted > 0 ? LINE_BREAK : COLLAPSIBLE)) {
      runs.addExact(text.slice(from, index), start + from)
      from = index + blank.length
      if (preformatted > 0) endBlock()
      else if (!runs.endsBlank) runs.addFor(' ', [start + index, start + from])
    }
    runs.addExact(text.slice(from), start + from)
  }

  const open = ({ name, hidden, naming }: typeof tag) => {
    if (skipped.open(name)) return
    if (name === 'a') {
      // Menus leave it to the style sheet to keep links apart.
      letters.openLink()
      if (letters.afterLink && !runs.endsBlank && OF_WORD.test(lastLetter) && !UNSPACED.test(lastLetter))
        runs.addBlank()
    }
    if (BOLD.has(name)) letters.openBold()
    if (NEVER_PRESSED.has(name)) letters.leaveControls()
    const leftOut = NEVER_SHOWN.has(name) || (!withHidden && hidden)
    if (leftOut && !VOID.has(name)) {
      if (BLOCK.has(name)) endBlock()
      skipped.begin(name)
    } else if (name === 'br') {
      breaks++
    } else if (CONTROLS.has(name)) {
      // Behind a sentence it is no part of it; behind another control it is no part of its word.
      if (letters.count > 0 && endsSentence(lastLetter)) endBlock()
      else if (letters.afterControl && !runs.endsBlank) runs.addBlank()
      letters.openControl()
    } else if (BLOCK.has(name)) {
      endBlock()
      if (!VOID.has(name)) containers.open(name, naming)
      if (HEADING.has(name)) heading = name
      if (name === 'li') startsItem = true
      if (name === 'pre') preformatted++
    }
  }

  const close = (name: string) => {
    if (skipped.close(name)) return
    if (name === 'a') letters.closeLink()
    if (BOLD.has(name)) letters.closeBold()
    if (CONTROLS.has(name)) letters.closeControl()
    if (!BLOCK.has(name)) return
    endBlock()
    containers.close(name)
    if (HEADING.has(name)) heading = undefined
    if (name === 'li') startsItem = false
    if (name === 'pre' && preformatted > 0) preformatted--
  }

  const nothing = () => undefined
  return {
    callbacks: {
      ontext: addText,
      ontextentity(codePoint: number, end: number) {
        if (skipped.isOpen) return
        const text = String.fromCodePoint(codePoint)
        noteLetters(text)
        runs.addFor(text, [html.lastIndexOf('&', end - 1), end])
      },
      onopentagname: tag.nameRead,
      onattribname: tag.attributeRead,
      onattribdata: tag.valueRead,
      onopentagend: () => open(tag),
      onselfclosingtag: () => open(tag),
      onclosetag: (start: number, end: number) => close(html.slice(start, end).toLowerCase()),
      onattribentity: nothing,
      onattribend: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
    finish(second?: readonly Span[]): HtmlText {
      endBlock()
      containers.finish()
      return {
        text: runs.text(),
        blocks: placeBlocks(blocks, containers.all, runs, { second, keepSurroundings: withHidden }),
        spansIn: runs.spansIn,
      }
    },
  }
}
