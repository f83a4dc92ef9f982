import type { FlagCode } from '../../src/domain/document.ts'
import { changedDate, changedWeekday } from './date-injuries.ts'
import type { Injury } from './injury.ts'
import { changedName, swappedNames } from './name-injuries.ts'
import { droppedNegation } from './negation-injuries.ts'
import { changedDigit, changedScale, movedDecimal } from './number-injuries.ts'
import { droppedClause, droppedSentence } from './omission-injuries.ts'
import { lostQuote } from './quote-injuries.ts'
import { changedUnit } from './unit-injuries.ts'
import { untranslatedClause, untranslatedWhole } from './untranslated-injuries.ts'

/** A way to damage a translation, and the codes of flags that tell a reader of it. */
export interface DamageKind {
  readonly name: string
  readonly injure: Injury
  readonly codes: readonly FlagCode[]
  /** It is for pairs of several sentences, and for those alone. */
  readonly joined: boolean
}

/** What is left out may show in anything that it held. */
const OMISSION: readonly FlagCode[] = ['length', 'number', 'date', 'name', 'quote', 'negation', 'glossary-missing']

/** Every kind of damage that is measured. */
export const DAMAGE_KINDS: readonly DamageKind[] = [
  { name: 'digit', injure: changedDigit, codes: ['number', 'date'], joined: false },
  { name: 'decimal', injure: movedDecimal, codes: ['number'], joined: false },
  { name: 'scale', injure: changedScale, codes: ['number'], joined: false },
  { name: 'date', injure: changedDate, codes: ['date', 'number'], joined: false },
  { name: 'weekday', injure: changedWeekday, codes: ['date'], joined: false },
  { name: 'unit', injure: changedUnit, codes: ['number'], joined: false },
  { name: 'name', injure: changedName, codes: ['name', 'glossary-missing', 'glossary-forbidden'], joined: false },
  { name: 'swap', injure: swappedNames, codes: ['name'], joined: false },
  { name: 'sentence', injure: droppedSentence, codes: OMISSION, joined: true },
  { name: 'clause', injure: droppedClause, codes: OMISSION, joined: false },
  { name: 'whole', injure: untranslatedWhole, codes: ['untranslated', 'wrong-language'], joined: false },
  { name: 'part', injure: untranslatedClause, codes: ['untranslated', 'wrong-language'], joined: false },
  { name: 'not', injure: droppedNegation, codes: ['negation'], joined: false },
  { name: 'quote', injure: lostQuote, codes: ['quote'], joined: false },
]
