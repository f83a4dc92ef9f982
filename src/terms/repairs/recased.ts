import { baseLanguage } from '../../domain/tag.ts'
import { isAcronym } from '../keys.ts'
import type { Proposer } from './repair.ts'

/**
 * The capitals of a term that stands in the target without them: `europäischen Union`, `Asean`. Its letters and endings
 * stay, so nothing else can be wrong. An acronym of fewer than four letters is left (`who` is a word), and so is one that is
 * a word of the language: `Swift action`.
 */
export const restoreCapitals: Proposer = ({ use, target, termbase }) => {
  if (use.status !== 'missing') return null
  const { preferred, admitted } = termbase.terms(use.concept, target.language)
  return (
    recasedAcronym(target.text, [preferred ?? '', ...admitted]) ??
    recasedWords(
      target.text,
      () =>
        termbase.locate(titled(target.text), target.language, [use.concept]).flatMap(({ span, standing }) =>
          // what a term looks like in title case is sure only where the termbase writes it so
          standing === 'deprecated' ? [] : [{ span, like: [preferred ?? '', ...admitted] }],
        ),
      baseLanguage(target.language),
    )
  )
}

const SHORTEST_ACRONYM = 4
/** Acronyms that are words as well, or names of people. */
const WORDS = new Set(
  'AIDS CARE CASP CLIP COPS DARE FAST GASP HOPE LIFE MOST NICE OOPS PACE PEACE QUAD RAND SAFE SALT SIDA SMART START SWIFT'.split(
    ' ',
  ),
)

function recasedAcronym(text: string, terms: readonly string[]): ReturnType<Proposer> {
  for (const term of terms) {
    if (!isAcronym(term) || term.length < SHORTEST_ACRONYM || WORDS.has(term)) continue
    const written = new RegExp(
      `(?<![\\p{L}\\p{N}])${term[0]}${term.slice(1).toLowerCase()}(?![\\p{L}\\p{N}])`,
      'u',
    ).exec(text)
    if (written) return { span: [written.index, written.index + term.length], text: term }
  }
  return null
}

/** Every word with a capital; no character more or less. */
const titled = (text: string): string =>
  text.replace(/(?<![\p{L}\p{M}\p{N}'’])\p{Ll}/gu, (letter) => {
    const capital = letter.toUpperCase()
    return capital.length === letter.length ? capital : letter
  })

const WORD = /[\p{L}\p{M}\p{N}]+/gu

function recasedWords(
  text: string,
  located: () => readonly { readonly span: readonly [number, number]; readonly like: readonly string[] }[],
  language: string,
): ReturnType<Proposer> {
  if (!CASED.has(language)) return null
  for (const { span, like } of located()) {
    const words = [...text.slice(...span).matchAll(WORD)]
    const model = like
      .map((term) => [...term.matchAll(WORD)])
      .find((term) => term.length === words.length && sameStart(term, words))
    if (!model) continue
    let recased = text.slice(...span)
    for (const [index, { 0: word, index: at }] of words.entries())
      if (/^\p{Lu}/u.test(model[index]![0]) && /^\p{Ll}/u.test(word))
        recased = recased.slice(0, at) + word[0]!.toUpperCase() + recased.slice(at + 1)
    if (recased !== text.slice(...span)) return { span: [span[0], span[1]], text: recased }
  }
  return null
}

/** Languages that write names with capitals. */
const CASED = new Set(['de', 'en', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr'])

const sameStart = (one: readonly RegExpExecArray[], other: readonly RegExpExecArray[]): boolean =>
  one.every(({ 0: word }, index) => word.slice(0, 3).toLowerCase() === other[index]![0].slice(0, 3).toLowerCase())
