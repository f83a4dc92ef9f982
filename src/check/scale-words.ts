import { remembered } from './remembered.ts'
import { WORDS } from './scale-word-rows.ts'

interface Scales {
  readonly whole: ReadonlyMap<string, number>
  readonly stems: readonly (readonly [string, number])[]
}

const tables = new Map<string, Scales | undefined>()

function scalesOf(language: string): Scales | undefined {
  if (tables.has(language)) return tables.get(language)
  const listed = WORDS.get(language)?.flatMap(([forms, scale]) =>
    forms.split('/').map((form) => [form, scale] as const),
  )
  const scales = listed && {
    whole: new Map(listed.filter(([form]) => !form.endsWith('*'))),
    stems: listed.filter(([form]) => form.endsWith('*')).map(([form, scale]) => [form.slice(0, -1), scale] as const),
  }
  tables.set(language, scales)
  return scales
}

/** Whether we know how a language writes large numbers, so that a difference in value means something. */
export const knowsScales = (language: string): boolean => scalesOf(language) !== undefined || MYRIADS.has(language)

/** What a word (lower case) multiplies by, or `undefined`. */
export const scaleOf = remembered((word, language): number | undefined => {
  const scales = scalesOf(language)
  return scales?.whole.get(word) ?? scales?.stems.find(([stem]) => word.startsWith(stem))?.[1]
})

/** Languages that count in myriads, the sign after the digits without a space: 1만 1000, 1.5亿. */
export const MYRIADS = new Map<string, ReadonlyMap<string, number>>([
  [
    'zh',
    new Map([
      ['千', 1e3],
      ['万', 1e4],
      ['萬', 1e4],
      ['百万', 1e6],
      ['千万', 1e7],
      ['亿', 1e8],
      ['億', 1e8],
      ['万亿', 1e12],
      ['兆', 1e12],
    ]),
  ],
  [
    'ja',
    new Map([
      ['千', 1e3],
      ['万', 1e4],
      ['億', 1e8],
      ['兆', 1e12],
    ]),
  ],
  [
    'ko',
    new Map([
      ['천', 1e3],
      ['만', 1e4],
      ['백만', 1e6],
      ['천만', 1e7],
      ['억', 1e8],
      ['조', 1e12],
    ]),
  ],
])
