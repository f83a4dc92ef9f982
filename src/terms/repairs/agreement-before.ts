import { baseLanguage, type Tag } from '../../domain/tag.ts'
import { isAcronym } from '../keys.ts'

const ELIDED =
  /(?:(?<![\p{L}\p{M}])(?:la|le|de|du|al|lo|il|ce|cet|ma|mon|sa|son|del|dello|della|nel|nello|nella|sul|sullo|sulla|dal|dallo|dalla|uno?|una)\s+|(?<![\p{L}\p{M}])(?:l|d|qu|un|dell|nell|sull|dall|all|quell)['’]\s?)$/iu
/** Articles whose form depends on how the next word begins. */
const BEFORE = new Map([
  ['en', /(?<![\p{L}\p{M}])an?\s+$/iu],
  ['fr', ELIDED],
  ['it', ELIDED],
])
const VOWEL = /^[aeiouhàâéèêëîïôûùœæ]/i

/**
 * Whether a word that takes another's place might need another form of the article before it: a/an, le/l’. How an
 * English acronym is spoken nobody can tell from its letters; there only the same first letter is sure.
 */
export function articleWouldChange(before: string, found: string, replacement: string, language: Tag): boolean {
  const base = baseLanguage(language)
  if (!BEFORE.get(base)?.test(before.slice(-12)) || found[0]?.toLowerCase() === replacement[0]?.toLowerCase())
    return false
  if (base === 'en' && (isAcronym(found) || isAcronym(replacement))) return true
  return VOWEL.test(found) !== VOWEL.test(replacement)
}
