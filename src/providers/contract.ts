import type { Problem } from '../domain/problem.ts'
import type { Span } from '../domain/span.ts'
import type { Tag } from '../domain/tag.ts'

/** A pair of terms a provider is asked to keep: source form as it stands in the text, target form as we want it. */
export interface TermHint {
  readonly source: string
  readonly target: string
  /** Whether it is a proper name, which an engine may copy as it stands. Left out = it is not known to be. */
  readonly name?: true
}

/** A part of a text and the part of its translation that an engine says it made of it: spans into the two texts. */
export interface Counterpart {
  readonly source: Span
  readonly target: Span
}

/**
 * Every term of the termbase for one pair of languages, for engines that keep glossaries of their own. The entries are
 * only made when they are asked for; the key changes whenever they do.
 */
export interface Dictionary {
  /** A digest of the termbase and the pair: two dictionaries with one key have the same entries. */
  readonly key: string
  /** The termbase's id, by which an engine's glossary made of an older version is known. Left out = none is replaced. */
  readonly termbase?: string
  /** No source twice, no empty side. */
  entries(): readonly TermHint[]
}

/** What a provider has to fetch before it can translate, and how far that is, in bytes. */
export interface Preparation {
  readonly provider: string
  /** A name for people: `the model de-en`. */
  readonly what: string
  readonly done: number
  readonly total: number
}

/** Characters set aside for one request. One that is never settled stays spent. */
export interface Reservation {
  /** Puts what was billed in place of what was set aside. Never rejects: the answer is there and paid for. */
  settle(billed: number): Promise<void>
}

/** Where the characters come from that an engine bills. */
export interface Budget {
  /** Sets characters (code points) aside before they are sent. Rejects with `budget-exhausted` when there are not as many left. */
  reserve(characters: number, provider: string): Promise<Reservation>
}

/** What one request to a provider asks for. */
export interface Job {
  /** Never empty strings: those are kept back above the provider. */
  readonly texts: readonly string[]
  readonly source: Tag
  readonly target: Tag
  /** Text around the job that is not to be translated, for providers that take it. */
  readonly context?: string
  /** The terms that occur in the texts, for providers that take them with the request. */
  readonly terms?: readonly TermHint[]
  /** All terms of the pair, for providers that keep a glossary on their side. */
  readonly dictionary?: Dictionary
  /** How many other translations of each text are wanted, for providers that have them (0). */
  readonly alternatives?: number
  /** Told how far something is that has to be fetched first. */
  readonly onPreparation?: (preparation: Preparation) => void
  /** Asked before every request to a provider that is paid for, and told what that billed. */
  readonly budget?: Budget
  readonly signal?: AbortSignal
}

/** A translation of one text. */
export interface Answer {
  readonly text: string
  /** What the provider took the source language to be. */
  readonly detected?: Tag
  /** Characters the provider charged for this text. */
  readonly billed?: number
  /** Other translations of the text, best first. */
  readonly alternatives?: readonly string[]
  /** How the provider was given the terms; left out when it was not. */
  readonly terminology?: 'native' | 'prompt'
  /** Words the engine links, in its order: an engine's guess, in which a word may occur more than once and may be wrong. */
  readonly words?: readonly Counterpart[]
  /** The sentences as the engine cut them, white space included: joined they are the two texts. */
  readonly sentences?: readonly Counterpart[]
}

/** What one request to a provider may hold. A member left out is no limit; a text over any of them is never sent in one. */
export interface Limits {
  /** Most texts in one request. */
  readonly texts?: number
  /** Most UTF-16 code units over all texts of one request. */
  readonly characters?: number
  /** Most bytes of UTF-8 over all texts of one request, with the driver's own encoding overhead allowed for. */
  readonly bytes?: number
}

/** What a provider does with a job beside translating its texts. What it does not take, it leaves out. */
export interface Features {
  /** How terms can be given: not at all, as a glossary on its side, inside the text, in a prompt. */
  readonly terminology: 'none' | 'id' | 'inline' | 'prompt'
  /** Most other translations it gives of a text; 0 for none. */
  readonly alternatives: number
  readonly markup: 'none' | 'html' | 'xml'
  readonly context: boolean
}

/** Which pairs a provider translates: any of `sources` into any of `targets`, never a language into itself. */
export interface LanguagePairs {
  readonly sources: readonly Tag[]
  readonly targets: readonly Tag[]
}

/**
 * An engine behind the contract: a plain object; ONE request per call. It neither batches nor retries.
 * Throws a `Problem` (`provider-*`, `unsupported-language-pair`) for everything a caller can act on; an abort rejects
 * with the signal's reason.
 */
export interface Provider {
  readonly name: string
  readonly limits: Limits
  readonly features: Features
  /** Whether nobody sends a bill: an engine of the operator's own. Left out = it is paid for by the character. */
  readonly free?: boolean
  /** Milliseconds a request may take, where that is more than the chain allows: a model may have to be loaded first. */
  readonly timeoutMs?: number
  /** Whether a text must be in a request of its own; left out = none must. */
  alone?(text: string): boolean
  /** One answer per text, in order. A driver whose engine gave another count throws `provider-malformed`. */
  translate(job: Job): Promise<readonly Answer[]>
  /** What it translates now. Rejects with a `Problem` when the engine cannot be asked. */
  languages(signal?: AbortSignal): Promise<LanguagePairs>
  /** Characters used and allowed in the current period, where the engine tells. */
  usage?(signal?: AbortSignal): Promise<{ readonly used: number; readonly limit: number | null }>
}

/** What became of one text of a larger job. */
export type Outcome =
  | {
      readonly index: number
      readonly status: 'translated'
      readonly text: string
      readonly provider: string
      readonly origin: 'machine' | 'memory'
      readonly billed: number
      /** Whether a person wrote it or stands for it, so that nothing in it is to be repaired. */
      readonly asItStands?: true
      /** Other translations the provider gave, where they were asked for. */
      readonly alternatives?: readonly string[]
      /** How the provider was given the terms; left out when it was not. */
      readonly terminology?: 'native' | 'prompt'
      /** As in {@link Answer}; lost where the answer is not the translation any more. */
      readonly words?: readonly Counterpart[]
      readonly sentences?: readonly Counterpart[]
      /** In how many parts the text was translated, where it is longer than one request may be. */
      readonly parts?: number
      /** Names of the providers that failed on this text before, in order. */
      readonly after: readonly string[]
    }
  | {
      readonly index: number
      readonly status: 'failed'
      readonly problem: Problem
      readonly provider: string | null
      /** An answer that was refused and can be read all the same: it stands, flagged, where nobody gives a better one. */
      readonly readable?: Outcome & { readonly status: 'translated' }
    }

/**
 * Any number of texts through one provider or many: the wrappers give this. Every index comes exactly once, in any
 * order, as soon as it is known. Never throws for a provider's failure (that is a `failed` outcome), only for an abort.
 */
export interface Translator {
  readonly name: string
  /** Names of the providers that may see the text, in the order they are asked; empty when there is none. */
  readonly providers: readonly string[]
  translate(job: Job): AsyncIterable<Outcome>
  /** What its providers translate together, where they can be asked. Rejects with a `Problem` when none can. */
  languages?(signal?: AbortSignal): Promise<LanguagePairs>
}
