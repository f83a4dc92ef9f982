import type { TermUse } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import type { Termbase } from '../../domain/termbase.ts'
import type { LanguageText } from '../report.ts'

/** A term that should stand in the target and does not, or not as it should. */
export interface Miss {
  readonly use: TermUse
  readonly source: LanguageText
  readonly target: LanguageText
  readonly termbase: Termbase
}

/** What to write in place of a span of the target. */
export interface Repair {
  readonly span: Span
  readonly text: string
}

/** Proposes the repair of a miss, or `null` where it knows of none that is safe without understanding the sentence. */
export type Proposer = (miss: Miss) => Repair | null
