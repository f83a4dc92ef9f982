import { FormatError } from './format-error.ts'
import { lineOf, readXml } from './xml.ts'

/** An element with its places in the file, so that a file can be changed in one place and stay as it is in all others. */
export interface XmlElement {
  /** As it is written, prefix and all. */
  readonly name: string
  /** Without its prefix. */
  readonly local: string
  /** `''` for none. */
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Where it begins, where what it holds begins and ends, where it ends; an empty one has all but the first alike. */
  readonly at: number
  readonly contentAt: number
  readonly contentEnd: number
  readonly end: number
}

export interface XmlTextNode {
  /** As it reads. */
  readonly text: string
  readonly at: number
  readonly end: number
}

export type XmlNode = XmlElement | XmlTextNode

export const isElement = (node: XmlNode): node is XmlElement => 'name' in node

/** How deep elements may lie in one another: deeper ones are made to break programs. */
const DEEPEST = 200
/** How many pieces a file may have, each of which is an object: a million empty elements are few bytes and much memory. */
const MOST = 400_000

/** The root element of a well-formed document, with everything in it. Throws a {@link FormatError}. */
export function readTree(xml: string): XmlElement {
  const open: { element: Open; namespaces: ReadonlyMap<string, string> }[] = []
  let root: XmlElement | undefined
  let pieces = 0
  for (const event of readXml(xml)) {
    pieces += 1
    if (pieces > MOST) throw new FormatError(`there are more than ${MOST} elements and texts`, lineOf(xml, event.at))
    if (event.kind === 'text') {
      open.at(-1)!.element.children.push({ text: event.text, at: event.at, end: textEnd(xml, event.at) })
      continue
    }
    if (event.kind === 'open') {
      if (open.length >= DEEPEST) throw new FormatError('elements lie too deep in one another', lineOf(xml, event.at))
      const namespaces = declared(event.attributes, open.at(-1)?.namespaces ?? new Map())
      const colon = event.name.indexOf(':')
      const contentAt = tagEnd(xml, event.at)
      const element: Open = {
        name: event.name,
        local: event.name.slice(colon + 1),
        namespace: namespaces.get(event.name.slice(0, Math.max(0, colon))) ?? '',
        attributes: event.attributes,
        children: [],
        at: event.at,
        contentAt,
        contentEnd: contentAt,
        end: contentAt,
      }
      open.at(-1)?.element.children.push(element)
      open.push({ element, namespaces })
      continue
    }
    const { element } = open.pop()!
    if (event.at !== element.at) {
      element.contentEnd = event.at
      element.end = xml.indexOf('>', event.at) + 1
    }
    root = element
  }
  return root!
}

interface Open extends Omit<XmlElement, 'children' | 'contentEnd' | 'end'> {
  readonly children: XmlNode[]
  contentEnd: number
  end: number
}

function declared(
  attributes: ReadonlyMap<string, string>,
  around: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = [...attributes].flatMap(([name, value]): (readonly [string, string])[] =>
    name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
  )
  return own.length === 0 ? around : new Map([...around, ...own])
}

/** The place behind the opening tag at `at`: a `>` in a value ends none. */
function tagEnd(xml: string, at: number): number {
  for (let place = at; ; place++) {
    const letter = xml[place]
    if (letter === '>') return place + 1
    if (letter === '"' || letter === "'") place = xml.indexOf(letter, place + 1)
  }
}

/** The place behind the text, or the section of text, at `at`. */
const textEnd = (xml: string, at: number): number =>
  xml.startsWith('<![CDATA[', at) ? xml.indexOf(']]>', at) + 3 : xml.indexOf('<', at)

/** Everything that stands in an element as text, elements within it too. */
export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (isElement(child) ? textOf(child) : child.text)).join('')

/** The elements right in an element. */
export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] => children.filter(isElement)

/** A change of a text: what stands between two places, and what is to stand there. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The text with its changes, which do not overlap; of two at one place the first comes first. */
export function splice(text: string, changes: readonly Splice[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to, text: put } of changes.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    parts.push(text.slice(at, from), put)
    at = to
  }
  return [...parts, text.slice(at)].join('')
}

/** An opening tag with these attributes, those it has in their places. Values are written as they are given. */
export const withAttributes = (tag: string, attributes: readonly (readonly [name: string, value: string])[]): string =>
  attributes.reduce((changed, [name, value]) => {
    const there = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`)
    const written = `${name}="${value}"`
    return there.test(changed)
      ? changed.replace(there, (_, space: string) => `${space}${written}`)
      : changed.replace(/\s*\/?>$/, (end) => ` ${written}${end}`)
  }, tag)
