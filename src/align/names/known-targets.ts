import type { Span } from '../../domain/span.ts'
import { type Steps, stepping } from '../../domain/steps.ts'
import type { NameCluster } from './clusters.ts'

/**
 * The names with those places in the translation added that say what other places of the same name are translated with:
 * where a name begins both sentences nothing else tells that it is one.
 */
export function* withKnownTargets(clusters: readonly NameCluster[]): Steps<readonly NameCluster[]> {
  const taken = new Map<number, Span[]>()
  for (const { mentions } of clusters)
    for (const { pair, target } of mentions) if (target) taken.set(pair.id, [...(taken.get(pair.id) ?? []), target])
  const withTargets = (cluster: NameCluster): NameCluster => {
    if (cluster.mentions.every(({ target, pair }) => target !== null || pair.target === null)) return cluster
    const forms = targetForms(cluster)
    if (forms.length === 0) return cluster
    const mentions = cluster.mentions.map((mention) => {
      if (mention.target || !mention.pair.target) return mention
      const spans = taken.get(mention.pair.id) ?? []
      const target = freePlace(mention.pair.target.text, forms, spans)
      if (!target) return mention
      taken.set(mention.pair.id, [...spans, target])
      return { ...mention, target }
    })
    return { ...cluster, mentions }
  }
  const known: NameCluster[] = []
  yield* stepping(clusters, CLUSTERS, (cluster) => known.push(withTargets(cluster)))
  return known
}

/** Names that are looked at in one step. */
const CLUSTERS = 100

/** The longest first. */
const targetForms = ({ mentions }: NameCluster): readonly string[] =>
  [
    ...new Set(
      mentions.flatMap(({ pair, target }) => (pair.target && target ? [pair.target.text.slice(...target)] : [])),
    ),
  ].sort((one, other) => other.length - one.length)

const LETTER = /[\p{L}\p{N}]/u

function freePlace(text: string, forms: readonly string[], taken: readonly Span[]): Span | null {
  for (const form of forms)
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length
      const whole = !LETTER.test(text[start - 1] ?? '') && !LETTER.test(text[end] ?? '')
      if (whole && taken.every(([from, to]) => end <= from || to <= start)) return [start, end]
    }
  return null
}
