import type { Tag } from '../domain/tag.ts'
import type { TmxProperty, TmxUnit } from './tmx.ts'
import { escapeXml } from './xml.ts'

/** What the head of a TMX file says of all its units. */
export interface TmxHeader {
  /** The language of the units that name none of their own. */
  readonly source: Tag
  readonly tool: string
  readonly toolVersion: string
  /** What a unit is (`sentence`). */
  readonly unit?: 'sentence' | 'paragraph' | 'block' | 'phrase'
  /** What a tool has to say of the whole file. */
  readonly properties?: readonly TmxProperty[]
}

/**
 * A TMX 1.4b file of the units, in parts of a unit, which {@link readTmx} reads back as they are. The same units give the
 * same bytes: there is no date in it. Characters XML cannot hold (control characters, halves of surrogate pairs) become
 * U+FFFD.
 */
export function* tmxParts(
  units: Iterable<TmxUnit>,
  { source, tool, toolVersion, unit = 'sentence', properties = [] }: TmxHeader,
): Generator<string, void> {
  const header = attributes({
    creationtool: tool,
    creationtoolversion: toolVersion,
    segtype: unit,
    'o-tmf': 'tmx',
    adminlang: 'en',
    srclang: source,
    datatype: 'plaintext',
  })
  const head = facts(properties, '    ')
  yield `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header${header}${head === '' ? '/>' : `>\n${head}  </header>`}
  <body>
`
  for (const each of units) yield unitOf(each, source)
  yield `  </body>
</tmx>
`
}

/** The same in one. */
export const writeTmx = (units: Iterable<TmxUnit>, header: TmxHeader): string => [...tmxParts(units, header)].join('')

function unitOf({ id, source, texts, properties = [] }: TmxUnit, fileSource: Tag): string {
  const own = source === fileSource ? null : (source ?? '*all*')
  const written = texts.map(
    ({ language, text, creator = null }) =>
      `      <tuv${attributes({ 'xml:lang': language, creationid: creator })}><seg>${escapeXml(text)}</seg></tuv>\n`,
  )
  return `    <tu${attributes({ tuid: id, srclang: own })}>\n${facts(properties, '      ')}${written.join('')}    </tu>\n`
}

const attributes = (values: Readonly<Record<string, string | null>>): string =>
  Object.entries(values)
    .map(([name, value]) =>
      value === null ? '' : ` ${name}="${escapeXml(value).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`)}"`,
    )
    .join('')

const facts = (told: readonly TmxProperty[], indent: string): string =>
  told.map(({ type, text }) => `${indent}<prop${attributes({ type })}>${escapeXml(text)}</prop>\n`).join('')
