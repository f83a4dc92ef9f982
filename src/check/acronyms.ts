import type { Flag } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { COMMON_ACRONYMS } from './common-acronyms.ts'
import type { Check } from './pair.ts'

const ACRONYM = /(?<![\p{L}\p{N}#@/.-])[A-Z]{3,6}(?![\p{L}\p{N}./])/gu
/** Acronyms of any script, with an ending or none. */
const ANY_ACRONYM = /(?<!\p{L})\p{Lu}{2,}/gu
const ROMAN = /^[IVXLCM]+$/
/** A text with more of its letters in capitals is a heading set in them. */
const MOST_CAPITALS = 0.4
/** Scripts with capitals: others have no acronyms of their own, and write names out. */
const WITHOUT_CAPITALS = new Set('zh ja ko ar fa ur he hi bn th ka ta te'.split(' '))

/**
 * Acronyms of the source that the translation has in no form: neither kept, nor as another acronym, nor written out, nor
 * in a term of the termbase. Information: a translator may say what it is in other words.
 */
export const checkAcronyms: Check = ({ source, target, terms }) => {
  if (WITHOUT_CAPITALS.has(baseLanguage(target.language)) || !/[A-Z]{3}/.test(source.text)) return []
  if (isShouted(source.text)) return []
  const lost = [...source.text.matchAll(ACRONYM)].filter(
    ({ 0: word, index }) =>
      !ROMAN.test(word) &&
      !COMMON_ACRONYMS.has(word) &&
      !terms.some((term) => term.source[0] <= index && index < term.source[1]) &&
      !target.text.toUpperCase().includes(word),
  )
  if (lost.length === 0) return []
  const own = new Set([...source.text.matchAll(ANY_ACRONYM)].map(([word]) => word))
  const others = new Set([...target.text.matchAll(ANY_ACRONYM)].map(([word]) => word).filter((word) => !own.has(word)))
  const initials = [...target.text.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)]
    .map(([letter]) => letter.toUpperCase())
    .join('')
  const seen = new Set<string>()
  return lost.slice(others.size).flatMap(({ 0: word, index }): readonly Flag[] => {
    if (seen.has(word) || isWrittenOut(word, initials)) return []
    seen.add(word)
    const span: Span = [index, index + word.length]
    const detail = `“${word}” is neither kept nor written out in the translation.`
    return [{ code: 'name', severity: 'info', source: span, target: null, detail }]
  })
}

/** Letters are initials of words in order, with at most a small word between two. */
const isWrittenOut = (word: string, initials: string): boolean =>
  new RegExp([...word].join('\\p{L}?'), 'u').test(initials)

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 1
  return capitals / letters > MOST_CAPITALS
}
