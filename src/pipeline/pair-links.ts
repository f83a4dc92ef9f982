import { nameLinks } from '../align/name-links.ts'
import { numberLinks } from '../check/number-links.ts'
import type { PairNumbers } from '../check/pair-numbers.ts'
import type { Link, TermUse } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import type { Counterpart } from '../providers/contract.ts'
import type { LanguageText } from '../terms/report.ts'

/**
 * Which words of a pair are each other's counterparts: terms that are in the translation, numbers of one value, names, and
 * the words an engine linked. In order of the source; no two share a letter on either side. Where two would, the term
 * comes before the number, the number before the name, the name before the word, the longer term before the shorter.
 */
export function pairLinks(
  source: LanguageText,
  target: LanguageText,
  terms: readonly TermUse[],
  numbers: PairNumbers,
  words: readonly Counterpart[] = [],
): readonly Link[] {
  const kept: Link[] = []
  const [sources, targets] = [new Uint8Array(source.text.length), new Uint8Array(target.text.length)]
  const keep = (link: Link): void => {
    if (sources.subarray(...link.source).includes(1) || targets.subarray(...link.target).includes(1)) return
    sources.fill(1, ...link.source)
    targets.fill(1, ...link.target)
    kept.push(link)
  }
  for (const link of termLinks(terms)) keep(link)
  for (const link of numberLinks(numbers)) keep({ ...link, kind: 'number' })
  for (const link of nameLinks(source, target, kept)) keep({ ...link, kind: 'name' })
  for (const link of wordLinks(words, source.text, target.text)) keep({ ...link, kind: 'word' })
  return kept.sort((one, other) => one.source[0] - other.source[0])
}

/** The terms that are in the translation as they should be, the longest first. */
const termLinks = (terms: readonly TermUse[]): readonly Link[] =>
  terms
    .flatMap(({ source, target, status }): readonly Link[] =>
      target && (status === 'applied' || status === 'repaired') ? [{ source, target, kind: 'term' }] : [],
    )
    .sort((one, other) => length(other.source) - length(one.source))

/** Of an engine's links those that stand once on either side and hold a letter: one word, one counterpart. */
function wordLinks(words: readonly Counterpart[], source: string, target: string): readonly Counterpart[] {
  const [sources, targets] = [timesOf(words, 'source'), timesOf(words, 'target')]
  return words.filter(
    (word) =>
      sources.get(word.source.join()) === 1 &&
      targets.get(word.target.join()) === 1 &&
      /\p{L}/u.test(source.slice(...word.source)) &&
      /\p{L}/u.test(target.slice(...word.target)),
  )
}

function timesOf(words: readonly Counterpart[], side: 'source' | 'target'): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const word of words) times.set(word[side].join(), (times.get(word[side].join()) ?? 0) + 1)
  return times
}

const length = ([start, end]: Span): number => end - start
