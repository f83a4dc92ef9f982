import type { TermCell } from '../domain/concept.ts'
import type { Tag } from '../domain/tag.ts'
import {
  type ConceptDraft,
  createTagReader,
  NOTHING_SAID,
  readEnforce,
  readKind,
  readPartOfSpeech,
} from './glossary-draft.ts'
import { collectUnkept, quote, type RemarkCollector } from './glossary-remarks.ts'
import { type RawCell, tidyCell, tidyId, tidyLine, tidyText } from './glossary-term.ts'
import { linesOfConcepts } from './json-lines.ts'

const FIELDS: ReadonlySet<string> = new Set([...Object.keys(NOTHING_SAID), 'terms'])
const CELL_FIELDS: ReadonlySet<string> = new Set(['preferred', 'admitted', 'deprecated', 'forms'])

/**
 * The concepts of a termbase in JSON: `{ "concepts": [ … ] }` or the list alone. A concept holds `terms` by language
 * tag (a term, a list whose first is preferred, or an object of `preferred`, `admitted`, `deprecated`, `forms`) and,
 * all optional, the fields of `ConceptEntry`. What has another shape is left out with an error.
 */
export function* readGlossaryJson(text: string, remarks: RemarkCollector): Generator<ConceptDraft, void> {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text
  const content = parse(json, remarks)
  if (content === undefined) return
  const list = Array.isArray(content) ? content : fieldsOf(content)?.get('concepts')
  if (!Array.isArray(list)) {
    remarks.error(null, 'this JSON is no termbase: write { "concepts": [ … ] } or the list of concepts alone')
    return
  }
  const lines = linesOfConcepts(json)
  const readTag = createTagReader(remarks)
  const unkept = collectUnkept()
  for (const [index, item] of list.entries()) {
    const line = lines[index] ?? null
    const fields = fieldsOf(item)
    if (fields) yield readConcept(fields, line)
    else remarks.error(line, `concept ${index + 1} is not an object; it is left out`)
  }
  unkept.remark(remarks)

  function readConcept(fields: Fields, line: number | null): ConceptDraft {
    for (const name of fields.keys()) if (!FIELDS.has(name)) unkept.add(name)
    const word = (name: string): string => {
      const value = fields.get(name)
      if (typeof value === 'string') return value
      if (name === 'id' && typeof value === 'number') return String(value)
      if (value !== undefined && value !== null) remarks.warning(line, `${name} is not a string; it is passed over`)
      return ''
    }
    return {
      line,
      id: tidyId(word('id'), line, remarks),
      domain: tidyLine(word('domain')),
      kind: readKind(word('kind'), line, remarks),
      partOfSpeech: readPartOfSpeech(word('partOfSpeech'), line, remarks),
      enforce: readEnforce(word('enforce'), line, remarks),
      definition: tidyText(word('definition')),
      note: tidyText(word('note')),
      ambiguousWith: lineList(fields.get('ambiguousWith'), 'ambiguousWith', line),
      renderedBy: lineList(fields.get('renderedBy'), 'renderedBy', line),
      terms: readTerms(fields.get('terms'), line),
    }
  }

  function readTerms(value: unknown, line: number | null): ReadonlyMap<Tag, TermCell> {
    const terms = new Map<Tag, TermCell>()
    if (value === undefined || value === null) return terms
    const languages = fieldsOf(value)
    if (!languages) remarks.error(line, 'terms is not an object of language tags and terms')
    for (const [name, content] of languages ?? []) {
      const language = readTag(name, line)
      const cell = language === null ? null : tidyCell(readCell(content, line), line, remarks)
      if (language === null || cell === null) continue
      if (terms.has(language)) remarks.error(line, `${quote(name)} names a language a second time; the first is kept`)
      else terms.set(language, cell)
    }
    return terms
  }

  function readCell(value: unknown, line: number | null): RawCell {
    if (value === null) return {}
    if (typeof value === 'string') return { preferred: value }
    if (Array.isArray(value)) {
      const [preferred = null, ...admitted] = strings(value, 'a list of terms', line)
      return { preferred, admitted }
    }
    const fields = fieldsOf(value)
    if (!fields) {
      remarks.error(line, 'the terms of a language are neither a string, a list nor an object; they are left out')
      return {}
    }
    for (const name of fields.keys()) if (!CELL_FIELDS.has(name)) unkept.add(name)
    return {
      preferred: strings(fields.get('preferred'), 'preferred', line)[0] ?? null,
      admitted: strings(fields.get('admitted'), 'admitted', line),
      deprecated: strings(fields.get('deprecated'), 'deprecated', line),
      forms: strings(fields.get('forms'), 'forms', line),
    }
  }

  function lineList(value: unknown, name: string, line: number | null): readonly string[] {
    return strings(value, name, line).flatMap((item) => tidyLine(item) || [])
  }

  /** The strings of a list or one alone; an error for anything else. */
  function strings(value: unknown, name: string, line: number | null): readonly string[] {
    if (value === undefined || value === null) return []
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    const found = list.filter((item) => typeof item === 'string')
    if (found.length < list.length) remarks.error(line, `${name} holds what is not a string; that is left out`)
    return found
  }
}

type Fields = ReadonlyMap<string, unknown>

/** The fields of an object, `undefined` when it is none. A map: a field may be called `__proto__`. */
const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined

/** What the JSON means, `undefined` and an error when it is not JSON. */
function parse(json: string, { error }: RemarkCollector): unknown {
  try {
    return JSON.parse(json)
  } catch (fault) {
    // A RangeError is raised for lists within lists without end.
    if (!(fault instanceof SyntaxError || fault instanceof RangeError)) throw fault
    // Engines tell the place in words only, and quote the text.
    const place = /position (\d+)/.exec(fault.message)?.[1]
    const line = place === undefined ? null : json.slice(0, Number(place)).split('\n').length
    error(line, 'this is not JSON; look for a comma, bracket or quotation mark missing here or just before')
    return undefined
  }
}
