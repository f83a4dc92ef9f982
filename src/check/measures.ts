import type { Flag } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { measures } from './measure-words.ts'
import type { Check } from './pair.ts'

/** A conversion stands in brackets. Spaces take its place, so that places stay. */
const IN_BRACKETS = /[(（][^()（）]{0,40}[)）]/gu
const blank = (text: string): string => ' '.repeat(text.length)

interface Measure {
  readonly name: string
  readonly pattern: RegExp
}

let groups: readonly (readonly [group: string, any: RegExp, measures: readonly Measure[]])[] | undefined

/** All patterns of a group in one first: most texts have none. */
const build = () =>
  measures().map(([group, patterns]) => {
    const any = new RegExp(patterns.map(([, pattern]) => pattern).join('|'), 'iu')
    return [group, any, patterns.map(([name, pattern]) => ({ name, pattern: new RegExp(pattern, 'iu') }))] as const
  })

/**
 * Currencies and measures of distance that are others in the translation: dollars for euros, miles for kilometres. A
 * warning where the translation has one that the source has not, which has others; conversions in brackets are none.
 */
export const checkMeasures: Check = ({ source, target }) => {
  if (!/\d/.test(source.text) || !/\d/.test(target.text)) return []
  groups ??= build()
  return groups.flatMap(([group, any, measures]): readonly Flag[] => {
    if (!any.test(source.text) || !any.test(target.text)) return []
    const [here, there] = [found(source.text, measures), found(target.text.replace(IN_BRACKETS, blank), measures)]
    const added = there.find(({ name }) => !here.some((other) => other.name === name))
    if (!added) return []
    const lost = here.find(({ name }) => !there.some((other) => other.name === name)) ?? here[0]!
    const detail = `The source has the ${lost.name} as its ${group}, the translation the ${added.name}.`
    return [{ code: 'number', severity: 'warning', source: lost.span, target: added.span, detail }]
  })
}

const found = (text: string, measures: readonly Measure[]): readonly { readonly name: string; readonly span: Span }[] =>
  measures.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text)
    return match ? [{ name, span: [match.index, match.index + match[0].length] as const }] : []
  })
