import type { Tag } from '../../domain/tag.ts'
import type { Say } from '../public/assets/say.js'

/** Languages offered when a reader corrects the detected one: those of the news the termbase is for, and their neighbours. */
const TAGS =
  'af am ar az be bg bn bs ca ckb cs cy da de dv el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms mt my nb ne nl pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg th ti tk tr tt ug uk ur uz vi zh-Hans zh-Hant'

/** Languages by their names in the language of the interface, in its alphabetical order. */
export function named(say: Say, tags: readonly Tag[]): readonly { readonly language: Tag; readonly name: string }[] {
  const { compare } = new Intl.Collator(say.language)
  return tags
    .map((language) => ({ language, name: say.languageName(language) }))
    .sort((one, other) => compare(one.name, other.name))
}

/** Source languages to choose from. */
export const sourceLanguages = (say: Say) => named(say, TAGS.split(' '))
