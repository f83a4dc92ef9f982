import type { NestingCode } from '../inline-codes.ts'
import type { FileText } from '../translatable-file.ts'
import { elementsOf, type XmlElement } from '../xml-tree.ts'
import { type FieldToken, joinFields } from './fields.ts'
import { type RunToken, runTokens } from './run-tokens.ts'
import { wordAttribute } from './word-names.ts'

/** A code of a paragraph: tokens that are written where it stands, or the properties of the runs in it. */
export interface RunCode extends NestingCode {
  readonly tokens: readonly RunToken[]
  /** Of the stretch that opens here. */
  readonly properties?: string
}

/** A paragraph that is to be translated. */
export interface ParagraphText extends FileText {
  readonly codes: readonly RunCode[]
  /** The properties of runs outside of every stretch of other properties. */
  readonly properties: string
  /** What moves to its beginning and its end when it is written anew. */
  readonly before: readonly RunToken[]
  readonly after: readonly RunToken[]
  /** What the names of its elements begin with. */
  readonly prefix: string
  /** The paragraph's own properties; `''` for none. */
  readonly own: string
  /** Where these begin, or without them its runs; and where its runs end. */
  readonly at: number
  readonly end: number
}

/** What does not tell text from text: its language, and that nobody checks its spelling. */
const formatOf = (properties: string): string =>
  properties
    .replace(/<(?:\w+:)?(?:lang|noProof)\b[^>]*\/>/g, '')
    .replace(/^<[^>]*>(?=<\/[^>]*>$)|^<[^>]*\/>$/, '')
    .replace(/^<\/[^>]*>$/, '')

/** Formats one sees on a blank. */
const SEEN = /<(?:\w+:)?(?:u|strike|dstrike|highlight|shd|bdr)\b/

/** The text of a paragraph with what stands in it as codes; `null` where nobody reads a word of it. */
export function paragraphText(paragraph: XmlElement, xml: string, prefix: string): ParagraphText | null {
  const tokens = joinFields(runTokens(paragraph, xml, prefix), prefix)
  const texts = tokens.flatMap((token) => (token.kind === 'text' ? [token] : []))
  if (!texts.some(({ text }) => /\p{L}/u.test(text))) return null
  const properties = mostCommon(texts)
  const base = formatOf(properties)
  const codes: { -readonly [key in keyof RunCode]: RunCode[key] }[] = []
  const pairs = new Map<string, number>()
  const [before, after]: [RunToken[], RunToken[]] = [[], []]
  let text = ''
  let stretch: { readonly format: string; readonly code: number } | undefined
  const endStretch = (): void => {
    if (stretch) {
      codes[stretch.code]!.other = codes.length
      codes.push({ at: text.length, kind: 'close', other: stretch.code, nests: false, tokens: [] })
    }
    stretch = undefined
  }
  for (const token of tokens) {
    switch (token.kind) {
      case 'text': {
        const format = formatOf(token.properties)
        const current = stretch?.format ?? base
        const blank = token.text.trim() === '' && !SEEN.test(format) && !SEEN.test(current)
        if (format !== current && !blank) {
          endStretch()
          if (format !== base) {
            stretch = { format, code: codes.length }
            codes.push({ at: text.length, kind: 'open', nests: false, tokens: [], properties: token.properties })
          }
        }
        text += token.text
        break
      }
      case 'before':
        before.push(token)
        break
      case 'after':
        after.push(token)
        break
      case 'open':
      case 'close': {
        endStretch()
        const other = token.kind === 'close' ? pairs.get(token.pair) : undefined
        pairs.set(token.pair, codes.length)
        if (other !== undefined) codes[other]!.other = codes.length
        codes.push({
          at: text.length,
          kind: token.kind,
          ...(other === undefined ? {} : { other }),
          nests: token.nests,
          tokens: tokensOf(token),
        })
        break
      }
      default: {
        // a box that begins the paragraph stays there, and engines do better without its sign
        const isSigned = token.kind === 'alone' && token.word && !(token.sign && text.trim() === '')
        const word = token.kind === 'field' || isSigned || isWord(token, prefix)
        const breaks = token.kind === 'object' ? breakOf(token.node, prefix) : null
        const meaning = { ...(word && { word: true as const }), ...(breaks && { breaks }) }
        codes.push({ at: text.length, kind: 'alone', ...meaning, nests: false, tokens: tokensOf(token) })
      }
    }
  }
  endStretch()
  const first = elementsOf(paragraph).find(({ name }) => name === `${prefix}pPr`)
  const own = first ? xml.slice(first.at, first.end) : ''
  return {
    text,
    codes,
    properties,
    before,
    after,
    prefix,
    own,
    at: first?.at ?? paragraph.contentAt,
    end: paragraph.contentEnd,
  }
}

const tokensOf = (token: FieldToken): readonly RunToken[] => ('tokens' in token ? token.tokens : [token])

const isWord = (token: FieldToken, prefix: string): boolean =>
  token.kind === 'object' && (token.node.name === `${prefix}sym` || token.node.name === `${prefix}ruby`)

/** What an element of a run breaks: the line, or more than that. */
function breakOf(element: XmlElement, prefix: string): RunCode['breaks'] | null {
  const { name } = element
  if (name === `${prefix}tab` || name === `${prefix}ptab`) return 'column'
  if (name === `${prefix}cr`) return 'line'
  if (name !== `${prefix}br`) return null
  return /^(?:page|column)$/.test(wordAttribute(element, 'type') ?? '') ? 'column' : 'line'
}

/** The properties of most of the letters. */
function mostCommon(texts: readonly { readonly text: string; readonly properties: string }[]): string {
  const counts = new Map<string, { count: number; readonly properties: string }>()
  for (const { text, properties } of texts) {
    const known = counts.get(formatOf(properties)) ?? { count: 0, properties }
    known.count += text.trim().length
    counts.set(formatOf(properties), known)
  }
  return [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most)).properties
}
