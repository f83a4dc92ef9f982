import { utf8Text } from '../file-lines.ts'
import { nested } from '../inline-codes.ts'
import { splicedFile } from '../spliced-file.ts'
import type { FileText, TranslatableFile } from '../translatable-file.ts'
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts'
import { escapeBlock, escapeInline, labelOf, type MarkCode, readInline } from './markdown-inline.ts'

interface MarkdownText extends FileText {
  readonly codes: readonly MarkCode[]
  readonly block: MarkdownBlock
}

const DEFINITION = /^ {0,3}\[(?!\^)([^\]\n]{1,999})\]:/gm

/**
 * A file of Markdown: its headings, paragraphs, items and cells, marks within them as codes. A paragraph over several
 * lines is one text, and its translation one line. Everything else stays as it was.
 */
export function readMarkdownFile(bytes: Uint8Array): TranslatableFile {
  const content = utf8Text(bytes)
  const labels = new Set([...content.matchAll(DEFINITION)].map((found) => labelOf(found[1]!)))
  const texts = markdownBlocks(content)
    .map((block): MarkdownText => ({ ...readInline(writtenOf(content, block), labels), block }))
    .filter(({ text }) => /\p{L}/u.test(text))
  return splicedFile(content, texts, ({ block, codes }, parts) => {
    const written = nested(parts, codes)
      .map((piece) => (typeof piece === 'string' ? escapeInline(piece, block.cell) : codes[piece.code]!.markup))
      .join('')
    // next to a mark, the character itself would make it none
    const named = /&nbsp;/.test(content.slice(block.at, block.end)) ? written.replaceAll('\u00a0', '&nbsp;') : written
    const starts = typeof parts[0] === 'string'
    return [{ from: block.at, to: block.end, text: starts && !block.cell ? escapeBlock(named) : named }]
  })
}

/** The lines of a block without what stands before them, the breaks between them as they are. */
function writtenOf(content: string, { lines }: MarkdownBlock): string {
  return lines
    .map(([start, end], index) => {
      const next = lines[index + 1]
      if (!next) return content.slice(start, end)
      // blanks at the end of a line may keep it
      const lineBreak = /[ \t]*(?:\r\n|\r|\n)/.exec(content.slice(end, next[0]))?.[0] ?? '\n'
      return content.slice(start, end) + lineBreak
    })
    .join('')
}
