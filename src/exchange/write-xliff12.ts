import type { Flag, Origin, Pair } from '../domain/document.ts'
import { VERSION } from '../domain/version.ts'
import { flagRemark } from './pair-remarks.ts'
import type { XliffParts } from './write-xliff.ts'
import { documentFacts, type Fact, pairFacts } from './xliff-facts.ts'
import { crossing, edgesOn, marksOf, type XliffMark } from './xliff-marks.ts'
import { escapeXml } from './xml.ts'

/**
 * A strict XLIFF 1.2 file of a document: a group a block, a unit a pair; in parts of a block. Terms are marked where they do not overlap;
 * providers are tools, each with a phase; flags are notes; a translation out of a memory is an `alt-trans` too; what XLIFF
 * has no word for stands in context groups. A pair that was not translated has no target. Control characters become U+FFFD.
 * The same document gives the same bytes: no phase has a date. XLIFF 1.2, OASIS Standard 2008.
 */
export function* xliff12Parts(document: XliffParts): Generator<string, void> {
  const { source, target, blocks } = document
  const pairs = new Map(document.pairs.map((pair) => [pair.id, pair]))
  const providers = [...new Set(document.pairs.flatMap(({ provider }) => provider ?? []))]
  const phases = new Map(providers.map((provider, index) => [provider, `provider-${index + 1}`]))
  yield `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="document" source-language="${escapeXml(source.language)}" target-language="${escapeXml(target.language)}" datatype="plaintext" tool-id="dragoman">
    <header>
${phaseGroup(phases)}      <tool tool-id="dragoman" tool-name="Dragoman" tool-version="${VERSION}"/>
${[...phases].map(([provider, id]) => `      <tool tool-id="${id}" tool-name="${escapeXml(provider)}"/>\n`).join('')}    </header>
    <body>
      <group id="document" restype="x-document">
${contexts(documentFacts(document), '        ')}      </group>
`
  for (const { id, kind, pairs: ids } of blocks) {
    const units = ids.flatMap((pair) => pairs.get(pair) ?? []).map((pair) => unitOf(pair, phases))
    if (units.length > 0) yield `      <group id="b${id}" restype="x-${kind}">\n${units.join('')}      </group>\n`
  }
  yield `    </body>
  </file>
</xliff>
`
}

/** The same in one. */
export const writeXliff12 = (document: XliffParts): string => [...xliff12Parts(document)].join('')

const phaseGroup = (phases: ReadonlyMap<string, string>): string =>
  phases.size === 0
    ? ''
    : `      <phase-group>
${[...phases.values()].map((id) => `        <phase phase-name="${id}" process-name="machine translation" tool-id="${id}"/>\n`).join('')}      </phase-group>
`

const contexts = (facts: readonly Fact[], indent: string): string =>
  `${indent}<context-group purpose="information">
${facts.map(([name, value]) => `${indent}  <context context-type="x-dragoman-${name}">${escapeXml(value)}</context>\n`).join('')}${indent}</context-group>
`

const INDENT = '          '

function unitOf(pair: Pair, phases: ReadonlyMap<string, string>): string {
  const { id, source, target, reviewed } = pair
  const marks = marksOf(pair).filter(({ kind }) => kind === 'term')
  const phase = pair.provider === null ? undefined : phases.get(pair.provider)
  const approved = target ? ` approved="${reviewed ? 'yes' : 'no'}"` : ''
  return `        <trans-unit id="p${id}"${approved} xml:space="preserve">
${INDENT}<source>${markedText(source.text, marks, 'source')}</source>
${
  target
    ? `${INDENT}<target ${stateOf(pair)}${phase === undefined ? '' : ` phase-name="${phase}"`}>${markedText(target.text, marks, 'target')}</target>\n`
    : ''
}${contexts(pairFacts(pair), INDENT)}${pair.flags.map(noteOf).join('')}${alternatives(pair)}        </trans-unit>
`
}

const QUALIFIERS: { readonly [origin in Origin]: string } = {
  machine: ' state-qualifier="mt-suggestion"',
  memory: ' state-qualifier="exact-match"',
  human: '',
  edited: '',
}

function stateOf({ origin, reviewed }: Pair): string {
  if (reviewed) return 'state="signed-off"'
  const machine = origin === 'machine' || origin === 'memory'
  return `state="${machine ? 'needs-review-translation' : 'translated'}"${origin === null ? '' : QUALIFIERS[origin]}`
}

/** A text with its terms marked; where two would cross, the second is not: its unit's contexts tell of it all the same. */
function markedText(text: string, marks: readonly XliffMark[], side: 'source' | 'target'): string {
  const apart = crossing(marks)
  const kept = marks.filter(({ id }) => !apart.has(id))
  let written = ''
  let from = 0
  for (const { at, opens } of edgesOn(kept, side)) {
    written += escapeXml(text.slice(from, at)) + (opens ? '<mrk mtype="term">' : '</mrk>')
    from = at
  }
  return written + escapeXml(text.slice(from))
}

const PRIORITIES = { error: 1, warning: 3, info: 7 } as const

const noteOf = (flag: Flag): string => {
  const side = flag.source && !flag.target ? 'source' : flag.target && !flag.source ? 'target' : 'general'
  return `${INDENT}<note from="Dragoman" annotates="${side}" priority="${PRIORITIES[flag.severity]}">${escapeXml(flagRemark(flag))}</note>\n`
}

/** What came out of a memory, and what other providers made of the sentence. */
function alternatives({ source, target, origin, versions = [], matches = [] }: Pair): string {
  const alternative = (how: string, text: string, from = source.text): string =>
    `${INDENT}<alt-trans ${how}><source>${escapeXml(from)}</source><target>${escapeXml(text)}</target></alt-trans>\n`
  return [
    ...(target && origin === 'memory' ? [alternative('match-quality="100" origin="memory"', target.text)] : []),
    ...versions.map(({ provider, text }) => alternative(`origin="${escapeXml(provider)}"`, text)),
    ...matches.map((like) =>
      alternative(`match-quality="${Math.round(like.score * 100)}" origin="memory"`, like.target, like.source),
    ),
  ].join('')
}
