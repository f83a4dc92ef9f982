import type { Span } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import { remembered } from './remembered.ts'

/** Languages of Arabic and Hebrew script, which has no capitals and few vowels. */
const CONSONANTAL = new Set(['ar', 'arc', 'ckb', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

export const isConsonantal = (language: Tag): boolean => CONSONANTAL.has(baseLanguage(language))

/** Sounds that spellings of one name interchange are one letter: b p f v · k q g j gh kh · s z ts sh; h, w and y come and go. */
const CONSONANTS = new Map(
  Object.entries({
    b: 'بپفڤבףפ',
    t: 'تثطטת',
    k: 'خقكکכךקغجگגچ',
    d: 'دذضד',
    r: 'رר',
    s: 'زسشصظژסשצץז',
    l: 'لל',
    m: 'مמם',
    n: 'نנן',
  }).flatMap(([sound, letters]) => Array.from(letters, (letter) => [letter, sound] as const)),
)
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/ts|tz|tch|sch|sh|ch(?=[eiy])|c(?=[eiy])|x|[sz]/g, 's'],
  [/ph|[bpfv]/g, 'b'],
  [/kh|gh|dj|ch|ck|[kqcgj]/g, 'k'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/[^sbktdrlmn]/g, ''],
]
const WORD = /[\u0590-\u05ff\u0610-\u061a\u0620-\u06ff\u0750-\u077f\ufb1d-\ufdfc\ufe70-\ufefc]{2,}/g
const MARKS = /[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g

const single = (sounds: string): string => sounds.replace(/(.)\1+/g, '$1')

/** The consonants of a name in Latin letters without marks and case. */
export const nameSkeleton = remembered((letters): string =>
  single(LATIN.reduce((sounds, [pattern, sound]) => sounds.replace(pattern, sound), letters)),
)

/** A word in Arabic or Hebrew script, and its consonants: with what Arabic writes at its beginning (and, in, to, as, the) and without it. */
export interface SkeletonWord {
  readonly span: Span
  readonly skeletons: readonly string[]
}

/** Every word of a text in Arabic or Hebrew script, in order. */
export const skeletonWords = (text: string): readonly SkeletonWord[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const bare = word.replace(MARKS, '')
    const forms = [bare, bare.replace(/^[وف]?(?:ال|لل|[بلك](?:ال)?)?(?=.{2})/u, ''), bare.replace(/^و/u, '')]
    const skeletons = forms.map((form) => single(Array.from(form, (letter) => CONSONANTS.get(letter) ?? '').join('')))
    return { span: [index, index + word.length], skeletons: [...new Set(skeletons)] }
  })
