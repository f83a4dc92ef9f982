import type { Span } from './span.ts'
import type { Tag } from './tag.ts'

/** What a block is to a reader. `meta` is a byline, date or place line; `suspect` a line that may be scrape debris. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'list-item' | 'meta' | 'suspect'

/** A title, heading, paragraph, list item or label; `start` and `end` are a half-open span of the posted text. */
export interface Block {
  readonly id: number
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** What clean-up took out. `text` is exactly the posted text between `start` and `end`, so it can be restored. */
export interface Removed {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The rule that removed it: `repeated-title`, `separator`, `navigation`, `boilerplate`, … */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}

/** How much clean-up may do: nothing; only what is surely debris; whatever is probably debris. */
export type CleanLevel = 'off' | 'safe' | 'strict'

/** A sentence with its place in the cleaned or posted text (UTF-16, half-open). `text` is exactly what the span cuts. */
export interface Segment {
  readonly id: number
  /** Id of the block it belongs to. */
  readonly block: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * What became of a term of the source. `applied`: an admitted form is in the target, in any inflection; `repaired`: it
 * is there because we wrote it in; `missing`: none is; `forbidden`: only a deprecated one is; `suggested`: none is
 * asked for, the termbase has none, or there is no target yet. All but `suggested` are required.
 */
export type TermStatus = 'applied' | 'repaired' | 'missing' | 'forbidden' | 'suggested'

/** How the term came to be in the target: the engine knew it, the text had it anyway, memory, a repair. */
export type TermMethod = 'native' | 'prompt' | 'memory' | 'checked' | 'repair' | 'none'

/** One occurrence of a concept in a pair. Spans are into the pair's own source and target text. */
export interface TermUse {
  readonly concept: string
  readonly source: Span
  readonly target: Span | null
  readonly status: TermStatus
  readonly method: TermMethod
  readonly enforce: Enforce
  /** The preferred target term, for people: "Expected: defence treaty". `null` when the termbase has none. */
  readonly preferred: string | null
}

/** How strictly a concept's target terms are asked for: a miss is an error; a warning; never asked for. */
export type Enforce = 'always' | 'domain' | 'suggest'

/**
 * What a remark is about; `detail` says it in words. Programs may rely on the codes, of which `truncated` is not raised yet.
 * New ones may be added.
 */
export type FlagCode =
  | 'number'
  | 'date'
  | 'name'
  | 'quote'
  | 'negation'
  | 'length'
  | 'untranslated'
  | 'wrong-language'
  | 'glossary-missing'
  | 'glossary-forbidden'
  | 'alignment'
  | 'repeated'
  | 'added'
  | 'provider-fallback'
  | 'truncated'
  | 'disagreement'

/** How grave a remark is: surely wrong; probably wrong, a person should look; nothing to be done. */
export type Severity = 'error' | 'warning' | 'info'

/** A remark on a pair. Spans are into the pair's own texts; `detail` is a sentence for people. */
export interface Flag {
  readonly code: FlagCode
  readonly severity: Severity
  readonly source: Span | null
  readonly target: Span | null
  readonly detail: string
}

/**
 * What makes two places of a pair counterparts: a term of the termbase, a number of one value, a name; or, `word`, that
 * the engine which translated it says so, which may be wrong.
 */
export type LinkKind = 'term' | 'number' | 'name' | 'word'

/** Words of the source and the words of the target that say the same. Spans are into the pair's own texts. */
export interface Link {
  readonly source: Span
  readonly target: Span
  readonly kind: LinkKind
}

/**
 * Whether a pair has a target. `untranslated`: nothing could translate it, or its turn has not come; `failed`: it was
 * tried in vain. Only `translated` has a target.
 */
export type PairStatus = 'translated' | 'untranslated' | 'failed'
/**
 * Who wrote a target: an engine, the translation memory, a person, a person who corrected what stood there. `null`
 * without a target.
 */
export type Origin = 'machine' | 'memory' | 'human' | 'edited'

/** What another provider made of a pair's source, when several were to be compared. */
export interface Version {
  readonly provider: string
  readonly text: string
  /** Where it differs from the pair's target: spans into this text, in order, disjoint. */
  readonly differs: readonly Span[]
}

/** A translation unit shown to people: one side or both may hold several segments. */
export interface Pair {
  readonly id: number
  readonly block: number
  readonly source: {
    readonly text: string
    readonly segments: readonly number[]
    /** Where the text stands in the posted text; several when markup lies between. */
    readonly spans: readonly Span[]
    /** Only where it differs from the document's language. */
    readonly language?: Tag
  }
  /** `null` unless the status is `translated`: source text never stands in for a translation. */
  readonly target: { readonly text: string; readonly segments: readonly number[] } | null
  readonly status: PairStatus
  readonly origin: Origin | null
  readonly provider: string | null
  /** `n-m`: how many source segments stand beside how many target segments. */
  readonly bead: string
  /** Confidence that the two sides belong together, 0 to 1. */
  readonly score: number
  readonly terms: readonly TermUse[]
  /** Words that are each other's counterparts, surely but for those of kind `word`, in order of the source, disjoint on either side; none without a target. */
  readonly links: readonly Link[]
  readonly flags: readonly Flag[]
  /** Only where other providers were asked to compare: their translations, in the order they were named. */
  readonly versions?: readonly Version[]
  /** Only where they were asked for, and the pair came out of no memory: what the memory has that is like it, the likeliest first. */
  readonly matches?: readonly PairMatch[]
  /** Only where a person looked at the pair and says it is right. */
  readonly reviewed?: true
}

/** A text of the memory that is like a pair's source, with its translation. */
export interface PairMatch {
  readonly source: string
  readonly target: string
  /** 0 to 1; 1 for the very text, where its translation was made with something else. */
  readonly score: number
  readonly origin: 'machine' | 'human' | 'edited' | 'imported'
  /** Spans of the words that the other has not: into the pair's source text, and into that of the memory. */
  readonly differs: { readonly text: readonly Span[]; readonly source: readonly Span[] }
}

/** What a name names; `unknown` where nothing tells. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** Where a name stands: a pair, and a span of the pair's own source or target text. */
export interface NamePlace {
  readonly pair: number
  readonly span: Span
}

/** One way in which a name is written, with every place in which it is, in order. */
export interface NameForm {
  readonly text: string
  readonly places: readonly NamePlace[]
}

/** Somebody or something on a list that may be meant by a name. It is a likeness of names, not a screening. */
export interface NameCandidate {
  /** On the list. */
  readonly id: string
  readonly caption: string
  /** 0 to 1. */
  readonly score: number
  /** The lists it is on. */
  readonly datasets: readonly string[]
  /** Why it is on them, such as `sanction` or `role.pep`. */
  readonly topics: readonly string[]
}

/** A name of the article: one person, organisation, place or other thing, in all its forms. */
export interface Name {
  /** Its place among the names, which are in the order of the text. */
  readonly id: number
  readonly kind: NameKind
  /** Its fullest form, as the article writes it. */
  readonly original: string
  /** The original in Latin letters, and the scheme by which; `null` where it is in them, or no scheme is known here. */
  readonly transliteration: { readonly text: string; readonly scheme: string } | null
  /** Of the termbase, where it knows the name. */
  readonly concept: string | null
  /** The most frequent first. */
  readonly source: readonly NameForm[]
  /** The most frequent first; empty where none was found. */
  readonly target: readonly NameForm[]
  /** Whether each of its words is spelt in one way in the translation, inflection aside. */
  readonly consistent: boolean
  /** Only where a matching service was asked: what it found, the likeliest first. */
  readonly candidates?: readonly NameCandidate[]
}

/** A required term that a translation does not keep. */
export interface TermMiss {
  readonly pair: number
  readonly concept: string
  /** As it stands in the source. */
  readonly source: string
  /** What should stand in the target; `null` when only other forms than a preferred one are known. */
  readonly expected: string | null
  readonly status: 'missing' | 'forbidden'
  readonly enforce: Enforce
}

/** How a concept that occurs more than once was rendered. */
export interface ConceptUse {
  readonly concept: string
  /** Occurrences that have a rendition. */
  readonly occurrences: number
  /** Renditions that differ in more than inflection, each as it first stands in the target, the most frequent first. */
  readonly renditions: readonly { readonly text: string; readonly count: number }[]
  /** Share of the most frequent rendition. */
  readonly consistency: number
}

/** Counts over a whole document. Of terms, those of translated pairs only; of flags, those of every pair. */
export interface Summary {
  readonly pairs: number
  readonly translated: number
  readonly terms: {
    readonly required: number
    readonly applied: number
    /** applied / required; 1 when none was required. */
    readonly adherence: number
    /** Share of concepts used twice or more that were rendered alike; 1 when none was. */
    readonly consistency: number
    /** Of `applied` those that were put right after the provider answered. */
    readonly repaired: number
    /** Required terms that are not there, or only in a form not to be used, in the order of the text. */
    readonly misses: readonly TermMiss[]
    /** Concepts used twice or more, in the order of their first use. */
    readonly concepts: readonly ConceptUse[]
  }
  readonly flags: { readonly [severity in Severity]: number }
}

/**
 * What a document took of its providers and the memory. A sentence that occurs again counts again, but is billed once.
 */
export interface Usage {
  /** Characters (UTF-16 code units) of the segments that were to be translated. */
  readonly characters: number
  /** Characters the providers say they charged for. */
  readonly billedCharacters: number
  readonly memoryHits: number
  /** Characters that were not sent because the memory knew them, as engines count them; left out where it knew none. */
  readonly savedCharacters?: number
}

/** The answer of `POST /v1/translations`. */
export interface Document {
  readonly id: string
  readonly source: { readonly language: Tag; readonly confidence: number; readonly detected: boolean }
  readonly target: { readonly language: Tag }
  readonly blocks: readonly (Block & { readonly pairs: readonly number[] })[]
  readonly pairs: readonly Pair[]
  readonly removed: readonly Removed[]
  /** In the order of the text; none before the translation has ended. */
  readonly names: readonly Name[]
  readonly summary: Summary
  readonly glossary: { readonly id: string; readonly version: string } | null
  readonly usage: Usage
  /** Remarks on the whole document, in sentences for people. */
  readonly warnings: readonly string[]
  /** Only of a document that is kept. */
  readonly kept?: Kept
}

/** What the store says of a kept document. Times are ISO 8601, UTC. */
export interface Kept {
  /** Counted up with every change, from 1; the `ETag`. */
  readonly version: number
  /** Changes that can be taken back. */
  readonly changes: number
  readonly createdAt: string
  readonly updatedAt: string
  /** From then on it is gone; `null` = kept until it is deleted. */
  readonly expiresAt: string | null
}
