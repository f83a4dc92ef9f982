import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import { findForms, LONGEST } from './find.ts'
import type { GlossaryEntry } from './glossary-entry.ts'
import { compileLexicon } from './lexicon.ts'

/** A remark on a glossary. An `error` keeps it from being built; a `warning` is for people to decide. */
export interface Diagnostic {
  readonly level: 'error' | 'warning'
  readonly concept: string
  readonly language: string | null
  readonly message: string
}

/** The scripts in which a language's terms may be written; Latin is always allowed for names and acronyms. */
const SCRIPTS = new Map<string, RegExp>([
  ['ru', /\p{Script=Cyrillic}/u],
  ['uk', /\p{Script=Cyrillic}/u],
  ['zh', /\p{Script=Han}/u],
  ['ja', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['fa', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
])
const LATIN = /\p{Script=Latin}/u

/** Letters that give away the neighbour's keyboard. */
const STRANGERS = new Map<string, RegExp>([
  ['ru', /[іїєґІЇЄҐ]/],
  ['uk', /[ыэъёЫЭЪЁ]/],
  ['fa', /[يكة]/],
])

const listed = ({ preferred, admitted, deprecated, forms }: TermCell): readonly string[] => [
  ...(preferred === null ? [] : [preferred]),
  ...admitted,
  ...deprecated,
  ...forms,
]

/** Everything worth saying about a glossary: ids, scripts, duplicates, clashes, sources, terms inside terms. */
export const checkGlossary = (entries: readonly GlossaryEntry[]): readonly Diagnostic[] => [
  ...entries.flatMap(checkSources),
  ...checkConcepts(entries),
]

/** The same for a termbase of somebody's own, which need not say where it has its terms from. */
export const checkConcepts = (entries: readonly ConceptEntry[]): readonly Diagnostic[] => [
  ...repeatedIds(entries),
  ...danglingIds(entries),
  ...entries.flatMap((entry) => [...entry.terms].flatMap(([tag, cell]) => checkCell(entry, tag, cell))),
  ...clashes(entries),
  ...nested(entries),
]

function repeatedIds(entries: readonly ConceptEntry[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ level: 'error', concept: id, language: null, message: 'the id is used twice' } as const]
  })
}

function danglingIds(entries: readonly ConceptEntry[]): readonly Diagnostic[] {
  const ids = new Set(entries.map(({ id }) => id))
  return entries.flatMap(({ id, renderedBy }) =>
    renderedBy
      .filter((other) => !ids.has(other))
      .map(
        (other): Diagnostic => ({
          level: 'error',
          concept: id,
          language: null,
          message: `renderedBy names no concept: ${other}`,
        }),
      ),
  )
}

function checkSources({ id, enforce, sources, ambiguousWith, confidence }: GlossaryEntry): readonly Diagnostic[] {
  const error = (message: string): Diagnostic => ({ level: 'error', concept: id, language: null, message })
  const remarks: Diagnostic[] = []
  if (sources.length === 0) remarks.push(error('it names no source'))
  if (enforce === 'always') {
    if (!sources.some((source) => source !== 'general-knowledge'))
      remarks.push(error('`always` needs a source beyond general knowledge'))
    if (ambiguousWith.length > 0) remarks.push(error('`always` cannot be ambiguous'))
    if (confidence !== 'high') remarks.push(error('`always` needs high confidence'))
  }
  return remarks
}

function checkCell({ id }: ConceptEntry, language: string, cell: TermCell): readonly Diagnostic[] {
  const remarks: Diagnostic[] = []
  const say = (level: Diagnostic['level'], message: string): unknown =>
    remarks.push({ level, concept: id, language, message })
  const terms = listed(cell)
  if (terms.length === 0) say('error', 'the cell is empty: leave it out')
  for (const term of terms) {
    if (term !== term.normalize('NFC')) say('error', `not in NFC: ${term}`)
    if (/[\t\n\r;]| [!?] /.test(term)) say('error', `holds a tab, line break, semicolon or a spaced ! or ?: ${term}`)
    const script = SCRIPTS.get(language)
    if (script ? !script.test(term) && !LATIN.test(term) : !LATIN.test(term))
      say('error', `not in the script of ${language}: ${term}`)
    if (script && mixesScripts(term, script)) say('error', `mixes scripts within a word: ${term}`)
    if (STRANGERS.get(language)?.test(term)) say('error', `has letters of another language: ${term}`)
    if (term.split(/[\s-]+/).length > LONGEST)
      say('error', `has more than ${LONGEST} words and would never be found: ${term}`)
    if ([...term].length < 2)
      say('warning', `so short that it is only looked for where the concept is expected: ${term}`)
  }
  if (new Set(terms).size !== terms.length) say('error', 'a term is listed twice')
  return remarks
}

function mixesScripts(term: string, script: RegExp): boolean {
  if (script.source.includes('Han') || script.source.includes('Hangul')) return false
  return term.split(/[^\p{L}\p{M}]+/u).some((word) => script.test(word) && LATIN.test(word))
}

/** Two concepts that prefer the same term: a reader of that language cannot tell them apart. */
function clashes(entries: readonly ConceptEntry[]): readonly Diagnostic[] {
  const holders = new Map<string, ConceptEntry[]>()
  for (const entry of entries)
    for (const [language, { preferred }] of entry.terms)
      if (preferred !== null) {
        const key = `${language}\t${preferred}`
        holders.set(key, [...(holders.get(key) ?? []), entry])
      }
  return [...holders].flatMap(([key, sharing]) => {
    if (sharing.length < 2) return []
    const [language = '', term = ''] = key.split('\t')
    const level = sharing.filter(({ enforce }) => enforce === 'always').length > 1 ? 'error' : 'warning'
    const others = sharing
      .slice(1)
      .map(({ id }) => id)
      .join(', ')
    return [
      { level, concept: sharing[0]!.id, language, message: `prefers the same term as ${others}: ${term}` } as const,
    ]
  })
}

/** Terms that stand inside another concept's term: there the longer one is reported alone. */
function nested(entries: readonly ConceptEntry[]): readonly Diagnostic[] {
  const languages = new Set(entries.flatMap(({ terms }) => [...terms.keys()]))
  return [...languages].flatMap((language) => {
    const lexicon = compileLexicon(entries, language)
    return entries.flatMap(({ id, terms }) => {
      const preferred = terms.get(language)?.preferred
      if (!preferred) return []
      const inside = findForms(lexicon, preferred).filter(
        ({ form, span }) => form.concept !== id && span[1] - span[0] < preferred.length,
      )
      if (inside.length === 0) return []
      const names = [...new Set(inside.map(({ form }) => form.concept))].join(', ')
      return [{ level: 'warning', concept: id, language, message: `holds terms of ${names}: ${preferred}` } as const]
    })
  })
}
