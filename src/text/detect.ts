import type { Tag } from '../domain/tag.ts'
import { baseLanguage, UNDETERMINED } from '../domain/tag.ts'
import { loadFranc } from './detection/franc.ts'
import { chineseScript } from './detection/han.ts'
import { SHARED, SINGLE } from './detection/languages.ts'
import type { Scores } from './detection/score.ts'
import { scoreLanguages } from './detection/score.ts'
import type { Script } from './detection/script.ts'
import { mainScript } from './detection/script.ts'
import { loadWords } from './detection/words.ts'

/** A language a text may be in. */
export interface Candidate {
  readonly language: Tag
  /** 0 to 1; those of all candidates add up to 1 at most. */
  readonly confidence: number
}

/** The language of a text, `und` with confidence 0 when nothing can be said, and what else it may be. */
export interface Detection extends Candidate {
  /** ISO 15924 code of the main script; `Zyyy` when there are no letters. */
  readonly script: Script
  /** Best first; the first is the answer. Empty when nothing can be said. */
  readonly candidates: readonly Candidate[]
}

/** What is known of a text beforehand. */
export interface DetectOptions {
  /** The only languages that may be answered, regions and scripts aside. */
  readonly among?: readonly Tag[]
}

/** More of a text says nothing new about its language. */
const SAMPLE = 3_000
const MOST_CANDIDATES = 5

/** Addresses are in no language. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|@\w+/g

/**
 * Loads what detection needs and importing it does not bring: once a process, before the first {@link detect}. `read` gives
 * the file of the word tables (`assets/language-words.txt`) and is called when they are not there yet. Throws when it cannot.
 */
export async function prepareDetection(read: () => Promise<string>): Promise<void> {
  await Promise.all([loadFranc(), loadWords(read)])
}

/**
 * The language of a text: its script first, then words, letters and trigrams of the languages that share the script.
 * `und` when it has no letters or nothing speaks for any language. Serbian in Latin script is `sr-Latn`, Chinese is
 * `zh-Hans` or `zh-Hant` where its characters tell. Throws before {@link prepareDetection}.
 */
export function detect(text: string, { among }: DetectOptions = {}): Detection {
  const sample = text.slice(0, SAMPLE).replace(ADDRESS, ' ')
  const script = mainScript(sample)
  const allowed = among && new Set(among.map(baseLanguage))
  const isAllowed = (language: Tag) => !allowed || allowed.has(baseLanguage(language))
  const candidates = findCandidates(sample, script, isAllowed)
  const [best] = candidates
  return best ? { ...best, script, candidates } : { language: UNDETERMINED, confidence: 0, script, candidates }
}

function findCandidates(sample: string, script: Script, isAllowed: (language: Tag) => boolean): readonly Candidate[] {
  const single = SINGLE.get(script)
  if (single) {
    const language = single === 'zh' ? chineseScript(sample) : single
    return isAllowed(language) ? [{ language, confidence: sureOfScript(sample) }] : []
  }
  if (!SHARED.get(script)?.some(isAllowed)) return []
  return weigh(scoreLanguages(sample, script, isAllowed))
}

/** A few letters of a script may be a name in a text of another. */
const FEW_LETTERS = 6
const sureOfScript = (sample: string): number => (sample.trim().length < FEW_LETTERS ? 0.85 : 0.99)

/** Words and trigrams say the same twice: scores count for less than they claim. Fitted to the mistakes that are left. */
const SHARPNESS = 0.45
/** A text this long of which the language's list knows this little is in some language we have no list of. */
const MANY_WORDS = 10
const LEAST_KNOWN = 0.08
const STRANGE = 0.6

/** Scores as shares of 1. */
function weigh({ ranked, evidence, words, known }: Scores): readonly Candidate[] {
  const best = ranked[0]
  if (!best || !evidence) return []
  const weights = ranked.map(({ score }) => Math.exp((score - best.score) * SHARPNESS))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const trust = words >= MANY_WORDS && known < LEAST_KNOWN * words ? STRANGE : 1
  return ranked
    .slice(0, MOST_CANDIDATES)
    .map(({ language }, index) => ({ language, confidence: (trust * weights[index]!) / total }))
}

/** Shorter sentences take the document's language: names and labels read like any. */
const LEAST_LETTERS = 20
const LEAST_LETTERS_OF_ANOTHER_SCRIPT = 5
const SURE = 0.95

/** The language of a sentence inside a document: the document's, unless the sentence is surely in another. Throws before {@link prepareDetection}. */
export function detectPassage(text: string, documentLanguage: Tag): Tag {
  const { language, confidence, script } = detect(text)
  if (documentLanguage === UNDETERMINED) return language
  if (language === UNDETERMINED || baseLanguage(language) === baseLanguage(documentLanguage)) return documentLanguage
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (!isWrittenIn(documentLanguage, script))
    return letters >= LEAST_LETTERS_OF_ANOTHER_SCRIPT ? language : documentLanguage
  return confidence >= SURE && letters >= LEAST_LETTERS ? language : documentLanguage
}

/** Whether a language is written in a script, as far as we know. */
const isWrittenIn = (language: Tag, script: Script): boolean =>
  [...(SHARED.get(script) ?? []), SINGLE.get(script)].some(
    (one) => one !== undefined && baseLanguage(one) === baseLanguage(language),
  )
