import { baseLanguage } from '../domain/tag.ts'
import { MEANING_CUES, UNIT_CUES } from './meaning-cue-words.ts'
import type { Side } from './pair.ts'
import { readNumbers } from './read-numbers.ts'
import { wordPattern } from './word-pattern.ts'
import { wordedNumbers } from './worded-numbers.ts'

type Cues = readonly (readonly [kind: string, pattern: RegExp])[]

/** Languages that write no spaces between words. */
const UNSPACED = new Set(['zh', 'ja'])

const signPattern = (alternatives: string): RegExp => new RegExp(alternatives, 'giu')

/** Patterns take a while to build: a language's when a text of it is first read. */
const cuesByLanguage = new Map<string, Cues>()
let unitCues: Cues | undefined

function cuesOf(base: string): Cues {
  const built = cuesByLanguage.get(base)
  if (built) return built
  const alternatives = MEANING_CUES.get(base)
  if (!alternatives) return []
  const cues = patterns(alternatives, UNSPACED.has(base) ? signPattern : wordPattern)
  cuesByLanguage.set(base, cues)
  return cues
}

const patterns = (alternatives: Readonly<Record<string, string>>, pattern: (text: string) => RegExp): Cues =>
  Object.entries(alternatives).map(([kind, text]) => [kind, pattern(text)] as const)

/**
 * What a text says of duty, leave, condition, doubt, man and woman, money, shares and numbers in words, as a sorted list
 * of kinds: one translation of a sentence has the list that another has. Numbers in words up to one are left out: they
 * are articles. What we have no words for, in a language we know none of, is not in the list.
 */
export function meaningCues({ text, language }: Side): readonly string[] {
  const base = baseLanguage(language)
  unitCues ??= patterns(UNIT_CUES, signPattern)
  const kinds = cuesOf(base).flatMap(([kind, cue]) => [...text.matchAll(cue)].map(() => kind))
  const units = unitCues.flatMap(([unit, sign]) => (text.search(sign) >= 0 ? [unit] : []))
  const digits = new Set(readNumbers(text, base).flatMap(({ values }) => values))
  const numbers = [...wordedNumbers(text, base).values].filter((value) => value > 1 && !digits.has(value))
  return [...kinds, ...units, ...numbers.map(String)].sort()
}
