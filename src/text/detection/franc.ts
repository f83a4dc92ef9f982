import type { Tag } from '../../domain/tag.ts'
import { FRANC_CODES } from './franc-codes.ts'

let francAll: typeof import('franc').francAll | undefined

/** Loads franc: it unfolds the trigrams of 400 languages, which nobody should wait for who only imports this room. */
export async function loadFranc(): Promise<void> {
  francAll ??= (await import('franc')).francAll
}

/** Characters franc reads; more say nothing new at its weight. */
const SAMPLE = 600

/**
 * How well a text's trigrams fit each of the languages, after franc: 1 for the best, less for the others, `undefined` for
 * a language it is not asked about. Fewer than two such languages leave nothing to compare. Throws when franc is not
 * loaded: without it the answer would be another one.
 */
export function askFranc(text: string, languages: readonly Tag[]): readonly (number | undefined)[] | undefined {
  if (!francAll) throw new Error('prepareDetection() must have ended before the first detection')
  const codes = languages.map((language) => FRANC_CODES.get(language))
  const only = codes.flatMap((known) => known ?? [])
  if (only.length < 2) return undefined
  const fits = new Map(francAll(text.slice(0, SAMPLE), { only, minLength: 1 }))
  if (!only.some((code) => fits.has(code))) return undefined
  return codes.map((known) => known && Math.max(...known.map((code) => fits.get(code) ?? 0)))
}
