import type { FileCode } from './translatable-file.ts'
import { isElement, textOf, type XmlElement, type XmlNode } from './xml-tree.ts'

/** An inline code and how it is written in the file. */
export interface XliffCode extends FileCode {
  readonly raw: string
}

/** A text with its inline codes; marks are no codes, what they hold is text. */
export interface XliffText {
  readonly text: string
  readonly codes: readonly XliffCode[]
}

/** Elements of XLIFF 1.2 and 2 that stand alone in a text. */
const ALONE: ReadonlySet<string> = new Set(['x', 'ph', 'it'])
/** Elements that begin or end a stretch without holding it, and the attribute by which an end names its beginning. */
const OPENING: ReadonlySet<string> = new Set(['bx', 'bpt', 'sc'])
const CLOSING: ReadonlySet<string> = new Set(['ex', 'ept', 'ec'])
/** Kinds of codes that nobody reads as a word. */
const NO_WORD = /^(?:lb|pb|image|x-html-(?:br|img)|fmt|ui|x-(?:lb|br|image))$/

/** The text of nodes with its codes, as both XLIFF 1.2 and 2 write them. `xml` is the file. */
export function readInline(nodes: readonly XmlNode[], xml: string): XliffText {
  const codes: (FileCode & { readonly raw: string })[] = []
  const begun = new Map<string, number>()
  let text = ''
  const put = (kind: FileCode['kind'], raw: string, more: Partial<FileCode> = {}): number =>
    codes.push({ at: text.length, kind, raw, ...more }) - 1
  const join = (open: number, close: number): void => {
    codes[open] = { ...codes[open]!, other: close }
    codes[close] = { ...codes[close]!, other: open }
  }
  const around = (element: XmlElement): void => {
    const open = put('open', xml.slice(element.at, element.contentAt))
    walk(element.children)
    join(open, put('close', xml.slice(element.contentEnd, element.end)))
  }
  const one = (element: XmlElement): void => {
    const { local, attributes, children } = element
    const raw = xml.slice(element.at, element.end)
    const name = attributes.get('startRef') ?? attributes.get('rid') ?? attributes.get('id') ?? ''
    if (local === 'cp') text += characterOf(attributes.get('hex') ?? '')
    else if (local === 'mrk') {
      if (attributes.get('translate') === 'no' || attributes.get('mtype') === 'protected')
        put('alone', raw, { word: true })
      else walk(children)
    } else if (local === 'sm' || local === 'em') return
    else if (OPENING.has(local)) begun.set(name, put('open', raw))
    else if (CLOSING.has(local)) {
      const open = begun.get(name)
      const close = put('close', raw)
      if (open !== undefined) join(open, close)
      begun.delete(name)
    } else if (local === 'it' && /^(?:open|close)$/.test(attributes.get('pos') ?? ''))
      put(attributes.get('pos') as 'open' | 'close', raw)
    else if (ALONE.has(local)) put('alone', raw, isWord(element) ? { word: true } : {})
    else if ((local === 'g' || local === 'pc') && element.contentEnd > element.at && element.end > element.contentAt)
      around(element)
    else put('alone', raw)
  }
  const walk = (inside: readonly XmlNode[]): void => {
    const ends = protectedEnds(inside)
    for (let index = 0; index < inside.length; index++) {
      const node = inside[index]!
      if (!isElement(node)) text += node.text
      else {
        const end = protectsFrom(node) ? ends.get(node.attributes.get('id') ?? '') : undefined
        if (end === undefined || end <= index) one(node)
        else {
          put('alone', xml.slice(node.at, (inside[end] as XmlElement).end), { word: true })
          index = end
        }
      }
    }
  }
  walk(nodes)
  return { text, codes }
}

const protectsFrom = ({ local, attributes }: XmlElement): boolean =>
  local === 'sm' && attributes.get('translate') === 'no'

/** The indices of the `em` among nodes, by the `sm` they end. */
const protectedEnds = (nodes: readonly XmlNode[]): ReadonlyMap<string, number> =>
  new Map(
    nodes.flatMap((node, index): readonly (readonly [string, number])[] =>
      isElement(node) && node.local === 'em' ? [[node.attributes.get('startRef') ?? '', index]] : [],
    ),
  )

/** Whether a code shows as a word, as far as the file says: neither a picture, nor a break, nor markup. */
function isWord(element: XmlElement): boolean {
  const told = (name: string): string | undefined => element.attributes.get(name)
  if (NO_WORD.test(told('ctype') ?? told('type') ?? '')) return false
  const shown = told('equiv-text') ?? told('equiv') ?? told('disp') ?? textOf(element)
  return !/^\s*<|^\s+$/.test(shown)
}

function characterOf(hex: string): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
