import type { Flag } from '../domain/document.ts'
import { editDistance } from '../domain/edit-distance.ts'
import { cut } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import { countriesOf, mayBeExonyms } from './exonyms.ts'
import { isKept, lostNames } from './lost-names.ts'
import { isConsonantal, nameSkeleton, skeletonWords } from './name-skeleton.ts'
import { capitalMakesName, namedWords } from './named-words.ts'
import type { CheckedPair, Side } from './pair.ts'
import { hasTranslatedWords } from './translated-name-words.ts'

/** Names of fewer consonants are found in too many words; so are longer ones that may differ in one. */
const LEAST_CONSONANTS = 3
const MOST_WORDS = 400

/**
 * A name of a text in Latin letters that no word of its counterpart in Arabic or Hebrew script sounds like, by consonants.
 * Names of states and of places that have names of their own are not asked for.
 */
export function checkUnheardName({ source, target, terms }: CheckedPair): readonly Flag[] {
  if (isConsonantal(source.language) === isConsonantal(target.language)) return []
  const toScript = isConsonantal(target.language)
  const [named, script] = toScript ? [source, target] : [target, source]
  if (!capitalMakesName(named.language) || !hasTranslatedWords(named.language, false)) return []
  const taken = terms.flatMap((term) => {
    const span = term.target === null ? null : toScript ? term.source : term.target
    return span === null ? [] : [span]
  })
  const names = namedWords(named, false).filter(
    ({ name, span }) => name && !taken.some(([start, end]) => start < span[1] && span[0] < end),
  )
  const found = unheard(names, named.language, script)
  if (!found) return []
  const detail = `No word of the ${toScript ? 'translation' : 'source'} sounds like the name “${cut(named.text, found.span)}”.`
  return [
    {
      code: 'name',
      severity: 'warning',
      source: toScript ? found.span : null,
      target: toScript ? null : found.span,
      detail,
    },
  ]
}

function unheard(names: ReturnType<typeof namedWords>, language: Tag, script: Side) {
  if (names.length === 0 || names.length > MOST_WORDS) return undefined
  const skeletons = [...new Set(skeletonWords(script.text).flatMap((word) => word.skeletons))]
  if (skeletons.length > 3 * MOST_WORDS) return undefined
  const words = namedWords(script, false)
  const base = baseLanguage(language)
  const kept = names.filter(isKept(language)).filter(({ letters, acronym }) => {
    const skeleton = nameSkeleton(letters, '')
    if (acronym || skeleton.length < LEAST_CONSONANTS) return false
    if (countriesOf(letters, base) || mayBeExonyms(letters, letters)) return false
    return !skeletons.some((other) => soundAlike(skeleton, other))
  })
  return lostNames(kept, language, { language: script.language, words, claimed: new Set() })[0]
}

const soundAlike = (name: string, word: string): boolean =>
  word.includes(name) || (Math.abs(word.length - name.length) < 2 && editDistance(name, word) < 2)
