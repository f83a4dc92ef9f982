import type { Tag } from '../../domain/tag.ts'
import { askFranc } from './franc.ts'
import { SHARED } from './languages.ts'
import { buildLetters } from './letters.ts'
import { priorOf } from './prior.ts'
import type { Script } from './script.ts'
import type { TrigramTable } from './trigrams.ts'
import { buildTrigramTable } from './trigrams.ts'
import type { WordTable, Worths } from './word-table.ts'
import { buildWordTable, lookUp } from './word-table.ts'

/** How well a text fits one language. */
export interface Score {
  readonly language: Tag
  /** How likely the text is in the language: a natural logarithm, comparable between languages of one text. */
  readonly score: number
}

/** How well a text fits each language asked about, and how much of it there was to judge by. */
export interface Scores {
  /** Best first. */
  readonly ranked: readonly Score[]
  /** Whether anything in the text spoke for any language. */
  readonly evidence: boolean
  /** How many words were read, and how many of them the best language's list has. */
  readonly words: number
  readonly known: number
}

const WORD = /[\p{L}\p{M}]+(?:['’ʻʼ‘-][\p{L}\p{M}]+)*['’]?/gu
const LETTER_WEIGHT = 0.4
const TRIGRAM_WEIGHT = 0.3
/** Languages this far behind on words and letters cannot catch up. */
const OUT_OF_REACH = 25
/** What franc's trigrams count for, a character; its fit has no more to say after so many characters. */
const FRANC_WEIGHT = 0.08
const FRANC_LENGTH = 300
const MOST_RERANKED = 20
/** A language franc is not asked about fits as well as close relatives do. */
const UNASKED = 0.8
/** Fits of languages that words and letters leave in reach differ by less than this. */
const MOST_DIFFERENCE = 0.4
/** More of a text adds nothing to what its trigrams say. */
const TRIGRAM_SAMPLE = 600

/** What is known of the languages that share a script; each is meant by its place in the list. */
interface Tables {
  readonly languages: readonly Tag[]
  readonly priors: readonly number[]
  readonly words: WordTable
  readonly letters: ReadonlyMap<string, Worths>
  /** Built when a text leaves more than one language in reach. */
  trigrams?: TrigramTable
}

const byScript = new Map<Script, Tables>()

function tablesOf(script: Script): Tables {
  const before = byScript.get(script)
  if (before) return before
  const languages = SHARED.get(script) ?? []
  const tables = {
    languages,
    priors: languages.map(priorOf),
    words: buildWordTable(languages),
    letters: buildLetters(languages),
  }
  byScript.set(script, tables)
  return tables
}

/** The allowed languages of a script that several share, each with its score for the text. */
export function scoreLanguages(text: string, script: Script, isAllowed: (language: Tag) => boolean): Scores {
  const tables = tablesOf(script)
  const { languages } = tables
  const lower = text.toLowerCase()
  const scores = [...tables.priors]
  const hits = languages.map(() => 0)
  let words = 0
  let evidence = false

  for (const [word] of lower.matchAll(WORD)) {
    words++
    const worths = lookUp(tables.words, word)
    if (!worths) continue
    evidence = true
    for (let index = 0; index < worths.length; index += 2) {
      scores[worths[index]!]! += worths[index + 1]!
      hits[worths[index]!]!++
    }
  }
  for (const letter of lower) {
    const worths = letter > '\x7f' ? tables.letters.get(letter) : undefined
    if (!worths) continue
    for (let index = 0; index < worths.length; index += 2) scores[worths[index]!]! += LETTER_WEIGHT * worths[index + 1]!
  }

  const allowed = [...languages.keys()].filter((place) => isAllowed(languages[place]!))
  const best = Math.max(...allowed.map((place) => scores[place]!))
  const near = allowed.filter((place) => scores[place]! > best - OUT_OF_REACH)
  if (near.length > 1) {
    tables.trigrams ??= buildTrigramTable(languages)
    const known = tables.trigrams.score(lower.slice(0, TRIGRAM_SAMPLE), near, scores, TRIGRAM_WEIGHT)
    evidence ||= known
    rerank(text, near, languages, scores)
  }
  const ranked = near
    .map((place) => ({ language: languages[place]!, score: scores[place]!, known: hits[place]! }))
    .sort((one, other) => other.score - one.score)
  return { ranked, evidence, words, known: ranked[0]?.known ?? 0 }
}

/** Lets franc order the languages that are left in reach, where it could change which is first. */
function rerank(text: string, near: readonly number[], languages: readonly Tag[], scores: number[]): void {
  const places = [...near].sort((one, other) => scores[other]! - scores[one]!).slice(0, MOST_RERANKED)
  const weight = FRANC_WEIGHT * Math.min(text.length, FRANC_LENGTH)
  const [best, second] = places as [number, number]
  if (scores[best]! - scores[second]! > weight * MOST_DIFFERENCE) return
  const tags = places.map((place) => languages[place]!)
  const fits = askFranc(text, tags)
  for (const [index, place] of places.entries()) if (fits) scores[place]! += weight * (fits[index] ?? UNASKED)
}
