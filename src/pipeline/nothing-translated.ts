import { Problem } from '../domain/problem.ts'
import type { TranslatedTexts } from './translate-file.ts'

/**
 * Why no file is given back: none of its texts was translated, though some were to be. `null` where one was, or where
 * there was none. What has no words is its own translation, and counts for none.
 */
export function nothingTranslated({ translations, problem }: Omit<TranslatedTexts, 'summary'>): Problem | null {
  const translated = translations.some((one) => one !== null && (one.provider !== null || one.origin === 'memory'))
  if (translated || translations.every((one) => one !== null)) return null
  return (
    problem ?? new Problem('provider-malformed', 'No text of the file came back in a translation that can be used.')
  )
}
