import type { Tag } from '../../domain/tag.ts'
import { SHARED } from './languages.ts'
import { buildLetters } from './letters.ts'
import { priorOf } from './prior.ts'
import type { Script } from './script.ts'
import { countTrigrams, scoreTrigrams } from './trigrams.ts'
import { wordsOf } from './words.ts'

export interface Score {
  readonly language: Tag
  /** How likely the text is in the language: a natural logarithm, comparable between languages of one text. */
  readonly score: number
}

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
const JOINER = /['’ʻʼ‘-]/
const LETTER_WEIGHT = 0.35
const TRIGRAM_WEIGHT = 0.35
/** Languages this far behind on words and letters cannot catch up. */
const OUT_OF_REACH = 30
/** More of a text adds nothing to what its trigrams say. */
const TRIGRAM_SAMPLE = 600

/** Words of all languages of a script: what each is worth to which language, by its place in the script's list. */
type Table = ReadonlyMap<string, readonly (readonly [place: number, worth: number])[]>

const tables = new Map<Script, Table>()
let letters: ReadonlyMap<string, ReadonlyMap<Tag, number>> | undefined

function tableOf(script: Script, languages: readonly Tag[]): Table {
  const before = tables.get(script)
  if (before) return before
  const table = new Map<string, [number, number][]>()
  for (const [place, language] of languages.entries())
    for (const [word, worth] of wordsOf(language)) {
      const worths = table.get(word)
      if (worths) worths.push([place, worth])
      else table.set(word, [[place, worth]])
    }
  tables.set(script, table)
  return table
}

/** The allowed languages of a script that several share, each with its score for the text. */
export function scoreLanguages(text: string, script: Script, isAllowed: (language: Tag) => boolean): Scores {
  const languages = SHARED.get(script) ?? []
  const lower = text.toLowerCase()
  const scores = languages.map(priorOf)
  const hits = languages.map(() => 0)
  const table = tableOf(script, languages)
  let words = 0
  let evidence = false

  for (const [word] of lower.matchAll(WORD)) {
    words++
    for (const [place, worth] of find(table, word) ?? []) {
      scores[place]! += worth
      hits[place]!++
      evidence = true
    }
  }
  letters ??= buildLetters()
  for (const letter of lower) {
    const worths = letter > '\x7f' ? letters.get(letter) : undefined
    if (!worths) continue
    for (const [place, language] of languages.entries()) scores[place]! += LETTER_WEIGHT * (worths.get(language) ?? 0)
  }

  const allowed = [...languages.keys()].filter((place) => isAllowed(languages[place]!))
  const best = Math.max(...allowed.map((place) => scores[place]!))
  const near = allowed.filter((place) => scores[place]! > best - OUT_OF_REACH)
  if (near.length > 1) {
    const trigrams = countTrigrams(lower.slice(0, TRIGRAM_SAMPLE))
    for (const place of near) {
      const fit = scoreTrigrams(trigrams, languages[place]!, script)
      scores[place]! += TRIGRAM_WEIGHT * fit
      evidence ||= fit > 0
    }
  }
  const ranked = near
    .map((place) => ({ language: languages[place]!, score: scores[place]!, place }))
    .sort((one, other) => other.score - one.score)
  return { ranked, evidence, words, known: hits[ranked[0]?.place ?? -1] ?? 0 }
}

/** A word as it stands, else a part of it: `l’accord` → `l’`, `c'est` → `c'`, `well-known` → `well`. */
function find(table: Table, word: string) {
  const whole = table.get(word)
  if (whole) return whole
  const cut = word.search(JOINER)
  if (cut < 0) return undefined
  const first = word.slice(0, cut)
  return table.get(`${first}’`) ?? table.get(first) ?? table.get(word.slice(cut + 1))
}
