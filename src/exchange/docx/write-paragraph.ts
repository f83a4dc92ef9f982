import { nested } from '../inline-codes.ts'
import type { FileParts } from '../translatable-file.ts'
import { escapeXml } from '../xml.ts'
import { turnedParagraph, turnedRun } from './direction.ts'
import type { ParagraphText } from './paragraph-text.ts'
import type { RunToken } from './run-tokens.ts'

/** What a paragraph needs to be written anew: how names begin, whether it reads from the right, the file's own text of a range. */
export interface ParagraphFrame {
  readonly prefix: string
  readonly rightToLeft: boolean
  readonly copy: (start: number, end: number) => string
}

/** The properties and runs of the translation, each code with what it was in the file. */
export function writeParagraph(paragraph: ParagraphText, parts: FileParts, frame: ParagraphFrame): string {
  const { prefix, rightToLeft, copy } = frame
  const { codes, properties, before, after } = paragraph
  const run = (content: string, own: string): string => `<${prefix}r>${own}${content}</${prefix}r>`
  const written = (tokens: readonly RunToken[]): string =>
    tokens
      .map((token) => {
        const content = token.ranges.map(([start, end]) => copy(start, end)).join('')
        return token.kind === 'text' || token.kind === 'object' ? run(content, token.properties) : content
      })
      .join('')
  const stretches: number[] = []
  const pieces = nested(parts, codes).map((piece) => {
    if (typeof piece === 'string') {
      const own = stretches.length === 0 ? properties : (codes[stretches.at(-1)!]!.properties ?? properties)
      return run(
        `<${prefix}t xml:space="preserve">${escapeXml(piece.replace(/[\r\n]+/g, ' '))}</${prefix}t>`,
        turnedRun(own, rightToLeft, prefix),
      )
    }
    const code = codes[piece.code]!
    if (code.properties !== undefined) stretches.push(piece.code)
    const stretch = code.kind === 'close' && code.other !== undefined ? stretches.lastIndexOf(code.other) : -1
    if (stretch >= 0) stretches.splice(stretch, 1)
    return written(code.tokens)
  })
  return [turnedParagraph(paragraph.own, rightToLeft, prefix), written(before), ...pieces, written(after)].join('')
}
