import type { Block, CleanLevel, Removed } from '../domain/document.ts'
import { trimSpan } from '../domain/span.ts'
import type { Article, Finding, Rule } from './cleaning/article.ts'
import { readArticle } from './cleaning/article.ts'
import { edges } from './cleaning/body-region.ts'
import { findTitle, kindsOf } from './cleaning/kinds.ts'
import { labels } from './cleaning/labels.ts'
import type { GivenBlock, Line } from './cleaning/line.ts'
import { describe, linesOf, splitLines } from './cleaning/line.ts'
import { listedLines } from './cleaning/lists.ts'
import { meta } from './cleaning/meta.ts'
import { navigation, pointing } from './cleaning/navigation.ts'
import { boilerplate, isButtons, isMarker, isNotice } from './cleaning/notices.ts'
import { repeatedBlocks } from './cleaning/repeats.ts'
import { separators } from './cleaning/separators.ts'
import { surroundings } from './cleaning/surroundings.ts'
import { teasers } from './cleaning/teasers.ts'
import { repeatedTitles, siteSuffix } from './cleaning/titles.ts'
import { findWrapped } from './cleaning/wrapping.ts'

/** An article in blocks and what was taken out of it; together with white space they cover the text exactly once. */
export interface Cleaned {
  readonly blocks: readonly Block[]
  readonly removed: readonly Removed[]
}

/** Rules that look at a line in its place; the first that speaks about a line decides. */
const RULES: readonly Rule[] = [
  separators,
  repeatedTitles,
  navigation,
  boilerplate,
  surroundings,
  teasers,
  meta,
  repeatedBlocks,
]

/**
 * The blocks of an article and what was taken out of it as scrape debris.
 *
 * Blocks, removed spans and white space cover the text exactly once, in order; the text itself is never altered, so
 * everything removed can be restored. `off` removes nothing: every line is a block. `safe` removes what is surely
 * debris and no sentence of the body, `strict` whatever is probably debris. A text that would lose everything is
 * returned whole. Lines that were one paragraph before the text was wrapped are one block, line breaks and all.
 *
 * @param given blocks a reader of markup found; without them every line that is not blank is one. They come in order,
 * and only white space lies between them.
 * @param isWanted whether what stands at an offset up to another stays, whatever the rules say of it.
 */
export function clean(
  text: string,
  level: CleanLevel,
  given?: readonly GivenBlock[],
  isWanted: (start: number, end: number) => boolean = () => false,
): Cleaned {
  const lines = given ? linesOf(text, given) : level === 'off' ? splitLines(text) : unwrap(text, splitLines(text))
  const article = readArticle(lines, isDebris)
  const findings = level === 'off' ? new Map<number, Finding>() : findDebris(article)
  const title = titleOf(article, findings)
  const cleaned = assemble(lines, title, findings, level, isWanted)
  return cleaned.blocks.some(({ kind }) => kind !== 'suspect' && kind !== 'meta') || lines.length === 0
    ? cleaned
    : assemble(lines, title, new Map(), 'off', isWanted)
}

/** Lines of a text, those that were one paragraph before it was wrapped as one. */
function unwrap(text: string, lines: readonly Line[]): readonly Line[] {
  const groups = new Map(findWrapped(text, lines).map(([first, last]) => [first, last]))
  const unwrapped: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const last = groups.get(index) ?? index
    unwrapped.push(last > index ? describe(text, lines[index]!.start, lines[last]!.end) : lines[index]!)
    index = last
  }
  return unwrapped
}

const isDebris = (line: Line): boolean =>
  line.outside || pointing(line) >= 0.9 || isNotice(line) || isMarker(line) || isButtons(line)

/** One verdict a line: the first rule's. */
function findDebris(article: Article): ReadonlyMap<number, Finding> {
  const findings = new Map<number, Finding>()
  const listed = listedLines(article.lines)
  const apply = (rule: Rule) => {
    for (const finding of rule(article))
      if (!findings.has(finding.line) && !listed[finding.line]) findings.set(finding.line, finding)
  }
  RULES.forEach(apply)
  apply(labels((index) => findings.has(index), titleOf(article, findings)))
  apply(edges(titleOf(article, findings)))
  apply(siteSuffix(titleOf(article, findings)))
  return findings
}

const titleOf = ({ lines, firstProse }: Article, findings: ReadonlyMap<number, Finding>): number =>
  findTitle(lines, firstProse, (index) => findings.has(index) && findings.get(index)!.from === undefined)

function assemble(
  lines: readonly Line[],
  title: number,
  findings: ReadonlyMap<number, Finding>,
  level: CleanLevel,
  isWanted: (start: number, end: number) => boolean,
): Cleaned {
  const kept: { readonly line: Line; readonly index: number; readonly end: number }[] = []
  const removed: Removed[] = []
  for (const [index, line] of lines.entries()) {
    const finding = findings.get(index)
    const part = finding && fateOf(finding, level) === 'removed' ? removedFrom(line, finding) : null
    const goes = part !== null && !isWanted(part.start, part.end)
    const from = line.start + (goes ? (finding?.from ?? 0) : line.text.length)
    if (from > line.start) kept.push({ line, index, end: from })
    if (goes) removed.push(part)
  }
  const kinds = kindsOf(
    kept.map(({ line }) => line),
    kept.findIndex(({ index }) => index === title),
  )
  const blocks = kept.map(({ line, index, end }, id): Block => {
    const fate = fateOf(findings.get(index), level)
    return { id, kind: fate === 'suspect' || fate === 'meta' ? fate : kinds[id]!, start: line.start, end }
  })
  return { blocks, removed }
}

/** What a finding takes out of its line: the whole, or a tail. */
function removedFrom(line: Line, { from = 0, rule, confidence }: Finding): Removed {
  const [start, end] = trimSpan(line.text, [from, line.text.length])
  return { start: line.start + start, end: line.start + end, text: line.text.slice(start, end), rule, confidence }
}

const fateOf = (finding: Finding | undefined, level: CleanLevel) =>
  finding === undefined || level === 'off' ? 'kept' : finding[level]
