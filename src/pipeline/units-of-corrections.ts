import type { Document, Pair } from '../domain/document.ts'
import type { MemoryUnit } from '../storage/memory-units.ts'
import type { Article } from './article.ts'
import { documentScope } from './memory-choice.ts'
import type { Change } from './pair-boundaries.ts'
import { textFor } from './translate-once.ts'
import type { TranslationMemory } from './translation-memory.ts'

/** What a change of a kept document is to the memory. */
export interface Learned {
  readonly owner: string
  /** After the change. */
  readonly document: Document
  readonly changes: readonly Change[]
  readonly clean: Article['clean']
}

/**
 * Puts what a person wrote or found right into the memory, and takes out what no longer stands in the document. Gives a
 * remark where the memory could not be written, for the correction stands all the same.
 */
export async function learn(memory: TranslationMemory, learned: Learned): Promise<void> {
  const { owner, document, changes } = learned
  const units = changes.flatMap(({ after }) => after.flatMap((pair) => unitOf(pair, learned) ?? []))
  const kept = new Set(document.pairs.flatMap((pair) => unitOf(pair, learned)?.text ?? []))
  const gone = changes
    .flatMap(({ before }) => before.flatMap((pair) => unitOf(pair, learned)?.text ?? []))
    .filter((text) => !kept.has(text))
  const { source, target } = document
  for (const found of await memory.store.find(owner, source.language, target.language, gone))
    for (const { id, scope } of found)
      if (scope === documentScope(document.id)) await memory.store.remove(owner, { id })
  await memory.put(owner, units)
}

/** The unit a pair is, where a person wrote its target or says that it is right. */
function unitOf(pair: Pair, { document, clean }: Learned): MemoryUnit | undefined {
  if (!pair.target || pair.source.text === '' || (pair.origin !== 'edited' && !pair.reviewed)) return undefined
  return {
    source: document.source.language,
    target: document.target.language,
    text: textFor(pair.source.text, { clean }),
    translation: pair.target.text,
    origin: pair.origin === 'edited' ? 'edited' : 'human',
    provider: null,
    scope: documentScope(document.id),
    terms: '',
  }
}
