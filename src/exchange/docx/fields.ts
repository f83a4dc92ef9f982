import { textOf } from '../xml-tree.ts'
import type { RunToken } from './run-tokens.ts'

/** A piece of a paragraph whose fields are one piece each. `tokens` are those it stands for. */
export type FieldToken =
  | RunToken
  | { readonly kind: 'field'; readonly tokens: readonly RunToken[] }
  | {
      readonly kind: 'open' | 'close'
      readonly tokens: readonly RunToken[]
      readonly pair: string
      readonly nests: true
    }

/**
 * The pieces with every field that begins and ends in the paragraph as one, its value included, for Word counts it anew
 * (a page, a date, a reference); but of a link the text between its ends stays text. Fields over several paragraphs stay
 * in pieces (ECMA-376, part 1, §17.16).
 */
export function joinFields(tokens: readonly RunToken[], prefix: string): readonly FieldToken[] {
  const joined: FieldToken[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const end = charType(tokens[at]!, prefix) === 'begin' ? fieldEnd(tokens, at, prefix) : -1
    if (end < 0) {
      joined.push(tokens[at]!)
      continue
    }
    const field = tokens.slice(at, end + 1)
    const separator = field.findIndex((token) => charType(token, prefix) === 'separate')
    const code = field
      .slice(0, separator < 0 ? field.length : separator)
      .map((token) => (token.kind === 'object' && token.node.name === `${prefix}instrText` ? textOf(token.node) : ''))
      .join('')
    if (/^\s*HYPERLINK\b/i.test(code) && separator >= 0) {
      const pair = `field ${at}`
      joined.push({ kind: 'open', tokens: field.slice(0, separator + 1), pair, nests: true })
      joined.push(...joinFields(field.slice(separator + 1, -1), prefix))
      joined.push({ kind: 'close', tokens: field.slice(-1), pair, nests: true })
    } else joined.push({ kind: 'field', tokens: field })
    at = end
  }
  return joined
}

const charType = (token: RunToken, prefix: string): string | undefined =>
  token.kind === 'object' && token.node.name === `${prefix}fldChar`
    ? token.node.attributes.get(`${prefix}fldCharType`)
    : undefined

/** Where the field that begins there ends, whatever fields are in it; -1 where it does not, or only in another element. */
function fieldEnd(tokens: readonly RunToken[], from: number, prefix: string): number {
  let [fields, around] = [0, 0]
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (token.kind === 'open' && token.nests) around += 1
    if (token.kind === 'close' && token.nests) around -= 1
    if (around < 0) return -1
    const type = charType(token, prefix)
    if (type === 'begin') fields += 1
    if (type === 'end') fields -= 1
    if (fields === 0) return around === 0 ? at : -1
  }
  return -1
}
