import type { ConceptEntry } from '../domain/concept.ts'
import { type CharacterTrie, fileCharacters, writtenWithoutSpaces } from './characters.ts'
import { type KeyMaker, keyMaker } from './keys.ts'
import type { Branch } from './lexicon-branches.ts'
import { fileFirstWords } from './lexicon-first-words.ts'
import { type Form, formsOf, listTerms } from './lexicon-forms.ts'
import { fileHeads } from './lexicon-heads.ts'

/** A termbase's forms in one language. */
export interface Lexicon {
  readonly language: string
  readonly keys: KeyMaker
  /** The terms a text's word may begin. */
  readonly begunBy: (raw: string) => readonly Branch[]
  /** German: nouns of one word by a key, for compounds that begin or end with them. */
  readonly heads: ((key: string) => readonly Form[]) | null
  /** Chinese and Japanese: a trie of characters instead. */
  readonly characters: CharacterTrie<Form> | null
}

/** Files every term of the concepts in a language; what a text does not touch stays as it is listed. */
export function compileLexicon(concepts: Iterable<ConceptEntry>, language: string): Lexicon {
  const keys = keyMaker(language)
  const terms = listTerms(concepts, language)
  if (writtenWithoutSpaces(language)) {
    const characters = fileCharacters(
      terms,
      ({ raw }) => raw,
      (term) => formsOf(term, language),
    )
    return { language, keys, begunBy: () => [], heads: null, characters }
  }
  return {
    language,
    keys,
    begunBy: fileFirstWords(terms, language, keys),
    heads: language === 'de' ? fileHeads(terms, keys.term) : null,
    characters: null,
  }
}
