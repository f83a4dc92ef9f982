import { textOf } from '../xml-tree.ts'
import type { RunToken } from './run-tokens.ts'
import { wordAttribute } from './word-names.ts'

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
  const fields = fieldsOf(tokens)
  const joined: FieldToken[] = []
  const links = new Map<number, string>()
  for (let at = 0; at < tokens.length; at += 1) {
    const link = links.get(at)
    const field = fields.get(at)
    if (link !== undefined) joined.push({ kind: 'close', tokens: [tokens[at]!], pair: link, nests: true })
    else if (!field) joined.push(tokens[at]!)
    else if (field.separator !== undefined && isLink(tokens.slice(at, field.separator), prefix)) {
      const pair = `field ${at}`
      joined.push({ kind: 'open', tokens: tokens.slice(at, field.separator + 1), pair, nests: true })
      links.set(field.end, pair)
      at = field.separator
    } else {
      joined.push({ kind: 'field', tokens: tokens.slice(at, field.end + 1) })
      at = field.end
    }
  }
  return joined
}

const isLink = (tokens: readonly RunToken[], prefix: string): boolean =>
  /^\s*HYPERLINK\b/i.test(
    tokens
      .map((token) => (token.kind === 'object' && token.node.name === `${prefix}instrText` ? textOf(token.node) : ''))
      .join(''),
  )

/** Where a field ends, and where its value begins. */
interface Field {
  readonly separator: number | undefined
  readonly end: number
}

/** The fields of a paragraph that end in it, and in the same element, by where they begin; in one pass. */
function fieldsOf(tokens: readonly RunToken[]): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>()
  const open: { readonly at: number; readonly around: number; separator: number | undefined }[] = []
  let around = 0
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'open' && token.nests) around += 1
    if (token.kind === 'close' && token.nests) {
      around -= 1
      while (open.length > 0 && open.at(-1)!.around > around) open.pop()
    }
    const type = charType(token)
    const field = open.at(-1)
    if (type === 'begin') open.push({ at, around, separator: undefined })
    else if (type === 'separate' && field?.around === around) field.separator ??= at
    else if (type === 'end' && open.pop()?.around === around)
      fields.set(field!.at, { separator: field!.separator, end: at })
  }
  return fields
}

const charType = (token: RunToken): string | undefined =>
  token.kind === 'object' && token.node.local === 'fldChar' ? wordAttribute(token.node, 'fldCharType') : undefined
