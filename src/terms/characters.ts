import { simplified } from './traditional.ts'

/** A trie of UTF-16 code units for scripts written without spaces, given by the first of them. */
export type CharacterTrie<Value> = (first: string) => CharacterNode<Value> | undefined

interface CharacterNode<Value> {
  readonly next: Map<string, CharacterNode<Value>>
  readonly values: Value[]
}

const characterNode = <Value>(): CharacterNode<Value> => ({ next: new Map(), values: [] })

const WITHOUT_SPACES = new Set(['zh', 'ja', 'th'])

/** Whether words of a language are not set off by spaces. */
export const writtenWithoutSpaces = (language: string): boolean => WITHOUT_SPACES.has(language)

/** Full-width Latin letters and digits as ordinary ones, traditional characters simplified: one code unit in, one out. */
function fold(unit: string): string {
  const code = unit.charCodeAt(0)
  const plain = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit
  return plain === '・' || plain === '•' || plain === '‧' ? '·' : simplified(plain)
}

/**
 * Files terms under their text, in NFC and folded. Of those that begin with one character a trie is made when a text has
 * that. What is made of terms of the same text is all kept, in order.
 */
export function fileCharacters<Term, Value>(
  terms: readonly Term[],
  textOf: (term: Term) => string,
  valuesOf: (term: Term) => readonly Value[],
): CharacterTrie<Value> {
  const filed = new Map<string, Term[]>()
  for (const term of terms) {
    const first = fold(textOf(term).normalize('NFC').charAt(0))
    const there = filed.get(first)
    if (there) there.push(term)
    else filed.set(first, [term])
  }
  const compiled = new Map<string, CharacterNode<Value>>()
  return (first) => {
    const terms = filed.get(first)
    if (!terms) return undefined
    const known = compiled.get(first)
    if (known) return known
    const root = characterNode<Value>()
    for (const term of terms) add(root, textOf(term), valuesOf(term))
    const node = root.next.get(first)!
    compiled.set(first, node)
    return node
  }
}

function add<Value>(root: CharacterNode<Value>, text: string, values: readonly Value[]): void {
  let node = root
  for (const unit of text.normalize('NFC').split('')) {
    const key = fold(unit)
    let next = node.next.get(key)
    if (!next) {
      next = characterNode()
      node.next.set(key, next)
    }
    node = next
  }
  node.values.push(...values)
}

/** Which run a character is part of: of Latin letters and digits, of katakana, or (0) of none. */
function runOf(unit: string | undefined): number {
  const code = unit?.charCodeAt(0) ?? 0
  if (code >= 0x30a1 && code <= 0x30fc && code !== 0x30fb) return 2
  return code < 0x7b && /[A-Za-z0-9]/.test(unit ?? '') ? 1 : 0
}

/**
 * The longest value at every place of a text. A run of Latin letters or of katakana is one word and never cut: `UN` is not
 * in `FUND`, nor ロシア in ロシアンブルー.
 */
export function findCharacters<Value>(
  trie: CharacterTrie<Value>,
  text: string,
): readonly { readonly value: Value; readonly start: number; readonly end: number }[] {
  const units = text.split('').map(fold)
  const runs = units.map(runOf)
  const cuts = (place: number): boolean => runs[place] !== 0 && runs[place] === runs[place - 1]
  const hits: { value: Value; start: number; end: number }[] = []
  for (let start = 0; start < units.length; start += 1) {
    if (cuts(start)) continue
    let longest: { values: readonly Value[]; end: number } | undefined
    let node = trie(units[start]!)
    for (let end = start + 1; node; end += 1) {
      if (node.values.length > 0 && !cuts(end)) longest = { values: node.values, end }
      node = end < units.length ? node.next.get(units[end]!) : undefined
    }
    if (longest) for (const value of longest.values) hits.push({ value, start, end: longest.end })
  }
  return hits
}
