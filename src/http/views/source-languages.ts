import type { Tag } from '../../domain/tag.ts'
import { languageName } from '../public/assets/language.js'

/** Languages offered when a reader corrects the detected one: those of the news the termbase is for, and their neighbours. */
const TAGS =
  'af am ar az be bg bn bs ca ckb cs cy da de dv el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms mt my nb ne nl pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg th ti tk tr tt ug uk ur uz vi zh-Hans zh-Hant'

let languages: readonly { readonly language: Tag; readonly name: string }[] | undefined

/** Source languages by English name, in alphabetical order. */
export function sourceLanguages(): readonly { readonly language: Tag; readonly name: string }[] {
  languages ??= TAGS.split(' ')
    .map((language) => ({ language, name: languageName(language) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  return languages
}
