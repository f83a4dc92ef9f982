import { parseTag, type Tag } from '../domain/tag.ts'
import { FormatError } from './format-error.ts'
import type { Fact } from './xliff-facts.ts'
import { readInline, type XliffText } from './xliff-inline.ts'
import { lineOf } from './xml.ts'
import { elementsOf, readTree, textOf, type XmlElement, type XmlNode } from './xml-tree.ts'

/** What one source and one target are in: a segment of XLIFF 2, a unit of 1.2 or a marked segment in it. */
export interface XliffSegment {
  readonly id: string
  readonly source: XliffText
  readonly target: XliffText | null
  /** Whether there is a translation that is to stay: one that nobody marked as missing. */
  readonly settled: boolean
  /** Whether a person looked at it and says it is right. */
  readonly reviewed: boolean
  /** What the file says of who made the target. */
  readonly origin: 'machine' | 'memory' | null
  readonly places: {
    /** What holds the state: the segment, or the unit's target. */
    readonly segment: XmlElement
    readonly source: XmlElement
    readonly target: XmlElement | null
  }
}

/** A unit: a paragraph, a heading, a string. */
export interface XliffUnit {
  readonly element: XmlElement
  readonly segments: readonly XliffSegment[]
  /** The kind of a block that Dragoman wrote it of, and that block's id; `null` of others. */
  readonly kind: string | null
  readonly translatable: boolean
  /** Only of 1.2, where a unit is cut in segments. */
  readonly segmented: XmlElement | null
  readonly facts: ReadonlyMap<string, readonly Fact[]>
  /** The language of its source. */
  readonly language: Tag | null
  /** What units of one block have in common: the unit, or the group of 1.2. */
  readonly block: XmlElement
}

/** An XLIFF file of either version. */
export interface XliffFile {
  readonly version: 1 | 2
  readonly source: Tag | null
  readonly target: Tag | null
  readonly root: XmlElement
  readonly files: readonly XmlElement[]
  readonly units: readonly XliffUnit[]
  readonly facts: readonly Fact[]
}

const isXliff = ({ namespace }: XmlElement): boolean =>
  namespace === '' || /^urn:oasis:names:tc:xliff:document:/.test(namespace)

/** The child of that name, of XLIFF's own. */
const child = (element: XmlElement, local: string): XmlElement | undefined =>
  elementsOf(element).find((one) => one.local === local && isXliff(one))

const children = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  elementsOf(element).filter((one) => names.includes(one.local) && isXliff(one))

/** The units of an XLIFF file, 1.x or 2.x, in order. Throws a `FormatError` for everything else. */
export function readXliffUnits(xml: string): XliffFile {
  const root = readTree(xml)
  const fail = (detail: string, { at }: XmlElement): never => {
    throw new FormatError(detail, lineOf(xml, at))
  }
  if (root.local !== 'xliff' || !isXliff(root)) fail(`expected <xliff>, found <${root.name.slice(0, 40)}>`, root)
  const told = root.attributes.get('version') ?? ''
  const version = told.startsWith('2.') ? 2 : told.startsWith('1.') ? 1 : fail('only XLIFF 1 and 2 are read', root)
  const files = children(root, 'file')
  // what is no tag, or empty as some tools leave it, says nothing
  const tag = (element: XmlElement, name: string): Tag | null => parseTag(element.attributes.get(name) ?? '') ?? null
  const units: XliffUnit[] = []
  const [sourceName, targetName] = version === 2 ? ['srcLang', 'trgLang'] : ['source-language', 'target-language']
  const walk = (
    element: XmlElement,
    translatable: boolean,
    block: XmlElement | null,
    language: Tag | null,
    around: boolean,
  ): void => {
    const preserved = preserves(element, around)
    for (const inner of children(element, 'body', 'group', 'unit', 'trans-unit')) {
      const own = inner.attributes.get('translate') ?? (translatable ? 'yes' : 'no')
      const named = inner.local === 'group' && version === 1 ? inner : block
      if (inner.local === 'body' || inner.local === 'group') walk(inner, own !== 'no', named, language, preserved)
      else if (inner.local === 'trans-unit')
        units.push(unitOfOne(inner, xml, own !== 'no', named ?? inner, language, preserved))
      else units.push(unitOfTwo(inner, xml, own !== 'no', language, preserved))
    }
  }
  const languageOf = (file: XmlElement): Tag | null => tag(version === 2 ? root : file, sourceName!)
  for (const file of files)
    walk(file, file.attributes.get('translate') !== 'no', null, languageOf(file), preserves(root, false))
  const [first] = files
  return {
    version,
    source: first ? languageOf(first) : null,
    target: first ? tag(version === 2 ? root : first, targetName!) : null,
    root,
    files,
    units,
    facts: files.flatMap((file) => (version === 2 ? (metadataOf(file).get('dragoman') ?? []) : documentContexts(file))),
  }
}

/** Whether white space in an element is as it reads, by itself or by what is around it. */
const preserves = ({ attributes }: XmlElement, around: boolean): boolean => {
  const told = attributes.get('xml:space')
  return told === undefined ? around : told === 'preserve'
}

