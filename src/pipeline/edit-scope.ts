import { meaningCues } from '../check/meaning-cues.ts'
import { diffTokens, diffWords, type Hunk, type Token } from '../check/word-diff.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import { isQuoted } from '../terms/quotations.ts'
import { articles, inflects, isInflection, isSameButNumber, relations } from './agreement-words.ts'
import { capitalsTellNames } from './kept-names.ts'
import type { Draft } from './repair-gate.ts'

/** How many words away from a term others may be inflected with it. */
const NEAR = 2
/** How many words more than the term has may go for it; an acronym stands for as many as it has letters. */
const SPARE = 1

/**
 * Whether an edit touches only what it may: words in the place of a term it wrote, and articles and endings beside it.
 * A term takes the place of words (about as many as it has itself; none of them says how much, how sure or on what
 * condition), no quotation is touched, nothing comes in beside it but an article or another form of what was there, and further away all stays.
 */
export function staysAtTerms(before: Draft, after: Draft, language: Tag): boolean {
  const [old, fresh] = [diffTokens(before.text), diffTokens(after.text)]
  const hunks = diffWords(old, fresh)
  if (!hunks) return false
  const touched = ({ after: [from, to] }: Hunk): Span => [
    fresh[from]?.span[0] ?? after.text.length,
    fresh[to - 1]?.span[1] ?? after.text.length,
  ]
  if (hunks.some((hunk) => hunk.after[1] > hunk.after[0] && isQuoted(after.text, touched(hunk)))) return false
  const regions = mergeTouching(newTerms(before, after, fresh), hunks)
  const isChanged = ({ before: [from, to] }: Hunk): readonly Token[] => old.slice(from, to)
  return (
    hunks.every((hunk) => {
      if (regions.some((region) => region.hunks.includes(hunk))) return true
      const ranges = regions.flatMap((region) => region.ranges)
      const near = ranges.some(([start, end]) => touches([start - NEAR, end + NEAR], hunk.after))
      return onlyAgrees(isChanged(hunk), fresh.slice(...hunk.after), language, near)
    }) && regions.every((region) => replacesWords(region, old, fresh, language))
  )
}

/** A term that was written, or several on end, and all that changed where it stands. */
interface Region {
  /** The terms' tokens in the new text. */
  readonly ranges: readonly Span[]
  readonly hunks: readonly Hunk[]
}

const touches = ([one, end]: Span, [other, otherEnd]: Span): boolean => one <= otherEnd && other <= end

/** Places, in tokens, of the terms that more uses have than before. */
function newTerms(before: Draft, after: Draft, fresh: readonly Token[]): readonly Span[] {
  const gained = new Set(
    after.terms
      .filter(({ target, status }, index) => target && isKept(status) && !isKept(before.terms[index]?.status))
      .map(({ concept }) => concept),
  )
  return after.terms.flatMap(({ concept, target, status }): readonly Span[] => {
    if (!target || !isKept(status) || !gained.has(concept)) return []
    const first = fresh.findIndex(({ span }) => span[1] > target[0])
    const end = fresh.findLastIndex(({ span }) => span[0] < target[1]) + 1
    return first >= 0 && end > first ? [[first, end]] : []
  })
}

const isKept = (status: string | undefined): boolean => status === 'applied' || status === 'repaired'

/** The terms beside which something changed, those that one change touches as one. */
function mergeTouching(terms: readonly Span[], hunks: readonly Hunk[]): readonly Region[] {
  const regions: Region[] = []
  for (const range of [...terms].sort(([one], [other]) => one - other)) {
    const own = hunks.filter(({ after }) => touches(range, after))
    const last = regions.at(-1)
    if (own.length === 0) continue
    if (last?.hunks.some((hunk) => own.includes(hunk)))
      regions[regions.length - 1] = {
        ranges: [...last.ranges, range],
        hunks: [...new Set([...last.hunks, ...own])],
      }
    else regions.push({ ranges: [range], hunks: own })
  }
  return regions
}

