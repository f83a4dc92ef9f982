import type { Document, Pair } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import { oneLine } from './pair-remarks.ts'

/** A term of a concept as a document has it. */
export interface FoundTerm {
  readonly text: string
  /** What the termbase says of it; `form`: an inflection or a spelling the termbase knows by rule. */
  readonly standing: 'preferred' | 'admitted' | 'deprecated' | 'form'
  /** How often it is written in the document; a term that should have been written may be in it 0 times. */
  readonly count: number
  /** The first sentences in which it stands, each once. */
  readonly contexts: readonly string[]
}

/** A concept that occurs in a document. */
export interface FoundConcept {
  readonly id: string
  readonly domain: string
  readonly definition: string | null
  readonly note: string | null
  readonly occurrences: number
  /** Required terms that the translation lacks, or has only in a form not to be used. */
  readonly missing: number
  readonly source: readonly FoundTerm[]
  readonly target: readonly FoundTerm[]
}

/** What is needed of a document. */
export type TermedDocument = Pick<Document, 'pairs' | 'source' | 'target'>

const MOST_CONTEXTS = 3

/**
 * The concepts of a document in the order of their first occurrence, with their terms as they are written in either
 * language, how often and where, and the term that is preferred. What the document does not hold (standing of a source
 * term, subject field, definition) is asked of the termbase, where it is there still.
 */
export function foundConcepts(
  { pairs, source, target }: TermedDocument,
  termbase: Termbase | null,
): readonly FoundConcept[] {
  const concepts = new Map<string, { uses: Use[] }>()
  for (const pair of pairs)
    for (const term of pair.terms) {
      const known = concepts.get(term.concept) ?? { uses: [] }
      known.uses.push({ pair, term })
      concepts.set(term.concept, known)
    }
  return [...concepts].map(([id, { uses }]): FoundConcept => {
    const said = termbase?.describe(id)
    return {
      id,
      domain: said?.domain ?? '',
      definition: said?.definition ?? null,
      note: said?.note ?? null,
      occurrences: uses.length,
      missing: uses.filter(({ term }) => term.status === 'missing' || term.status === 'forbidden').length,
      source: sourceTerms(id, uses, source.language, termbase),
      target: targetTerms(id, uses, target.language, termbase),
    }
  })
}

interface Use {
  readonly pair: Pair
  readonly term: Pair['terms'][number]
}

/** A term as it is written in a sentence. */
interface Written {
  readonly text: string
  readonly context: string
  readonly deprecated?: boolean
}

function sourceTerms(
  concept: string,
  uses: readonly Use[],
  language: Tag,
  termbase: Termbase | null,
): readonly FoundTerm[] {
  const written = uses.map(({ pair, term }) => ({
    text: oneLine(cut(pair.source.text, term.source)),
    context: oneLine(pair.source.text),
  }))
  return counted(written, termbase?.terms(concept, language) ?? null)
}

function targetTerms(
  concept: string,
  uses: readonly Use[],
  language: Tag,
  termbase: Termbase | null,
): readonly FoundTerm[] {
  const written = uses.flatMap(({ pair: { target }, term }): readonly Written[] =>
    target && term.target
      ? [
          {
            text: oneLine(cut(target.text, term.target)),
            context: oneLine(target.text),
            deprecated: term.status === 'forbidden',
          },
        ]
      : [],
  )
  const preferred = uses.map(({ term }) => term.preferred).find((text) => text !== null) ?? null
  const known = termbase?.terms(concept, language)
  return counted(written, {
    preferred: known?.preferred ?? preferred,
    admitted: known?.admitted ?? [],
    deprecated: known?.deprecated ?? [],
  })
}

/** The terms written, the preferred one first though it be written nowhere; capitals do not make another term. */
function counted(
  written: readonly Written[],
  known: {
    readonly preferred: string | null
    readonly admitted: readonly string[]
    readonly deprecated: readonly string[]
  } | null,
): readonly FoundTerm[] {
  const key = (text: string): string => text.toLowerCase()
  const terms = new Map<
    string,
    { text: string; standing: FoundTerm['standing']; count: number; contexts: Set<string> }
  >()
  const add = (text: string, standing: FoundTerm['standing']) => {
    const term = { text, standing, count: 0, contexts: new Set<string>() }
    terms.set(key(text), term)
    return term
  }
  if (known?.preferred) add(known.preferred, 'preferred')
  const standings = new Map<string, FoundTerm['standing']>([
    ...(known?.deprecated ?? []).map((text) => [key(text), 'deprecated'] as const),
    ...(known?.admitted ?? []).map((text) => [key(text), 'admitted'] as const),
  ])
  for (const { text, context, deprecated } of written) {
    if (text === '') continue
    const standing = standings.get(key(text)) ?? (deprecated ? 'deprecated' : known?.preferred ? 'form' : 'admitted')
    const term = terms.get(key(text)) ?? add(text, standing)
    term.count += 1
    if (term.contexts.size < MOST_CONTEXTS) term.contexts.add(context)
  }
  return [...terms.values()].map(({ contexts, ...term }) => ({ ...term, contexts: [...contexts] }))
}
