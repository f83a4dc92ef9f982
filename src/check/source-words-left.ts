import type { Flag } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { sameLanguage } from '../domain/tag.ts'
import { closeLanguages } from './close-languages.ts'
import type { Check } from './pair.ts'

/** A run of so many words of the source in the target is no name; in languages near each other it may be right. */
const FEW = 4
const FEW_CLOSE = 7
/** From so many on, hardly a quoted title any more. */
const MANY = 6
/** So many of them at least have no capital, and are no figures. */
const COMMON = 2
/** A character of a script without spaces is a part of a word. */
const CHARACTER = 0.5

/** A character of a script without spaces, or what stands between spaces and signs; by ranges, which are found faster than properties. */
const WORD =
  /[\u3040-\u30ff\u3400-\u9fff]|[^\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a0\u00a1-\u00bf\u2000-\u206f\u3000-\u30ff\u3400-\u9fff\uff00-\uff0f\uff1a-\uff20]+/g
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/
const QUOTED_BEFORE = /["“„«»‘‚「『《(（]$/u

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A clause that was left in the language of the source: a run of its words, names aside, again in the target. */
export const checkSourceWordsLeft: Check = ({ source, target }) => {
  if (sameLanguage(source.language, target.language)) return []
  const [original, written] = [blanked(source.text), blanked(target.text)]
  if (!hasKnownRun(original, written)) return []
  const there = wordsOf(written)
  const here = wordsOf(original)
  const least = closeLanguages(source.language, target.language) ? FEW_CLOSE : FEW
  const run = longestRun(here, there, written)
  if (!run || run.weight < least || run.common < Math.max(COMMON, least / 2)) return []
  const span: Span = [there[run.from]!.start, there[run.to - 1]!.end]
  const quoted = QUOTED_BEFORE.test(target.text.slice(0, span[0]).trimEnd())
  const origin: Span = [here[run.source]!.start, here[run.source + run.to - run.from - 1]!.end]
  const flag: Flag = {
    code: 'untranslated',
    severity: run.weight >= Math.max(MANY, least) && !quoted ? 'error' : 'warning',
    source: origin,
    target: span,
    detail: `“${cut(target.text, span)}” stands in the translation as it does in the source.`,
  }
  return [flag]
}

/** Web and mail addresses are the same in every language: spaces stand for them, so that places stay. */
const blanked = (text: string): string =>
  /\/\/|@|www\./.test(text) ? text.replace(ADDRESS, (address) => ' '.repeat(address.length)) : text

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+/g

const wordsOf = (text: string): readonly Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))

interface Run {
  readonly source: number
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly common: number
}

/** The heaviest run of words that both have in the same order. A run that comes again is looked at once. */
function longestRun(here: readonly Word[], there: readonly Word[], text: string): Run | undefined {
  const places = new Map<string, number>()
  for (let place = here.length - FEW; place >= 0; place -= 1) places.set(keyAt(here, place), place)
  let best: Run | undefined
  for (let from = 0; from + FEW <= there.length; from += 1) {
    const source = places.get(keyAt(there, from))
    if (source === undefined) continue
    let to = from + FEW
    while (to < there.length && there[to]!.text === here[source + to - from]?.text) to += 1
    const run = { source, from, to, ...weigh(there.slice(from, to), text) }
    if (!best || run.weight > best.weight) best = run
    from = to - FEW
  }
  return best
}

/** Whether so many words of the source stand side by side in the target, in whatever order: most targets need no closer look. */
function hasKnownRun(source: string, target: string): boolean {
  const known = new Set(source.toLowerCase().match(WORD))
  let run = 0
  for (const word of target.toLowerCase().match(WORD) ?? []) {
    run = known.has(word) ? run + 1 : 0
    if (run === FEW) return true
  }
  return false
}

const keyAt = (words: readonly Word[], place: number): string => {
  let key = ''
  for (let at = place; at < place + FEW; at += 1) key += ` ${words[at]!.text}`
  return key
}

/** Words without figures, and those of them that begin with no capital. */
function weigh(words: readonly Word[], text: string): { readonly weight: number; readonly common: number } {
  let [weight, common] = [0, 0]
  for (const word of words) {
    if (/^\p{N}/u.test(word.text)) continue
    const size = UNSPACED.test(word.text) ? CHARACTER : 1
    weight += size
    if (text[word.start] === word.text[0]) common += size
  }
  return { weight, common }
}
