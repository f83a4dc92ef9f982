import type { Document, Name, Pair, Usage } from '../domain/document.ts'
import type { Outcome } from '../providers/contract.ts'
import { characters } from '../providers/with-budget.ts'
import type { Article } from './article.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import type { ReadArticle } from './read-article.ts'
import { summarise } from './summarise.ts'

/** What the outcomes so far have taken, and what was billed. */
export function usage(
  read: ReadArticle,
  outcomes: ReadonlyMap<number, Outcome>,
  billedCharacters: number,
  pairs: ReadonlyMap<number, Pair>,
): Usage {
  const hits = [...outcomes].filter(([, outcome]) => outcome.status === 'translated' && outcome.origin === 'memory')
  return {
    characters: read.sentences.reduce((sum, sentence) => sum + sentence.text.length, 0),
    billedCharacters,
    memoryHits: hits.length,
    ...savedBy(hits.map(([id]) => pairs.get(id)?.source.text ?? '')),
  }
}

/** What was not sent of the texts the memory knew: one that occurs again would have been sent once. */
export function savedBy(texts: readonly string[], before = 0): Pick<Usage, 'savedCharacters'> {
  const saved = [...new Set(texts)].reduce((sum, text) => sum + characters(text), before)
  return saved > 0 ? { savedCharacters: saved } : {}
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
