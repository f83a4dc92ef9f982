import type { AlignmentInput } from './align.ts'
import { type IndexedText, indexText, type Vocabulary } from './indexed-text.ts'
import { pace } from './pace.ts'
import { isConsonantal } from './skeleton.ts'
import { conceptUnit, type Skeletons, unitReader } from './units.ts'

/** More of one unit, or more units, tell no more of a sentence, but cost time with their square. */
const MOST_OF_ONE = 4
const MOST_UNITS = 400

/**
 * Both texts as numbers: the units of each sentence and the concepts that the termbase found in it. Where there is a
 * pivot its units take the place of the source's; lengths stay the original's. Others have their turn meanwhile.
 */
export async function indexInput(
  input: AlignmentInput,
  stem: number,
  vocabulary: Vocabulary,
): Promise<{ readonly source: IndexedText; readonly target: IndexedText }> {
  const sourceIs = isConsonantal(input.pivot ? input.targetLanguage : input.sourceLanguage)
  const targetIs = isConsonantal(input.targetLanguage)
  const { pause } = pace(input.source.length + input.target.length, input.signal)
  const index = async (
    texts: readonly string[],
    sentences: readonly string[],
    concepts: readonly (readonly string[])[] | undefined,
    skeletons: Skeletons,
  ) => {
    const read = unitReader(stem, skeletons)
    const units: string[][] = []
    for (const [k, text] of texts.entries()) {
      units.push([...limited(read(text)), ...(concepts?.[k] ?? []).map(conceptUnit)])
      await pause(1)
    }
    return indexText(
      units,
      sentences.map((sentence) => [...sentence].length + 1),
      vocabulary,
    )
  }
  const readable = input.source.map((sentence, k) => input.pivot?.[k] || sentence)
  return {
    source: await index(readable, input.source, input.sourceConcepts, skeletonsFor(sourceIs, targetIs)),
    target: await index(input.target, input.target, input.targetConcepts, skeletonsFor(targetIs, sourceIs)),
  }
}

const skeletonsFor = (own: boolean, other: boolean): Skeletons => (own === other ? 'none' : own ? 'from' : 'to')

function limited(units: readonly string[]): readonly string[] {
  if (units.length <= MOST_OF_ONE) return units
  const counts = new Map<string, number>()
  const kept = units.filter((unit) => {
    const count = (counts.get(unit) ?? 0) + 1
    counts.set(unit, count)
    return count <= MOST_OF_ONE
  })
  return kept.slice(0, MOST_UNITS)
}
