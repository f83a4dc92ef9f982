import { baseLanguage, languageName, type Tag, UNDETERMINED } from '../domain/tag.ts'

/** Languages that large models translate from and into. No server lists them; what a small model makes of one, it says itself. */
export const OPENAI_LANGUAGES: readonly Tag[] =
  `af am ar az be bg bn bs ca cs cy da de el en en-GB en-US es es-419 et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja
   ka kk km kn ko ky lo lt lv mk ml mn mr ms mt my nb ne nl nn pa pl ps pt pt-BR pt-PT ro ru si sk sl so sq sr sr-Latn sv
   sw ta te tg th tk tr uk ur uz vi zh-Hans zh-Hant`.split(/\s+/)

/** A language as a model is told it: `British English (en-GB)`. */
export function nameFor(tag: Tag): string {
  if (baseLanguage(tag) === UNDETERMINED) return 'not known, find out'
  return `${new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? languageName(tag) ?? tag} (${tag})`
}
