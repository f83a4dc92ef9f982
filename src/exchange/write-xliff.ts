import type { Document, Flag, Pair, PairMatch } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import { direction } from '../domain/tag.ts'
import { VERSION } from '../domain/version.ts'
import { documentFacts, type Fact, pairFacts } from './xliff-facts.ts'
import { crossing, edgesOn, marksOf, type XliffMark } from './xliff-marks.ts'
import { escapeXml } from './xml.ts'

/** What is written of a document. */
export type XliffParts = Pick<
  Document,
  'blocks' | 'glossary' | 'names' | 'pairs' | 'source' | 'summary' | 'target' | 'warnings'
>

const NAMESPACES = [
  'xmlns="urn:oasis:names:tc:xliff:document:2.0"',
  'xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"',
  'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"',
  'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"',
].join(' ')

/**
 * An XLIFF 2.1 file of a document: in parts of a unit: a unit a block, a segment a pair, an `ignorable` blank between two. Terms and what
 * flags are about are marked, terms stand in the glossary module, flags in notes, translations out of a memory or of other
 * providers in the matches module, and what XLIFF has no word for in the metadata module. A pair that was not translated
 * has no target. Control characters stand as `cp`; in notes and metadata, which have none, as U+FFFD. The same document
 * gives the same bytes. XLIFF 2.1, OASIS Standard 2018.
 */
export function* xliffParts(document: XliffParts): Generator<string, void> {
  const { source, target, blocks } = document
  const pairs = new Map(document.pairs.map((pair) => [pair.id, pair]))
  const facts = [['tool', `Dragoman ${VERSION}`] as const, ...documentFacts(document)]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" srcLang="${escapeXml(source.language)}" trgLang="${escapeXml(target.language)}" ${NAMESPACES}>
  <file id="f1" original="document" srcDir="${direction(source.language)}" trgDir="${direction(target.language)}" xml:space="preserve">
    <mda:metadata>
${group('dragoman', facts, '      ')}    </mda:metadata>
`
  let empty = true
  for (const { id, kind, pairs: ids } of blocks) {
    const own = ids.flatMap((pair) => pairs.get(pair) ?? [])
    if (own.length === 0) continue
    empty = false
    yield unitOf(own, `b${id}`, kind)
  }
  yield `${empty ? EMPTY_UNIT : ''}  </file>
</xliff>
`
}

/** The same in one. */
export const writeXliff = (document: XliffParts): string => [...xliffParts(document)].join('')

/** A file has a unit at least, and a unit a segment. */
const EMPTY_UNIT = '    <unit id="b0"><segment><source/></segment></unit>\n'

function unitOf(pairs: readonly Pair[], id: string, kind: string): string {
  const marks = new Map(pairs.map((pair) => [pair.id, marksOf(pair)]))
  const metadata = pairs.map((pair) => group(`pair p${pair.id}`, pairFacts(pair), '        '))
  const segments = pairs.map((pair) => segmentOf(pair, marks.get(pair.id)!))
  return `    <unit id="${id}" type="dragoman:${kind}">
${module('mtc:matches', pairs.flatMap(matchesOf))}${module('gls:glossary', entriesOf(pairs))}      <mda:metadata>
${metadata.join('')}      </mda:metadata>
${module(
  'notes',
  pairs.flatMap((pair) => pair.flags.map((flag, index) => noteOf(flag, `n${pair.id}-${index}`))),
)}${segments.join('      <ignorable><source> </source></ignorable>\n')}    </unit>
`
}

const module = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `      <${name}>\n${items.join('')}      </${name}>\n`

const group = (category: string, facts: readonly Fact[], indent: string): string =>
  `${indent}<mda:metaGroup category="${category}">
${facts.map(([name, value]) => `${indent}  <mda:meta type="${name}">${escapeXml(value)}</mda:meta>\n`).join('')}${indent}</mda:metaGroup>
`

function segmentOf(pair: Pair, marks: readonly XliffMark[]): string {
  const apart = crossing(marks)
  const side = (name: 'source' | 'target', text: string): string =>
    `        <${name}>${markedText(text, marks, name, apart)}</${name}>\n`
  const state = !pair.target ? 'initial' : pair.reviewed ? 'reviewed' : 'translated'
  const by = pair.target && pair.origin ? ` subState="dragoman:${pair.origin}"` : ''
  return `      <segment id="p${pair.id}" state="${state}"${by}>
${side('source', pair.source.text)}${pair.target ? side('target', pair.target.text) : ''}      </segment>
`
}

/** A text with its marks: as elements, or as two points where one would cross another. */
function markedText(
  text: string,
  marks: readonly XliffMark[],
  side: 'source' | 'target',
  apart: ReadonlySet<string>,
): string {
  let written = ''
  let from = 0
  for (const { at, mark, opens } of edgesOn(marks, side)) {
    written += content(text.slice(from, at))
    from = at
    const means = mark.kind === 'term' ? 'type="term"' : `type="comment" ref="#n=${mark.id}"`
    if (apart.has(mark.id)) written += opens ? `<sm id="${mark.id}" ${means}/>` : `<em startRef="${mark.id}"/>`
    else written += opens ? `<mrk id="${mark.id}" ${means}>` : '</mrk>'
  }
  return written + content(text.slice(from))
}

/** What XML cannot hold, not even by number. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /([\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate})/u

const content = (text: string): string =>
  text
    .split(FORBIDDEN)
    .map((part, index) =>
      index % 2 === 0
        ? escapeXml(part)
        : `<cp hex="${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`,
    )
    .join('')

const PRIORITIES = { error: 1, warning: 2, info: 3 } as const

const noteOf = ({ code, severity, source, target, detail }: Flag, id: string): string => {
  const side = source && !target ? ' appliesTo="source"' : target && !source ? ' appliesTo="target"' : ''
  return `        <note id="${id}" category="${code}"${side} priority="${PRIORITIES[severity]}">${escapeXml(detail)}</note>\n`
}

/** Each term of a unit once, with the words to be used for it, or those that are. */
function entriesOf(pairs: readonly Pair[]): readonly string[] {
  const known = new Set<string>()
  return pairs.flatMap((pair) =>
    pair.terms.flatMap(({ concept, source, target, preferred }, index) => {
      const term = cut(pair.source.text, source)
      const translation = preferred ?? (pair.target && target ? cut(pair.target.text, target) : null)
      const key = JSON.stringify([concept, term])
      if (term === '' || translation === null || known.has(key)) return []
      known.add(key)
      return [
        `        <gls:glossEntry ref="#t${pair.id}-${index}"><gls:term>${escapeXml(term)}</gls:term><gls:translation>${escapeXml(translation)}</gls:translation></gls:glossEntry>\n`,
      ]
    }),
  )
}

/** What came out of a memory, and what other providers made of the sentence. */
function matchesOf({ id, source, target, origin, versions = [], matches = [] }: Pair): readonly string[] {
  const match = (how: string, text: string, from = source.text): string =>
    `        <mtc:match ref="#p${id}" ${how}><source>${content(from)}</source><target>${content(text)}</target></mtc:match>\n`
  return [
    ...(target && origin === 'memory' ? [match('type="tm" similarity="100" origin="memory"', target.text)] : []),
    ...versions.map(({ provider, text }) => match(`type="mt" origin="${escapeXml(provider)}"`, text)),
    ...matches.map((like) =>
      match(`type="tm" similarity="${percentOf(like)}" origin="memory"`, like.target, like.source),
    ),
  ]
}

const percentOf = ({ score }: PairMatch): string => String(Math.round(score * 10_000) / 100)
