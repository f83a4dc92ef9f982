import type { Block, BlockKind } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { describe } from './cleaning/line.ts'
import { introduces } from './cleaning/lists.ts'
import { isBoldHeading } from './html/bold-headings.ts'
import { followContainers } from './html/containers.ts'
import { BLOCK, BOLD, CONTROLS, HEADING, NEVER_PRESSED, NEVER_SHOWN, VOID } from './html/elements.ts'
import { findArticle } from './html/main-content.ts'
import { readabilitySpans } from './html/readability.ts'
import { hearSecond, shareKept } from './html/second-opinion.ts'
import { collectRuns } from './html/text-runs.ts'

/** A block of a page; `outside` when it is probably not of the article but stands around it. */
export interface HtmlBlock extends Omit<Block, 'id'> {
  readonly outside?: true
}

/** A page as its reader sees it, with the way back to its HTML. Blocks are in order and do not overlap. */
export interface HtmlText {
  /** What the page says: entities decoded, white space collapsed as a browser does, blocks divided by blank lines. */
  readonly text: string
  readonly blocks: readonly HtmlBlock[]
  /**
   * Where a span of {@link text} stands in the HTML: half-open spans of its text, in order, several where tags lie
   * between. Decoded and joined, white space collapsed, they are that part of the text.
   */
  spansIn(start: number, end: number): readonly Span[]
}

/**
 * The text and the blocks of an HTML page or fragment. Scripts, styles and hidden elements are left out; navigation and
 * buttons are `outside`, but for a button within a sentence. When nothing else is there, navigation and hidden elements
 * are the text. Never throws: broken markup is read as far as
 * it goes, in time linear in its length, without recursion.
 *
 * @param readSecond asked for the article's place in pages where something seems to surround it: `undefined` for no opinion
 */
export async function readHtml(
  html: string,
  readSecond: (html: string) => Promise<readonly Span[] | undefined> = readabilitySpans,
): Promise<HtmlText> {
  // Loaded here, so that a Worker that only ever sees plain text does not pay for it at start.
  const { Tokenizer } = await import('./html/parser.ts')
  const read = (withHidden: boolean) => {
    const reader = createReader(html, withHidden)
    const tokenizer = new Tokenizer({ decodeEntities: true }, reader.callbacks)
    tokenizer.write(html)
    tokenizer.end()
    return reader
  }
  const reader = read(false)
  const visible = reader.finish()
  if (!visible.blocks.some(({ outside }) => !outside)) return read(true).finish()
  // Where nothing surrounds the article there is nothing to ask a second reader about.
  const second = visible.blocks.some(({ outside }) => outside) ? await readSecond(html) : undefined
  return second ? reader.finish(second) : visible
}

