import type { Following } from './following.ts'
import { followsName } from './preceding.ts'
import type { Rules } from './rules.ts'

/** Whether a word names a month in any inflection: then the number before it is the day, not the end of a sentence. */
export const isMonth = (word: string, { months, monthStems }: Rules): boolean => {
  const lower = word.toLowerCase()
  return months.has(lower) || monthStems.some((stem) => lower.startsWith(stem))
}

/** Whether a token, which begins at `at`, may be an ordinal: a short number, not a decimal or a score, or a Roman one. */
export const isOrdinal = (block: string, token: string, at: number): boolean =>
  (/^(?:\d{0,3}\.?-)?\d{1,3}$/.test(token) && !/[,:/]/.test(block[at - 1] ?? '')) || /^[IVXL]{1,5}$/.test(token)

/** Whether the full stop behind an ordinal ends the sentence, when no starter follows. */
export function endsAfterOrdinal(
  block: string,
  token: string,
  tokenAt: number,
  { word, kind, lead, stopped }: Following,
  rules: Rules,
): boolean {
  if (isMonth(word, rules) || (/^[XVI]{2,5}$/.test(word) && /^\d/.test(token))) return false
  if (kind === 'number') return !(token.length < 3 && (stopped || /^\d{4}$/.test(word)))
  if (rules.ordinals === 'noun') return lead !== ''
  return /^\d/.test(token) || (rules.ordinals === 'regnal' && followsName(block, tokenAt))
}
