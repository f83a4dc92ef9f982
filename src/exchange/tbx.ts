import type { Tag } from '../domain/tag.ts'
import { FormatError } from './format-error.ts'
import { type ConceptDraft, createTagReader } from './glossary-draft.ts'
import { collectUnkept, type RemarkCollector } from './glossary-remarks.ts'
import { countLines } from './line-counter.ts'
import { draftOfEntry, type TbxEntry, type TbxTerm } from './tbx-entry.ts'
import { lineOf, readXml } from './xml.ts'

type Level = 'entry' | 'language' | 'term'

/** Elements of version 3 and of version 2 (`martif`). */
const LEVELS = new Map<string, Level>([
  ['conceptEntry', 'entry'],
  ['termEntry', 'entry'],
  ['langSec', 'language'],
  ['langSet', 'language'],
  ['termSec', 'term'],
  ['tig', 'term'],
  ['ntig', 'term'],
])
/** Elements whose `type` says what they hold (style DCA). */
const TYPED: ReadonlySet<string> = new Set(['descrip', 'termNote', 'admin'])
/** Elements that only hold others. */
const GROUPS: ReadonlySet<string> = new Set(['termGrp', 'descripGrp', 'adminGrp', 'termNoteGrp'])
/** Categories we keep; in style DCT they are elements. */
const CATEGORIES: ReadonlySet<string> = new Set([
  'term',
  'note',
  'subjectField',
  'definition',
  'partOfSpeech',
  'administrativeStatus',
  'normativeAuthorization',
  'termType',
])

/**
 * The concepts of a TBX file of version 3 (ISO 30042:2019, styles DCA and DCT, any dialect) or 2 (`martif`). Throws a
 * `FormatError` for what is not XML or not TBX; what is only unusual becomes a remark. Linear.
 */
export function* readTbx(xml: string, remarks: RemarkCollector): Generator<ConceptDraft, void> {
  const line = countLines(xml)
  const readTag = createTagReader(remarks)
  const unkept = collectUnkept()
  const path: string[] = []
  let entry: TbxEntry | undefined
  /** `null` in a section whose language cannot be read, `undefined` outside of one. */
  let language: Tag | null | undefined
  let term: TbxTerm | undefined
  let capture: { readonly category: string; readonly depth: number; readonly parts: string[] } | undefined
  /** The depth of an element that is passed over with all it holds. */
  let skipped = 0

  for (const event of readXml(xml)) {
    if (event.kind === 'text') {
      if (skipped === 0) capture?.parts.push(event.text)
      continue
    }
    const name = event.name.slice(event.name.indexOf(':') + 1)
    const level = LEVELS.get(name)
    if (event.kind === 'open') {
      path.push(name)
      if (path.length === 1 && name !== 'tbx' && name !== 'martif')
        throw new FormatError('this is not TBX; its root element is <tbx> or <martif>', lineOf(xml, event.at))
      if (skipped > 0 || capture) continue
      if (level === 'entry') {
        if (entry) throw new FormatError('a concept inside of a concept', lineOf(xml, event.at))
        entry = { line: line(event.at), id: event.attributes.get('id') ?? '', texts: [], terms: new Map() }
      } else if (!entry) continue
      else if (level === 'language') {
        const given = event.attributes.get('xml:lang') ?? event.attributes.get('lang') ?? ''
        language = readTag(given, line(event.at))
        if (language !== null && !entry.terms.has(language)) entry.terms.set(language, [])
      } else if (level === 'term') term = { texts: [] }
      else if (!GROUPS.has(name)) {
        const category = TYPED.has(name) ? (event.attributes.get('type') ?? name) : name
        const ofGroup = category === 'note' && GROUPS.has(path.at(-2)!)
        if (CATEGORIES.has(category) && !ofGroup) capture = { category, depth: path.length, parts: [] }
        else {
          unkept.add(category)
          skipped = path.length
        }
      }
      continue
    }
    const depth = path.length
    path.pop()
    if (skipped > 0) {
      if (depth === skipped) skipped = 0
    } else if (capture) {
      if (depth !== capture.depth) continue
      if (capture.category === 'term' && !term) unkept.add('term outside of a term section')
      const owner = term ?? entry!
      owner.texts.push({ category: capture.category, text: capture.parts.join('') })
      capture = undefined
    } else if (level === 'term') {
      if (language === undefined) unkept.add('term outside of a language')
      else if (term && language !== null) entry?.terms.get(language)?.push(term)
      term = undefined
    } else if (level === 'language') language = undefined
    else if (level === 'entry' && entry) {
      yield draftOfEntry(entry, remarks, unkept.add)
      entry = undefined
    }
  }
  unkept.remark(remarks)
}
