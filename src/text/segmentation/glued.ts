import { classOf } from './abbreviations.ts'
import type { Candidate } from './candidate.ts'
import type { Following } from './following.ts'
import { matchesAt } from './match-at.ts'
import type { Rules } from './rules.ts'
import { isStarter } from './starters.ts'

const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]/u
const DOMAIN = /^(?:Com|Net|Org|Js|Ru|De|In|Co|Gov|Md|Py)\b/
const ADDRESS = /www\.|:\/\/|@/

/** Without white space behind (`Wort.Der`): only between words that look like the end and the start of sentences. */
export function endsGlued(
  { block, start, from, after, closers }: Candidate,
  run: string,
  { lead, word, kind, stopped }: Following,
  rules: Rules,
): boolean {
  if (kind !== 'capital') return false
  if (!CAPITALISED.test(word) && !(run === '.' && closers === '' && isStarter(word, rules))) return false
  const before = block.slice(Math.max(start, from - 80), from)
  if (ADDRESS.test(before.slice(before.lastIndexOf(' ') + 1))) return false
  if (run !== '.' || closers !== '') return !/[)\]]$/.test(closers) || run !== '.'
  if (DOMAIN.test(word) || !/(?:\p{Ll}{3}|\d{3})$/u.test(before)) return false
  const wordEnd = after + lead.length + word.length
  return matchesAt(/[\s,“”"»]/y, block, wordEnd) || (stopped && classOf([word], rules) === 'titles')
}
