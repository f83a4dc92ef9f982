import type { Tag } from '../domain/tag.ts'
import type { FileTranslation, TranslatableFile } from './translatable-file.ts'
import type { XliffText } from './xliff-inline.ts'
import { readXliffUnits, type XliffFile, type XliffSegment, type XliffUnit } from './xliff-units.ts'
import { escapeXml } from './xml.ts'
import { decodeXml } from './xml-bytes.ts'
import { elementsOf, type Splice, splice, withAttributes, type XmlElement } from './xml-tree.ts'

/** A segment that waits for its translation. */
interface OpenSegment {
  readonly unit: XliffUnit
  readonly segment: XliffSegment
}

/**
 * An XLIFF file of any tool, 1.x or 2.x, to be translated: what it has no translation of, unless it says that it is not to
 * be translated. What is translated, approved or final stays as it is, and so does every byte but of the new targets, their
 * states and their notes. Text inside of codes (`sub`) is left. Throws a `FormatError`.
 */
export function readXliffFile(bytes: Uint8Array): TranslatableFile {
  const { xml, encode } = decodeXml(bytes)
  const file = readXliffUnits(xml)
  const open = file.units
    .filter(({ translatable }) => translatable)
    .flatMap((unit) => unit.segments.filter(({ settled }) => !settled).map((segment) => ({ unit, segment })))
  return {
    source: file.source,
    target: file.target,
    texts: open.map(({ unit, segment: { source } }) => ({
      text: source.text,
      codes: source.codes,
      ...(unit.language !== null && unit.language !== file.source && { language: unit.language }),
    })),
    write: (translations, target) => encode(written(xml, file, open, translations, target)),
  }
}

function written(
  xml: string,
  file: XliffFile,
  open: readonly OpenSegment[],
  translations: readonly (FileTranslation | null)[],
  target: Tag,
): string {
  const units = new Map<XliffUnit, Map<XliffSegment, FileTranslation>>()
  for (const [index, { unit, segment }] of open.entries()) {
    const translation = translations[index]
    if (!translation) continue
    const own = units.get(unit) ?? new Map()
    units.set(unit, own.set(segment, translation))
  }
  if (units.size === 0) return xml
  const changes = [...units].flatMap(([unit, own]) =>
    file.version === 2 ? changesOfTwo(xml, unit, own) : changesOfOne(xml, unit, own),
  )
  return splice(xml, [...languageChanges(xml, file, target), ...changes])
}

/** What says which language the targets are in, where the file does not. */
function languageChanges(xml: string, file: XliffFile, target: Tag): readonly Splice[] {
  const [elements, name] = file.version === 2 ? [[file.root], 'trgLang'] : [file.files, 'target-language']
  return elements
    .filter(({ attributes }) => (attributes.get(name) ?? '').trim() === '')
    .map((element) => retagged(xml, element, [[name, target]]))
}

type Attributes = readonly (readonly [name: string, value: string])[]

/** The change of an element's opening tag that gives it these attributes. */
const retagged = (xml: string, { at, contentAt }: XmlElement, attributes: Attributes): Splice => ({
  from: at,
  to: contentAt,
  text: withAttributes(xml.slice(at, contentAt), attributes),
})

/** A translation as it stands in a target: its text, and the codes as the source has them. */
const contentOf = ({ parts }: FileTranslation, { codes }: XliffText): string =>
  parts.map((part) => (typeof part === 'string' ? escapeXml(part) : codes[part]!.raw)).join('')

/** The name of an element beside another one of XLIFF's, with its prefix. */
const named = (local: string, beside: XmlElement): string =>
  `${beside.name.slice(0, beside.name.length - beside.local.length)}${local}`

/** The white space between an element and what stands before it, where that is a line of its own. */
const indentOf = (xml: string, { at }: XmlElement): string =>
  /\r?\n[ \t]*$/.exec(xml.slice(Math.max(0, at - 200), at))?.[0] ?? ''

/** What fills a target: the one there is, or a new one behind the source. */
function filled(
  xml: string,
  { source, target }: { readonly source: XmlElement; readonly target: XmlElement | null },
  content: string,
  attributes: Attributes,
  behind: XmlElement = source,
): readonly Splice[] {
  if (!target) {
    const name = named('target', source)
    const kept = source.attributes.get('xml:space') === 'preserve' ? ([['xml:space', 'preserve']] as const) : []
    const tag = withAttributes(`<${name}>`, [...kept, ...attributes])
    return [{ from: behind.end, to: behind.end, text: `${indentOf(xml, source)}${tag}${content}</${name}>` }]
  }
  const tag = withAttributes(xml.slice(target.at, target.contentAt), attributes)
  return target.contentAt === target.end
    ? [{ from: target.at, to: target.end, text: `${tag.replace(/\s*\/>$/, '>')}${content}</${target.name}>` }]
    : [{ from: target.at, to: target.contentEnd, text: `${tag}${content}` }]
}

