import type { Document, Pair, PairMatch } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { MemoryStore } from '../storage/memory-units.ts'
import type { ArticleEvent } from './events.ts'
import { memoryMatches } from './memory-matches.ts'

/** How like a unit must be to be shown, and how many of a pair are. */
const LEAST = 0.75
const MOST = 3
const UNREAD = 'The translation memory could not be read: pairs miss matches it may have.'

/**
 * The events of a translation, with what an owner's memory has that is like the pairs that did not come out of it. They
 * are looked for when a pair is ready, before it is remembered itself. A memory that fails costs no translation.
 */
export async function* withMatches(
  events: AsyncIterable<ArticleEvent>,
  memory: Pick<MemoryStore, 'candidates' | 'find'>,
  owner: string,
): AsyncGenerator<ArticleEvent> {
  const found = new Map<number, readonly PairMatch[]>()
  let document: Document | undefined
  let failed = false
  const matched = async (pair: Pair): Promise<Pair> => {
    if (pair.origin === 'memory' || pair.source.text === '' || !document) return pair
    const matches = found.get(pair.id) ?? (failed ? [] : await look(pair.source.text, document))
    found.set(pair.id, matches)
    return matches.length > 0 ? { ...pair, matches } : pair
  }
  const look = async (text: string, { source, target }: Document): Promise<readonly PairMatch[]> => {
    const wanted = { source: source.language, target: target.language, least: LEAST, limit: MOST }
    try {
      const [matches = []] = await memoryMatches(memory, owner, [text], wanted)
      return matches.map(({ score, differs, unit }) => ({
        ...{ source: unit.text, target: unit.translation, score, origin: unit.origin, differs },
      }))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failed = true
      return []
    }
  }
  for await (const event of events) {
    if (event.event === 'document') document = event.document
    if (event.event === 'pair') yield { ...event, pair: await matched(event.pair) }
    else if (event.event === 'end') {
      document = event.document
      const pairs: Pair[] = []
      for (const pair of event.document.pairs) pairs.push(await matched(pair))
      const warnings = failed ? [...event.document.warnings, UNREAD] : event.document.warnings
      yield { ...event, document: { ...event.document, pairs, warnings } }
    } else yield event
  }
}
