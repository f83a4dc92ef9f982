import { classOf, opensCompound } from './abbreviations.ts'
import type { Candidate } from './candidate.ts'
import type { Following } from './following.ts'
import { isInitial, isParticle, isVowelless } from './initials.ts'
import { endsAfterOrdinal, isMonth, isOrdinal } from './ordinals.ts'
import { followsName, tokensBefore } from './preceding.ts'
import type { Rules } from './rules.ts'
import { isStarter } from './starters.ts'

const QUOTATION_MARK = /["'”’»›“‘«‹」』]/
const ROMAN = /^[IVXLCІХ]{1,6}$/
const LIST_MARKER = /^(?:\d{1,3}|(?:\d{1,2}\.)+\d{0,2}|[ivx]{1,4}|\p{L})$/iu
/** How long a sentence is that ends at a date, and one that the date may only be in front of. */
const DATE_LENGTH = 30
const FRONTED_LENGTH = 80
const FIRST_WORD = /[\p{L}\p{N}]+/u
/** Before and behind a full stop in the title of a work: `у фільме “Дудар. Чалавек” гэта`. */
const TITLE_BEGINS = /[\p{L},] [«“„][^«»“”„]+$/u
const TITLE_GOES_ON = /^[^«»“”„!?]+[^«»“”„.!?,][»”“](?!\s\p{Lu})/u
/** A year, a century, or an ordinal of one. */
const YEAR = /[\p{N}IVXLCІХ][\p{L}\p{N}.–-]*\s*$/u

/** After one full stop, with white space behind and no small letter. */
export function endsAtFullStop(candidate: Candidate, following: Following, rules: Rules): boolean {
  const { block, start, from, closers } = candidate
  if (/[.!?]/.test(closers)) return true
  if (
    closers === '' &&
    /[»”“]/.test(block.slice(from, from + 30)) &&
    TITLE_GOES_ON.test(block.slice(from, from + 30)) &&
    TITLE_BEGINS.test(block.slice(Math.max(start, from - 30), from))
  )
    return false
  const end = skipMarksBack(block, from, start)
  const tokens = tokensBefore(block, end, start)
  const token = tokens.at(-1)!
  if (token === '') return !followsSpacedTitle(block, from, start, rules)
  const tokenAt = end - token.length
  if (LIST_MARKER.test(token) && /^[•⁃·*(\s]{0,3}$/.test(block.slice(start, tokenAt))) return false
  if (opensCompound(tokens, following, rules)) return false

  const starts =
    /[¿¡]/.test(following.lead) ||
    (following.kind === 'capital' && !following.stopped && isStarter(following.word, rules))
  const quoted = QUOTATION_MARK.test(closers)
  const number =
    following.kind === 'number' ||
    ROMAN.test(following.word) ||
    (/[([]/.test(following.lead) && following.word.length < 3)
  switch (classOf(tokens, rules)) {
    case 'closing':
      return true
    case 'titles':
      return quoted
    case 'numeric':
      if (number || !isInitial(token)) return !number && (following.word.length !== 1 || starts)
      break
    case 'endable':
      return quoted || (starts && closers !== ')')
    case 'dates':
      return (
        quoted || (!isPlace(block, token, tokenAt, rules) && (starts || endsAfterDate(candidate, following, rules)))
      )
  }
  if (isInitial(token)) return quoted || (starts && !(isParticle(following.word) && followsName(block, tokenAt)))
  if (rules.ordinals && isOrdinal(block, token, tokenAt))
    return quoted || starts || endsAfterOrdinal(block, token, tokenAt, following, rules)
  if (rules.vowels && isVowelless(token)) return quoted || starts
  return true
}

/** Past marks without width behind a word, such as those that turn the direction of writing. */
function skipMarksBack(block: string, at: number, floor: number): number {
  let end = at
  while (end > floor && /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(block[end - 1]!)) end--
  return end
}

/** Whether a short abbreviation has no year before it, so that it stands for another word: `в г. Москве`. */
const isPlace = (block: string, token: string, tokenAt: number, rules: Rules): boolean =>
  token.length < 3 &&
  rules.abbreviations.has(token.toLowerCase()) &&
  !YEAR.test(block.slice(Math.max(0, tokenAt - 12), tokenAt))

function endsAfterDate({ block, start, from }: Candidate, { kind, lead, word }: Following, rules: Rules): boolean {
  if ((kind !== 'capital' && kind !== 'number') || lead !== '' || isMonth(word, rules)) return false
  const first = FIRST_WORD.exec(block.slice(start, start + 20))?.[0] ?? ''
  const fronted = /^\d/.test(first) || rules.prepositions.has(first.toLowerCase())
  return from - start >= (fronted ? FRONTED_LENGTH : DATE_LENGTH)
}

/** Whether a title stands before a full stop set apart from it, as in text cut into words: `Mr . Smith`. */
const followsSpacedTitle = (block: string, from: number, start: number, rules: Rules): boolean =>
  block[from - 1] === ' ' && classOf(tokensBefore(block, from - 1, start), rules) === 'titles'
