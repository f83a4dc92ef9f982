import type JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import type { Handler, Parser } from 'htmlparser2'
import type { Span } from '../../domain/span.ts'

type Document = ReturnType<JSDOMParser['parse']>
type Element = ReturnType<Document['createElement']>

/** A page as a document in which every text begins with a mark, so that what is left of it later can be found in the HTML. */
export interface MarkedDocument {
  readonly document: Document
  /** Where the texts that hold a mark stand in the HTML. */
  placesIn(text: string): readonly Span[]
}

/** What a document is built with; loaded by whoever asks for one. */
export interface Builder {
  readonly Parser: typeof Parser
  readonly DocumentParser: typeof JSDOMParser
}

/** Marks are characters of a private plane, two UTF-16 units each: too short to sway what counts letters. */
const FIRST_MARK = 0xf0000
const MOST_MARKS = 0xfffd
const MARKS = /[\u{f0000}-\u{ffffd}]/gu

/** Larger or deeper pages are refused: readers of documents recurse, and look at every element again and again. */
const MOST_ELEMENTS = 10_000
const MOST_DEPTH = 150
/** Characters times the elements they stand in: every one of these reads its text anew. Articles stay below a tenth. */
const MOST_READING = 5_000_000

/** Elements whose content is no text. */
const WITHOUT_TEXT = new Set(['script', 'style', 'template', 'noscript'])
const ELEMENT_NAME = /^[a-z][a-z0-9:-]*$/
/** What readers look at; the rest of a page's attributes is most of its size. */
const ATTRIBUTES = new Set(
  'aria-hidden aria-modal class content data-table dir hidden href id itemprop name property rel role style src type'.split(
    ' ',
  ),
)
const EMPTY_PAGE = '<html><head></head><body></body></html>'

/** The document of an HTML page, or `undefined` when it is too large or too deep for one. */
export function markDocument(html: string, { Parser, DocumentParser }: Builder): MarkedDocument | undefined {
  const document = new DocumentParser().parse(EMPTY_PAGE, 'http://localhost/')
  const places: Span[] = []
  const ofPage = new Map<string, Element>([
    ['html', document.documentElement],
    ['head', document.head],
    ['body', document.body],
  ])
  const open: Element[] = [document.body]
  let elements = 0
  let deepest = 0
  let reading = 0
  let skipped = 0
  let inTitle = false
  let text = ''
  let start = 0
  let end = 0

  const flush = () => {
    if (text === '') return
    const written = text.replace(MARKS, '')
    if (inTitle) document.title += written
    const mark = written.trim() === '' ? '' : String.fromCodePoint(FIRST_MARK + places.length)
    if (mark !== '') places.push([start, end])
    open.at(-1)!.appendChild(document.createTextNode(mark + written))
    text = ''
  }
  const tooLarge = () =>
    elements > MOST_ELEMENTS || deepest > MOST_DEPTH || reading > MOST_READING || places.length >= MOST_MARKS

  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      flush()
      if (WITHOUT_TEXT.has(name)) skipped++
      if (skipped > 0 || tooLarge()) return
      const known = ofPage.get(name)
      const element = known ?? document.createElement(ELEMENT_NAME.test(name) ? name : 'span')
      for (const [key, value] of Object.entries(attributes))
        if (ATTRIBUTES.has(key)) element.setAttribute(key, value.replace(MARKS, ''))
      if (!known) open.at(-1)!.appendChild(element)
      if (name === 'title') inTitle = true
      open.push(element)
      elements++
      deepest = Math.max(deepest, open.length)
    },
    onclosetag(name) {
      flush()
      if (WITHOUT_TEXT.has(name)) skipped--
      else if (skipped === 0 && !tooLarge()) {
        if (name === 'title') inTitle = false
        if (open.length > 1) open.pop()
      }
    },
    ontext(part) {
      if (skipped > 0 || tooLarge()) return
      if (text === '') start = parser.startIndex
      text += part
      end = parser.endIndex + 1
      reading += part.length * open.length
    },
  }
  const parser = new Parser(handler, { decodeEntities: true })
  parser.write(html)
  parser.end()
  flush()
  if (tooLarge()) return undefined
  return {
    document,
    placesIn: (left) => {
      const found = [...left.matchAll(MARKS)].map(([mark]) => mark.codePointAt(0)! - FIRST_MARK)
      return [...new Set(found)]
        .sort((one, other) => one - other)
        .flatMap((index) => (places[index] ? [places[index]] : []))
    },
  }
}
