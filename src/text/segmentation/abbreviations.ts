import type { Following } from './following.ts'
import type { AbbreviationClass, Rules } from './rules.ts'

/** Whether the token is a part, not the last, of an abbreviation of several: `EE.` in `EE. UU.` */
export const opensCompound = (tokens: readonly string[], following: Following, rules: Rules): boolean =>
  following.stopped && following.lead === '' && tokens.some((token) => continuesCompound(token, following, rules))

/** Whether a token and the word behind it are the beginning of an abbreviation, or all of it. */
export function continuesCompound(token: string, { word }: Following, rules: Rules): boolean {
  const lower = token.toLowerCase()
  const joined = `${lower}.${word.toLowerCase()}`
  return rules.prefixes.has(lower) && (rules.prefixes.has(joined) || rules.abbreviations.has(joined))
}

/**
 * The class of the abbreviation before a full stop, `undefined` when there is none. `tokens` are the readings of what
 * stands there, the longest first; an elided article and the first part of a compound are looked past (`l'art.`, `ex-sen.`).
 */
export function classOf(tokens: readonly string[], rules: Rules): AbbreviationClass | undefined {
  for (const token of tokens) {
    const found = rules.abbreviations.get(token) ?? rules.abbreviations.get(token.toLowerCase())
    if (found) return found
  }
  const elided = /['’-](.+)$/.exec(tokens.at(-1)!)?.[1]
  return elided ? classOf([elided], rules) : undefined
}
