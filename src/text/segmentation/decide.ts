import { type Following, readFollowing } from './following.ts'
import { tokenStart, tokensBefore } from './preceding.ts'
import type { Rules } from './rules.ts'

/** A place in a block where a sentence may end. All places are UTF-16 offsets in the block. */
export interface Candidate {
  readonly block: string
  /** Where the sentence begins. */
  readonly start: number
  /** The terminators: `.`, `?!`, `…` */
  readonly from: number
  readonly to: number
  /** Past the closing marks as well. */
  readonly after: number
  /** Where the text goes on after white space. */
  readonly next: number
  /** What stands between `to` and `after`. */
  readonly closers: string
  /** Where a bracket opened that is open still, or -1. */
  readonly bracket: number
  /** Whether the block disregards capitals, so that a small letter may begin a sentence. */
  readonly careless: boolean
}

const CONTINUES = /[;:،؛、，；：)\]}/&%=\p{M}\u200d]|,(?!,)/uy
const FULL_WIDTH = /[。！？｡．]/
const WITHOUT_CAPITALS = /[؟۔।॥։።]/

/** Whether a sentence ends at a candidate. */
export function endsSentence(candidate: Candidate, rules: Rules): boolean {
  const { block, from, to, after, next } = candidate
  const run = block.slice(from, to)
  if (FULL_WIDTH.test(run)) return endsFullWidth(candidate)
  if (matchesAt(CONTINUES, block, next)) return false
  if (next > after && matchesAt(/[.!?…]/y, block, next)) return matchesAt(/(?:\.{2,}|…)\p{L}/uy, block, next)
  if (WITHOUT_CAPITALS.test(run)) return true
  const following = readFollowing(block, next)
  if (next === after) return endsGlued(candidate, run, following, rules)
  if (following.kind === 'lower' && !beginsInSmall(block, next, following, rules))
    return endsCarelessly(candidate, run, following, rules)
  if (block[next] === '#') return false
  if (run !== '.') return endsStrongly(candidate, run, following, rules)
  if (matchesAt(/\. /y, block, from - 2)) return endsStrongly(candidate, '...', following, rules)
  return endsAtFullStop(candidate, following, rules)
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return at >= 0 && pattern.test(text)
}

/** At the terminators of Chinese and Japanese, which need no white space behind: a quotation may go on with a particle. */
function endsFullWidth({ block, from, to, next, closers }: Candidate): boolean {
  if (matchesAt(/[、，」』）)】》〉]/y, block, next)) return false
  if (block[from] === '．' && matchesAt(/\p{N}/uy, block, next)) return false
  if (closers !== '' && matchesAt(/[とのがをはにもでや]/y, block, next)) return false
  return !matchesAt(/[^《〈]{1,24}[》〉]/y, block, to)
}

const LIST_LETTER = /\p{Ll}\. \p{Lu}/uy
const LIST_BRACKET = /\((?:[a-z]|[ivx]{1,4})\) /y

/** Whether a small letter begins something new: behind a bullet or a Spanish opening mark, or as a list's marker. */
const beginsInSmall = (block: string, next: number, { lead, word }: Following, rules: Rules): boolean =>
  /[•*¿¡]/.test(lead) ||
  matchesAt(LIST_BRACKET, block, next) ||
  (lead === '' &&
    matchesAt(LIST_LETTER, block, next) &&
    !continuesCompound(word, readFollowing(block, next + 3), rules))

/** Before a small letter: only where the text disregards capitals, and no quotation may go on. */
function endsCarelessly(candidate: Candidate, run: string, following: Following, rules: Rules): boolean {
  if (!candidate.careless || candidate.closers !== '' || following.lead !== '') return false
  if (run !== '.') return run.endsWith('?') || run.endsWith('!')
  return (
    /[\p{L}\p{N}]{2}$/u.test(candidate.block.slice(candidate.from - 2, candidate.from)) &&
    rules.starters.has(starterForm(following.word)) &&
    endsAtFullStop(candidate, following, rules)
  )
}

/** After `!`, `?`, an ellipsis or several marks, with white space behind and no small letter. */
function endsStrongly(
  { block, from, closers, bracket }: Candidate,
  run: string,
  { kind, word }: Following,
  rules: Rules,
): boolean {
  if (closers === ')' && bracket === from - 1) return kind === 'capital' && rules.starters.has(starterForm(word))
  if (!/^(?:…+|\.{2,})$/.test(run)) return true
  const spaced = closers === '' && matchesAt(/\s/y, block, from - 1)
  if (kind === 'letter' && (spaced || run === '…')) return false
  if (spaced && run === '…' && !rules.starters.has(starterForm(word))) return false
  return !rules.capitalised.includes(word.toLowerCase())
}

const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]/u
const DOMAIN = /^(?:Com|Net|Org|Js|Ru|De|In|Co|Gov|Md|Py)\b/
const ADDRESS = /www\.|:\/\/|@/

const CJK = /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u

/** Without white space behind (`Wort.Der`): only between words that look like the end and the start of sentences. */
function endsGlued(
  { block, start, from, after, closers }: Candidate,
  run: string,
  { lead, word, kind, stopped }: Following,
  rules: Rules,
): boolean {
  if (kind === 'letter') return /^[!?]+$/.test(run) && CJK.test(block.slice(from - 1, from)) && CJK.test(word)
  if (kind !== 'capital' || !CAPITALISED.test(word)) return false
  const before = block.slice(Math.max(start, from - 80), from)
  if (ADDRESS.test(before.slice(before.lastIndexOf(' ') + 1))) return false
  if (run !== '.' || closers !== '') return !/[)\]]$/.test(closers) || run !== '.'
  if (DOMAIN.test(word) || !/\p{Ll}{3}$/u.test(before)) return false
  const wordEnd = after + lead.length + word.length
  return matchesAt(/[\s,]/y, block, wordEnd) || (stopped && classOf([word], rules) === 'titles')
}

