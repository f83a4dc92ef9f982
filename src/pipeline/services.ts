import type { Tag } from '../domain/tag.ts'
import type { LanguagePairs, Provider, Translator } from '../providers/contract.ts'
import type { EmbedTexts } from '../providers/embeddings.ts'
import type { Rewriter } from '../providers/rewriter.ts'
import type { MatchNames } from '../screening/yente.ts'
import type { Glossaries } from './glossaries.ts'
import type { TranslationMemory } from './translation-memory.ts'

/** Which engines a translation may use, and how. */
export interface TranslatorChoice {
  /** A configured provider's name; left out = the chain, memory first. */
  readonly provider?: string | undefined
  /** Neither read from nor written to memory. */
  readonly private?: boolean | undefined
}

/** What the pipeline works with. Made once by the composition root. */
export interface Services {
  /** Configured providers in the order they are asked. */
  readonly providers: readonly Provider[]
  /** A translator for the choice, or `undefined` when no provider has that name. */
  translator(choice: TranslatorChoice): Translator | undefined
  /**
   * The language model that may repair what misses a term, or `null`: none is configured, or the choice names another
   * provider, who alone is to see the text.
   */
  rewriter(choice: TranslatorChoice): Rewriter | null
  /** Sentence embeddings, where a service of them is configured. */
  readonly embed?: EmbedTexts | null
  /** Looks names up in lists of sanctions, where a service for it is configured. */
  readonly matchNames?: MatchNames | null
  /** Characters that one request may have billed; left out = as many as it takes. */
  readonly requestBudget?: number | undefined
  /** Milliseconds the translation may take that an alignment is made with; what is missing then is done without. */
  readonly pivotMs?: number
  /** What a provider translates, remembered for a while. Rejects with a `Problem` when it cannot be asked. */
  languagesOf(provider: Provider, signal?: AbortSignal): Promise<LanguagePairs>
  /** To be awaited before a text's language is told. Rejects when what that needs cannot be read. */
  prepareDetection(): Promise<void>
  /** Language pairs of which the bundled memory knows some sentences. */
  readonly memoryPairs: readonly { readonly source: Tag; readonly target: Tag }[]
  readonly glossaries: Glossaries
  /** The translation memory that is kept, where there is one and it is used. */
  readonly memory?: TranslationMemory | null
}

/** The termbase used when a request names none. */
export const DEFAULT_GLOSSARY = 'sanctions-diplomacy'
