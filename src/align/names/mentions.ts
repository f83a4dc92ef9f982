import type { Span } from '../../domain/span.ts'
import { type Steps, stepping } from '../../domain/steps.ts'
import { baseLanguage } from '../../domain/tag.ts'
import { isOrganisationWord } from '../../text/names/organisation-words.ts'
import { beginsAnew, type NameRun, nameRuns } from './name-runs.ts'
import type { Mention, NamedPair, NamedTerm } from './named-pair.ts'
import { type PairedToken, pairedTokens } from './paired-tokens.ts'
import { widen } from './widen.ts'

/** Languages whose common nouns have capitals too: a capital says nothing there. */
const CAPITAL_NOUNS = new Set(['de', 'lb'])
/** Where so great a share of the words has a capital, all have: a headline. */
const HEADLINE = 0.6
/** English writes what comes from a country with a capital: Russian, Chinese. Alone it is no name. */
const ENGLISH_ADJECTIVE = /^(?:\p{L}{3,}[ie]ans?|\p{L}{3,}ish|\p{L}{3,}ese)$/u
/** Between two words of a name in the target. */
const NEAR = /^(?:[ \u00a0\u202f-]|\. |[’']|(?: \p{Ll}{1,3}){1,2} | \p{Ll}{1,3}-|-\p{Ll}{1,3}-)$/u

/** What may be a name in a pair, by what stands in it alone. */
export interface PairReading {
  readonly pair: NamedPair
  readonly runs: readonly NameRun[]
  readonly headline: boolean
}

/**
 * Every place of a document that has a name, in order: terms that are names, and words that are names by what is known
 * of them. A word is one by its capital where capitals tell, by its counterpart in the translation, by a title before it,
 * or because it is one elsewhere in the document. No two places of a pair overlap.
 */
export function* findMentions(readings: readonly PairReading[]): Steps<readonly Mention[]> {
  const times = new Map<string, number>()
  yield* stepping(readings, READINGS, (reading) => {
    for (const run of reading.runs)
      for (const paired of run.tokens)
        if (isNameByItself(paired, run, reading))
          times.set(paired.token.letters, (times.get(paired.token.letters) ?? 0) + 1)
  })
  const mentions: Mention[] = []
  yield* stepping(readings, READINGS, (reading) => mentions.push(...mentionsIn(reading, times)))
  return mentions
}

/** Pairs that are gone through in one step. */
const READINGS = 200

/** Reads a pair for {@link findMentions}: nearly all of its work, and of one pair after the other. */
export function readPair(pair: NamedPair): PairReading {
  const tokens = pairedTokens(pair)
  return { pair, runs: nameRuns(pair, tokens), headline: isHeadline(pair.source.text, tokens.length) }
}

const isHeadline = (text: string, capitals: number): boolean =>
  capitals > 3 && capitals / text.split(' ').filter(({ length }) => length > 2).length > HEADLINE

const capitalsTell = ({ source }: NamedPair): boolean => !CAPITAL_NOUNS.has(baseLanguage(source.language))

/** Whether a word is a name by what stands here: its counterpart, a title, its capital. */
function isNameByItself({ token, counterpart }: PairedToken, { titled }: NameRun, reading: PairReading): boolean {
  if (counterpart) return !(token.uncased && counterpart.initial)
  if (token.uncased || token.word.length < 2) return false
  if (titled) return true
  return (
    capitalsTell(reading.pair) && !reading.headline && !beginsAnew(reading.pair.source.text, token.span, token.initial)
  )
}

function mentionsIn(reading: PairReading, times: ReadonlyMap<string, number>): readonly Mention[] {
  const { pair, runs } = reading
  const named = pair.terms.flatMap((term) => (term.kind ? [{ ...term, kind: term.kind }] : []))
  const free = named.filter(
    (term, place) => !named.some((other, at) => at < place && overlap(other.source, term.source)),
  )
  const terms = free.map((term) => mentionOfTerm(pair, term))
  const mentions: Mention[] = []
  for (const run of runs)
    for (const part of nameParts(run, reading, times)) {
      const end = part.at(-1)!.token.span[1]
      const beside =
        pair.source.text[end] === ' '
          ? terms.findIndex(({ kind, span }) => kind === 'person' && span[0] === end + 1)
          : -1
      if (beside >= 0) terms[beside] = withFirstNames(terms[beside]!, part)
      else if (isName(part, run, reading, times)) mentions.push(mentionOf(pair, part, run.titled))
    }
  return [...terms, ...mentions].sort((one, other) => one.span[0] - other.span[0])
}

/** The longest parts of a run that consist of names. */
function nameParts(
  run: NameRun,
  reading: PairReading,
  times: ReadonlyMap<string, number>,
): readonly (readonly PairedToken[])[] {
  const parts: PairedToken[][] = []
  let open = false
  for (const [place, paired] of run.tokens.entries()) {
    const next = run.tokens[place + 1]
    const known =
      isNameByItself(paired, run, reading) ||
      isKnown(paired.token.letters, times) ||
      isInitialOf(paired, reading.pair) ||
      // the first name that begins a sentence: it stands in the translation as it is
      (next?.counterpart && standsBefore(paired, next.counterpart.span, reading.pair))
    if (!known) open = false
    else if (open && !isApart(parts.at(-1)!.at(-1)!, paired, reading.pair)) parts.at(-1)!.push(paired)
    else {
      parts.push([paired])
      open = true
    }
  }
  return parts
}

/** Two names side by side in the source have other words between them in the translation: Obamas Beraterin Kori Schulman. */
function isApart(before: PairedToken, after: PairedToken, { target }: NamedPair): boolean {
  const [one, other] = [before.counterpart?.span, after.counterpart?.span]
  if (!one || !other || !target) return false
  const [left, right] = one[0] < other[0] ? [one, other] : [other, one]
  return !NEAR.test(target.text.slice(left[1], right[0])) && target.text.slice(left[1], right[0]).split(' ').length > 3
}

/** V. Putin */
const isInitialOf = ({ token }: PairedToken, { source }: NamedPair): boolean =>
  token.word.length === 1 && !token.uncased && source.text[token.span[1]] === '.'

const isKnown = (letters: string, times: ReadonlyMap<string, number>): boolean =>
  letters !== '' && timesOf(letters, times) > 0

/** How often a word is a name by itself; its genitive counts. */
const timesOf = (letters: string, times: ReadonlyMap<string, number>): number =>
  (times.get(letters) ?? 0) + (letters.endsWith('s') ? (times.get(letters.slice(0, -1)) ?? 0) : 0)

const standsBefore = ({ token }: PairedToken, [start]: Span, { target }: NamedPair): boolean =>
  target !== null && token.word.length > 1 && target.text.slice(0, start).endsWith(`${token.word} `)

/** Whether what looks like a name is one: alone, it needs a counterpart, a title, or to be there twice. */
function isName(
  part: readonly PairedToken[],
  { titled }: NameRun,
  { pair, headline }: PairReading,
  times: ReadonlyMap<string, number>,
): boolean {
  const matched = part.filter(({ counterpart }) => counterpart !== null)
  if (part.every(({ token }) => token.word.length === 1)) return false
  if (part.length > 1) return matched.length > 0 || !headline
  const [{ token }] = part as [PairedToken]
  if (titled) return true
  if (baseLanguage(pair.source.language) === 'en' && ENGLISH_ADJECTIVE.test(token.word)) return false
  if (matched.length > 0) return true
  if (token.acronym && token.word.length > 1) return !headline
  return timesOf(token.letters, times) > 1 && !isOrdinary(token.letters, pair)
}

/** Whether the translation has the word, or one that begins alike, without a capital: Internet, Democrats. */
const isOrdinary = (letters: string, { target }: NamedPair): boolean =>
  target !== null && ` ${target.text}`.includes(` ${letters.slice(0, Math.max(4, letters.length - 3))}`)

function mentionOf(pair: NamedPair, part: readonly PairedToken[], titled: boolean): Mention {
  const organisation = part.some(({ token }) => isOrganisationWord(token.word))
  return {
    pair,
    span: [part[0]!.token.span[0], part.at(-1)!.token.span[1]],
    words: part.map(wordOf),
    target: targetOf(pair, part),
    concept: null,
    kind: organisation ? 'organisation' : titled ? 'person' : null,
  }
}

const wordOf = ({ token, counterpart }: PairedToken): Mention['words'][number] => ({
  text: token.word,
  letters: token.letters || token.word,
  sounds: token.sounds,
  span: token.span,
  target: counterpart?.span ?? null,
})

/** From the first to the last counterpart where they stand together; else that of the last word that has one. */
function targetOf({ target }: NamedPair, part: readonly PairedToken[]): Span | null {
  const spans = part.flatMap(({ counterpart }) => (counterpart ? [counterpart.span] : []))
  const last = spans.at(-1)
  if (!target || !last) return null
  const sorted = [...spans].sort((one, other) => one[0] - other[0])
  const together = sorted.every(
    (span, place) => place === 0 || NEAR.test(target.text.slice(sorted[place - 1]![1], span[0])),
  )
  if (!together) return last
  const words = part.map(({ token, counterpart }) => ({ text: token.word, matched: counterpart !== null }))
  return widen(target.text, [sorted[0]![0], sorted.at(-1)![1]], words)
}

function mentionOfTerm(pair: NamedPair, { concept, source, target, kind }: NamedTerm): Mention {
  const text = pair.source.text.slice(...source)
  return {
    pair,
    span: source,
    words: [{ text, letters: text.toLowerCase(), sounds: '', span: source, target }],
    target,
    concept,
    kind,
  }
}

/** The termbase knows the surname: what stands before it is part of the name. */
function withFirstNames(mention: Mention, part: readonly PairedToken[]): Mention {
  const before = targetOf(mention.pair, part)
  const { target } = mention
  const together = before && target && NEAR.test(mention.pair.target!.text.slice(before[1], target[0]))
  return {
    ...mention,
    span: [part[0]!.token.span[0], mention.span[1]],
    target: together ? [before[0], target[1]] : target,
  }
}

const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1]
