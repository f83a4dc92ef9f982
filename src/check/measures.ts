import type { Flag } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { MEASURES } from './measure-words.ts'
import type { Check } from './pair.ts'

interface Measure {
  readonly name: string
  readonly pattern: RegExp
}

let groups: readonly (readonly [group: string, any: RegExp, measures: readonly Measure[]])[] | undefined

/** All patterns of a group in one first: most texts have none. */
const build = () =>
  MEASURES.map(([group, measures]) => {
    const any = new RegExp(measures.map(([, pattern]) => pattern).join('|'), 'iu')
    return [group, any, measures.map(([name, pattern]) => ({ name, pattern: new RegExp(pattern, 'iu') }))] as const
  })

/**
 * Currencies and measures of distance that are others in the translation: dollars for euros, miles for kilometres. A
 * warning where each side has one that the other has not; one that only one side has may be understood, or be converted.
 */
export const checkMeasures: Check = ({ source, target }) => {
  if (!/\d/.test(source.text) || !/\d/.test(target.text)) return []
  groups ??= build()
  return groups.flatMap(([group, any, measures]): readonly Flag[] => {
    if (!any.test(source.text) || !any.test(target.text)) return []
    const [here, there] = [found(source.text, measures), found(target.text, measures)]
    const [lost] = here.filter(({ name }) => !there.some((other) => other.name === name))
    const [added] = there.filter(({ name }) => !here.some((other) => other.name === name))
    if (!lost || !added) return []
    const detail = `The ${group} of the source is the ${lost.name}, that of the translation the ${added.name}.`
    return [{ code: 'number', severity: 'warning', source: lost.span, target: added.span, detail }]
  })
}

const found = (text: string, measures: readonly Measure[]): readonly { readonly name: string; readonly span: Span }[] =>
  measures.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text)
    return match ? [{ name, span: [match.index, match.index + match[0].length] as const }] : []
  })
