import type { Tag } from '../domain/tag.ts'
import { FormatError } from './format-error.ts'
import { type FilePair, type PairFile, type PairLanguages, pairFacts } from './pair-file.ts'
import { inLanguage, mostFrequent, onlyLanguage } from './pair-languages.ts'
import { isMachineText, readTmxFile, type TmxText, type TmxUnit } from './tmx.ts'

/**
 * The pairs of a TMX file in two of its languages: those wanted, else the one it says it was translated from and the
 * only other one. Units that lack one of them are left out with a remark. Of what other tools say only is read whether a
 * machine made it. Throws a `FormatError`.
 */
export function readPairTmx(xml: string, wanted: PairLanguages): PairFile {
  const { source: said, units } = readTmxFile(xml)
  const [first] = units
  if (!first) throw new FormatError('the file holds no translation unit', 1)
  const source =
    wanted.source ??
    said ??
    mostFrequent(units.flatMap((unit) => unit.source ?? [])) ??
    first.texts[0]?.language ??
    null
  const sources = (unit: TmxUnit): readonly TmxText[] => (source === null ? [] : sourcesOf(unit, source, said))
  const target =
    wanted.target ??
    onlyLanguage(
      units.flatMap((unit) => {
        const [from] = sources(unit)
        return from ? unit.texts.flatMap((text) => (text === from ? [] : text.language)) : []
      }),
    )
  const pairs = units.flatMap((unit): readonly FilePair[] => {
    for (const from of target === null ? [] : sources(unit)) {
      const to = inLanguage(
        unit.texts.filter((text) => text !== from),
        target!,
      )
      if (to) return [pairOf(unit, from, to, source!)]
    }
    return []
  })
  const left = units.length - pairs.length
  if (pairs.length === 0)
    throw new FormatError(`no unit is in ${source ?? 'one language'} and ${target ?? 'another'} both`, 1)
  const remarks =
    left === 0 ? [] : [`${left} of ${units.length} units lack one of the two languages and were left out.`]
  return { source, target, pairs, remarks }
}

/** What may have been translated: the text in the unit's own language where the file's is asked for, the one asked for. */
const sourcesOf = (unit: TmxUnit, source: Tag, said: Tag | null): readonly TmxText[] =>
  [source === said ? unit.source : null, source].flatMap((language) =>
    language === null ? [] : (inLanguage(unit.texts, language) ?? []),
  )

function pairOf({ id, properties = [] }: TmxUnit, from: TmxText, to: TmxText, source: Tag): FilePair {
  const facts = new Map(properties.map(({ type, text }) => [type, text]))
  const told = pairFacts((name) => (name === 'id' ? (id ?? undefined) : facts.get(`x-${name}`)))
  return {
    source: from.text,
    target: to.text,
    ...(from.language !== source && { language: from.language }),
    ...(isMachineText(to) && { origin: 'machine' as const }),
    ...told,
  }
}
