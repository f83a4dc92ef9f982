import { languageKey } from '../domain/language-key.ts'
import type { Tag } from '../domain/tag.ts'
import { isMachineText, type TmxText, type TmxUnit } from '../exchange/tmx.ts'
import type { MemoryStore, MemoryUnit } from '../storage/memory-units.ts'
import { IMPORT_SCOPE } from './memory-choice.ts'

/** How far an import is: units that are kept for good, and those of the file that are not taken. */
export interface ImportProgress {
  readonly units: number
  readonly leftOut: number
}

/** The languages of a file that are taken; left out = whatever it has, from the language its units are in. */
export interface ImportLanguages {
  readonly source?: Tag | undefined
  readonly target?: Tag | undefined
}

/** Units of one transaction: what is told to be kept is on the disk. Nobody else uses the store meanwhile. */
const BATCH = 2_000

/**
 * Puts the units of a file into an owner's memory, batch after batch, and tells of each that is written. What the file says
 * a machine wrote is left out, for imported units are a person's; so is what has no text in both languages, and a text with
 * a code in place of a word: without the code it is another sentence, and would be found for that one.
 */
export async function* importUnits(
  memory: Pick<MemoryStore, 'put'>,
  owner: string,
  parts: AsyncIterable<readonly TmxUnit[]>,
  languages: ImportLanguages = {},
  batch = BATCH,
): AsyncGenerator<ImportProgress, void> {
  let waiting: MemoryUnit[] = []
  let [units, leftOut] = [0, 0]
  for await (const part of parts)
    for (const unit of part) {
      const found = unitsOf(unit, languages)
      if (found.length === 0) leftOut += 1
      waiting.push(...found)
      if (waiting.length < batch) continue
      await memory.put(owner, waiting)
      units += waiting.length
      waiting = []
      yield { units, leftOut }
    }
  await memory.put(owner, waiting)
  yield { units: units + waiting.length, leftOut }
}

/** A translation unit as units of the memory: from its source language into each of the others. */
function unitsOf({ source, texts }: TmxUnit, wanted: ImportLanguages): readonly MemoryUnit[] {
  const from = textIn(texts, wanted.source ?? source ?? texts[0]?.language)
  if (!from || from.lacksWord || from.text.trim() === '') return []
  return texts
    .filter(
      (to) =>
        to !== from &&
        to.text.trim() !== '' &&
        !to.lacksWord &&
        !isMachineText(to) &&
        !isSame(to.language, from.language) &&
        (wanted.target === undefined || isSame(to.language, wanted.target)),
    )
    .map((to) => ({
      source: from.language,
      target: to.language,
      text: from.text,
      translation: to.text,
      origin: 'imported',
      provider: null,
      scope: IMPORT_SCOPE,
      terms: '',
    }))
}

const isSame = (one: Tag, other: Tag): boolean => one === other || languageKey(one) === languageKey(other)

const textIn = (texts: readonly TmxText[], language: Tag | undefined): TmxText | undefined =>
  texts.find((text) => text.language === language) ??
  texts.find((text) => language !== undefined && isSame(text.language, language))
