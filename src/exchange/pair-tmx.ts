import type { Tag } from '../domain/tag.ts'
import { FormatError } from './format-error.ts'
import { type FilePair, type PairFile, type PairLanguages, pairFacts } from './pair-file.ts'
import { inLanguage, mostFrequent, onlyLanguage } from './pair-languages.ts'
import { readTmx, type TmxText, type TmxUnit } from './tmx.ts'

/**
 * The pairs of a TMX file in two of its languages: those wanted, else the one it says it was translated from and the
 * only other one. Units that lack one of them are left out with a remark. Of what other tools say only is read whether a
 * machine made it. Throws a `FormatError`.
 */
export function readPairTmx(xml: string, wanted: PairLanguages): PairFile {
  const units = readTmx(xml)
  const [first] = units
  if (!first) throw new FormatError('the file holds no translation unit', 1)
  const source =
    wanted.source ?? mostFrequent(units.flatMap((unit) => unit.source ?? [])) ?? first.texts[0]?.language ?? null
  const halves = units.map((unit) => ({ unit, from: source === null ? undefined : sourceOf(unit, source, wanted) }))
  const target =
    wanted.target ??
    onlyLanguage(
      halves.flatMap(({ unit, from }) =>
        from ? unit.texts.flatMap((text) => (text === from ? [] : text.language)) : [],
      ),
    )
  let left = 0
  const pairs = halves.flatMap(({ unit, from }): readonly FilePair[] => {
    const others = unit.texts.filter((text) => text !== from)
    const to = target === null ? undefined : inLanguage(others, target)
    if (from && to) return [pairOf(unit, from, to, source!)]
    left += 1
    return []
  })
  if (pairs.length === 0)
    throw new FormatError(`no unit is in ${source ?? 'one language'} and ${target ?? 'another'} both`, 1)
  const remarks =
    left === 0 ? [] : [`${left} of ${units.length} units lack one of the two languages and were left out.`]
  return { source, target, pairs, remarks }
}

/** The text that was translated: in the language of the file, or in the unit's own where nobody asked for one. */
const sourceOf = (unit: TmxUnit, source: Tag, wanted: PairLanguages): TmxText | undefined =>
  inLanguage(unit.texts, source) ??
  (wanted.source === undefined && unit.source !== null ? inLanguage(unit.texts, unit.source) : undefined)

function pairOf({ id, properties = [] }: TmxUnit, from: TmxText, to: TmxText, source: Tag): FilePair {
  const facts = new Map(properties.map(({ type, text }) => [type, text]))
  const told = pairFacts((name) => (name === 'id' ? (id ?? undefined) : facts.get(`x-${name}`)))
  return {
    source: from.text,
    target: to.text,
    ...(from.language !== source && { language: from.language }),
    ...(to.creator?.startsWith('MT!') && { origin: 'machine' as const }),
    ...told,
  }
}