/** What ends a sentence, or closes behind one. */
const endsSentence = (letter: string): boolean => /[.!?…:;。！？؟۔।"'”“»)\]]/.test(letter)

/** A longer paragraph is no byline, whatever it stands in. */
const LONGEST_META = 120

/** Attributes that sites name their parts with. */
const NAMING = new Set(['class', 'id', 'role'])
const OUTSIDE = { outside: true } as const
/** Scripts without blanks between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const OF_WORD = /[\p{L}\p{N}]/u

/** White space a browser collapses; a no-break space is not. */
const COLLAPSIBLE = /[\t\n\f\r ]+/g
const LINE_BREAK = /\r\n|[\n\r]/g
const COLON_AT_END = /[:：]/u
const HIDING = /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/i

function createReader(html: string, withHidden: boolean) {
  const runs = collectRuns()
  const blocks: (Omit<Block, 'id'> & {
    readonly container: number
    readonly links: number
    readonly pressed: boolean
    readonly bold: boolean
  })[] = []
  const containers = followContainers()
  /** Letters of the block that is being read, and how many of them are links. */
  let letters = 0
  let linked = 0
  let inLink = false
  /** Open controls, letters of the block in them, and whether nothing but blanks followed the last one. */
  let controls = 0
  let pressed = 0
  let afterControl = false
  /** Whether nothing followed the last link. */
  let afterLink = false
  /** Open elements of bold type, and letters of the block in them. */
  let bold = 0
  let inBold = 0
  /** Line breaks since the last letter. */
  let breaks = 0
  let lastLetter = ''
  let heading: string | undefined
  let hasTitle = false
  let startsItem = false
  let preformatted = 0
  /** The element being left out, and how many of its name are open inside it. */
  let skipping: { readonly name: string; depth: number } | undefined
  let tag = ''
  let attribute = ''
  let hidden = false
  /** Class, id and role of the tag that is being read. */
  let attributes = ''

  const kindOf = (length: number): BlockKind => {
    if (heading === 'h1' && !hasTitle) return 'title'
    if (heading) return 'heading'
    if (startsItem) return 'list-item'
    return length <= LONGEST_META && containers.all[containers.current]!.meta ? 'meta' : 'paragraph'
  }

  const endBlock = () => {
    breaks = 0
    const block = runs.endBlock()
    const links = letters > 0 ? linked / letters : 0
    const allPressed = pressed > 0 && pressed === letters
    const allBold = inBold > 0 && inBold === letters
    letters = 0
    linked = 0
    pressed = 0
    inBold = 0
    afterControl = false
    afterLink = false
    if (!block) return
    const found = kindOf(block[1] - block[0])
    blocks.push({
      kind: found,
      start: block[0],
      end: block[1],
      container: containers.current,
      links,
      pressed: allPressed,
      bold: allBold,
    })
    hasTitle ||= found === 'title'
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
    letters += shown.length
    if (inLink) linked += shown.length
    if (bold > 0) inBold += shown.length
    afterLink = false
    if (controls > 0) pressed += shown.length
    else afterControl = false
  }

  const addText = (start: number, end: number) => {
    if (skipping) return
    if (preformatted > 0) return addLines(start, end)
    const text = html.slice(start, end)
    noteLetters(text)
    let from = 0
    for (const { index, 0: blank } of text.matchAll(COLLAPSIBLE)) {
      runs.addExact(text.slice(from, index), start + from)
      from = index + blank.length
      if (!runs.endsBlank) runs.addFor(' ', [start + index, start + from])
    }
    runs.addExact(text.slice(from), start + from)
  }

  const addLines = (start: number, end: number) => {
    const text = html.slice(start, end)
    noteLetters(text)
    let from = 0
    for (const { index, 0: line } of text.matchAll(LINE_BREAK)) {
      runs.addExact(text.slice(from, index), start + from)
      from = index + line.length
      endBlock()
    }
    runs.addExact(text.slice(from), start + from)
  }

  const open = (name: string) => {
    if (skipping) {
      if (skipping.name === 'p' && BLOCK.has(name)) skipping = undefined
      else if (skipping.name === name && !VOID.has(name)) skipping.depth++
    }
    if (skipping) return
    if (name === 'a') {
      inLink = true
      // Menus leave it to the style sheet to keep links apart.
      if (afterLink && !runs.endsBlank && OF_WORD.test(lastLetter) && !UNSPACED.test(lastLetter)) runs.addBlank()
    }
    if (BOLD.has(name)) bold++
    if (NEVER_PRESSED.has(name)) controls = 0
    const leftOut = NEVER_SHOWN.has(name) || (!withHidden && hidden)
    if (leftOut && !VOID.has(name)) {
      if (BLOCK.has(name)) endBlock()
      skipping = { name, depth: 1 }
    } else if (name === 'br') {
      breaks++
    } else if (CONTROLS.has(name)) {
      // Behind a sentence it is no part of it; behind another control it is no part of its word.
      if (letters > 0 && endsSentence(lastLetter)) endBlock()
      else if (afterControl && !runs.endsBlank) runs.addBlank()
      controls++
    } else if (BLOCK.has(name)) {
      endBlock()
      if (!VOID.has(name)) containers.open(name, attributes)
      if (HEADING.has(name)) heading = name
      if (name === 'li') startsItem = true
      if (name === 'pre') preformatted++
    }
  }

  const close = (name: string) => {
    if (skipping) {
      if (skipping.name === name && --skipping.depth === 0) skipping = undefined
      return
    }
    if (name === 'a') {
      afterLink = inLink && letters > 0
      inLink = false
    }
    if (BOLD.has(name) && bold > 0) bold--
    if (CONTROLS.has(name) && controls > 0) {
      controls--
      afterControl = true
    }
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
        if (skipping) return
        const text = String.fromCodePoint(codePoint)
        noteLetters(text)
        runs.addFor(text, [html.lastIndexOf('&', end - 1), end])
      },
      onopentagname(start: number, end: number) {
        tag = html.slice(start, end).toLowerCase()
        hidden = false
        attributes = ''
      },
      onattribname(start: number, end: number) {
        attribute = html.slice(start, end).toLowerCase()
        if (attribute === 'hidden') hidden = true
      },
      onattribdata(start: number, end: number) {
        if (attribute === 'style' && HIDING.test(html.slice(start, end))) hidden = true
        if (NAMING.has(attribute))
          attributes += attribute === 'role' ? ` role=${html.slice(start, end)}` : ` ${html.slice(start, end)}`
      },
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
      const text = runs.text()
      const page = blocks.map(({ kind, start, end, container, links, pressed, bold }) => {
        const shown = text.slice(start, end)
        const announces = COLON_AT_END.test(shown.slice(-4)) && introduces(describe(text, start, end))
        return { kind, text: shown, container, links, announces, pressed, bold }
      })
      const ours = findArticle(page, containers.all)
      const ofArticle = second
        ? hearSecond(
            page,
            ours,
            page.map((_, index) => shareKept(runs.spansIn(blocks[index]!.start, blocks[index]!.end), second)),
          )
        : ours
      // What is pressed or navigates is the text only where the page holds nothing else.
      const asText = withHidden && !ofArticle.includes(true)
      return {
        text,
        blocks: blocks.map(({ kind, start, end }, index) => ({
          kind: isBoldHeading(page[index]!, page[index + 1]) ? 'heading' : kind,
          start,
          end,
          ...(ofArticle[index] || asText ? {} : OUTSIDE),
        })),
        spansIn: runs.spansIn,
      }
    },
  }
}