function replacesWords(
  { ranges, hunks }: Region,
  old: readonly Token[],
  fresh: readonly Token[],
  language: Tag,
): boolean {
  const isTerm = (index: number): boolean => ranges.some(([start, end]) => index >= start && index < end)
  const term = fresh.filter((_, index) => isTerm(index))
  const lost = hunks.flatMap(({ before: [from, to] }) => old.slice(from, to))
  const [written, added] = [true, false].map((wanted) =>
    hunks.flatMap(({ after: [from, to] }) =>
      fresh.slice(from, to).filter((_, place) => isTerm(from + place) === wanted),
    ),
  ) as [Token[], Token[]]
  const isArticle = articles(language)
  const gone = lost.filter(
    ({ text }) => isWord(text) && !isArticle(text) && !added.some((token) => isInflection(text, token.text, language)),
  )
  if (gone.length === 0 && written.length === term.length) return false
  if (gone.length > SPARE + countWords(term)) return false
  // in English a name may do without the article that another had: the UK, Britain
  if (
    baseLanguage(language) !== 'en' &&
    lost.length > 0 &&
    isArticle(lost[0]!.text) &&
    ![...added, ...term].some(({ text }) => isArticle(text))
  )
    return false
  const isRelation = relations(language)
  if (
    lost.some(({ text }) => isRelation(text) && !term.some((token) => token.text.toLowerCase() === text.toLowerCase()))
  )
    return false
  return (
    added.every(
      (token) =>
        isArticle(token.text) ||
        JOINTS.test(token.text) ||
        lost.some((other) => isInflection(other.text, token.text, language)),
    ) &&
    lost.every(({ text }) => isWord(text) || JOINTS.test(text) || term.some((token) => token.text === text)) &&
    keepsCues(lost, [...term, ...added], added, language) &&
    keepsCapitals(gone, term, added, language)
  )
}

const countWords = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { text }) => sum + (/^\p{Lu}{2,}$/u.test(text) ? text.length : 1), 0)

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
/** What may join or end words: hyphens, apostrophes, the full stop of an abbreviation. */
const JOINTS = /^[-‐‑–'’ʼ.]$/u

/** What the lost words say of numbers, conditions and the like, the words in their place say as well. */
function keepsCues(lost: readonly Token[], all: readonly Token[], added: readonly Token[], language: Tag): boolean {
  const cues = (tokens: readonly Token[]): string => meaningCues({ text: textOf(tokens), language }).join(' ')
  const old = cues(lost)
  return old === cues(all) || old === cues(added)
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ')

/** No more names go than the term has words with capitals; where all nouns have capitals nobody can tell. */
function keepsCapitals(
  gone: readonly Token[],
  term: readonly Token[],
  added: readonly Token[],
  language: Tag,
): boolean {
  if (!capitalsTellNames(language)) return true
  const isName = ({ text, span }: Token): boolean => span[0] > 0 && /^\p{Lu}/u.test(text)
  const kept = [...term, ...added]
  const lost = gone.filter(
    (token) => isName(token) && !kept.some(({ text }) => isInflection(token.text, text, language)),
  )
  return lost.length <= countWords(term.filter(({ text }) => /^\p{Lu}/u.test(text)))
}

/** Whether a stretch is the same but for articles and, beside a term or in a language that inflects, endings and number. */
function onlyAgrees(lost: readonly Token[], added: readonly Token[], language: Tag, near: boolean): boolean {
  if (!near && !inflects(language)) return false
  const isArticle = articles(language)
  const [one, other] = [lost, added].map((tokens) => tokens.filter(({ text }) => !(near && isArticle(text))))
  return (
    one!.length === other!.length &&
    one!.every(
      ({ text }, index) =>
        text === other![index]!.text ||
        (/^\p{Ll}/u.test(text) && isInflection(text, other![index]!.text, language)) ||
        (near && isSameButNumber(text, other![index]!.text, language)),
    )
  )
}
