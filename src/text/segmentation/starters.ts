import type { Rules } from './rules.ts'

/** Whether a word opens sentences in the language; an elided one counts by its first part (`L'Europe`). */
export function isStarter(word: string, rules: Rules): boolean {
  const lower = word.toLowerCase()
  const apostrophe = lower.search(/['’]/)
  return rules.starters.has(apostrophe > 0 ? lower.slice(0, apostrophe) : lower)
}
