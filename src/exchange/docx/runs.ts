import type { Tag } from '../../domain/tag.ts'
import { escapeXml } from '../xml.ts'
import { languageProperties } from './language-properties.ts'
import type { Note } from './notes.ts'

/** A run of text; its line breaks and tabs are those of Word. `style` is of its characters. */
export function run(text: string, language: Tag, style = ''): string {
  const { fonts, language: tongue } = languageProperties(language)
  const properties = `${style === '' ? '' : `<w:rStyle w:val="${style}"/>`}${fonts}${tongue}`
  const parts = text.split(/(\r\n|[\r\n\u2028\u2029\t])/).map((part) => {
    if (part === '') return ''
    if (part === '\t') return '<w:tab/>'
    return /^[\r\n\u2028\u2029]/.test(part) ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`
  })
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${parts.join('')}</w:r>`
}

/** The text as runs, with the remarks around what they are on. Remarks may lie in one another and cross. */
export function annotatedRuns(text: string, language: Tag, notes: readonly Note[]): string {
  const cuts = [...new Set([0, text.length, ...notes.flatMap(({ span }) => [...span])])]
    .filter((at) => at <= text.length)
    .toSorted((one, other) => one - other)
  return cuts
    .map((at, index) => {
      const ends = notes.filter(({ span: [start, end] }) => end === at && start < end).map(noteEnd)
      const begins = notes.filter(({ span: [start] }) => start === at).map(noteBegin)
      // of nothing: it ends where it begins
      const points = notes.filter(({ span: [start, end] }) => start === at && end === at).map(noteEnd)
      const next = cuts[index + 1]
      return `${[...ends, ...begins, ...points].join('')}${next === undefined ? '' : run(text.slice(at, next), language)}`
    })
    .join('')
}

const noteBegin = ({ id }: Note): string => `<w:commentRangeStart w:id="${id}"/>`

const noteEnd = ({ id }: Note): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`

/** A paragraph of a style, in the direction of its language. */
export function paragraph(runs: string, language: Tag, style = ''): string {
  const { rightToLeft } = languageProperties(language)
  const properties = `${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${rightToLeft ? '<w:bidi/>' : ''}`
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}
