import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import type { TermWord } from './agreement.ts'
import { addCharacters, type CharacterNode, characterNode, writtenWithoutSpaces } from './characters.ts'
import { bareKey, hasClitics, isAcronym, type KeyMaker, keyMaker } from './keys.ts'
import { remembering } from './remembering.ts'
import { tokenise } from './tokens.ts'

/**
 * What the termbase thinks of a form: what to write, right as well, not to be written. Inflected forms are admitted.
 */
export type Standing = 'preferred' | 'admitted' | 'deprecated'

/** One written form of a concept in one language, ready to be compared. */
export interface Form {
  readonly concept: string
  readonly standing: Standing
  readonly words: readonly TermWord[]
  /** The `&`, `%` and possessives between its words: a text has them in the same place or not at all. */
  readonly signs: string
  /** A name that has a capital: a hit without one is not it. */
  readonly capital: boolean
  /** A name or place of one word: it may not be stemmed. */
  readonly singleName: boolean
  readonly noun: boolean
  /** Listed as an inflected form: taken as it is, but for what is put before or after it. */
  readonly exact: boolean
  /** So short that it is only trusted where the concept is expected. */
  readonly weak: boolean
}

/** A node of the token trie: which classes of words may follow, and which forms end here. */
export interface Node {
  readonly next: Map<number, Node>
  readonly forms: Form[]
}

/** A termbase's forms in one language. */
export interface Lexicon {
  readonly language: string
  readonly keys: KeyMaker
  /**
   * Classes a text's word may belong to: words of terms that share any key are one class, so that the trie has one edge
   * for all of them.
   */
  readonly classesOf: (raw: string) => readonly number[]
  readonly root: Node
  /** German: nouns of one word by stem and by loose base, for compounds that begin or end with them. */
  readonly heads: ReadonlyMap<string, readonly Form[]>
  /** Chinese and Japanese: a trie of characters instead. */
  readonly characters: CharacterNode<Form> | null
}

