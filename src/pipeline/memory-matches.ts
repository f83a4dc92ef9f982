import type { Tag } from '../domain/tag.ts'
import { bestMatches, type Match } from '../memory/best-matches.ts'
import type { MemoryStore, StoredUnit } from '../storage/memory-units.ts'

/** What is looked for. */
export interface Wanted {
  readonly source: Tag
  readonly target: Tag
  readonly least: number
  readonly limit: number
}

/** Units like each text, in order of the texts, the likeliest first. */
export async function memoryMatches(
  memory: Pick<MemoryStore, 'candidates' | 'find'>,
  owner: string,
  texts: readonly string[],
  { source, target, least, limit }: Wanted,
): Promise<readonly (readonly Match<StoredUnit>[])[]> {
  const same = await memory.find(owner, source, target, texts)
  const found: (readonly Match<StoredUnit>[])[] = []
  for (const [place, text] of texts.entries()) {
    const like = await memory.candidates(owner, source, target, text, least)
    // what has no words is found by its text alone
    const units = new Map([...same[place]!, ...like].map((unit) => [unit.id, unit]))
    found.push(bestMatches(text, [...units.values()], { least, limit }))
  }
  return found
}
