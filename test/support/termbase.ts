import type { ConceptEntry } from '../../src/domain/concept.ts'
import file from '../../src/http/public/assets/termbase.txt?raw'
import { loadTermbase } from '../../src/terms/termbase.ts'

/** The file of the built-in termbase, as a runtime reads it. */
export const termbaseFile = async (): Promise<string> => file

/** The built-in termbase, made anew. */
export const loadBuiltin = () => loadTermbase(file)

/** Concepts with plain maps, to compare by. */
export const plain = (concepts: readonly ConceptEntry[]): readonly ConceptEntry[] =>
  concepts.map((concept) => ({ ...concept, terms: new Map(concept.terms) }))

/** The concepts of the built-in termbase. */
export const builtinConcepts = (): readonly ConceptEntry[] => plain(loadBuiltin().concepts())
