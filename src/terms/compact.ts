import type { ConceptEntry, ConceptKind, PartOfSpeech, TermCell } from '../domain/concept.ts'
import type { Enforce } from '../domain/document.ts'

/**
 * Concepts as lines of text, small when compressed and read in a millisecond. The first line holds the language tags,
 * tab between them; every other line is a concept: id, domain, kind, part of speech, enforce, definition, note, what it
 * is ambiguous with (` | ` between), what else renders it, then one cell per language. A cell is `preferred;admitted;… ! deprecated;… ? forms;…`,
 * each part left out when empty.
 */
const LIST = ';'
const DEPRECATED = ' ! '
const FORMS = ' ? '
const AMBIGUOUS = ' | '
/** Signs that mean something in a cell and so may not stand in a term. */
const RESERVED = /[\t\n\r;]| [!?] /

/** The compact text of concepts, in the order given. Throws on a term that holds a tab, a line break or a semicolon. */
export function writeCompact(concepts: readonly ConceptEntry[]): string {
  const languages = [...new Set(concepts.flatMap(({ terms }) => [...terms.keys()]))].sort()
  const line = (concept: ConceptEntry): string =>
    [
      concept.id,
      concept.domain,
      concept.kind,
      concept.partOfSpeech ?? '',
      concept.enforce,
      concept.definition ?? '',
      concept.note ?? '',
      concept.ambiguousWith.join(AMBIGUOUS),
      concept.renderedBy.join(LIST),
      ...languages.map((language) => writeCell(concept.terms.get(language))),
    ].join('\t')
  return [languages.join('\t'), ...concepts.map(line)].join('\n')
}

function writeCell(cell: TermCell | undefined): string {
  if (!cell) return ''
  const { preferred, admitted, deprecated, forms } = cell
  for (const term of [preferred ?? '', ...admitted, ...deprecated, ...forms])
    if (RESERVED.test(term)) throw new Error(`a term may not hold tabs, line breaks or semicolons: ${term}`)
  return (
    [preferred ?? '', ...admitted].join(LIST) +
    (deprecated.length ? DEPRECATED + deprecated.join(LIST) : '') +
    (forms.length ? FORMS + forms.join(LIST) : '')
  )
}

/** The concepts of a compact text written by {@link writeCompact}. */
export function readCompact(text: string): readonly ConceptEntry[] {
  const [head = '', ...lines] = text.split('\n')
  const columns = new Map(head.split('\t').map((language, index) => [language, index]))
  return lines.map((line) => {
    const [id = '', domain = '', kind, partOfSpeech, enforce, definition, note, ambiguous, renderedBy, ...cells] =
      line.split('\t')
    return {
      id,
      domain,
      kind: kind as ConceptKind,
      partOfSpeech: (partOfSpeech || null) as PartOfSpeech | null,
      enforce: enforce as Enforce,
      definition: definition || null,
      note: note || null,
      ambiguousWith: ambiguous ? ambiguous.split(AMBIGUOUS) : [],
      renderedBy: renderedBy ? renderedBy.split(LIST) : [],
      terms: lazyCells(columns, cells),
    }
  })
}

/** The cells of a line by language; each is read when it is first asked for, for hardly anybody asks for sixteen languages. */
function lazyCells(columns: ReadonlyMap<string, number>, texts: readonly string[]): ReadonlyMap<string, TermCell> {
  const read: (TermCell | undefined)[] = []
  const has = (language: string): boolean => !!texts[columns.get(language) ?? -1]
  const get = (language: string): TermCell | undefined => {
    const column = columns.get(language) ?? -1
    const text = texts[column]
    if (!text) return undefined
    read[column] ??= readCell(text)
    return read[column]
  }
  function* keys(): MapIterator<string> {
    for (const language of columns.keys()) if (has(language)) yield language
  }
  function* entries(): MapIterator<[string, TermCell]> {
    for (const language of keys()) yield [language, get(language)!]
  }
  function* values(): MapIterator<TermCell> {
    for (const language of keys()) yield get(language)!
  }
  return {
    get size() {
      return texts.filter(Boolean).length
    },
    get,
    has,
    keys,
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach(call) {
      for (const [language, cell] of entries()) call(cell, language, this)
    },
  }
}

function readCell(cell: string): TermCell {
  const [beforeForms = '', forms] = cell.split(FORMS)
  const [listed = '', deprecated] = beforeForms.split(DEPRECATED)
  const [preferred, ...admitted] = listed.split(LIST)
  return {
    preferred: preferred || null,
    admitted,
    deprecated: deprecated ? deprecated.split(LIST) : [],
    forms: forms ? forms.split(LIST) : [],
  }
}
