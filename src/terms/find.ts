import type { Span } from '../domain/span.ts'
import { distance } from './agreement.ts'
import { findCharacters } from './characters.ts'
import { isLoose, looseBase } from './keys.ts'
import type { Lexicon } from './lexicon.ts'
import { type Branch, endingAt, following } from './lexicon-branches.ts'
import { type Form, signsIn } from './lexicon-forms.ts'
import { stemmerOf } from './stemmers.ts'
import { type Token, tokenise } from './tokens.ts'

/** A form found in a text. `span` is into that very text. */
export interface Hit {
  readonly form: Form
  readonly span: Span
  /** Letters in which text and term differ; 0 when they are equal. */
  readonly distance: number
}

/** Longest term, in words: a longer one is never found, and the check of a glossary says so. */
export const LONGEST = 24
/**
 * What may lie between two words of one term: spaces, hyphens, quotes; a full stop only after an abbreviation; the signs
 * of `P&I club` and `50% rule` where the term has them.
 */
const GAP = /^[\s&%\-\u2010-\u2013\u05be'’"«»„“”\u200c]{0,4}$/
/** The possessive of `People's Republic`, which is no part of the word before it. */
const POSSESSIVE_GAP = /^['’ʼ`´‘]s[\s-]{1,2}$/i
const ABBREVIATION_GAP = /^\.[\s\u00a0]?$/

/**
 * Every form of the lexicon that stands in the text, in order of place. Of several concepts on one and the same span
 * the nearest in spelling are kept: `Ukrainern` is the people, not the country that shares its stem.
 * `expected` says that the concepts are known to be meant: then a German compound renders what it begins with as well
 * (`Sanktionsausschuss` for sanctions), and short heads count.
 */
export function findForms(lexicon: Lexicon, text: string, { expected = false } = {}): readonly Hit[] {
  const hits = lexicon.characters
    ? findCharacters(lexicon.characters, text).map(
        ({ value, start, end }): Hit => ({ form: value, span: [start, end], distance: 0 }),
      )
    : findWords(lexicon, text, expected)
  return nearest(hits)
}

function findWords(lexicon: Lexicon, text: string, expected: boolean): readonly Hit[] {
  const tokens = tokenise(text, lexicon.language)
  const follows = tokens.map((token, index) => index > 0 && adjoin(text, tokens[index - 1]!, token))
  const signed = signsIn(text) !== ''
  const hits: Hit[] = []
  const report = (branch: Branch, words: readonly Token[]): boolean => {
    const forms = endingAt(branch)
    if (forms.length === 0) return false
    const signs = signed && words.length > 1 ? signsIn(text.slice(words[0]!.start, words.at(-1)!.end)) : ''
    const found = forms.flatMap((form) =>
      signs === '' || signs === form.signs ? (verify(lexicon, form, words) ?? []) : [],
    )
    hits.push(...found)
    return found.length > 0
  }
  tokens.forEach((token, first) => {
    let found = false
    const walk = (branch: Branch, at: number): void => {
      if (report(branch, tokens.slice(first, at))) found = true
      if (at >= tokens.length || at - first >= LONGEST || !follows[at]) return
      for (const next of following(branch, lexicon.keys, tokens[at]!.raw)) walk(next, at + 1)
    }
    for (const branch of lexicon.begunBy(token.raw)) walk(branch, first + 1)
    if (lexicon.language === 'ko')
      for (const [branch, word] of joinedWords(lexicon, tokens, follows, first)) report(branch, [word])
    if (lexicon.heads && !found) {
      hits.push(...compoundHead(lexicon.heads, token, expected))
      if (expected) hits.push(...compoundModifiers(lexicon.heads, token))
    }
  })
  return hits
}

function adjoin(text: string, before: Token, after: Token): boolean {
  const gap = text.slice(before.end, after.start)
  return (
    gap === ' ' || GAP.test(gap) || POSSESSIVE_GAP.test(gap) || (before.raw.length <= 2 && ABBREVIATION_GAP.test(gap))
  )
}

/** The hit of a form on these words, unless they only share a class with it. */
function verify({ keys, language }: Lexicon, form: Form, words: readonly Token[]): Hit | undefined {
  if (form.capital && !words.some(({ raw }) => /\p{Lu}/u.test(raw)) && /\p{L}/u.test(form.words[0]!.raw))
    return undefined
  let sum = 0
  for (const [index, term] of form.words.entries()) {
    const word = words[index]!
    const shared = keys.text(word.raw)
    if (!sameWord(keys.term(term.raw), shared, form.singleName && language === 'ru')) return undefined
    const apart = distance(term, word, {
      language,
      singleName: form.singleName,
      single: form.words.length === 1,
      noun: form.noun,
    })
    if (apart === undefined || (form.exact && apart > 0)) return undefined
    sum += apart
  }
  return { form, span: [words[0]!.start, words.at(-1)!.end], distance: sum }
}

/**
 * Whether two words share a key. A stemmer takes a name for any word that begins like it (Дания, данное): one that has
 * loose keys is only compared by these.
 */
function sameWord(one: readonly string[], other: readonly string[], name: boolean): boolean {
  const loose = name && one.some(isLoose) && other.some(isLoose)
  return one.some((key) => other.includes(key) && (!loose || isLoose(key)))
}

/** Two or three Korean words read as one: `탄도 미사일은` is `탄도미사일`. */
function joinedWords(
  lexicon: Lexicon,
  tokens: readonly Token[],
  follows: readonly boolean[],
  first: number,
): readonly (readonly [Branch, Token])[] {
  const found: (readonly [Branch, Token])[] = []
  let joined = tokens[first]!
  for (let at = first + 1; at < Math.min(tokens.length, first + 3) && follows[at]; at += 1) {
    const token = tokens[at]!
    joined = { start: joined.start, end: token.end, raw: joined.raw + token.raw, word: joined.word + token.word }
    for (const branch of lexicon.begunBy(joined.raw)) found.push([branch, joined])
  }
  return found
}

/** Letters a German word needs to be read as a compound, and its first part at least. */
const SHORTEST_COMPOUND = 9
const SHORTEST_MODIFIER = 3
const SHORTEST_HEAD = 5
const SHORTEST_EXPECTED_HEAD = 4

type Heads = NonNullable<Lexicon['heads']>

/** The term a German compound ends in: a Russlandsanktion is a sanction. What it begins with is not reported. */
function compoundHead(heads: Heads, token: Token, expected: boolean): readonly Hit[] {
  const { word, raw } = token
  const shortest = expected ? SHORTEST_EXPECTED_HEAD : SHORTEST_HEAD
  if (word.length < SHORTEST_COMPOUND || !/^\p{Lu}/u.test(raw)) return []
  const endings = [...new Set([stemmerOf('de')!(word), looseBase(word, 'de') ?? word])]
  for (let cut = SHORTEST_MODIFIER; cut <= word.length - 4; cut += 1)
    for (const ending of endings) {
      const forms = heads(ending.slice(cut))
      if (forms.length === 0) continue
      const hits = forms.flatMap((form): Hit[] => {
        if (form.words[0]!.word.length < shortest) return []
        const tail: Token = { ...token, word: word.slice(cut), raw: capitalised(word.slice(cut)) }
        const apart = distance(form.words[0]!, tail, {
          language: 'de',
          singleName: false,
          single: true,
          noun: form.noun,
        })
        return apart === undefined ? [] : [{ form, span: [token.start, token.end], distance: apart + cut }]
      })
      if (hits.length > 0) return hits
    }
  return []
}

/** What may join the parts of a German compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e']

/** The terms a German compound begins with. */
function compoundModifiers(heads: Heads, token: Token): readonly Hit[] {
  const { word } = token
  const hits: Hit[] = []
  if (word.length < SHORTEST_COMPOUND) return hits
  for (let end = word.length - SHORTEST_MODIFIER; end >= SHORTEST_EXPECTED_HEAD; end -= 1)
    for (const form of heads(word.slice(0, end))) {
      const whole = form.words[0]!.word
      // the key may be the term without its ending: the term itself, or what is left and a link, must begin the compound
      const joined = word.startsWith(whole) || LINKS.some((link) => link !== '' && word.startsWith(link, end))
      if (joined) hits.push({ form, span: [token.start, token.end], distance: 2 * word.length })
    }
  return hits
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Of hits on one span those nearest in spelling; of one concept on one span only the best. */
function nearest(hits: readonly Hit[]): readonly Hit[] {
  const least = new Map<number, number>()
  for (const { span, distance: apart } of hits) least.set(place(span), Math.min(apart, least.get(place(span)) ?? apart))
  const seen = new Map<number, Set<string>>()
  return hits
    .filter(({ span, distance: apart }) => apart === least.get(place(span)))
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1] || rank(one) - rank(other))
    .filter(({ form, span }) => {
      const there = seen.get(place(span)) ?? new Set()
      seen.set(place(span), there)
      return !there.has(form.concept) && there.add(form.concept)
    })
}

/** A span as one number; texts are far shorter than 2²⁶ code units. */
const place = ([start, end]: Span): number => start * 0x4000000 + end

const RANKS = { preferred: 0, admitted: 1, deprecated: 2 }
const rank = ({ form }: Hit): number => RANKS[form.standing]
