import type { Flag } from '../domain/document.ts'
import { heardInOrder } from './heard-names.ts'
import { metNames } from './met-names.ts'
import { checkNameOrder } from './name-order.ts'
import { isConsonantal } from './name-skeleton.ts'
import { capitalMakesName, namedWords } from './named-words.ts'
import { checkOtherNames } from './other-names.ts'
import type { CheckedPair } from './pair.ts'
import { checkUnheardName } from './unheard-names.ts'

const MOST_WORDS = 400

/**
 * Names that are others in the translation, then names that are on both sides in another order. Names of states, and
 * places that other languages call otherwise, are known; words that are translated wherever they stand are little evidence;
 * what stands in a term of the termbase is not looked at. In Arabic and Hebrew script names are known by their consonants.
 */
export function checkNames(pair: CheckedPair): readonly Flag[] {
  const { source, target } = pair
  const toScript = isConsonantal(target.language)
  if (isConsonantal(source.language) !== toScript)
    return [...checkUnheardName(pair), ...checkNameOrder(pair, heardInOrder(source, target, toScript))]
  // where nouns have capitals on both sides only the order of names can be compared
  const trusted = capitalMakesName(source.language) || capitalMakesName(target.language)
  const here = namedWords(source, !trusted)
  if (!here.some(({ capital }) => capital) || here.length > MOST_WORDS) return []
  const there = namedWords(target, !trusted)
  if (there.length > MOST_WORDS) return []
  const met = metNames(here, there, source.language, target.language)
  return [...(trusted ? checkOtherNames(pair, here, there, met) : []), ...checkNameOrder(pair, met)]
}
