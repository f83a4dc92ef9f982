import type { Span } from '../../domain/span.ts'
import type { Tag } from '../../domain/tag.ts'
import type { NameCluster } from './clusters.ts'
import { isInflection, isSameRendition } from './word-forms.ts'

/** A place where a word of a name has its counterpart. */
export interface RenderedWord {
  readonly pair: number
  readonly source: Span
  readonly target: Span
}

/** How a word of a name is spelt in the translation, inflection aside, and where. */
export interface Rendition {
  /** As it first stands there. */
  readonly text: string
  readonly places: readonly RenderedWord[]
}

/** A word of a name that is spelt in several ways, the most frequent first. */
export interface VariedWord {
  /** As it first stands in the source. */
  readonly word: string
  readonly renditions: readonly Rendition[]
}

/**
 * The words of a name that the source spells in one way and the translation in several. A name of the termbase has none:
 * whatever is admitted for it is right.
 */
export function variedWords(cluster: NameCluster, source: Tag, target: Tag): readonly VariedWord[] {
  return cluster.words.flatMap((word): readonly VariedWord[] => {
    const found: { text: string; places: RenderedWord[] }[] = []
    let first: string | undefined
    for (const { pair, concept, words } of cluster.mentions)
      for (const one of words) {
        if (concept !== null || !one.target || !pair.target || one.text.length < 2) continue
        if (!isInflection(one.letters, word.letters, source)) continue
        first ??= one.text
        const text = pair.target.text.slice(...one.target)
        const place = { pair: pair.id, source: one.span, target: one.target }
        const known = found.find((rendition) => isSameRendition(rendition.text, text, target))
        if (known) known.places.push(place)
        else found.push({ text, places: [place] })
      }
    if (found.length < 2) return []
    const renditions = found.sort((one, other) => other.places.length - one.places.length)
    return [{ word: first ?? word.text, renditions }]
  })
}
