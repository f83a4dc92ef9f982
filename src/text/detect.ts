import type { Tag } from '../domain/tag.ts'
import { baseLanguage, UNDETERMINED } from '../domain/tag.ts'
import { SHARED, SINGLE } from './detection/languages.ts'
import type { Script } from './detection/script.ts'
import { mainScript, NO_SCRIPT } from './detection/script.ts'
import { countTrigrams, scoreTrigrams } from './detection/trigrams.ts'

export interface Candidate {
  readonly language: Tag
  /** 0 to 1; those of all candidates add up to 1 at most. */
  readonly confidence: number
}

export interface Detection extends Candidate {
  /** ISO 15924 code of the main script; `Zyyy` when there are no letters. */
  readonly script: Script
  /** Best first; the first is the answer. Empty when nothing can be said. */
  readonly candidates: readonly Candidate[]
}

export interface DetectOptions {
  /** The only languages that may be answered, regions and scripts aside. */
  readonly among?: readonly Tag[]
}

/** More of a text says nothing new about its language. */
const SAMPLE = 3_000
const MOST_CANDIDATES = 5

/** The language of a text; `und` when it has no letters or nothing speaks for any language. */
export function detect(text: string, { among }: DetectOptions = {}): Detection {
  const sample = text.slice(0, SAMPLE)
  const script = mainScript(sample)
  const allowed = among && new Set(among.map(baseLanguage))
  const scored = candidatesOf(script)
    .filter((language) => !allowed || allowed.has(baseLanguage(language)))
    .map((language) => ({ language, score: 0 }))
  if (scored.length === 0) return { language: UNDETERMINED, confidence: 0, script, candidates: [] }
  const candidates = rank(
    sample,
    script,
    scored.map(({ language }) => language),
  ).slice(0, MOST_CANDIDATES)
  return candidates[0]
    ? { ...candidates[0], script, candidates }
    : { language: UNDETERMINED, confidence: 0, script, candidates }
}

const candidatesOf = (script: Script): readonly Tag[] =>
  script === NO_SCRIPT ? [] : (SHARED.get(script) ?? (SINGLE.has(script) ? [SINGLE.get(script)!] : []))

function rank(sample: string, script: Script, languages: readonly Tag[]): readonly Candidate[] {
  if (languages.length === 1) return [{ language: languages[0]!, confidence: 0.99 }]
  const trigrams = countTrigrams(sample)
  const scores = languages
    .map((language) => ({ language, score: scoreTrigrams(trigrams, language, script) ?? 0 }))
    .sort((one, other) => other.score - one.score)
  const best = scores[0]!.score
  if (best === 0) return []
  const weights = scores.map(({ language, score }) => ({ language, weight: Math.exp((score - best) / 4) }))
  const total = weights.reduce((sum, { weight }) => sum + weight, 0)
  return weights.map(({ language, weight }) => ({ language, confidence: weight / total }))
}

/** Shorter sentences take the document's language: names and labels read like any. */
const LEAST_LETTERS = 20
const LEAST_LETTERS_OF_ANOTHER_SCRIPT = 5
const SURE = 0.95

/** The language of a sentence inside a document: the document's, unless the sentence is surely in another. */
export function detectPassage(text: string, documentLanguage: Tag): Tag {
  if (documentLanguage === UNDETERMINED) return detect(text).language
  const { language, confidence, script } = detect(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (language === UNDETERMINED || baseLanguage(language) === baseLanguage(documentLanguage)) return documentLanguage
  const otherScript = !candidatesOf(script).some((one) => baseLanguage(one) === baseLanguage(documentLanguage))
  if (otherScript) return letters >= LEAST_LETTERS_OF_ANOTHER_SCRIPT ? language : documentLanguage
  return confidence >= SURE && letters >= LEAST_LETTERS ? language : documentLanguage
}
