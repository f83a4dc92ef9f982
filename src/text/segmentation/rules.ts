import { baseLanguage, type Tag } from '../../domain/tag.ts'
import type { LanguageTable } from './language-table.ts'
import { LANGUAGE_TABLES } from './tables/index.ts'

/** What an abbreviation does to the full stop behind it, see {@link LanguageTable}. */
export type AbbreviationClass = 'titles' | 'numeric' | 'endable' | 'dates' | 'closing'

/** A {@link LanguageTable} made ready for the scanner. */
export interface Rules {
  readonly abbreviations: ReadonlyMap<string, AbbreviationClass>
  /** The beginnings of abbreviations of several parts: `z` and `s.r` for `z.b` and `s.r.o`. */
  readonly prefixes: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly ordinals: LanguageTable['ordinals']
  readonly months: ReadonlySet<string>
  /** Beginnings of such words. */
  readonly monthStems: readonly string[]
  readonly capitalised: readonly string[]
  readonly closers: string
  readonly vowels: boolean
  /** Finds, one after another, what may end a sentence, and straight quotation marks and brackets. */
  readonly marks: RegExp
}

/** What ends sentences in any script. */
const TERMINATORS = '.!?…‼⁇⁈⁉‽։।॥።۔؟。！？｡．'

/** Abbreviations of every language. */
const COMMON: LanguageTable = {
  titles: 'Mr Mrs Ms dr prof St p.s',
  endable: 'Inc Ltd Co Corp Jr',
  numeric: 'nº n° № § no vol p tel art jan feb mar apr jun jul aug sep sept oct okt nov dec',
  closing: `etc Hz kHz MHz km cm mm kg mg kw kwh mwh gwh ml км см мм дм кг мг кв мл млн млрд`,
}

const words = (list: string | undefined): string[] => list?.split(/\s+/).filter(Boolean) ?? []

/** A word listed in two classes belongs to the later of these. */
const CLASSES = ['numeric', 'closing', 'endable', 'dates', 'titles'] as const

function compile(table: LanguageTable): Rules {
  const abbreviations = new Map<string, AbbreviationClass>()
  for (const source of [COMMON, table])
    for (const name of CLASSES) for (const word of words(source[name])) abbreviations.set(word, name)
  const prefixes = new Set<string>()
  for (const abbreviation of abbreviations.keys())
    for (let at = abbreviation.indexOf('.'); at > 0; at = abbreviation.indexOf('.', at + 1))
      prefixes.add(abbreviation.slice(0, at))
  return {
    abbreviations,
    prefixes,
    starters: new Set([...words(table.starters), ...words(table.prepositions)]),
    prepositions: new Set(words(table.prepositions)),
    ordinals: table.ordinals,
    months: new Set(words(table.months)),
    monthStems: words(table.months).flatMap((word) => (word.endsWith('-') ? [word.slice(0, -1)] : [])),
    capitalised: words(table.capitalised),
    closers: table.closers ?? '',
    vowels: table.vowels ?? false,
    marks: new RegExp(`[${TERMINATORS}${table.terminators ?? ''}]+|["()]|''|,,`, 'g'),
  }
}

const compiled = new Map<LanguageTable, Rules>()

/** The rules of a language, compiled when first asked for; `undefined` for a language without a table. */
export function rulesOf(language: Tag): Rules | undefined {
  const table = LANGUAGE_TABLES.get(baseLanguage(language))
  if (!table) return undefined
  const known = compiled.get(table)
  if (known) return known
  const rules = compile(table)
  compiled.set(table, rules)
  return rules
}