/** The signs of a text that stand between words of a term only if it has them itself, in order; `'` for a possessive. */
export const signsIn = (text: string): string =>
  [...text.matchAll(/[&%]|['’ʼ`´‘]s(?=[\s-])/gi)].map(([sign]) => (sign.length > 1 ? "'" : sign)).join('')

const createNode = (): Node => ({ next: new Map(), forms: [] })

/** Files every term of the concepts in a language. Linear in their words. */
export function compileLexicon(concepts: Iterable<ConceptEntry>, language: string): Lexicon {
  const forms: Form[] = []
  for (const concept of concepts) {
    const cell = concept.terms.get(language)
    if (cell) forms.push(...formsOf(concept, cell, language))
  }
  const keys = keyMaker(language)
  if (writtenWithoutSpaces(language)) {
    const characters = characterNode<Form>()
    for (const form of forms) addCharacters(characters, form.words[0]!.raw, form)
    return { language, keys, classesOf: () => [], root: createNode(), heads: new Map(), characters }
  }
  const keysOf = remembering(keys.term, Number.POSITIVE_INFINITY)
  const classes = classify(forms, keysOf)
  const root = createNode()
  const heads = new Map<string, Form[]>()
  for (const form of forms) {
    file(root, form, keysOf, classes)
    if (language === 'de') for (const key of headKeys(form, keysOf)) add(heads, key, form)
  }
  const classesOf = remembering((raw) => [...new Set(keys.text(raw).flatMap((key) => classes.get(key) ?? []))])
  return { language, keys, classesOf, root, heads, characters: null }
}

function formsOf(concept: ConceptEntry, cell: TermCell, language: string): readonly Form[] {
  const named = concept.kind === 'name' || concept.kind === 'place'
  const listed: (readonly [text: string, standing: Standing, exact?: boolean])[] = [
    ...(cell.preferred === null ? [] : [[cell.preferred, 'preferred'] as const]),
    ...cell.admitted.map((text) => [text, 'admitted'] as const),
    ...cell.forms.map((text) => [text, 'admitted', !hasClitics(language)] as const),
    ...cell.deprecated.map((text) => [text, 'deprecated'] as const),
  ]
  return listed.flatMap(([text, standing, exact = false]) => {
    const words = wordsOf(text, language)
    if (words.length === 0) return []
    // a people has its capital wherever the language gives it one: Turkish türkü is a song, English polish a verb
    const capital = (named || concept.partOfSpeech === 'adjective') && /\p{Lu}/u.test(text)
    const form: Form = {
      concept: concept.id,
      standing,
      words,
      signs: signsIn(text),
      capital,
      singleName: named && words.length === 1 && (capital || !/\p{Ll}/u.test(text)),
      noun: concept.partOfSpeech === 'noun',
      exact,
      weak: isWeak(words, language),
    }
    // Korean puts spaces between the nouns of a term or not, as it likes
    return language === 'ko' && words.length > 1 ? [form, { ...form, words: [joined(words)] }] : [form]
  })
}

function wordsOf(text: string, language: string): readonly TermWord[] {
  if (writtenWithoutSpaces(language))
    return text.trim() ? [{ start: 0, end: text.length, raw: text.trim(), word: text.trim(), capital: false }] : []
  return tokenise(text, language).map((token) => ({ ...token, capital: /^\p{Lu}/u.test(token.raw) }))
}

const joined = (words: readonly TermWord[]): TermWord => ({
  ...words[0]!,
  raw: words.map(({ raw }) => raw).join(''),
  word: words.map(({ word }) => word).join(''),
})

/** One Korean syllable, one Chinese character, two letters of Arabic: too little to go by. */
function isWeak(words: readonly TermWord[], language: string): boolean {
  const [first] = words
  if (words.length > 1 || !first || isAcronym(first.raw)) return false
  if (language === 'ko' || writtenWithoutSpaces(language)) return [...first.word].length < 2
  return first.word.length < 3
}

/** Joins keys that occur on one word into classes (union-find), so that a word of a term has exactly one. */
function classify(forms: readonly Form[], keysOf: KeyMaker['term']): Map<string, number> {
  const number = new Map<string, number>()
  const parent: number[] = []
  const find = (id: number): number => {
    let at = id
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const form of forms)
    for (const word of form.words) {
      let joinedTo: number | undefined
      for (const key of keysOf(word.raw)) {
        let id = number.get(key)
        if (id === undefined) {
          id = parent.push(parent.length) - 1
          number.set(key, id)
        }
        if (joinedTo === undefined) joinedTo = find(id)
        else parent[find(id)] = joinedTo
      }
    }
  for (const [key, id] of number) number.set(key, find(id))
  return number
}

function file(root: Node, form: Form, keysOf: KeyMaker['term'], classes: ReadonlyMap<string, number>): void {
  let node = root
  for (const word of form.words) {
    const [key] = keysOf(word.raw)
    const step = classes.get(key!)!
    let next = node.next.get(step)
    if (!next) {
      next = createNode()
      node.next.set(step, next)
    }
    node = next
  }
  node.forms.push(form)
}

/** Letters a term of one German word needs to be looked for in compounds. */
const SHORTEST_HEAD = 4

function headKeys({ words, capital, standing }: Form, keysOf: KeyMaker['term']): readonly string[] {
  const [word] = words
  if (words.length !== 1 || !word || capital || standing === 'deprecated') return []
  if (!word.capital || word.word.length < SHORTEST_HEAD || isAcronym(word.raw)) return []
  return [...new Set(keysOf(word.raw).map(bareKey))].filter((key) => key.length >= SHORTEST_HEAD)
}

function add(map: Map<string, Form[]>, key: string, form: Form): void {
  const list = map.get(key)
  if (list) list.push(form)
  else map.set(key, [form])
}
