import type { Document, Pair } from '../../domain/document.ts'
import { languageName } from '../../domain/tag.ts'
import { missingWords, type PairedBlock } from '../document-facts.ts'
import { flagRemark } from '../pair-remarks.ts'
import { escapeXml } from '../xml.ts'
import type { Chapter } from './chapters.ts'
import { languageAttributes, page, textMarkup } from './markup.ts'

/** The place of a block in its chapter, for links. */
export const blockAnchor = ({ id }: PairedBlock): string => `b${id}`

/**
 * A chapter: headings, and between them tables of the pairs, a row each, a body of rows for each paragraph; a flag is a
 * footnote at its sentence.
 */
export function chapterPage({ blocks }: Chapter, title: string, document: Document): string {
  const notes: string[] = []
  const cite = (pair: Pair): string =>
    pair.flags
      .filter(({ code }) => pair.target || code !== 'untranslated')
      .map((flag) => {
        const number = notes.push(flagRemark(flag))
        return `<a epub:type="noteref" role="doc-noteref" id="r${number}" href="#n${number}">${number}</a>`
      })
      .join('')
  const parts: string[] = []
  let open = false
  for (const block of blocks) {
    const isHeading = block.kind === 'title' || block.kind === 'heading'
    if (open && isHeading) parts.push('</table>')
    if (!open && !isHeading) parts.push(tableHead(document))
    open = !isHeading
    parts.push(isHeading ? headingMarkup(block, document, cite) : rowsMarkup(block, document, cite))
  }
  if (open) parts.push('</table>')
  const footnotes = notes.map(
    (words, index) =>
      `<aside epub:type="footnote" role="doc-footnote" id="n${index + 1}"><p><a href="#r${index + 1}">${index + 1}</a> ${escapeXml(words)}</p></aside>`,
  )
  return page(title, [...parts, ...footnotes].join('\n'), document.target.language)
}

type Cite = (pair: Pair) => string

const tableHead = ({ source, target }: Document): string =>
  `<table>\n<thead><tr>${[source, target]
    .map(({ language }) => `<th scope="col">${escapeXml(languageName(language) ?? language)}</th>`)
    .join('')}</tr></thead>`

const rowsMarkup = (block: PairedBlock, document: Document, cite: Cite): string =>
  `<tbody id="${blockAnchor(block)}" class="${block.kind}">\n${block.pairs
    .map(
      (pair) =>
        `<tr id="p${pair.id}">${sidesOf(pair, document, cite)
          .map((side) => `<td${side}</td>`)
          .join('')}</tr>`,
    )
    .join('\n')}\n</tbody>`

function headingMarkup(block: PairedBlock, document: Document, cite: Cite): string {
  const level = block.kind === 'title' ? 'h1' : 'h2'
  const sides = block.pairs.map((pair) => sidesOf(pair, document, cite))
  const part = (side: 0 | 1) => sides.map((both) => `<span${both[side]}</span>`).join(' ')
  return `<div class="heading" id="${blockAnchor(block)}"><p>${part(0)}</p><${level}>${part(1)}</${level}></div>`
}

/** What stands behind the name of the element that holds a side: attributes, `>` and the text. */
function sidesOf(pair: Pair, { source, target }: Document, cite: Cite): readonly [source: string, target: string] {
  const text = textMarkup(pair.source.text)
  const translation = pair.target
    ? `${languageAttributes(target.language)}>${textMarkup(pair.target.text)}`
    : ` class="missing">[${escapeXml(missingWords(pair))}]`
  return [`${languageAttributes(pair.source.language ?? source.language)}>${text}`, `${translation}${cite(pair)}`]
}
