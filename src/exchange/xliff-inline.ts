import type { FileCode } from './translatable-file.ts'
import { isElement, textOf, type XmlElement, type XmlNode, type XmlTextNode } from './xml-tree.ts'

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

/** Kinds of codes that break a line; `pb` breaks a page. */
const LINE_BREAK = /^(?:(?:x-|xlf:)?lb|x-(?:html-)?br)$/
const PAGE_BREAK = /^(?:xlf:)?pb$/
/** What ends a line in a text, or is a tab: as it is, or by number. */
const LINE_END = /\r\n?|[\n\t]|&#0*(?:9|10);|&#x0*[9a];/gi
const TAB = /^(?:\t|&#x?0*9;)$/i

/** What is known of the element around nodes: whether its white space is as it reads, and what codes of it stand for. */
export interface InlineFrame {
  readonly preserved?: boolean
  readonly data?: ReadonlyMap<string, string>
}

/**
 * The text of nodes with its codes, as both XLIFF 1.2 and 2 write them. `xml` is the file. The end of a line, or a tab, is a
 * code where it is more than a blank: written by number, or where white space is preserved.
 */
export function readInline(nodes: readonly XmlNode[], xml: string, frame: InlineFrame = {}): XliffText {
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
    else if (ALONE.has(local)) put('alone', raw, meaningOf(element, frame.data))
    else if ((local === 'g' || local === 'pc') && element.contentEnd > element.at && element.end > element.contentAt)
      around(element)
    else put('alone', raw)
  }
  const walk = (inside: readonly XmlNode[]): void => {
    const ends = protectedEnds(inside)
    for (let index = 0; index < inside.length; index++) {
      const node = inside[index]!
      if (!isElement(node)) written(node)
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
  const written = (node: XmlTextNode): void => {
    const raw = xml.slice(node.at, node.end)
    const ends = [...raw.matchAll(LINE_END)].filter(([end]) => !raw.startsWith('<![') || !end.startsWith('&'))
    for (const [index, line] of node.text.split(/[\n\t]/).entries()) {
      const end = ends[index - 1]?.[0]
      const isTab = end !== undefined && TAB.test(end)
      if (end !== undefined && (frame.preserved || end.startsWith('&')))
        put('alone', end, { breaks: isTab ? 'column' : 'line' })
      else if (index > 0) text += isTab ? '\t' : '\n'
      text += line
    }
  }
  walk(nodes)
  return { text, codes }
}

const isLineEnd = ({ raw }: XliffCode): boolean => !raw.startsWith('<')

/** The text for a reader who sees no codes: line ends and tabs as they are, and a blank where another code breaks it. */
export function readableText({ text, codes }: XliffText): string {
  const parts: string[] = []
  let from = 0
  for (const code of codes) {
    if (!code.breaks) continue
    parts.push(text.slice(from, code.at))
    from = code.at
    if (isLineEnd(code)) parts.push(TAB.test(code.raw) ? '\t' : '\n')
    else if (/\S/.test(parts.findLast((part) => part !== '')?.at(-1) ?? '') && /\S/.test(text[from] ?? ''))
      parts.push(' ')
  }
  return [...parts, text.slice(from)].join('')
}

/** How many codes are not in the {@link readableText}. */
export const unreadCodes = ({ codes }: XliffText): number => codes.filter((code) => !isLineEnd(code)).length

const protectsFrom = ({ local, attributes }: XmlElement): boolean =>
  local === 'sm' && attributes.get('translate') === 'no'

/** The indices of the `em` among nodes, by the `sm` they end. */
const protectedEnds = (nodes: readonly XmlNode[]): ReadonlyMap<string, number> =>
  new Map(
    nodes.flatMap((node, index): readonly (readonly [string, number])[] =>
      isElement(node) && node.local === 'em' ? [[node.attributes.get('startRef') ?? '', index]] : [],
    ),
  )

/** Whether a code shows as a word, as far as the file says: neither a picture, nor a break, nor markup; or what it breaks. */
function meaningOf(element: XmlElement, data: InlineFrame['data']): Pick<FileCode, 'word' | 'breaks'> {
  const told = (name: string): string | undefined => element.attributes.get(name)
  const kinds = [told('ctype') ?? told('type') ?? '', told('subType') ?? '']
  if (kinds.some((kind) => LINE_BREAK.test(kind))) return { breaks: 'line' }
  if (kinds.some((kind) => PAGE_BREAK.test(kind))) return { breaks: 'column' }
  const content = [told('equiv-text'), told('equiv'), told('disp'), data?.get(told('dataRef') ?? ''), textOf(element)]
  const shown = content.find((one) => one !== undefined) ?? ''
  if (/^\s*<br\b[^>]*>\s*$|^(?:\\r)?\\n$|^[\r\n]+$/i.test(shown)) return { breaks: 'line' }
  if (/^(?:\t+|\\t)$/.test(shown)) return { breaks: 'column' }
  return kinds.some((kind) => NO_WORD.test(kind)) || /^\s*<|^\s+$/.test(shown) ? {} : { word: true }
}

function characterOf(hex: string): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
