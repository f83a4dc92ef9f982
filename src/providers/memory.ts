import { languageKey } from '../domain/language-key.ts'
import { sameText } from '../domain/same-text.ts'
import type { Tag } from '../domain/tag.ts'

/** A text and its translation. */
export interface MemoryEntry {
  readonly source: Tag
  readonly target: Tag
  readonly text: string
  readonly translation: string
}

/** A translation memory: what was translated before, looked up whole text by whole text. */
export interface Memory {
  /** One translation per text, in order; `undefined` where the memory has none. */
  lookup(texts: readonly string[], source: Tag, target: Tag): readonly (string | undefined)[]
}

/**
 * A translation memory over entries, which are read at the first look-up. Languages are compared without regions: what
 * was translated de → en-GB serves de → en. The first entry of a text wins.
 */
export function createMemory(entries: () => Iterable<MemoryEntry>): Memory {
  let pairs: Map<string, Map<string, string>> | undefined
  const pairKey = (source: Tag, target: Tag) => `${languageKey(source)} ${languageKey(target)}`

  function read(): Map<string, Map<string, string>> {
    const all = new Map<string, Map<string, string>>()
    for (const { source, target, text, translation } of entries()) {
      const key = pairKey(source, target)
      const texts = all.get(key) ?? new Map<string, string>()
      const normalised = sameText(text)
      if (normalised && translation.trim() && !texts.has(normalised)) texts.set(normalised, translation)
      all.set(key, texts)
    }
    return all
  }

  return {
    lookup(texts, source, target) {
      pairs ??= read()
      const known = pairs.get(pairKey(source, target))
      return texts.map((text) => known?.get(sameText(text)))
    },
  }
}
