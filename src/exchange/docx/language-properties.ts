import { baseLanguage, direction, type Tag, UNDETERMINED } from '../../domain/tag.ts'

/** What Word wants to know of a language: elements of a run's properties that stand first and last in it. */
export interface LanguageProperties {
  readonly fonts: string
  readonly language: string
  readonly rightToLeft: boolean
}

/** Fonts that are on Windows and macOS with Office; other programs take one of their own for these names. */
const EAST_ASIAN = new Map([
  ['zh-CN', 'Microsoft YaHei'],
  ['zh-TW', 'Microsoft JhengHei'],
  ['zh-HK', 'Microsoft JhengHei'],
  ['ja-JP', 'Yu Gothic'],
  ['ko-KR', 'Malgun Gothic'],
])

/** Tags of which it is remembered what they are to Word: a document asks for the same few at each of its words. */
const MOST_TAGS = 100
const known = new Map<Tag, LanguageProperties>()

/** The properties of text in the language. Word knows languages by their regions: `zh-Hant` is `zh-TW` there. */
export function languageProperties(tag: Tag): LanguageProperties {
  const found = known.get(tag)
  if (found) return found
  if (known.size >= MOST_TAGS) known.clear()
  const properties = propertiesOf(tag)
  known.set(tag, properties)
  return properties
}

function propertiesOf(tag: Tag): LanguageProperties {
  if (baseLanguage(tag) === UNDETERMINED) return { fonts: '', language: '', rightToLeft: false }
  const { language, region } = new Intl.Locale(tag).maximize()
  const name = region ? `${language}-${region}` : tag
  const font = EAST_ASIAN.get(name) ?? (language === 'zh' ? 'Microsoft YaHei' : undefined)
  const rightToLeft = direction(tag) === 'rtl'
  const attribute = rightToLeft ? 'bidi' : font ? 'eastAsia' : 'val'
  return {
    fonts: font ? `<w:rFonts w:eastAsia="${font}" w:hint="eastAsia"/>` : '',
    language: `${rightToLeft ? '<w:rtl/>' : ''}<w:lang w:${attribute}="${name}"/>`,
    rightToLeft,
  }
}
