import type { Document, Pair } from '../domain/document.ts'
import { markdownText } from './markdown-text.ts'
import { flagRemark } from './pair-remarks.ts'

/** Languages that set no space between sentences. */
const UNSPACED = /^(?:zh|ja|yue|wuu)\b/

/**
 * The document to be read in Markdown: each paragraph as a quotation, and under it its translation; a flag is a footnote
 * at its sentence; at the end how it was made. In parts of a block. Articles come out as text, whatever signs are in them. The words of the
 * frame are English.
 */
export function* markdownParts(document: Document): Generator<string, void> {
  const pairs = new Map(document.pairs.map((pair) => [pair.id, pair]))
  const notes: string[] = []
  const note = (pair: Pair): string =>
    pair.flags
      .filter(({ code }) => pair.target !== null || code !== 'untranslated')
      .map((flag) => `[^${notes.push(flagRemark(flag))}]`)
      .join('')
  for (const { kind, pairs: ids } of document.blocks) {
    const own = ids.flatMap((id) => pairs.get(id) ?? [])
    if (own.length === 0) continue
    const source = joined(
      own.map((pair) => markdownText(pair.source.text)),
      document.source.language,
    )
    const target = joined(
      own.map((pair) => `${targetText(pair)}${note(pair)}`),
      document.target.language,
    )
    const mark = kind === 'title' ? '# ' : kind === 'heading' ? '## ' : kind === 'list-item' ? '- ' : ''
    yield `${source === '' ? '' : `> ${source}\n\n`}${mark}${target}\n\n`
  }
  for (const [index, words] of notes.entries()) yield `[^${index + 1}]: ${markdownText(words)}\n\n`
  yield `---\n\n${facts(document)}\n`
}

/** The same in one. */
export const writeMarkdown = (document: Document): string => [...markdownParts(document)].join('')

const joined = (texts: readonly string[], language: string): string =>
  texts.filter((text) => text !== '').join(UNSPACED.test(language) ? '' : ' ')

function targetText({ target, status, flags }: Pair): string {
  if (target !== null) return markdownText(target.text)
  const said = flags.find(({ code }) => code === 'untranslated')?.detail
  return `*${markdownText(`[${said ?? (status === 'failed' ? 'Translation failed.' : 'Not translated.')}]`)}*`
}

/** How the document was made, a line each. */
function facts({ source, target, summary, pairs, glossary, warnings }: Document): string {
  const providers = [...new Set(pairs.flatMap(({ provider }) => provider ?? []))]
  const reviewed = pairs.filter((pair) => pair.reviewed).length
  const { terms, flags } = summary
  const lines = [
    `Languages: ${source.language} → ${target.language}`,
    `Sentences: ${summary.translated} of ${summary.pairs} translated`,
    ...(providers.length > 0 ? [`Translated by: ${providers.join(', ')}`] : []),
    ...(glossary ? [`Termbase: ${glossary.id}, version ${glossary.version}`] : []),
    ...(terms.required > 0 ? [`Terms: ${terms.applied} of ${terms.required} as in the termbase`] : []),
    `Flags: ${flags.error} errors, ${flags.warning} warnings, ${flags.info} remarks`,
    ...(pairs.some(({ origin }) => origin === 'machine') && reviewed === 0
      ? ['Machine translation, not reviewed']
      : [`Reviewed: ${reviewed} of ${summary.pairs}`]),
    ...warnings,
  ]
  return lines.map((line) => `- ${markdownText(line)}`).join('\n')
}
