import { elementsOf, textOf, type XmlElement } from '../xml-tree.ts'
import { wordAttribute } from './word-names.ts'

/** Ranges of the file, one after another. */
export type Ranges = readonly (readonly [start: number, end: number])[]

/** A piece of a paragraph, in order: what stands in a run, with the run's properties, or what stands around runs. */
export type RunToken =
  | { readonly kind: 'text'; readonly text: string; readonly properties: string; readonly ranges: Ranges }
  | { readonly kind: 'object'; readonly node: XmlElement; readonly properties: string; readonly ranges: Ranges }
  /** `word` is what is read as one; `sign` is a box or another sign, which only where it stands among words is one. */
  | { readonly kind: 'alone'; readonly word: boolean; readonly sign?: true; readonly ranges: Ranges }
  | { readonly kind: 'open' | 'close'; readonly ranges: Ranges; readonly pair: string; readonly nests: boolean }
  | { readonly kind: 'before' | 'after'; readonly ranges: Ranges }

/** What lies around runs and may hold them: each is the two ends of a stretch of text. */
const AROUND = new Set(['hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'dir', 'bdo', 'sdt'])
/** Of no use once the text is another. */
const STALE = new Set(['proofErr', 'lastRenderedPageBreak'])
/** What marks a place in the paragraph and may as well be at its beginning or end. */
const BEGINS = /^(?:bookmark|perm|move(?:From|To)Range|customXml\w+Range)Start$/
const ENDS = /^(?:bookmark|perm|move(?:From|To)Range|customXml\w+Range)End$/
/** What is read as a word: a formula, a field in one element. */
const WORDS = /^(?:m:oMath|fldSimple)$/
/** Characters that are elements. */
const CHARACTERS = new Map([
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
])

/** The pieces of a paragraph. `prefix` is what names of the main namespace begin with. */
export function runTokens(paragraph: XmlElement, xml: string, prefix: string): readonly RunToken[] {
  const local = ({ name }: XmlElement) => (name.startsWith(prefix) ? name.slice(prefix.length) : name)
  const tokens: RunToken[] = []
  const visit = (node: XmlElement): void => {
    const name = local(node)
    const whole: Ranges = [[node.at, node.end]]
    if (name === 'pPr' || STALE.has(name)) return
    if (name === 'r') {
      visitRun(node)
      return
    }
    if (BEGINS.test(name) || ENDS.test(name)) {
      tokens.push({ kind: BEGINS.test(name) ? 'before' : 'after', ranges: whole })
      return
    }
    if (name === 'commentRangeStart' || name === 'commentRangeEnd') {
      const kind = name.endsWith('Start') ? 'open' : 'close'
      const pair = `comment ${wordAttribute(node, 'id')}`
      tokens.push({ kind, ranges: whole, pair, nests: false })
      return
    }
    if (name === 'sdt' && isSign(node)) {
      tokens.push({ kind: 'alone', word: true, sign: true, ranges: whole })
      return
    }
    const content = name === 'sdt' ? elementsOf(node).find((one) => local(one) === 'sdtContent') : node
    if (!AROUND.has(name) || !content || content.end === content.contentAt) {
      tokens.push({ kind: 'alone', word: WORDS.test(name), ranges: whole })
      return
    }
    const pair = `around ${node.at}`
    tokens.push({ kind: 'open', ranges: [[node.at, content.contentAt]], pair, nests: true })
    for (const child of elementsOf(content)) visit(child)
    tokens.push({ kind: 'close', ranges: [[content.contentEnd, node.end]], pair, nests: true })
  }
  const visitRun = (run: XmlElement): void => {
    const elements = elementsOf(run)
    const own = elements.find((child) => local(child) === 'rPr')
    const properties = own ? xml.slice(own.at, own.end) : ''
    for (const node of elements) {
      const name = local(node)
      if (node === own || STALE.has(name)) continue
      const ranges: Ranges = [[node.at, node.end]]
      const character = CHARACTERS.get(name)
      if (name === 't') {
        const text = textOf(node)
        const kept = node.attributes.get('xml:space') === 'preserve' ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '')
        if (kept !== '') tokens.push({ kind: 'text', text: kept, properties, ranges })
      } else if (character !== undefined) tokens.push({ kind: 'text', text: character, properties, ranges })
      else tokens.push({ kind: 'object', node, properties, ranges })
    }
  }
  for (const child of elementsOf(paragraph)) visit(child)
  return tokens
}

/** Whether a control holds a box to be ticked, or signs and no word. */
function isSign(control: XmlElement): boolean {
  const parts = elementsOf(control)
  const own = parts.find(({ local }) => local === 'sdtPr')
  if (own && elementsOf(own).some(({ local }) => local === 'checkbox')) return true
  const text = parts.filter(({ local }) => local === 'sdtContent').map(textOf)
  return /\S/.test(text.join('')) && !/[\p{L}\p{N}]/u.test(text.join(''))
}
