import type { Flag, Pair, TermUse } from '../domain/document.ts'
import { cut } from '../domain/span.ts'

/** What ends a line to one program or another (Python takes U+001C to U+001E for it, too). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LINE_ENDS = /\s*[\t-\r\u001c-\u001e\u0085\u2028\u2029]+\s*/g

/** A text on one line: tabs and whatever ends a line are spaces. */
export const oneLine = (text: string): string => text.replace(LINE_ENDS, ' ').trim()

/** What a flag says, on one line: "number (error): 1 412 became 1,421." */
export const flagRemark = ({ code, severity, detail }: Flag): string => `${code} (${severity}): ${oneLine(detail)}`

/** What became of a term, on one line: "gel des avoirs → asset freeze (applied)". */
export const termRemark = ({ source, target }: Pair, term: TermUse): string => {
  const written = target && term.target ? cut(target.text, term.target) : (term.preferred ?? '–')
  return `${oneLine(cut(source.text, term.source))} → ${oneLine(written)} (${term.status})`
}
