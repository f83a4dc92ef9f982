import type { Flag } from '../domain/document.ts'
import { baseLanguage } from '../domain/tag.ts'
import type { CheckedPair } from './pair.ts'
import type { PairNumbers } from './pair-numbers.ts'
import { type Act, readActs } from './read-acts.ts'
import { toldApart } from './told-apart.ts'

/** Written from right to left a pair of numbers is seen, and typed, in either order. */
const EITHER_ORDER = new Set(['ar', 'fa', 'ur', 'he'])

/**
 * Numbers of acts and resolutions that are others in the translation, and acts of another body (CFSP, EU): an error where
 * both sides have one of the form, else a warning.
 */
export function checkActs(pair: CheckedPair, numbers: PairNumbers): readonly Flag[] {
  if (numbers.source.mentions.length === 0 || numbers.source.mentions.length > MOST) return []
  const { source, target } = pair
  const here = readActs(source.text)
  const there = readActs(target.text)
  if (!here.some(isAct) && !there.some(isAct)) return []
  const turns = [source, target].some(({ language }) => EITHER_ORDER.has(baseLanguage(language)))
  const lost = here.filter((one) => !there.some((other) => isSame(one, other, turns)))
  const added = there.filter((other) => !here.some((one) => isSame(one, other, turns)))
  const said = new Set([...numbers.target.mentions.flatMap(({ values }) => values), ...numbers.target.words.values])
  const taken = new Set<Act>()
  const flags = lost.flatMap((one): readonly Flag[] => {
    const twin = added.find((other) => other.kind === one.kind && !taken.has(other) && (isAct(one) || isAct(other)))
    if (twin) taken.add(twin)
    const known = [...one.key.matchAll(/\d+/g)].every(([digits]) => said.has(Number(digits)))
    if (twin && !(one.kind === 'numbered' && known)) return [toldApart(pair, 'error', one.span, twin.span)]
    if (!isAct(one) || known || one.kind === 'numbered') return []
    return [toldApart(pair, 'warning', one.span, null)]
  })
  return [...flags, ...otherBodies(pair, here, there)]
}

/** More numbers are a table, no sentence. */
const MOST = 200

/** A pair of numbers alone may be a season or a score. */
const isAct = ({ kind, body }: Act): boolean => kind !== 'pair' || body !== undefined

const isSame = (one: Act, other: Act, turns: boolean): boolean =>
  one.key === other.key || (turns && one.kind === 'pair' && one.key === other.key.split('/').reverse().join('/'))

/** The same number of an act of another body. */
function otherBodies(pair: CheckedPair, here: readonly Act[], there: readonly Act[]): readonly Flag[] {
  return here.flatMap((one): readonly Flag[] => {
    const same = there.filter(({ key, body }) => key === one.key && body !== undefined)
    if (
      one.body === undefined ||
      same.length === 0 ||
      same.some(({ body }) => body!.some((name) => one.body!.includes(name)))
    )
      return []
    return [toldApart(pair, 'error', one.span, same[0]!.span)]
  })
}
