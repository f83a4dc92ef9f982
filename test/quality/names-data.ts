import { documentNames } from '../../src/align/names/document-names.ts'
import type { NamedPair } from '../../src/align/names/named-pair.ts'
import type { VariedWord } from '../../src/align/names/renditions.ts'
import { rows } from './checks-data.ts'

/** From and into English, and without it. */
export const NAME_DIRECTIONS = [
  ...['de', 'fr', 'es', 'it', 'pt', 'ru', 'pl', 'cs', 'sv', 'fi', 'tr', 'ar'].flatMap(
    (language) =>
      [
        [language, 'en'],
        ['en', language],
      ] as const,
  ),
  ['de', 'fr'],
  ['ru', 'de'],
] as const

/** Sentences that follow each other are of one article, or of a few: so many are read as one. */
const RUN = 25

/** The parallel news as documents of sentence pairs, without a termbase. */
export function nameDocuments(source: string, target: string): readonly (readonly NamedPair[])[] {
  const pairs = rows('parallel/pud17.jsonl').map(
    (row, id): NamedPair => ({
      id,
      source: { text: row[source]!, language: source },
      target: { text: row[target]!, language: target },
      terms: [],
    }),
  )
  return Array.from({ length: Math.ceil(pairs.length / RUN) }, (_, place) =>
    pairs.slice(place * RUN, (place + 1) * RUN),
  )
}

export interface NameFigures {
  readonly segments: number
  readonly names: number
  /**
   * Capitalised words side by side in the source, twice or more, that stand in the same letters in the translation: surely
   * a name of several words. Counted in the text, not by what is found.
   */
  readonly several: number
  /** Of those, the ones that are inside a name that was found with a place in the translation. */
  readonly found: number
  /** Of those, the ones whose place in the translation holds the same words. */
  readonly right: number
  /** Words that are said to be spelt in several ways. */
  readonly varied: readonly VariedWord[]
}

/** How names are found in documents. */
export function measureNames(
  documents: readonly (readonly NamedPair[])[],
  source: string,
  target: string,
): NameFigures {
  const sums = { segments: 0, names: 0, several: 0, found: 0, right: 0 }
  const varied: VariedWord[] = []
  for (const pairs of documents) {
    const found = documentNames(pairs, source, target)
    sums.segments += pairs.length
    sums.names += found.names.length
    varied.push(...found.varied)
    for (const pair of pairs)
      for (const { start, text } of sureNames(pair)) {
        sums.several += 1
        const name = found.names.find(({ source: forms }) =>
          forms.some(({ places }) =>
            places.some(({ pair: id, span }) => id === pair.id && span[0] <= start && start + text.length <= span[1]),
          ),
        )
        const there = name?.target.flatMap(({ text: form, places }) =>
          places.some(({ pair: id }) => id === pair.id) ? [form] : [],
        )
        if (!there || there.length === 0) continue
        sums.found += 1
        if (there.some((form) => form.includes(text))) sums.right += 1
      }
  }
  return { ...sums, varied }
}

const SEVERAL = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+(?![\p{L}\p{N}])/gu

/** Words with capitals that stand in both texts in the same letters. */
const sureNames = ({ source, target }: NamedPair): readonly { readonly start: number; readonly text: string }[] =>
  [...source.text.matchAll(SEVERAL)].flatMap(({ 0: text, index }) =>
    target?.text.includes(text) ? [{ start: index, text }] : [],
  )
