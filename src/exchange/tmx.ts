import { parseTag, type Tag } from '../domain/tag.ts'
import { FormatError } from './format-error.ts'
import { lineOf, readXml } from './xml.ts'

/** A translation unit: the same text in two languages or more. */
export interface TmxUnit {
  readonly id: string | null
  /** The language that was translated from; `null` when the file says any (`*all*`) or nothing. */
  readonly source: Tag | null
  readonly texts: readonly TmxText[]
  /** What its `prop` elements say; left out when it has none. */
  readonly properties?: readonly TmxProperty[]
}

/** A fact of a tool's own: `x-score`, `0.912`. */
export interface TmxProperty {
  readonly type: string
  readonly text: string
}

/** A translation unit in one language. `text` is what people read: entities decoded, without inline codes. */
export interface TmxText {
  readonly language: Tag
  readonly text: string
  /** Who made it, by its own attributes or else by its unit's; for machines the field writes `MT!` and the engine. */
  readonly creator?: string
  /** Whether a code stood for a word of it: what is left is another sentence. */
  readonly lacksWord?: true
}

const MACHINE = 'MT!'

/** Whether a machine made a text, as far as the file says. */
export const isMachineText = ({ creator }: TmxText): boolean => creator?.startsWith(MACHINE) ?? false

/** Who an element says made it or changed it last: a machine where either is one, else who made it. */
function creatorIn(attributes: ReadonlyMap<string, string>): string | undefined {
  const named = ['creationid', 'changeid'].flatMap((key) => attributes.get(key) || [])
  return named.find((name) => name.startsWith(MACHINE)) ?? named[0]
}

/** Inline elements that hold the code of a foreign format; the text of a `sub` inside of one is a text of its own. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/** The code of a break, in any format's own words. */
const BREAK = /^\s*<(?:br|(?:\w+:)?(?:tab|cr))\b[^<>]*>\s*$|^(?:\\[nrt])+$|^[\r\n\t]+$/i

/** What stands before and behind a code that is a word of the sentence, `Press <ph/>, please`, as variables are. */
const [APART_BEFORE, APART_AFTER] = [/(?:^|[\s([{"'„“‘«])$/, /^[\s.,;:!?…)\]}"'”“’»]/]

/**
 * The units of a TMX file in order. Of inline elements the codes are left out and the text inside `hi` is kept.
 * Throws a `FormatError` with the line for everything that is not TMX 1. TMX 1.4b, https://www.gala-global.org/tmx-14b
 */
export const readTmx = (xml: string): readonly TmxUnit[] => readTmxFile(xml).units

/** The same with the language its head says its units were translated from; `null` when it says any or none. */
export function readTmxFile(xml: string): { readonly source: Tag | null; readonly units: readonly TmxUnit[] } {
  const units: TmxUnit[] = []
  const path: string[] = []
  let fileSource: Tag | null = null
  let unit: { id: string | null; source: Tag | null; texts: TmxText[]; properties?: TmxProperty[] } | undefined
  let property: string | undefined
  let language: Tag | undefined
  let unitCreator: string | undefined
  let creator: string | undefined
  let text = ''
  let codes = 0
  let broken = false
  /** Whether a code stood for a word, or does unless a word follows at once. */
  let [lacksWord, apart] = [false, false]

  for (const event of readXml(xml)) {
    const fail = (detail: string): never => {
      throw new FormatError(detail, lineOf(xml, event.at))
    }
    const tag = (name: string): Tag => parseTag(name.replaceAll('_', '-')) ?? fail(`"${name}" is not a language tag`)
    const parent = path.at(-1)
    const inSegment = path[4] === 'seg'

    if (event.kind === 'text') {
      if (property !== undefined) text += event.text
      else if (inSegment && codes === 0) {
        lacksWord ||= apart && APART_AFTER.test(event.text)
        apart &&= event.text === ''
        // words on either side of a break stand apart
        text += broken && /\S$/.test(text) && /^\S/.test(event.text) ? ` ${event.text}` : event.text
        broken &&= event.text === ''
      } else if (inSegment && BREAK.test(event.text)) {
        broken = true
        apart = false
      }
      continue
    }
    const { name } = event
    if (event.kind === 'open') {
      const attribute = (key: string) => event.attributes.get(key)
      const sourceOf = (given: string | undefined) => (given === undefined || given === '*all*' ? null : tag(given))
      if (path.length === 0) {
        if (name !== 'tmx') fail(`expected <tmx>, found <${name}>`)
        if (!(attribute('version') ?? '1').startsWith('1')) fail('only versions 1 of TMX are read')
      } else if (name === 'header' && parent === 'tmx') fileSource = sourceOf(attribute('srclang'))
      else if (name === 'tu') {
        if (parent !== 'body' || path.length !== 2) fail('a <tu> outside of <body>')
        const given = attribute('srclang')
        unitCreator = creatorIn(event.attributes)
        unit = { id: attribute('tuid') ?? null, source: given === undefined ? fileSource : sourceOf(given), texts: [] }
      } else if (name === 'tuv') {
        if (parent !== 'tu') fail('a <tuv> outside of a <tu>')
        language = tag(attribute('xml:lang') ?? attribute('lang') ?? fail('a <tuv> without xml:lang'))
        creator = creatorIn(event.attributes) ?? unitCreator
      } else if (name === 'seg') {
        if (parent !== 'tuv') fail('a <seg> outside of a <tuv>')
        if (language === undefined) fail('a second <seg> in a <tuv>')
        text = ''
        broken = lacksWord = apart = false
      } else if (name === 'prop' && parent === 'tu') {
        property = attribute('type') ?? fail('a <prop> without a type')
        text = ''
      } else if (CODES.has(name)) {
        codes += 1
        if (/^(?:lb|pb|x-(?:html-)?br)$/.test(attribute('type') ?? '')) broken = true
        else if (name === 'ph' && codes === 1) apart ||= APART_BEFORE.test(text)
      } else if (inSegment && name !== 'hi' && name !== 'sub') fail(`<${name}> inside of a <seg>`)
      path.push(name)
      continue
    }
    path.pop()
    if (name === 'seg') {
      unit!.texts.push({
        language: language!,
        text,
        ...(creator !== undefined && { creator }),
        ...((lacksWord || apart) && { lacksWord: true }),
      })
      language = undefined
    } else if (property !== undefined && path.at(-1) === 'tu') {
      unit!.properties = [...(unit!.properties ?? []), { type: property, text }]
      property = undefined
    } else if (name === 'tuv' && language !== undefined) fail('a <tuv> without a <seg>')
    else if (name === 'tu') {
      if (unit!.texts.length === 0) fail('a <tu> without a <tuv>')
      units.push(unit!)
    } else if (CODES.has(name)) codes -= 1
  }
  return { source: fileSource, units }
}
