import type { Document, Pair, TermMiss, Version } from '../domain/document.ts'
import { adherenceWords } from '../http/public/assets/words.js'
import { english } from '../http/views/english.ts'

const NARROW = 72
const MOST = 160

/**
 * The document for a terminal, source beside target (below one another when it is narrow), paragraphs apart, terms and
 * flags listed under their pair, and at the end how far the termbase was kept to. `columns` is the terminal's width; left out = 120.
 */
export function renderSideBySide(document: Document, columns = 120): string {
  const width = Math.min(columns, MOST)
  const { source, target, summary } = document
  const percent = source.detected ? ` (${Math.round(source.confidence * 100)} %)` : ''
  const lines = [`${source.language}${percent} → ${target.language}`, '']
  const pairs = new Map(document.pairs.map((pair) => [pair.id, pair]))
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph') lines.push(`[${block.kind}]`)
    for (const id of block.pairs) lines.push(...renderPair(pairs.get(id)!, width))
    lines.push('')
  }
  for (const part of document.removed) lines.push(`removed (${part.rule}): ${part.text.replace(/\s+/g, ' ')}`)
  const { terms, flags } = summary
  lines.push(
    '',
    `${summary.translated} of ${summary.pairs} sentences translated · ` +
      `flags: ${flags.error} errors, ${flags.warning} warnings, ${flags.info} remarks`,
    ...(terms.required > 0 ? [adherenceWords(english, terms), ...terms.misses.map(renderMiss)] : []),
    ...document.warnings.map((warning) => `Warning: ${warning}`),
  )
  return `${lines.join('\n')}\n`
}

const renderMiss = ({ pair, source, expected, status }: TermMiss): string =>
  `  sentence ${pair + 1}: ${source} → ${expected ?? '–'} [${status}]`

function renderPair(pair: Pair, width: number): readonly string[] {
  const target = pair.target?.text ?? `(${pair.status})`
  const notes = [
    ...pair.terms
      .filter((term) => term.status !== 'suggested')
      .map((term) => {
        const found =
          term.target === null ? `expected: ${term.preferred ?? '–'}` : pair.target!.text.slice(...term.target)
        return `${pair.source.text.slice(...term.source)} → ${found} [${term.status}]`
      }),
    ...pair.flags.map((flag) => `! ${flag.code}: ${flag.detail}`),
    ...otherVersions(pair).map(({ provider, text }) => `= ${provider}: ${text}`),
  ].map((note) => `      ${note}`)
  if (width < NARROW)
    return [...wrap(pair.source.text, width), ...wrap(target, width - 2).map((line) => `  ${line}`), ...notes]
  const column = Math.floor((width - 3) / 2)
  const left = wrap(pair.source.text, column)
  const right = wrap(target, column)
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const cell = left[row] ?? ''
    return `${cell}${' '.repeat(Math.max(0, column - displayWidth(cell)))} │ ${right[row] ?? ''}`
  })
  return [...rows, ...notes]
}

/** What the other providers made of a pair, where they disagree. */
const otherVersions = ({ flags, versions = [] }: Pair): readonly Version[] =>
  flags.some(({ code }) => code === 'disagreement') ? versions : []

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((part) => pieces(part, width))) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A word wider than a line (or a text without spaces) in pieces that fit. */
function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word]
  const out: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (displayWidth(piece) + displayWidth(segment) > width) {
      out.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...out, piece]
}

/** Columns a text takes: two for East Asian wide characters, none for combining marks. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1
  }
  return width
}
