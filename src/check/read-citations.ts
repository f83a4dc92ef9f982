import type { Span } from '../domain/span.ts'
import { foldDigits } from './read-numbers.ts'
import { ARTICLE_AFTER, ARTICLE_WORDS, NUMBER_FIRST, PART_AFTER, PART_WORDS } from './reference-words.ts'

/** A place in a law: Article 5(2)(b), however its parts are ordered and named. */
export interface Citation {
  readonly span: Span
  readonly article: string
  /** Numbers of its parts, in the order of value: languages name them from the whole or from the part. */
  readonly numbers: readonly string[]
  readonly letters: readonly string[]
}

interface Part {
  readonly span: Span
  readonly article: boolean
  readonly values: readonly string[]
}

/** Between the parts of one citation stand a comma, an article or a preposition. */
const GAP = 10

/** Parts without a word of their own: 5(2)(b), 8 d), in Swedish law 2.1 a. */
const REST = '(?:[\\s\\u00a0]?\\((?:\\d{1,3}|[a-z]{1,4})\\)|[\\s\\u00a0][a-z](?:\\)|(?=\\s(?:i|och)\\s))){0,3}'
const VALUE = `(?<value>\\d{1,4}(?:\\.\\d{1,2}(?!\\d)|[a-z](?!\\p{L}))?)\\.?[º°]?(?:-[oa])?\\)?(?<rest>${REST})`
const LETTER = '(?<letter>\\p{L}(?![\\p{L}\\p{N}]))[)»"”“]?'

/** A pattern of what an article or a part of it is called by, with its number. */
type Form = readonly [pattern: RegExp, article: boolean]

let forms: { readonly any: RegExp; readonly first: readonly Form[]; readonly after: readonly Form[] } | undefined

const pattern = (source: string): RegExp => new RegExp(source.replaceAll('~', '\\p{L}{0,8}'), 'giu')
const first = (words: string, values: string): RegExp =>
  pattern(
    `(?<![\\p{L}\\p{M}])(?:${words})[\\s\\u00a0]{0,2}(?:(?:no|nr|n[.º°]|№)\\.?[\\s\\u00a0]{0,2})?[(«"“„]?(?:${values})`,
  )
const after = (words: string): RegExp =>
  pattern(
    `(?<![\\p{L}\\p{N}])\\(?(?<value>\\d{1,4}[a-z]?|[a-z])[.)]?(?:['’]\\p{L}{1,5})?[\\s\\u00a0](?:${words})(?![\\p{L}\\d])`,
  )
const counted = (words: string): RegExp =>
  pattern(`[第제]\\s?(?<value>\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s?[${words}]`)

/** All at once, when first needed. */
const build = (): NonNullable<typeof forms> => ({
  any: new RegExp(pattern(`(?<![\\p{L}\\p{M}])(?:${ARTICLE_WORDS}|${ARTICLE_AFTER})|[条條조]`).source, 'iu'),
  first: [
    [first(ARTICLE_WORDS, VALUE), true],
    [first(PART_WORDS, `${VALUE}|${LETTER}`), false],
    [counted('条條조'), true],
    [counted('款项項항호'), false],
  ],
  after: [
    [after(ARTICLE_AFTER), true],
    [after(PART_AFTER), false],
  ],
})

/** Whether a text names an article or section of a law at all, with a number that is read or not. */
export function namesArticle(text: string): boolean {
  forms ??= build()
  return forms.any.test(text)
}

/** Every citation of a place in a law, in order. */
export function readCitations(original: string, language: string): readonly Citation[] {
  if (!namesArticle(original)) return []
  const text = foldDigits(original)
  const read = [...forms!.first, ...(NUMBER_FIRST.has(language) ? forms!.after : [])]
  const parts = read
    .flatMap(([form, article]) => [...text.matchAll(form)].map((match) => partOf(match, article)))
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1])
  return chains(parts).flatMap(citationOf)
}

function partOf(match: RegExpExecArray, article: boolean): Part {
  const { letter = '', value = letter, rest = '' } = match.groups!
  const more = [...rest.matchAll(/[\da-z]+/giu)].map(([part]) => part.toLowerCase())
  const span: Span = [match.index, match.index + match[0].length]
  return { span, article, values: [...(hanNumber(value) ?? value.toLowerCase()).split('.'), ...more] }
}

/** Parts that stand together, an article at most in each chain. */
function chains(parts: readonly Part[]): readonly (readonly Part[])[] {
  const found: Part[][] = []
  for (const part of parts) {
    const chain = found.at(-1)
    const last = chain?.at(-1)
    if (last && part.span[0] < last.span[1]) continue
    const near = last && part.span[0] - last.span[1] <= GAP
    if (chain && near && !(part.article && chain.some(({ article }) => article))) chain.push(part)
    else found.push([part])
  }
  return found
}

function citationOf(chain: readonly Part[]): readonly Citation[] {
  const article = chain.find((part) => part.article)
  if (!article) return []
  const rest = chain.flatMap((part) => (part === article ? part.values.slice(1) : part.values))
  const isNumber = (value: string): boolean => /^\d/.test(value)
  return [
    {
      span: [chain[0]!.span[0], chain.at(-1)!.span[1]],
      article: article.values[0]!,
      numbers: rest.filter(isNumber).sort(),
      letters: rest.filter((value) => !isNumber(value)).sort(),
    },
  ]
}

const HAN = '一二三四五六七八九'

/** 二十五 as 25; `undefined` for what is no numeral. */
function hanNumber(word: string): string | undefined {
  if (!/^[一二三四五六七八九十百]+$/u.test(word)) return undefined
  let [sum, digit] = [0, 0]
  for (const sign of word) {
    if (sign === '十' || sign === '百') {
      sum += (digit || 1) * (sign === '十' ? 10 : 100)
      digit = 0
    } else digit = HAN.indexOf(sign) + 1
  }
  return String(sum + digit)
}
