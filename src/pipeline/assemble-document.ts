import type { Document, Name, Pair, Usage } from '../domain/document.ts'
import type { Outcome } from '../providers/contract.ts'
import type { Article } from './article.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import type { ReadArticle } from './read-article.ts'
import { summarise } from './summarise.ts'

/** What the outcomes so far have taken, and what was billed. */
export function usage(read: ReadArticle, outcomes: ReadonlyMap<number, Outcome>, billedCharacters: number): Usage {
  const translated = [...outcomes.values()].filter((outcome) => outcome.status === 'translated')
  return {
    characters: read.sentences.reduce((sum, sentence) => sum + sentence.text.length, 0),
    billedCharacters,
    memoryHits: translated.filter((outcome) => outcome.origin === 'memory').length,
  }
}

/** The document as it stands; `names` once they are looked for. */
export function assemble(parts: {
  readonly id: string
  readonly article: Article
  readonly read: ReadArticle
  readonly pairs: readonly Pair[]
  readonly usage: Usage
  readonly warnings: readonly string[]
  readonly names?: readonly Name[]
}): Document {
  const { id, article, read, usage } = parts
  const pairs = [...parts.pairs]
  return {
    id,
    source: { language: read.language, confidence: read.confidence, detected: read.detected },
    target: { language: article.target },
    blocks: blocksWithPairs(read.blocks, pairs),
    pairs,
    removed: read.removed,
    names: parts.names ?? [],
    summary: summarise(pairs, article.target),
    glossary: article.termbase && { id: article.termbase.id, version: article.termbase.version },
    usage,
    warnings: [...gapWarning(pairs), ...parts.warnings],
  }
}

/** What is said of a document with sentences that failed; nothing of one without. */
export function gapWarning(pairs: readonly Pair[]): readonly string[] {
  const failed = pairs.filter((pair) => pair.status === 'failed').length
  return failed > 0 ? [`${failed} of ${pairs.length} sentences were not translated; each says why.`] : []
}
