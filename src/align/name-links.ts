import type { Link } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import { nameLikeness } from './name-likeness.ts'
import { type NameToken, nameTokens } from './name-tokens.ts'
import { isConsonantal } from './skeleton.ts'

/** A text and its language. */
interface NamedText {
  readonly text: string
  readonly language: Tag
}

/** Two places, one in each text, that have the same name. */
type LinkedNames = Pick<Link, 'source' | 'target'>

/** What is more alike than this is the same name, unless something else is nearly as much so. */
const ALIKE = 0.75
/** Another word so close behind the best makes it unsure which is meant. */
const MARGIN = 0.2
/** No sentence of an article has more; to compare all with all beyond it would cost too much. */
const MOST_TOKENS = 40

/**
 * Names of the source with the one word or words of the target that have them, in order of the source: the same letters,
 * an inflection, or the spelling of another script. One to one and only where nothing else could be meant: a name that
 * stands twice on a side is left out. What is `known` to be linked is not looked at.
 */
export function nameLinks(
  source: NamedText,
  target: NamedText,
  known: readonly LinkedNames[] = [],
): readonly LinkedNames[] {
  const skeletons = isConsonantal(source.language) || isConsonantal(target.language)
  const here = nameTokens(source.text, source.language, { skeletons, taken: known.map((link) => link.source) })
  const there =
    here.length === 0
      ? []
      : nameTokens(target.text, target.language, { skeletons, taken: known.map((link) => link.target) })
  if (there.length === 0 || here.length > MOST_TOKENS || there.length > MOST_TOKENS) return []
  const likeness = here.map((one) => there.map((other) => nameLikeness(one, other)))
  const links: TokenLink[] = []
  for (const [row, values] of likeness.entries()) {
    const column = clearBest(values)
    if (column === undefined || clearBest(likeness.map((others) => others[column]!)) !== row) continue
    links.push({ source: here[row]!, target: there[column]! })
  }
  return joined(links, source.text, target.text)
}

interface TokenLink {
  readonly source: NameToken
  readonly target: NameToken
}

/** The place of the value that is high enough and stands alone; `undefined` when none does. */
function clearBest(values: readonly number[]): number | undefined {
  const most = Math.max(...values)
  if (most < ALIKE) return undefined
  const best = values.indexOf(most)
  return values.some((value, place) => place !== best && value > most - MARGIN) ? undefined : best
}

const BETWEEN = /^(?:[ \u00a0\u202f]|[-\u2010\u2011]|\. )$/

/** Links of words that stand side by side in both texts, in the same order, are one: first and last name. */
function joined(links: readonly TokenLink[], source: string, target: string): readonly LinkedNames[] {
  const names: LinkedNames[] = []
  for (const link of links) {
    const [from, to] = [link.source.span, link.target.span]
    const last = names.at(-1)
    if (
      last &&
      BETWEEN.test(source.slice(last.source[1], from[0])) &&
      BETWEEN.test(target.slice(last.target[1], to[0]))
    )
      names[names.length - 1] = { source: [last.source[0], from[1]], target: [last.target[0], to[1]] }
    else names.push({ source: from, target: to })
  }
  return names
}
