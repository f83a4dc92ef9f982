import type { Name } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { type MatchNames, MOST_NAMES } from '../screening/yente.ts'

/**
 * The names with what a matching service finds for those of persons and organisations, and for names of several words that
 * may be either. What it does not answer is a warning; the names stay as they are.
 */
export async function matchedNames(
  names: readonly Name[],
  match: MatchNames,
  signal: AbortSignal | undefined,
  warn: (warning: string) => void,
): Promise<readonly Name[]> {
  const wanted = names.filter(isWanted)
  const asked = [...wanted].sort((one, other) => occurrences(other) - occurrences(one)).slice(0, MOST_NAMES)
  if (asked.length === 0) return names
  if (asked.length < wanted.length)
    warn(`Only the ${asked.length} most frequent of ${wanted.length} names were looked up in the lists.`)
  try {
    const candidates = await match(asked, signal)
    const found = new Map(asked.map(({ id }, place) => [id, candidates[place]!]))
    return names.map((name) => {
      const of = found.get(name.id)
      return of ? { ...name, candidates: of } : name
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    warn(`Names were not looked up in the lists: ${error.detail}`)
    return names
  }
}

const isWanted = ({ kind, original }: Name): boolean =>
  kind === 'person' || kind === 'organisation' || (kind === 'unknown' && /\s/.test(original))

const occurrences = ({ source }: Name): number => source.reduce((sum, { places }) => sum + places.length, 0)
