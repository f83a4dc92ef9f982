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

/** The properties of text in the language. Word knows languages by their regions: `zh-Hant` is `zh-TW` there. */
export function languageProperties(tag: Tag): LanguageProperties {
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
