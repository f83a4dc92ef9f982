import { classOf, continuesCompound } from './abbreviations.ts'
import type { Candidate } from './candidate.ts'
import { isPlainLetter } from './characters.ts'
import { type Following, readFollowing } from './following.ts'
import { endsAtFullStop } from './full-stop.ts'
import { endsGlued } from './glued.ts'
import { matchesAt } from './match-at.ts'
import { tokensBefore } from './preceding.ts'
import type { Rules } from './rules.ts'
import { isStarter } from './starters.ts'

const CONTINUES = /[;:،؛、，；：)\]}/&%=]|,(?!,)/y
/** What joins the character before it to one grapheme (UAX #29, GB9 and GB9a), two vowels of Thai and Lao among them. */
const JOINS = /\p{M}|\p{Emoji_Modifier}|[\u0e33\u0eb3\u200d]/uy
const TERMINATOR = /[.!?…]/y
/** An ellipsis that a sentence begins with. */
const OMISSION = /(?:\.{2,}|…)\p{L}/uy
const FULL_WIDTH = /[。！？｡．]/
const CJK = /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}「『（“]/uy
/** Who said it, behind a Chinese quotation: `“来吗？”他问道。` */
const ATTRIBUTION = /[^，。！？：；“”「」]{1,8}[说說道问問喊答](?:。|，[“「])/y
const WITHOUT_CAPITALS = /[؟۔।॥։።]/

/** Whether a sentence ends at a candidate. */
export function endsSentence(candidate: Candidate, rules: Rules): boolean {
  const { block, from, to, after, next } = candidate
  const run = block.slice(from, to)
  const plain = isPlainLetter(block.charCodeAt(next))
  if (!plain && matchesAt(JOINS, block, next)) return false
  if (FULL_WIDTH.test(run) || isHalfWidth(candidate, run)) return endsFullWidth(candidate)
  if (!plain && matchesAt(CONTINUES, block, next)) return false
  if (!plain && next > after && matchesAt(TERMINATOR, block, next)) return matchesAt(OMISSION, block, next)
  if (WITHOUT_CAPITALS.test(run)) return true
  const following = readFollowing(block, next)
  if (next === after) return endsGlued(candidate, run, following, rules)
  if (following.kind === 'lower' && !beginsInSmall(block, next, following, rules))
    return endsCarelessly(candidate, run, following, rules)
  if (block[next] === '#') return false
  if (run !== '.') return endsStrongly(candidate, run, following, rules)
  if (from >= 2 && block.startsWith('. ', from - 2)) return endsStrongly(candidate, '...', following, rules)
  return endsAtFullStop(candidate, following, rules)
}

/** Whether marks of half width stand where Chinese and Japanese have theirs of full width: `本当?はい!` */
const isHalfWidth = ({ block, from, after, next }: Candidate, run: string): boolean =>
  next === after && /^[!?]+$/.test(run) && matchesAt(CJK, block, from - 1) && matchesAt(CJK, block, next)

/** At the terminators of Chinese and Japanese, which need no white space behind: a quotation may go on with a particle. */
function endsFullWidth({ block, from, to, next, closers }: Candidate): boolean {
  if (matchesAt(/[、，」』）)】》〉]/y, block, next)) return false
  if (block[from] === '．' && matchesAt(/\p{N}/uy, block, next)) return false
  if (matchesAt(closers === '' ? /[のを]/y : /[とのがをはにもでや]/y, block, next)) return false
  if (/[”」』]$/.test(closers) && matchesAt(ATTRIBUTION, block, next)) return false
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
    !rules.abbreviations.has(word) &&
    !continuesCompound(word, readFollowing(block, next + 3), rules))

/** What no abbreviation ends in: a vowel behind four letters, or nine letters, save those of German `wissenschaftl.` */
const WHOLE_WORD = /(?:\p{Ll}{4}[aeiouyıöüаеиоуыэюяіăâîéè]|\p{Ll}{9}(?<![^aeiou]l))$/u

const endsWholeWord = ({ block, start, from }: Candidate, rules: Rules): boolean =>
  WHOLE_WORD.test(block.slice(Math.max(start, from - 9), from)) && !classOf(tokensBefore(block, from, start), rules)

/** Before a small letter: behind a whole word, or where the text disregards capitals, and no quotation may go on. */
function endsCarelessly(candidate: Candidate, run: string, following: Following, rules: Rules): boolean {
  if (candidate.closers !== '' || following.lead !== '') return false
  if (run === '.' && !following.stopped && endsWholeWord(candidate, rules)) return true
  if (!candidate.careless) return false
  if (run !== '.') return run.endsWith('?') || run.endsWith('!')
  return (
    /[\p{L}\p{N}]{2}$/u.test(candidate.block.slice(candidate.from - 2, candidate.from)) &&
    isStarter(following.word, rules) &&
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
  if (closers === ')' && bracket === from - 1) return kind === 'capital' && isStarter(word, rules)
  if (!/^(?:…+|\.{2,})$/.test(run)) return true
  const spaced = closers === '' && matchesAt(/\s/y, block, from - 1)
  if (kind === 'letter' && (spaced || run === '…')) return false
  if (spaced && run === '…' && !isStarter(word, rules)) return false
  return !rules.capitalised.includes(word.toLowerCase())
}
