import { parseTag, type Tag } from '../domain/tag.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { type ConceptDraft, createTagReader, NOTHING_SAID } from './glossary-draft.ts'
import { contentId } from './glossary-ids.ts'
import { quote, type RemarkCollector } from './glossary-remarks.ts'
import { tidyCell } from './glossary-term.ts'

/** The direction of a glossary; DeepL's files do not name it, but for those of four columns. */
export interface DeeplDirection {
  readonly source?: string | undefined
  readonly target?: string | undefined
}

/**
 * The concepts of a DeepL glossary, one for each row: source and target, divided by tabs (without quotation marks) or
 * commas (RFC 4180), without a header. Two more columns may name the languages. Of rows with the same source the first
 * counts, as DeepL allows no other; ids are made of the source. https://developers.deepl.com/docs/api-reference/glossaries
 */
export function* readDeeplGlossary(
  text: string,
  { source, target }: DeeplDirection,
  remarks: RemarkCollector,
): Generator<ConceptDraft, void> {
  const tabs = /^[^\r\n]*\t/m.test(text.slice(0, 10_000))
  const readTag = createTagReader(remarks)
  const given = [source, target].map((tag) => (tag === undefined ? undefined : parseTag(tag)))
  let first = true
  const seen = new Set<string>()
  for (const record of readCsv(text, { delimiter: tabs ? '\t' : ',', quotes: !tabs, keep: 4 })) {
    const { line, cells, fault } = record
    if (fault) {
      remarks.error(fault.line, 'a quotation mark is not closed, or text stands behind one; the row is left out')
      continue
    }
    if (cells.every((cell) => cell.trim() === '')) continue
    const languages = directionOf(record)
    if (languages === null) continue
    if (languages === undefined) {
      remarks.error(line, 'a glossary of two columns does not name its languages; give source and target')
      return
    }
    const [from, to] = languages
    const [one = '', other = ''] = cells
    // A header, which DeepL does not have, would become a term.
    const header = first && parseTag(one) === from && parseTag(other) === to
    first = false
    if (header) {
      remarks.warning(line, 'the first row names the languages; it is taken for a header and passed over')
      continue
    }
    const terms = new Map(
      [from, to].flatMap((language, index) => {
        const cell = tidyCell({ preferred: [one, other][index]! }, line, remarks)
        return cell === null ? [] : [[language, cell] as const]
      }),
    )
    const key = `${from}\t${to}\t${terms.get(from)?.preferred}`
    if (terms.size < 2) remarks.error(line, 'the row has no source or no target; it is left out')
    else if (seen.has(key)) remarks.error(line, `the source ${quote(one.trim())} stands twice; the row is left out`)
    else {
      seen.add(key)
      yield { ...NOTHING_SAID, line, id: contentId(new Map([[from, terms.get(from)!]])), terms }
    }
  }

  /** The languages of a row; `undefined` when they are not known, `null` (with a remark) when the row cannot be used. */
  function directionOf({ line, cells, width, overflow }: CsvRecord): readonly [Tag, Tag] | undefined | null {
    if (overflow || (width !== 2 && width !== 4)) {
      remarks.error(line, `the row has ${width} cells; write source and target, divided by a ${tabs ? 'tab' : 'comma'}`)
      return null
    }
    const named = [cells[2], cells[3]].map((cell) => cell?.trim() || undefined)
    const [from, to] = named.map((name, index) => (name === undefined ? given[index] : readTag(name, line)))
    if (from === null || to === null) return null
    if (from === undefined || to === undefined) return undefined
    if (from !== to) return [from, to]
    remarks.error(line, 'source and target are the same language; the row is left out')
    return null
  }
}