const QUOTATION_MARK = /["'”’»›“‘«‹」』]/
const ROMAN = /^[IVXLCІХ]{1,6}$/
const LIST_MARKER = /^(?:\d{1,3}|(?:\d{1,2}\.)+\d{0,2}|[ivx]{1,4}|\p{L})$/iu
const DATE_LENGTH = 30

/** After one full stop, with white space behind and no small letter. */
function endsAtFullStop(candidate: Candidate, following: Following, rules: Rules): boolean {
  const { block, start, from, closers } = candidate
  if (/[.!?]/.test(closers)) return true
  const end = skipMarksBack(block, from, start)
  const tokens = tokensBefore(block, end, start)
  const token = tokens.at(-1)!
  if (token === '') return !followsSpacedTitle(block, from, start, rules)
  const tokenAt = end - token.length
  if (LIST_MARKER.test(token) && /^[•⁃·*(\s]{0,3}$/.test(block.slice(start, tokenAt))) return false
  if (opensCompound(tokens, following, rules)) return false

  const starts = following.kind === 'capital' && !following.stopped && rules.starters.has(starterForm(following.word))
  const quoted = QUOTATION_MARK.test(closers)
  const number = following.kind === 'number' || ROMAN.test(following.word) || /[([]/.test(following.lead)
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
      return quoted || starts || endsAfterDate(from - start, following, rules)
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

const endsAfterDate = (length: number, { kind, lead, word }: Following, rules: Rules): boolean =>
  length >= DATE_LENGTH && (kind === 'capital' || kind === 'number') && lead === '' && !isMonth(word, rules)

/** Whether a title stands before a full stop set apart from it, as in text cut into words: `Mr . Smith`. */
const followsSpacedTitle = (block: string, from: number, start: number, rules: Rules): boolean =>
  block[from - 1] === ' ' && classOf(tokensBefore(block, from - 1, start), rules) === 'titles'

const starterForm = (word: string): string => {
  const lower = word.toLowerCase()
  const apostrophe = lower.search(/['’]/)
  return apostrophe > 0 ? lower.slice(0, apostrophe) : lower
}

/** Whether the token is a part, not the last, of an abbreviation of several: `EE.` in `EE. UU.` */
const opensCompound = (tokens: readonly string[], following: Following, rules: Rules): boolean =>
  following.stopped && following.lead === '' && tokens.some((token) => continuesCompound(token, following, rules))

function continuesCompound(token: string, { word }: Following, rules: Rules): boolean {
  const lower = token.toLowerCase()
  const joined = `${lower}.${word.toLowerCase()}`
  return rules.prefixes.has(lower) && (rules.prefixes.has(joined) || rules.abbreviations.has(joined))
}

function classOf(tokens: readonly string[], rules: Rules) {
  for (const token of tokens) {
    const found = rules.abbreviations.get(token) ?? rules.abbreviations.get(token.toLowerCase())
    if (found) return found
  }
  const elided = /['’](.+)$/.exec(tokens.at(-1)!)?.[1]
  return elided ? rules.abbreviations.get(elided.toLowerCase()) : undefined
}

const INITIAL = /^\p{Lu}\p{M}*$|^(?:\p{Lu}\p{Ll}?\p{M}?[.-]{1,2})+\p{Lu}\p{Ll}?$/u
const DOTTED = /^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$/u
const UNCASED_INITIAL = /^[\p{Script=Arab}\p{Script=Hebr}\p{Script=Deva}\p{Script=Beng}\p{Script=Geor}]\p{M}*$/u

const isInitial = (token: string): boolean => INITIAL.test(token) || DOTTED.test(token) || UNCASED_INITIAL.test(token)

const isMonth = (word: string, { months, monthStems }: Rules): boolean => {
  const lower = word.toLowerCase()
  return months.has(lower) || monthStems.some((stem) => lower.startsWith(stem))
}

const PARTICLES = new Set('la le les el de del di da do dos von van der den al ibn ben'.split(' '))
const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase())

/** Whether the word before a place is capitalised, as in `Jean-Marie G. Le Clézio`. */
const followsName = (block: string, at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(block.slice(tokenStart(block, at - 1, 0), at))

const isOrdinal = (block: string, token: string, at: number): boolean =>
  (/^(?:\d{0,3}\.?-)?\d{1,3}$/.test(token) && !/[,:/]/.test(block[at - 1] ?? '')) || /^[IVXL]{1,5}$/.test(token)

function endsAfterOrdinal(
  block: string,
  token: string,
  tokenAt: number,
  { word, kind, lead, stopped }: Following,
  rules: Rules,
): boolean {
  if (isMonth(word, rules)) return false
  if (kind === 'number') return !(token.length < 3 && (stopped || /^\d{4}$/.test(word)))
  if (rules.ordinals === 'noun') return lead !== ''
  return /^\d/.test(token) || (rules.ordinals === 'regnal' && followsName(block, tokenAt))
}

const VOWEL = /[aeiouyæøœəıаеиоуыэюяєіәөұү]/iu

/** A short token that no word can be, for want of a vowel: `Hrn`, `Bde`. Capitals throughout are an acronym. */
const isVowelless = (token: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,4}$/u.test(token) &&
  !VOWEL.test(token.normalize('NFD')) &&
  token !== token.toUpperCase()
