import type { Span } from '../../domain/span.ts'
import { isOrganisationWord } from '../../text/names/organisation-words.ts'
import { isTitle, lastWord } from '../../text/names/title-words.ts'
import type { NamedPair } from './named-pair.ts'
import type { PairedToken } from './paired-tokens.ts'

/** Words that stand side by side and make one name. */
export interface NameRun {
  readonly tokens: readonly PairedToken[]
  /** A title stands before it. */
  readonly titled: boolean
}

/** Between the words of a name; the point after an initial. */
const BETWEEN = /^(?:[ \u00a0\u202f]|[-\u2010\u2011]|[’'](?:[ \u00a0])?)$/
const INITIAL = /^\.[ \u00a0]?$/
/** Between the first and the last name of a person, never before the name of a state. */
const NOBLE = /^ (?:von|van|von der|van der|van den|zu|ter|ten) $/
const PARTICLE =
  /^(?: (?:bin|bint|ibn|ben|al|el|ul|ad|as|da|dos|di|du) | (?:al|el|as|ad|an|ash|ul)[-\u2011]|[-\u2011](?:al|el|as|ad|ul|ol)[-\u2011])$/
/** Between what kind of organisation it is and whose. */
const OF = /^ (?:of|of the|for|for the|de|du|des|de la|de los|del|della|dello|dei|da|do|der|des|für|och|för) $/

/**
 * The words in order, as runs that each are one name: side by side, or with a particle between them. A title begins a new
 * run and is no part of it; so does the first word of a sentence or quotation.
 */
export function nameRuns({ source }: NamedPair, tokens: readonly PairedToken[]): readonly NameRun[] {
  const runs: { tokens: PairedToken[]; titled: boolean }[] = []
  let open = false
  for (const paired of tokens) {
    const { token, title } = paired
    if (title) {
      open = false
      continue
    }
    const last = runs.at(-1)
    if (open && last && isJoined(source.text, last.tokens, paired)) last.tokens.push(paired)
    else runs.push({ tokens: [paired], titled: isTitle(lastWord(source.text.slice(0, token.span[0]))) })
    open = true
  }
  return runs
}

function isJoined(text: string, before: readonly PairedToken[], { token }: PairedToken): boolean {
  const last = before.at(-1)!.token
  if (last.uncased !== token.uncased) return false
  const gap = text.slice(last.span[1], token.span[0])
  if (BETWEEN.test(gap)) return !beginsAnew(text, token.span, token.initial) && !/['’]/.test(gap.slice(1))
  if (INITIAL.test(gap)) return last.word.length <= 2
  if (PARTICLE.test(gap)) return true
  if (NOBLE.test(gap)) return before.length === 1
  return OF.test(gap) && before.some(({ token: { word } }) => isOrganisationWord(word))
}

/** Whether a word begins a sentence or a quotation; after a hyphen it goes on. */
export const beginsAnew = (text: string, [start]: Span, initial: boolean): boolean =>
  initial && !/[-\u2010\u2011]/.test(text[start - 1] ?? '')
