import { knownTag, type Tag } from '../../domain/tag.ts'
import type { NestingCode } from '../inline-codes.ts'
import { nested } from '../inline-codes.ts'
import type { FileParts, FileText } from '../translatable-file.ts'
import { escapeXml } from '../xml.ts'
import { isElement, type XmlElement, type XmlNode } from '../xml-tree.ts'

/** A code of XML: what is written where it stands. */
export interface MarkupCode extends NestingCode {
  readonly markup: string
}

/** A text between two places of a file. */
export interface MarkupText extends FileText {
  readonly codes: readonly MarkupCode[]
  readonly at: number
  readonly end: number
}

/** Elements within a line of text. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins mark q s small span strike strong sub sup time tt u'.split(
    ' ',
  ),
)
/** Elements that are one thing within a line, and whether one reads a word there. */
const WHOLE = new Map([
  ...'br wbr img audio video object iframe input button select textarea svg script style'
    .split(' ')
    .map((name) => [name, false] as const),
  ...'code kbd samp var math ruby'.split(' ').map((name) => [name, true] as const),
])
/** Elements whose text is not read, or not language. */
const SKIPPED = new Set(['pre', 'script', 'style', 'svg', 'math', 'template', 'noscript'])

const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

const isKept = ({ attributes }: XmlElement): boolean => attributes.get('translate') === 'no'

/**
 * The texts of an XHTML file in order: what stands in a paragraph, heading, cell or item, lines of text in one another
 * apart. Elements within a line are codes; so is whatever says `translate="no"`. The title of the file is one of them.
 */
export function xhtmlTexts(root: XmlElement, xml: string): readonly MarkupText[] {
  const texts: MarkupText[] = []
  const visit = (element: XmlElement, language: Tag | undefined): void => {
    if (SKIPPED.has(element.local) || isKept(element)) return
    const own = element === root ? language : (languageOf(element) ?? language)
    let line: XmlNode[] = []
    const endLine = (): void => {
      const text = lineText(line, xml, own)
      if (text) texts.push(text)
      line = []
    }
    for (const child of element.children) {
      if (!isElement(child) || isInline(child)) line.push(child)
      else {
        endLine()
        visit(child, own)
      }
    }
    endLine()
  }
  visit(root, undefined)
  return texts
}

/** The text in an element as one. */
export const elementText = (element: XmlElement, xml: string): MarkupText | null =>
  lineText(element.children, xml, undefined)

const languageOf = ({ attributes }: XmlElement): Tag | undefined =>
  knownTag(attributes.get('xml:lang') ?? attributes.get('lang') ?? '')

/** Whether an element stands within a line; a link around a paragraph does not. */
const isInline = (element: XmlElement): boolean =>
  WHOLE.has(element.local) ||
  (INLINE.has(element.local) && element.children.every((child) => !isElement(child) || isInline(child)))

const MARKS = /(?:^|\s)(?:doc-)?(?:noteref|pagebreak)(?:\s|$)/
const NOTE = /^\s*[([]?(?:\p{N}+|[*†‡§]+)[)\]]?\s*$/u

/** Whether an element without letters refers to a note or tells the page of a printed book: no part of the sentence. */
const isMark = (element: XmlElement, text: string): boolean =>
  holds(
    element,
    ({ attributes }) => MARKS.test(attributes.get('epub:type') ?? '') || MARKS.test(attributes.get('role') ?? ''),
  ) ||
  (NOTE.test(text) && holds(element, ({ local }) => local === 'a') && holds(element, ({ local }) => local === 'sup'))

/** Whether an element, or one in it, is such. */
const holds = (element: XmlElement, such: (element: XmlElement) => boolean): boolean =>
  such(element) || element.children.some((child) => isElement(child) && holds(child, such))

/** White space at the ends of a line is outside of its text. `null` where nobody reads a word. */
function lineText(line: readonly XmlNode[], xml: string, language: Tag | undefined): MarkupText | null {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last) return null
  const at = isElement(first) ? first.at : first.at + /^[ \t\r\n]*/.exec(xml.slice(first.at, first.end))![0].length
  const end = isElement(last) ? last.end : last.end - /[ \t\r\n]*$/.exec(xml.slice(last.at, last.end))![0].length
  const codes: { -readonly [key in keyof MarkupCode]: MarkupCode[key] }[] = []
  const known = new Map<XmlElement, string>()
  const textIn = (element: XmlElement): string => {
    const own =
      known.get(element) ?? element.children.map((child) => (isElement(child) ? textIn(child) : child.text)).join('')
    known.set(element, own)
    return own
  }
  const isRead = (element: XmlElement): boolean => {
    const own = textIn(element)
    return hasLetters(own) || (own.trim() !== '' && !isMark(element, own))
  }
  let text = ''
  const visit = (node: XmlNode): void => {
    if (!isElement(node)) {
      const from = node === first ? /^[ \t\n]*/.exec(node.text)![0].length : 0
      const to = node === last ? node.text.length - /[ \t\n]*$/.exec(node.text)![0].length : node.text.length
      text += node.text.slice(from, to)
      return
    }
    const whole = WHOLE.get(node.local)
    if (whole !== undefined || isKept(node) || !isRead(node)) {
      const word = whole === true || isKept(node) ? { word: true as const } : {}
      const breaks = node.local === 'br' ? { breaks: 'line' as const } : {}
      codes.push({
        at: text.length,
        kind: 'alone',
        ...word,
        ...breaks,
        nests: false,
        markup: xml.slice(node.at, node.end),
      })
      return
    }
    const open = codes.length
    codes.push({ at: text.length, kind: 'open', nests: true, markup: xml.slice(node.at, node.contentAt) })
    for (const child of node.children) visit(child)
    codes[open]!.other = codes.length
    codes.push({
      at: text.length,
      kind: 'close',
      other: open,
      nests: true,
      markup: xml.slice(node.contentEnd, node.end),
    })
  }
  for (const node of line) visit(node)
  if (!hasLetters(text)) return null
  return { text, codes, at, end, ...(language === undefined ? {} : { language }) }
}

/** The markup of a translation. */
export const writeMarkup = (text: MarkupText, parts: FileParts): string =>
  nested(parts, text.codes)
    .map((piece) => (typeof piece === 'string' ? escapeXml(piece) : text.codes[piece.code]!.markup))
    .join('')
