import type { AlignmentInput } from './align.ts'
import { type IndexedText, indexText, type Vocabulary } from './indexed-text.ts'
import { isConsonantal } from './skeleton.ts'
import { conceptUnit, isNumber, type Skeletons, unitReader } from './units.ts'

/** More of one unit, or more units, tell no more of a sentence, but cost time with their square. */
const MOST_OF_ONE = 4
const MOST_UNITS = 400

/**
 * Both texts as numbers: the units of each sentence and the concepts that the termbase found in it. Where there is a
 * pivot its units take the place of the source's, but for words and numbers of the original that stand in the target
 * and not in the pivot: names that the engine translated, or left out. Lengths stay the original's.
 */
export function indexInput(
  input: AlignmentInput,
  stem: number,
  vocabulary: Vocabulary,
): { readonly source: IndexedText; readonly target: IndexedText } {
  const sourceIs = isConsonantal(input.pivot ? input.targetLanguage : input.sourceLanguage)
  const targetIs = isConsonantal(input.targetLanguage)
  const index = (
    units: readonly (readonly string[])[],
    sentences: readonly string[],
    concepts: readonly (readonly string[])[] | undefined,
  ) =>
    indexText(
      units.map((list, k) => [...list, ...(concepts?.[k] ?? []).map(conceptUnit)]),
      sentences.map((sentence) => [...sentence].length + 1),
      vocabulary,
    )
  const unitsOf = (texts: readonly string[], skeletons: Skeletons) => {
    const read = unitReader(stem, skeletons)
    return texts.map((text) => limited(read(text)))
  }
  const readable = input.source.map((sentence, k) => input.pivot?.[k] || sentence)
  const target = unitsOf(input.target, skeletonsFor(targetIs, sourceIs))
  const translated = unitsOf(readable, skeletonsFor(sourceIs, targetIs))
  const source = input.pivot ? withKept(translated, unitsOf(input.source, 'none'), target, stem) : translated
  return {
    source: index(source, input.source, input.sourceConcepts),
    target: index(target, input.target, input.targetConcepts),
  }
}

/** The units of a translation and those telling ones of the original that the target has kept and it has not. */
function withKept(
  translated: readonly (readonly string[])[],
  original: readonly (readonly string[])[],
  target: readonly (readonly string[])[],
  stem: number,
): readonly (readonly string[])[] {
  const inTarget = new Set(target.flat())
  const isTelling = (unit: string) => unit.length >= stem || isNumber(unit)
  return translated.map((units, k) => {
    const has = new Set(units)
    return [
      ...units,
      ...new Set(original[k]!.filter((unit) => isTelling(unit) && inTarget.has(unit) && !has.has(unit))),
    ]
  })
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
