import * as v from 'valibot'
import type { ConceptEntry, TermCell } from '../domain/concept.ts'

/** Where a concept's terms come from; SOURCES.md of the glossary says what each word means. */
export const SOURCES = [
  'general-knowledge',
  'wmt-news-references',
  'legal-act',
  'terminology-database',
  'official-website',
] as const

const Term = v.pipe(v.string(), v.trim(), v.nonEmpty())
const TermList = v.optional(v.array(Term), [])

const Cell = v.strictObject({
  preferred: v.optional(v.nullable(Term), null),
  admitted: TermList,
  deprecated: TermList,
  forms: TermList,
})

const Entry = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z0-9-]+$/)),
  subject: v.string(),
  kind: v.picklist(['term', 'name', 'place', 'acronym']),
  partOfSpeech: v.optional(v.nullable(v.picklist(['noun', 'verb', 'adjective'])), null),
  enforce: v.picklist(['always', 'domain', 'suggest']),
  confidence: v.picklist(['high', 'medium', 'low']),
  review: v.picklist(['unreviewed', 'reviewed']),
  sources: v.array(v.picklist(SOURCES)),
  reference: v.optional(Term),
  attested: v.optional(v.strictObject({ occurrences: v.number(), confirmed: v.number() })),
  definition: v.optional(v.nullable(Term), null),
  note: v.optional(v.nullable(Term), null),
  ambiguousWith: v.optional(v.array(Term), []),
  renderedBy: v.optional(v.array(Term), []),
  terms: v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)), Cell),
})

const File = v.strictObject({ domain: v.pipe(v.string(), v.regex(/^[a-z-]+$/)), concepts: v.array(Entry) })

/** A concept as people edit it: what the service needs, and where it comes from. */
export interface GlossaryEntry extends ConceptEntry {
  readonly subject: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly review: 'unreviewed' | 'reviewed'
  readonly sources: readonly (typeof SOURCES)[number][]
  /** The act, entry or page a source names. */
  readonly reference: string | null
}

/**
 * What came of reading a glossary file: its concepts in order, or every error in its shape as `place: what is wrong`.
 */
export type GlossaryFile =
  | { readonly entries: readonly GlossaryEntry[]; readonly errors: readonly [] }
  | { readonly entries: readonly []; readonly errors: readonly string[] }

/** The concepts of one glossary file (already parsed from YAML), or what is wrong with its shape. */
export function readGlossaryFile(content: unknown): GlossaryFile {
  const { success, output, issues } = v.safeParse(File, content)
  if (!success)
    return { entries: [], errors: issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`) }
  return {
    entries: output.concepts.map((entry) => ({
      ...entry,
      domain: output.domain,
      reference: entry.reference ?? null,
      terms: new Map<string, TermCell>(Object.entries(entry.terms)),
    })),
    errors: [],
  }
}