/** A unit of XLIFF 2. Comments and terms are marks; a segment with the state `initial` and no words of its own is open. */
function unitOfTwo(
  element: XmlElement,
  xml: string,
  translatable: boolean,
  language: Tag | null,
  around: boolean,
): XliffUnit {
  const data = new Map(
    children(element, 'originalData')
      .flatMap((inside) => children(inside, 'data'))
      .map((one) => [one.attributes.get('id') ?? '', textOf(one)]),
  )
  const read = (text: XmlElement, segment: XmlElement): XliffText =>
    readInline(text.children, xml, { data, preserved: preserves(text, preserves(segment, preserves(element, around))) })
  const segments = children(element, 'segment').flatMap((segment): readonly XliffSegment[] => {
    const [from, to] = [child(segment, 'source'), child(segment, 'target')]
    if (!from) return []
    const [source, target] = [read(from, segment), to ? read(to, segment) : null]
    const state = segment.attributes.get('state')
    return [
      {
        id: segment.attributes.get('id') ?? '',
        source,
        target,
        settled: isWritten(target) && !(state === 'initial' && target.text === source.text),
        reviewed: state === 'reviewed' || state === 'final',
        origin: null,
        places: { segment, source: from, target: to ?? null },
      },
    ]
  })
  return {
    element,
    segments,
    kind: kindOf(element.attributes.get('type'), 'dragoman:'),
    translatable,
    segmented: null,
    facts: metadataOf(element),
    language,
    block: element,
  }
}

const MACHINE = /^(?:mt-suggestion|leveraged-mt)$/
const MEMORY = /^(?:exact-match|fuzzy-match|leveraged-(?:tm|inherited|repository)|id-match)$/
/** States of 1.2 that say there is no translation yet, whatever stands in the target. */
const OPEN = /^(?:new|needs-translation)$/

/** A unit of XLIFF 1.2: one segment, or those its `seg-source` marks. */
function unitOfOne(
  element: XmlElement,
  xml: string,
  translatable: boolean,
  block: XmlElement,
  language: Tag | null,
  around: boolean,
): XliffUnit {
  const unit = preserves(element, around)
  const [from, to] = [child(element, 'source'), child(element, 'target')]
  const segmented = child(element, 'seg-source') ?? null
  const id = element.attributes.get('id') ?? ''
  const state = to?.attributes.get('state') ?? ''
  const qualifier = to?.attributes.get('state-qualifier') ?? ''
  const approved = element.attributes.get('approved') === 'yes'
  const reviewed = approved || /^(?:final|signed-off)$/.test(state)
  const parts = segmented ? marksIn(segmented) : []
  const targets = new Map(to ? marksIn(to).map((mark) => [mark.attributes.get('mid') ?? '', mark]) : [])
  const segmentOf = (
    source: XmlElement,
    target: XmlElement | null,
    nodes: readonly XmlNode[] | null,
    own: string,
  ): XliffSegment => {
    const read = readInline(source.children, xml, { preserved: preserves(source, unit) })
    const written = nodes && readInline(nodes, xml, { preserved: target ? preserves(target, unit) : unit })
    return {
      id: own,
      source: read,
      target: written,
      settled: isWritten(written) && (reviewed || !OPEN.test(state)),
      reviewed,
      origin: MACHINE.test(qualifier) ? 'machine' : MEMORY.test(qualifier) ? 'memory' : null,
      places: { segment: element, source, target },
    }
  }
  const whole = !from ? [] : [segmentOf(from, to ?? null, to?.children ?? null, id)]
  const marked = parts.map((mark) => {
    const target = targets.get(mark.attributes.get('mid') ?? '') ?? null
    return segmentOf(mark, target, target?.children ?? null, `${id}/${mark.attributes.get('mid') ?? ''}`)
  })
  // a translation that is not cut beside a source that is: one unit as a whole
  const asOne = parts.length === 0 || (to !== undefined && targets.size === 0 && whole[0]?.settled === true)
  return {
    element,
    segments: asOne ? whole : marked,
    kind: kindOf(block.attributes.get('restype'), 'x-'),
    translatable: translatable && !approved,
    segmented: asOne ? null : segmented,
    facts: new Map([[id, contextsIn(element)]]),
    language,
    block,
  }
}

const kindOf = (told: string | undefined, prefix: string): string | null =>
  told?.startsWith(prefix) ? told.slice(prefix.length) : null

const isWritten = (target: XliffText | null): target is XliffText =>
  target !== null && (target.text.trim() !== '' || target.codes.length > 0)

/** The marks of segments in an element, wherever inline codes hold them. */
const marksIn = (element: XmlElement): readonly XmlElement[] =>
  elementsOf(element).flatMap((one) =>
    one.local === 'mrk' && one.attributes.get('mtype') === 'seg' ? [one] : marksIn(one),
  )

const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0'

/** The metadata of a file or unit, by the category of its group without `pair `. */
function metadataOf(element: XmlElement): ReadonlyMap<string, readonly Fact[]> {
  const groups = elementsOf(element)
    .filter(({ local, namespace }) => local === 'metadata' && namespace === METADATA)
    .flatMap(elementsOf)
  return new Map(
    groups.map((group) => [
      (group.attributes.get('category') ?? '').replace(/^pair /, ''),
      elementsOf(group).map((meta): Fact => [meta.attributes.get('type') ?? '', textOf(meta)]),
    ]),
  )
}

/** The facts in the context groups of an element. */
const contextsIn = (element: XmlElement): readonly Fact[] =>
  children(element, 'context-group').flatMap((group) =>
    children(group, 'context').flatMap((context): readonly Fact[] => {
      const name = kindOf(context.attributes.get('context-type'), 'x-dragoman-')
      return name === null ? [] : [[name, textOf(context)]]
    }),
  )

/** What Dragoman wrote of a whole document. */
const documentContexts = (file: XmlElement): readonly Fact[] =>
  children(file, 'body')
    .flatMap((body) => children(body, 'group'))
    .filter((group) => group.attributes.get('restype') === 'x-document')
    .flatMap(contextsIn)
