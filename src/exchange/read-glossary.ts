import type { ConceptEntry } from '../domain/concept.ts'
import { type DeeplDirection, readDeeplGlossary } from './deepl-tsv.ts'
import { FormatError } from './format-error.ts'
import { completeConcepts } from './glossary-concepts.ts'
import { readGlossaryCsv } from './glossary-csv.ts'
import type { ConceptDraft } from './glossary-draft.ts'
import type { GlossaryFormat } from './glossary-formats.ts'
import { readGlossaryJson } from './glossary-json.ts'
import { collectRemarks, type GlossaryRemark, type RemarkCollector } from './glossary-remarks.ts'
import { readTbx } from './tbx.ts'

export interface GlossaryReading extends DeeplDirection {
  readonly format: GlossaryFormat
}

/** What a file holds: its concepts, each with an id of its own, and what a person should know of it. */
export interface ReadGlossary {
  readonly concepts: readonly ConceptEntry[]
  readonly remarks: readonly GlossaryRemark[]
}

/**
 * The concepts of a termbase file and remarks on it. Never throws for what the file holds: what cannot be used is left
 * out with an `error` that tells the line; a file that is not of the format at all gives no concepts and one error.
 * What a file does not say goes without saying: every term is asked for (`enforce: always`), the kind is `term` or,
 * in capitals, `acronym`, and ids are made of the terms. `source` and `target` are for DeepL's format. Linear.
 */
export function readGlossary(text: string, reading: GlossaryReading): ReadGlossary {
  const remarks = collectRemarks()
  try {
    const concepts = completeConcepts(upTo(readDrafts(text, reading, remarks), remarks), remarks)
    if (concepts.length === 0 && remarks.all().length === 0) remarks.warning(null, 'the file holds no concepts')
    return { concepts, remarks: remarks.all() }
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault
    const message = fault.message.replace(/^line \d+: /, '')
    return { concepts: [], remarks: [{ level: 'error', line: fault.line, message }] }
  }
}

/** What is read of one file; what nobody would write by hand is more often a mistake or an attack. */
const MOST = { concepts: 250_000, terms: 1_000_000 }

function* upTo(drafts: Iterable<ConceptDraft>, remarks: RemarkCollector): Generator<ConceptDraft> {
  let [concepts, terms] = [0, 0]
  for (const draft of drafts) {
    concepts += 1
    terms += countTerms(draft)
    if (concepts > MOST.concepts || terms > MOST.terms) {
      const most = concepts > MOST.concepts ? `${MOST.concepts} concepts` : `${MOST.terms} terms`
      remarks.ending(draft.line, `only the first ${most} are read; divide the file`)
      return
    }
    yield draft
  }
}

const countTerms = ({ terms }: ConceptDraft): number =>
  [...terms.values()].reduce(
    (sum, { admitted, deprecated, forms }) => sum + 1 + admitted.length + deprecated.length + forms.length,
    0,
  )

function readDrafts(text: string, reading: GlossaryReading, remarks: RemarkCollector): Iterable<ConceptDraft> {
  switch (reading.format) {
    case 'json':
      return readGlossaryJson(text, remarks)
    case 'tbx':
    case 'tbx2':
      return readTbx(text, remarks)
    case 'csv':
    case 'tsv':
      return readGlossaryCsv(text, remarks)
    case 'deepl':
      return readDeeplGlossary(text, reading, remarks)
  }
}
