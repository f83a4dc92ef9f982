import { FormatError } from './format-error.ts'

/** A piece of an XML document. An empty element opens and closes. `at` is its offset in the text. */
export type XmlEvent =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly at: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }

/** Name characters of XML 1.0 §2.3, the rare ones beyond ASCII taken together. */
const NAME = /[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*/y
const SPACE = /[ \t\r\n]*/y
/** Characters XML 1.0 §2.2 does not allow, not even by number. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u
const FORBIDDEN_ALL = new RegExp(FORBIDDEN.source, 'gu')

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The line an offset stands in, counted from 1. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length

/**
 * The events of a well-formed XML 1.0 document; anything else throws a {@link FormatError}. Comments and processing
 * instructions are passed over. A document type is allowed, but not one with declarations of its own: no entity beyond
 * the five of XML is ever expanded, nothing is ever fetched. Namespaces are left in the names. Linear in the length.
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  const forbidden = FORBIDDEN.exec(xml)
  if (forbidden) fail(xml, forbidden.index, 'a character that XML does not allow')
  const open: string[] = []
  let roots = 0
  let at = xml.startsWith('\ufeff') ? 1 : 0
  while (at < xml.length) {
    const from = at
    if (xml[at] !== '<') {
      const next = xml.indexOf('<', at)
      at = next < 0 ? xml.length : next
      const text = xml.slice(from, at)
      if (text.includes(']]>')) fail(xml, from, '"]]>" outside of a CDATA section')
      if (open.length > 0) yield { kind: 'text', text: decode(xml, from, text.replace(/\r\n?/g, '\n')), at: from }
      else if (text.trim() !== '')
        fail(xml, from + text.length - text.trimStart().length, 'text outside of the root element')
    } else if (xml.startsWith('<!--', at)) at = after(xml, '-->', at, 4, 'a comment')
    else if (xml.startsWith('<?', at)) at = after(xml, '?>', at, 2, 'an instruction')
    else if (xml.startsWith('<![CDATA[', at)) {
      at = after(xml, ']]>', at, 9, 'a CDATA section')
      if (open.length === 0) fail(xml, from, 'text outside of the root element')
      yield { kind: 'text', text: xml.slice(from + 9, at - 3).replace(/\r\n?/g, '\n'), at: from }
    } else if (xml.startsWith('<!DOCTYPE', at) && roots === 0) {
      at = after(xml, '>', at, 9, 'the document type')
      if (xml.slice(from, at).includes('[')) fail(xml, from, 'a document type with declarations of its own is not read')
    } else if (xml[at + 1] === '/') {
      const name = match(NAME, xml, at + 2)
      at = match(SPACE, xml, at + 2 + name.length).length + at + 2 + name.length
      if (name === '' || xml[at] !== '>') fail(xml, from, 'a closing tag that is none')
      if (open.pop() !== name) fail(xml, from, `</${shown(name)}> closes nothing`)
      at += 1
      yield { kind: 'close', name, at: from }
    } else {
      const tag = readTag(xml, at)
      if (open.length === 0 && roots > 0) fail(xml, at, `<${shown(tag.name)}> after the root element`)
      roots += 1
      at = tag.end
      yield { kind: 'open', name: tag.name, attributes: tag.attributes, at: from }
      if (tag.empty) yield { kind: 'close', name: tag.name, at: from }
      else open.push(tag.name)
    }
  }
  if (open.length > 0) fail(xml, xml.length, `<${shown(open.at(-1)!)}> is not closed`)
  if (roots === 0) fail(xml, xml.length, 'there is no element')
}

/** Attributes an element may have: files that are meant to be read have a few dozen. */
const MOST_ATTRIBUTES = 1_000

/** The opening tag at `at`; `end` is behind its `>`. */
function readTag(xml: string, at: number) {
  const name = match(NAME, xml, at + 1)
  if (name === '') fail(xml, at, '"<" that begins no tag')
  const attributes = new Map<string, string>()
  let place = at + 1 + name.length
  for (;;) {
    const space = match(SPACE, xml, place)
    place += space.length
    const empty = xml[place] === '/'
    if (xml[place + (empty ? 1 : 0)] === '>') return { name, attributes, empty, end: place + (empty ? 2 : 1) }
    const attribute = match(NAME, xml, place)
    if (attribute === '' || space === '') fail(xml, at, `<${shown(name)}> is not a tag`)
    place += attribute.length
    place += match(SPACE, xml, place).length
    if (xml[place] !== '=') fail(xml, place, `the attribute ${shown(attribute)} has no value`)
    place += 1 + match(SPACE, xml, place + 1).length
    const quote = xml[place]
    const end = quote === '"' || quote === "'" ? xml.indexOf(quote, place + 1) : -1
    const value = xml.slice(place + 1, end)
    if (end < 0 || value.includes('<')) fail(xml, place, `the value of ${shown(attribute)} has no end`)
    if (attributes.size >= MOST_ATTRIBUTES)
      fail(xml, at, `<${shown(name)}> has more than ${MOST_ATTRIBUTES} attributes`)
    if (attributes.has(attribute)) fail(xml, place, `the attribute ${shown(attribute)} stands twice`)
    attributes.set(attribute, decode(xml, place, value.replace(/\r\n|[\r\n\t]/g, ' ')))
    place = end + 1
  }
}

const REFERENCE = /&(?:#x([0-9a-f]{1,6});|#(\d{1,7});|(\w{1,32});)?/gi

/** The text with its references resolved. `at` is where it stands, for errors. */
function decode(xml: string, at: number, text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string, place = 0) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined
    const character = code === undefined ? ENTITIES.get(name ?? '') : characterOf(code)
    if (character !== undefined && !FORBIDDEN.test(character)) return character
    throw new FormatError(`${whole} is not a reference XML knows`, lineOf(xml, at) + lineOf(text, place) - 1)
  })
}

const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined)

/** What a sticky expression matches at a place. */
function match(expression: RegExp, xml: string, at: number): string {
  expression.lastIndex = at
  return expression.exec(xml)?.[0] ?? ''
}

/** The place behind a mark that ends what begins at `at`. */
function after(xml: string, mark: string, at: number, skip: number, what: string): number {
  const end = xml.indexOf(mark, at + skip)
  return end < 0 ? fail(xml, at, `${what} has no end`) : end + mark.length
}

/** A name as an error quotes it: whole files have been put where a name belongs. */
const shown = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name)

function fail(xml: string, at: number, detail: string): never {
  throw new FormatError(detail, lineOf(xml, at))
}

/** A text with U+FFFD in place of every code unit XML cannot hold: as long as it was. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN_ALL, '\ufffd')

/** Text as it stands in XML, in an element or between double quotes. What XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
