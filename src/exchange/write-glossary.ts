import type { ConceptEntry } from '../domain/concept.ts'
import type { DeeplDirection } from './deepl-tsv.ts'
import { type GlossaryFormat, glossaryMediaType } from './glossary-formats.ts'
import { collectRemarks, type GlossaryRemark, quote, type RemarkCollector } from './glossary-remarks.ts'
import { writeDeeplGlossary } from './write-deepl-tsv.ts'
import { writeGlossaryCsv } from './write-glossary-csv.ts'
import { writeGlossaryJson } from './write-glossary-json.ts'
import { writeTbx } from './write-tbx.ts'

export interface GlossaryWriting extends DeeplDirection {
  readonly format: GlossaryFormat
  /** The termbase's own. */
  readonly id: string
}

/** A termbase file and what a person should know of it. */
export interface WrittenGlossary {
  readonly text: string
  /** With the character set where the format does not fix it. */
  readonly mediaType: string
  readonly remarks: readonly GlossaryRemark[]
}

/**
 * A file of the concepts, in their order, which `readGlossary` gives back as they are, but for DeepL's format, that
 * keeps one direction (`source`, `target`) of it. Concepts without terms are left out with a warning. The same concepts
 * give the same bytes.
 */
export function writeGlossary(concepts: readonly ConceptEntry[], writing: GlossaryWriting): WrittenGlossary {
  const remarks = collectRemarks()
  const filled = concepts.filter(({ id, terms }) => {
    const holds = [...terms.values()].some(
      ({ preferred, admitted, deprecated, forms }) =>
        preferred !== null || admitted.length + deprecated.length + forms.length > 0,
    )
    if (!holds) remarks.warning(null, `the concept ${quote(id)} has no terms; it is left out`)
    return holds
  })
  const text = writeText(filled, writing, remarks)
  return { text, mediaType: glossaryMediaType(writing.format), remarks: remarks.all() }
}

function writeText(concepts: readonly ConceptEntry[], writing: GlossaryWriting, remarks: RemarkCollector): string {
  switch (writing.format) {
    case 'json':
      return writeGlossaryJson(concepts, writing.id)
    case 'tbx':
      return writeTbx(concepts, writing.id)
    case 'tbx2':
      return writeTbx(concepts, writing.id, 2)
    case 'csv':
    case 'tsv':
      return writeGlossaryCsv(concepts, writing.format)
    case 'deepl':
      return writeDeeplGlossary(concepts, writing, remarks)
  }
}
