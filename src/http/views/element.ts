import { raw } from 'hono/html'
import { escapeToBuffer, type HtmlEscapedString } from 'hono/utils/html'
import type { Say } from '../public/assets/say.js'

/** What stands inside an element: text, an element, nothing. */
type Content<Node> = Node | string | null

/**
 * Makes an element: markup on the server, the DOM in the browser. Rows are written once, over this function, so a
 * streamed row and a served row are the same markup. Attributes that are `null` or `false` and children that are `null`
 * are left out; an attribute that is `true` is empty. A list is one child, not many arguments: a document has more rows
 * than a call takes arguments. Of the elements without an end tag it knows `input`. Its words are those of `say`.
 */
export interface ElementFactory<Node> {
  (
    tag: string,
    attributes: Readonly<Record<string, string | number | boolean | null>>,
    ...children: readonly (Content<Node> | readonly Content<Node>[])[]
  ): Node
  readonly say: Say
}

/**
 * Makes elements for the server's pages, at once as the markup that `hono/jsx` lets stand: a document has hundreds of
 * thousands of them, and nobody looks at them again. Text and the values of attributes are escaped; names are ours.
 */
export const elementIn = (say: Say): ElementFactory<HtmlEscapedString> =>
  Object.assign((...given: Parameters<ElementFactory<HtmlEscapedString>>) => markup(...given), { say })

const markup: (...given: Parameters<ElementFactory<HtmlEscapedString>>) => HtmlEscapedString = (
  tag,
  attributes,
  ...children
) => {
  const parts = [`<${tag}`]
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue
    parts.push(value === true ? ` ${name}=""` : ` ${name}="${escaped(String(value))}"`)
  }
  parts.push('>')
  for (const child of children) {
    if (Array.isArray(child)) for (const one of child) parts.push(written(one))
    else parts.push(written(child as Content<HtmlEscapedString>))
  }
  if (tag !== 'input') parts.push(`</${tag}>`)
  return raw(parts.join(''))
}

const written = (content: Content<HtmlEscapedString>): string =>
  typeof content === 'string' ? escaped(content) : String(content ?? '')

function escaped(text: string): string {
  const buffer: [string] = ['']
  escapeToBuffer(text, buffer)
  return buffer[0]
}
