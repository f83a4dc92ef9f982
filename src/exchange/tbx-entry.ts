import type { PartOfSpeech, TermCell } from '../domain/concept.ts'
import type { Tag } from '../domain/tag.ts'
import { type ConceptDraft, NOTHING_SAID, readEnforce, readKind } from './glossary-draft.ts'
import { quote, type RemarkCollector } from './glossary-remarks.ts'
import { tidyCell, tidyId, tidyLine, tidyText } from './glossary-term.ts'
import { readMark, type TbxMark, type TermStatus, termStatus } from './tbx-marks.ts'

/** A text of a TBX file and what it is: `term`, `note`, `definition`, `partOfSpeech`, … */
export interface TbxText {
  readonly category: string
  readonly text: string
}

/** A term section as it stands. */
export interface TbxTerm {
  readonly texts: TbxText[]
}

/** A concept entry as it stands: its own texts with those of its languages, and the term sections of each language. */
export interface TbxEntry {
  readonly line: number
  readonly id: string
  readonly texts: TbxText[]
  readonly terms: Map<Tag, TbxTerm[]>
}

/** What a term section says. */
interface Term {
  readonly text: string
  readonly status: TermStatus | undefined
  readonly partOfSpeech: string | undefined
  readonly type: string | undefined
}

/** The concept of an entry. What has no place in ours is told to `unkept` by its name. */
export function draftOfEntry(
  entry: TbxEntry,
  remarks: RemarkCollector,
  unkept: (category: string) => void,
): ConceptDraft {
  const { line } = entry
  const first = (category: string): string | undefined => {
    const [kept, ...others] = textsOf(entry.texts, category)
    for (const _ of others) unkept(category)
    return kept
  }
  const marks: TbxMark[] = []
  const notes: string[] = []
  for (const text of textsOf(entry.texts, 'note')) {
    const mark = readMark(text)
    if (mark === undefined) notes.push(text)
    else if (mark.name === 'note') notes.push(mark.value)
    else marks.push(mark)
  }
  const marked = (name: TbxMark['name']) => marks.filter((mark) => mark.name === name).map(({ value }) => value)

  const sections = [...entry.terms].map(([language, terms]) => ({
    language,
    terms: terms.flatMap((term) => readTerm(term, line, remarks, unkept)),
  }))
  const terms = new Map<Tag, TermCell>()
  for (const section of sections) {
    const cell = cellOf(section.terms, line, remarks)
    if (cell !== null) terms.set(section.language, cell)
  }
  const all = sections.flatMap(({ terms }) => terms)
  return {
    ...NOTHING_SAID,
    line,
    id: tidyId(marked('id')[0] ?? entry.id, line, remarks),
    domain: tidyLine(first('subjectField') ?? ''),
    kind: readKind(marked('kind')[0] ?? '', line, remarks) ?? impliedKind(all),
    partOfSpeech: partOfSpeech(all),
    enforce: readEnforce(marked('enforce')[0] ?? '', line, remarks),
    definition: tidyText(first('definition') ?? '') ?? firstDefinition(entry),
    note: tidyText(notes.join('\n')),
    ambiguousWith: marked('ambiguousWith'),
    renderedBy: marked('renderedBy'),
    terms,
  }
}

/** The texts of a category, tidied, those that hold anything. */
function textsOf(texts: readonly TbxText[], category: string): readonly string[] {
  const found: string[] = []
  for (const each of texts) {
    const text = each.category === category ? tidyText(each.text) : null
    if (text !== null) found.push(text)
  }
  return found
}

/** Version 2 knows definitions of a term as well. */
function firstDefinition({ terms }: TbxEntry): string | null {
  for (const sections of terms.values())
    for (const { texts } of sections) {
      const [definition] = textsOf(texts, 'definition')
      if (definition !== undefined) return definition
    }
  return null
}

function readTerm(
  { texts }: TbxTerm,
  line: number,
  { warning }: RemarkCollector,
  unkept: (category: string) => void,
): readonly Term[] {
  const one = (category: string) => textsOf(texts, category)[0]
  const given = one('administrativeStatus') ?? one('normativeAuthorization')
  const marks = textsOf(texts, 'note').map(readMark)
  for (const mark of marks) if (mark?.name !== 'status') unkept('note of a term')
  const form = marks.some((mark) => mark?.name === 'status' && mark.value === 'form')
  const status = form ? 'form' : given === undefined ? undefined : termStatus(given)
  if (given !== undefined && status === undefined)
    warning(line, `the status ${quote(given)} is unknown; its term is read as one without status`)
  const text = one('term')
  return text === undefined
    ? []
    : [{ text, status, partOfSpeech: one('partOfSpeech')?.toLowerCase(), type: one('termType') }]
}

/** The terms of one language: without any preferred, the first that has no status is. Other terms are admitted. */
function cellOf(terms: readonly Term[], line: number, remarks: RemarkCollector): TermCell | null {
  const preferred = preferredOf(terms)
  const of = (status: TermStatus) => terms.filter((term) => term.status === status).map(({ text }) => text)
  if (of('preferred').length > 1)
    remarks.warning(line, `several terms are preferred in one language; the first is, the others are admitted`)
  return tidyCell(
    {
      preferred: preferred?.text ?? null,
      admitted: terms
        .filter((term) => term !== preferred && (term.status ?? 'preferred') !== 'deprecated' && term.status !== 'form')
        .map(({ text }) => text),
      deprecated: of('deprecated'),
      forms: of('form'),
    },
    line,
    remarks,
  )
}

const preferredOf = (terms: readonly Term[]): Term | undefined =>
  terms.find(({ status }) => status === 'preferred') ?? terms.find(({ status }) => status === undefined)

const PARTS_OF_SPEECH = new Map<string, PartOfSpeech>([
  ['noun', 'noun'],
  ['verb', 'verb'],
  ['adjective', 'adjective'],
])

/** The part of speech of all terms that name one; `null` when they differ. */
function partOfSpeech(terms: readonly Term[]): PartOfSpeech | null {
  const named = new Set(terms.flatMap(({ partOfSpeech }) => PARTS_OF_SPEECH.get(partOfSpeech ?? '') ?? []))
  const [only = null] = named
  return named.size === 1 ? only : null
}

/** What the terms' own categories say of the kind: proper nouns are names, acronyms acronyms. */
function impliedKind(terms: readonly Term[]): 'name' | 'acronym' | null {
  if (terms.some((term) => term.partOfSpeech === 'propernoun')) return 'name'
  const types = terms.flatMap(({ status, type }) =>
    status === 'preferred' || status === undefined ? (type ?? []) : [],
  )
  return types.length > 0 && types.every((type) => type === 'acronym') ? 'acronym' : null
}
