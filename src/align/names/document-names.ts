import type { Name, NameForm, NameKind, NamePlace } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import { finished, type Steps, stepping } from '../../domain/steps.ts'
import type { Tag } from '../../domain/tag.ts'
import { transliterate } from '../../text/names/transliterate.ts'
import { clusterNames, type NameCluster } from './clusters.ts'
import { withKnownTargets } from './known-targets.ts'
import { findMentions, type PairReading, readPair } from './mentions.ts'
import type { Mention, NamedPair } from './named-pair.ts'
import { type VariedWord, variedWords } from './renditions.ts'

/** The names of a document, and those of their words that are spelt in several ways. */
export interface DocumentNames {
  readonly names: readonly Name[]
  readonly varied: readonly VariedWord[]
}

/**
 * Each name of a document once, in order of the text: with every place where it stands in the source, and where it was
 * found in the translation.
 */
export const documentNames = (pairs: Iterable<NamedPair>, source: Tag, target: Tag): DocumentNames =>
  finished(documentNameSteps(pairs, source, target))

/** Pairs that are read, and names that are described, in one step. */
const [PAIRS, NAMES] = [50, 10]

/** {@link documentNames} in small steps. */
export function* documentNameSteps(pairs: Iterable<NamedPair>, source: Tag, target: Tag): Steps<DocumentNames> {
  const readings: PairReading[] = []
  yield* stepping(pairs, PAIRS, (pair) => readings.push(readPair(pair)))
  const mentions = yield* findMentions(readings)
  const clusters = yield* withKnownTargets(yield* clusterNames(mentions, source))
  const varied: VariedWord[] = []
  const names: Name[] = []
  yield* stepping(clusters, NAMES, (cluster) => {
    const own = variedWords(cluster, source, target)
    names.push(nameOf(cluster, names.length, own.length === 0, source))
    varied.push(...own)
  })
  return { names, varied }
}

function nameOf(cluster: NameCluster, id: number, consistent: boolean, source: Tag): Name {
  const original = fullest(cluster)
  return {
    id,
    kind: kindOf(cluster),
    original,
    transliteration: transliterate(original, source),
    concept: cluster.mentions.find(({ concept }) => concept !== null)?.concept ?? null,
    source: formsOf(
      cluster.mentions,
      ({ pair, span }) => pair.source.text.slice(...span),
      ({ span }) => span,
    ),
    target: formsOf(
      cluster.mentions.filter((mention) => mention.target !== null),
      (mention) => mention.pair.target!.text.slice(...mention.target!),
      (mention) => mention.target!,
    ),
    consistent,
  }
}

/** Of the forms with most words the most frequent; of equally frequent ones the shortest, which has the least ending. */
function fullest({ mentions }: NameCluster): string {
  const counts = new Map<string, { count: number; words: number }>()
  for (const { pair, span } of mentions) {
    const text = pair.source.text.slice(...span)
    const known = counts.get(text)
    counts.set(text, { count: (known?.count ?? 0) + 1, words: text.split(/[\s-]+/).length })
  }
  const [best] = [...counts].sort(
    ([one, first], [other, second]) =>
      second.words - first.words || second.count - first.count || one.length - other.length,
  )
  return best![0]
}

function formsOf(
  mentions: readonly Mention[],
  text: (mention: Mention) => string,
  span: (mention: Mention) => Span,
): readonly NameForm[] {
  const forms = new Map<string, NamePlace[]>()
  for (const mention of mentions) {
    const place = { pair: mention.pair.id, span: span(mention) }
    const form = text(mention)
    const known = forms.get(form)
    if (known) known.push(place)
    else forms.set(form, [place])
  }
  return [...forms]
    .map(([form, places]) => ({ text: form, places }))
    .sort((one, other) => other.places.length - one.places.length)
}

/** No person's name has them: Republic of Cameroon. */
const OF = / (?:of|for|du|des|della|dello|dei|für|och) /

/** What any mention says; a name of which a part stands for the whole, with counterparts that sound alike, is a person's. */
function kindOf(cluster: NameCluster): NameKind {
  const { mentions, words, shortened } = cluster
  const said = mentions.map(({ kind }) => kind)
  if (said.includes('organisation')) return 'organisation'
  const known = said.find((kind) => kind !== null)
  if (known) return known
  const heard = words.length > 1 && words.every(({ target }) => target !== null)
  return shortened && heard && !OF.test(fullest(cluster)) ? 'person' : 'unknown'
}
