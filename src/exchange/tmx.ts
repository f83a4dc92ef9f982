import type { Tag } from '../domain/tag.ts'

/** A translation unit of a TMX file: the same text in two languages or more. */
export interface TmxUnit {
  readonly id: string | null
  readonly texts: readonly { readonly language: Tag; readonly text: string }[]
}

/** The file is not TMX that can be read; `line` is where, counted from 1. */
export class TmxError extends Error {
  override readonly name = 'TmxError'
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(`line ${line}: ${message}`)
  }
}

/** A piece of markup or the text between two. */
interface Token {
  readonly kind: 'open' | 'close' | 'empty' | 'text'
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
  readonly at: number
}

/** Inline elements whose content is native code, not text (TMX 1.4b §3.4); `hi` and `sub` hold text. */
const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/**
 * The units of a TMX 1.4b file. Inline codes are left out, the text inside `hi` is kept. A document type is allowed but
 * its entities are not: a file that declares any is refused. Throws {@link TmxError}.
 */
export function readTmx(xml: string): readonly TmxUnit[] {
  const units: TmxUnit[] = []
  let seen = false
  let unit: { id: string | null; texts: { language: Tag; text: string }[] } | undefined
  let language: string | undefined
  let segment: string | undefined
  const codes: string[] = []
  for (const token of tokens(xml)) {
    const fail = (message: string): never => {
      throw new TmxError(message, lineOf(xml, token.at))
    }
    if (token.kind === 'text') {
      if (segment !== undefined && codes.length === 0) segment += token.text
      continue
    }
    if (token.name === 'tmx') seen = true
    if (!seen) fail(`expected <tmx>, found <${token.name}>`)
    if (token.name === 'tu' && token.kind === 'open') unit = { id: token.attributes.get('tuid') ?? null, texts: [] }
    if (token.name === 'tuv' && token.kind === 'open') {
      language = token.attributes.get('xml:lang') ?? token.attributes.get('lang') ?? fail('a <tuv> without xml:lang')
    }
    if (token.name === 'seg') {
      if (!unit || language === undefined) return fail('a <seg> outside of a <tuv>')
      if (token.kind === 'close') unit.texts.push({ language, text: segment ?? '' })
      if (token.kind === 'empty') unit.texts.push({ language, text: '' })
      segment = token.kind === 'open' ? '' : undefined
    }
    if (segment !== undefined && CODES.has(token.name)) {
      if (token.kind === 'open') codes.push(token.name)
      if (token.kind === 'close' && codes.pop() !== token.name) fail(`</${token.name}> closes nothing`)
    }
    if (token.name === 'tuv' && token.kind === 'close') language = undefined
    if (token.name === 'tu' && token.kind === 'close') {
      if (!unit) return fail('</tu> closes nothing')
      units.push(unit)
      unit = undefined
    }
  }
  if (!seen || unit) throw new TmxError(seen ? 'the file ends inside a <tu>' : 'there is no <tmx>', lineOf(xml, xml.length))
  return units
}

function* tokens(xml: string): Generator<Token> {
  const none: ReadonlyMap<string, string> = new Map()
  const fail = (message: string, at: number): never => {
    throw new TmxError(message, lineOf(xml, at))
  }
  const upTo = (mark: string, from: number, what: string): number => {
    const end = xml.indexOf(mark, from)
    return end < 0 ? fail(`${what} has no end`, from) : end
  }
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at) < 0 ? xml.length : xml.indexOf('<', at)
      yield { kind: 'text', name: '', attributes: none, text: decode(xml.slice(at, end), () => lineOf(xml, at)), at }
      at = end
    } else if (xml.startsWith('<!--', at)) at = upTo('-->', at + 4, 'a comment') + 3
    else if (xml.startsWith('<?', at)) at = upTo('?>', at, 'an instruction') + 2
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = upTo(']]>', at, 'a CDATA section')
      yield { kind: 'text', name: '', attributes: none, text: xml.slice(at + 9, end), at }
      at = end + 3
    } else if (xml.startsWith('<!', at)) {
      const end = upTo('>', at, 'a declaration')
      if (xml.slice(at, end).includes('[')) fail('declarations inside a document type are not read', at)
      at = end + 1
    } else {
      const end = tagEnd(xml, at)
      if (end < 0) fail('a tag has no end', at)
      const body = xml.slice(at + 1, end)
      const match = /^(\/?)([A-Za-z_][\w:.-]*)/.exec(body) ?? fail('this is not a tag', at)
      const kind = match[1] ? 'close' : body.endsWith('/') ? 'empty' : 'open'
      yield { kind, name: match[2]!, attributes: attributesOf(body.slice(match[0].length), () => lineOf(xml, at)), text: '', at }
      at = end + 1
    }
  }
}

/** The place of the `>` that ends the tag at `at`; one inside an attribute's quotes does not. */
function tagEnd(xml: string, at: number): number {
  let quote = ''
  for (let index = at + 1; index < xml.length; index++) {
    const character = xml[index]!
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return index
    else if (character === '<') return -1
  }
  return -1
}

function attributesOf(body: string, line: () => number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, double, single] of body.matchAll(/([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name!, decode(double ?? single ?? '', line))
  }
  return attributes
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const decode = (text: string, line: () => number): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,32}));|&/gi, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
        const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : decimal ? Number(decimal) : undefined
        if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code)
        const character = name === undefined ? undefined : ENTITIES.get(name)
        if (character === undefined) throw new TmxError(`${whole} is not an entity of XML`, line())
        return character
      })
    : text

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length
