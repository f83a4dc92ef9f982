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
 * A TMX 1.4b file of the units, which {@link readTmx} reads back as they are. The same units give the same bytes: there
 * is no date in it. Characters XML cannot hold (control characters, halves of surrogate pairs) become U+FFFD.
 */
export function writeTmx(
  units: readonly TmxUnit[],
  { source, tool, toolVersion, unit = 'sentence', properties = [] }: TmxHeader,
): string {
  const attributes = (values: Record<string, string | null>) =>
    Object.entries(values)
      .map(([name, value]) =>
        value === null
          ? ''
          : ` ${name}="${escapeXml(value).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`)}"`,
      )
      .join('')
  const header = attributes({
    creationtool: tool,
    creationtoolversion: toolVersion,
    segtype: unit,
    'o-tmf': 'tmx',
    adminlang: 'en',
    srclang: source,
    datatype: 'plaintext',
  })
  const facts = (told: readonly TmxProperty[], indent: string) =>
    told.map(({ type, text }) => `${indent}<prop${attributes({ type })}>${escapeXml(text)}</prop>\n`).join('')
  const head = facts(properties, '    ')
  const written = units.map((each) => {
    const own = each.source === source ? null : (each.source ?? '*all*')
    const texts = each.texts.map(
      ({ language, text }) => `      <tuv${attributes({ 'xml:lang': language })}><seg>${escapeXml(text)}</seg></tuv>\n`,
    )
    return `    <tu${attributes({ tuid: each.id, srclang: own })}>\n${facts(each.properties ?? [], '      ')}${texts.join('')}    </tu>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header${header}${head === '' ? '/>' : `>\n${head}  </header>`}
  <body>
${written.join('')}  </body>
</tmx>
`
}
