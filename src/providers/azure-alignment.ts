import type { Span } from '../domain/span.ts'
import type { Counterpart } from './contract.ts'

/** Codes of Azure whose words it does not link with English ones. */
const NOT_WITH_ENGLISH: readonly string[] = ['zh-Hant', 'yue', 'sr-Cyrl']
/** Pairs of its codes without English whose words it links, either way. */
const WITHOUT_ENGLISH: readonly string[] = ['ja ko', 'ja zh-Hans', 'zh-Hans zh-Hant']

/**
 * Whether Azure documents links between the words of two languages, by its codes. Where it has none it answers without.
 * https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate
 */
export function linksWords(from: string, into: string): boolean {
  if (from === 'en') return !NOT_WITH_ENGLISH.includes(into)
  if (into === 'en') return !NOT_WITH_ENGLISH.includes(from)
  return WITHOUT_ENGLISH.includes(`${from} ${into}`) || WITHOUT_ENGLISH.includes(`${into} ${from}`)
}

/**
 * Where the characters of a text begin as Azure counts them, in UTF-16 code units, its end last. Microsoft does not say
 * whether it counts code units or code points: the lengths of the sentences tell, and where they do not the answer is
 * `undefined`. The two are the same unless there is a character beyond the Basic Multilingual Plane.
 */
export function bordersOf(text: string, lengths: readonly number[]): readonly number[] | undefined {
  const units = Array.from({ length: text.length + 1 }, (_, place) => place)
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return units
  const total = sum(lengths)
  if (total === text.length) return units
  const points = [0]
  for (const character of text) points.push(points.at(-1)! + character.length)
  return total === points.length - 1 ? points : undefined
}

/**
 * The words Azure links in `proj`: `0:2-0:1 4:9-3:9`, inclusive places in the source, then in the target, in any order. A
 * string of which one range is not in the texts counts something else than we do, so that none of it is used.
 */
export function readLinks(
  proj: string,
  source: readonly number[],
  target: readonly number[],
): readonly Counterpart[] | undefined {
  const links: Counterpart[] = []
  for (const part of proj.split(/\s+/).filter((each) => each !== '')) {
    // The dash is a hyphen in what Azure answers and an en dash in what it documents.
    const places = /^(\d+):(\d+)[-\u2013](\d+):(\d+)$/.exec(part)?.slice(1).map(Number)
    if (!places) return undefined
    const [from, into] = [spanOf(places[0]!, places[1]!, source), spanOf(places[2]!, places[3]!, target)]
    if (!from || !into) return undefined
    links.push({ source: from, target: into })
  }
  return links.length > 0 ? links : undefined
}

/**
 * The sentences of `sentLen`, of which the first of the source is the first of the target and so on. `undefined` where
 * the two sides have not as many, or the lengths do not add up to the text.
 */
export function readSentences(
  lengths: { readonly source: readonly number[]; readonly target: readonly number[] },
  source: readonly number[],
  target: readonly number[],
): readonly Counterpart[] | undefined {
  const [from, into] = [spansOf(lengths.source, source), spansOf(lengths.target, target)]
  if (!from || !into || from.length !== into.length) return undefined
  return from.map((span, index) => ({ source: span, target: into[index]! }))
}

function spanOf(first: number, last: number, borders: readonly number[]): Span | undefined {
  return first <= last && last + 1 < borders.length ? [borders[first]!, borders[last + 1]!] : undefined
}

function spansOf(lengths: readonly number[], borders: readonly number[]): readonly Span[] | undefined {
  if (lengths.length === 0 || lengths.includes(0) || sum(lengths) !== borders.length - 1) return undefined
  let end = 0
  return lengths.map((length): Span => {
    const start = end
    end += length
    return [borders[start]!, borders[end]!]
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
