import { NAMES } from './weekday-name-rows.ts'

/** Chinese and Japanese write no spaces: their days are signs behind a word for week, or before one for day. */
const SIGNS: ReadonlyMap<string, readonly [before: string, days: string, after: string]> = new Map([
  ['zh', ['(?:星期|礼拜|禮拜|周|週)', '一二三四五六日', '']],
  ['ja', ['', '月火水木金土日', '曜']],
])

const patterns = new Map<string, RegExp | undefined>()

/** A pattern whose groups are the days, Monday first; `undefined` for a language whose names we do not know. */
export function weekdayPattern(language: string): RegExp | undefined {
  if (!patterns.has(language)) patterns.set(language, build(language))
  return patterns.get(language)
}

function build(language: string): RegExp | undefined {
  const signs = SIGNS.get(language)
  if (signs) {
    const [before, days, after] = signs
    return new RegExp(
      `${before}(?:${[...days].map((day) => `(${day}${language === 'zh' && day === '日' ? '|天' : ''})`).join('|')})${after}`,
      'gu',
    )
  }
  const names = NAMES.get(language)?.split(' ')
  if (!names) return undefined
  const groups = names.map((forms) => `(${forms.replaceAll('/', '|').replaceAll('*', '[\\p{L}\\p{M}]*')})`)
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${groups.join('|')})(?![\\p{L}\\p{M}])`, 'giu')
}
