import { baseLanguage, type Tag } from '../domain/tag.ts'

/** How long a text is in a language, in UTF-16 code units, with English as one: what human translations of news have. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['de', 1.13],
  ['fr', 1.17],
  ['es', 1.12],
  ['it', 1.12],
  ['pt', 1.07],
  ['nl', 1.1],
  ['pl', 1.03],
  ['cs', 0.98],
  ['ru', 1.07],
  ['uk', 1.04],
  ['ar', 0.88],
  ['fa', 0.92],
  ['he', 0.82],
  ['fi', 1.06],
  ['id', 1.09],
  ['ko', 0.5],
  ['ja', 0.45],
  ['zh', 0.32],
])

/** How much longer a translation is than its source usually is, as a multiple of it. */
export const expectedLength = (source: Tag, target: Tag): number =>
  (LENGTHS.get(baseLanguage(target)) ?? 1) / (LENGTHS.get(baseLanguage(source)) ?? 1)
