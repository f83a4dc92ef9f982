import type { Document, Pair } from '../domain/document.ts'
import { cut } from '../domain/span.ts'

/** What some tools take for the end of a line and JSON does not. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g

/**
 * A line of JSON a pair, for programs, each a part: both texts with their languages, where they come from, how sure it is
 * that they belong together, the terms as they are written, and the flags.
 */
export function* pairLineParts({
  pairs,
  source,
  target,
}: Pick<Document, 'pairs' | 'source' | 'target'>): Generator<string, void> {
  for (const pair of pairs) yield `${line(lineOf(pair, source.language, target.language))}\n`
}

/** The same in one. */
export const writePairLines = (document: Pick<Document, 'pairs' | 'source' | 'target'>): string =>
  [...pairLineParts(document)].join('')

const line = (value: object): string =>
  JSON.stringify(value).replace(LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)

const lineOf = (pair: Pair, source: string, target: string): object => ({
  id: pair.id,
  block: pair.block,
  source: pair.source.text,
  target: pair.target?.text ?? null,
  sourceLanguage: pair.source.language ?? source,
  targetLanguage: target,
  status: pair.status,
  origin: pair.origin,
  provider: pair.provider,
  ...(pair.reviewed && { reviewed: true }),
  bead: pair.bead,
  score: pair.score,
  terms: pair.terms.map((term) => ({
    concept: term.concept,
    source: cut(pair.source.text, term.source),
    target: pair.target && term.target ? cut(pair.target.text, term.target) : null,
    preferred: term.preferred,
    status: term.status,
  })),
  flags: pair.flags.map(({ code, severity, detail }) => ({ code, severity, detail })),
})