/** Of XLIFF 2: targets in their segments, with their states, and notes of the unit. */
function changesOfTwo(
  xml: string,
  unit: XliffUnit,
  own: ReadonlyMap<XliffSegment, FileTranslation>,
): readonly Splice[] {
  const targets = [...own].flatMap(([{ source, places }, translation]) => [
    retagged(xml, places.segment, [
      ['state', 'translated'],
      ['subState', `dragoman:${translation.origin}`],
    ]),
    ...filled(xml, places, contentOf(translation, source), []),
  ])
  const remarks = [...own.values()].flatMap(grave)
  if (remarks.length === 0) return targets
  const inside = elementsOf(unit.element)
  const notes = inside.find(({ name }) => name === named('notes', unit.element))
  const first = inside.find(({ local }) => /^(?:originalData|segment|ignorable)$/.test(local))!
  const indent = indentOf(xml, first)
  const name = named('note', unit.element)
  const lines = remarks.map(
    ({ severity, words }) =>
      `<${name} category="dragoman" appliesTo="target" priority="${severity === 'error' ? 1 : 2}">${escapeXml(words)}</${name}>`,
  )
  if (notes && notes.end > notes.contentAt)
    return [...targets, { from: notes.contentEnd, to: notes.contentEnd, text: lines.join('') }]
  const all = named('notes', unit.element)
  return [...targets, { from: first.at, to: first.at, text: `<${all}>${lines.join('')}</${all}>${indent}` }]
}

/** Of XLIFF 1: the unit's one target, with its state, and notes behind it. */
function changesOfOne(
  xml: string,
  unit: XliffUnit,
  own: ReadonlyMap<XliffSegment, FileTranslation>,
): readonly Splice[] {
  const [[segment, translation]] = [...own] as [[XliffSegment, FileTranslation]]
  const source = elementsOf(unit.element).find(({ name }) => name === named('source', unit.element))!
  const target = elementsOf(unit.element).find(({ name }) => name === named('target', unit.element)) ?? null
  const whole = unit.segments.every((one) => one.settled || own.has(one))
  const qualifier = translation.origin === 'memory' ? 'exact-match' : 'mt-suggestion'
  const state: Attributes = whole
    ? [
        ['state', 'needs-review-translation'],
        ['state-qualifier', qualifier],
      ]
    : [['state', 'needs-translation']]
  const content = unit.segmented
    ? segmentedContent(xml, unit.segmented, unit, own)
    : contentOf(translation, segment.source)
  const changes = filled(xml, { source, target }, content, state, unit.segmented ?? source)
  const name = named('note', unit.element)
  const indent = indentOf(xml, source)
  const notes = [...own.values()]
    .flatMap(grave)
    .map(
      ({ severity, words }) =>
        `${indent}<${name} from="Dragoman" annotates="target" priority="${severity === 'error' ? 1 : 3}">${escapeXml(words)}</${name}>`,
    )
  const behind = (target ?? unit.segmented ?? source).end
  return notes.length === 0 ? changes : [...changes, { from: behind, to: behind, text: notes.join('') }]
}

/** The source's segments with their translations in them: new ones, those there are, nothing where there is none. */
function segmentedContent(
  xml: string,
  segmented: XmlElement,
  unit: XliffUnit,
  own: ReadonlyMap<XliffSegment, FileTranslation>,
): string {
  const changes = unit.segments.map((segment): Splice => {
    const { source, target } = segment.places
    const translation = own.get(segment)
    const content = translation
      ? contentOf(translation, segment.source)
      : segment.settled && target
        ? xml.slice(target.contentAt, target.contentEnd)
        : ''
    return { from: source.contentAt - segmented.contentAt, to: source.contentEnd - segmented.contentAt, text: content }
  })
  return splice(xml.slice(segmented.contentAt, segmented.contentEnd), changes)
}

/** What a person should look at. */
const grave = ({ remarks }: FileTranslation) => remarks.filter(({ severity }) => severity !== 'info')
