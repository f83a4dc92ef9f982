import { parseTag, type Tag } from '../domain/tag.ts'

/** Languages that columns are called by. */
const TAGS =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg th ti tk tr tt ug uk ur uz vi yi zh zh-Hans zh-Hant en-GB en-US pt-BR pt-PT'
/** Languages in which people call all of them. */
const CALLED_IN = 'en de fr es it pt nl pl cs sv tr ru uk'
/** One to four words, with what stands in brackets behind them: `Deutsch (Quelle)`. */
const NAME = /^([\p{L}\p{M}'’]+(?:[ -][\p{L}\p{M}'’]+){0,3})(?:\s*\([^()]{0,30}\))?$/u

let tags: ReadonlyMap<string, Tag> | undefined

/** The language that a name is that of: its own, or the one in English and some other languages (`Deutsch`, `German`, `Allemand`). */
export function languageNamed(text: string): Tag | undefined {
  const [, name] = text.length > 80 ? [] : (NAME.exec(text.trim()) ?? [])
  if (name === undefined) return undefined
  tags ??= new Map(namesOfAll())
  return tags.get(key(text.trim())) ?? tags.get(key(name))
}

function* namesOfAll(): Generator<[string, Tag]> {
  const all = TAGS.split(' ')
  const own = all.map((tag) => [tag, [tag]] as const)
  const inOthers = CALLED_IN.split(' ').map((language) => [language, all] as const)
  for (const [language, called] of [...own, ...inOthers]) {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
    for (const tag of called) {
      const name = names.of(tag)
      if (name !== undefined) yield [key(name), parseTag(tag) ?? tag]
    }
  }
}

const key = (name: string): string => name.normalize('NFC').toLowerCase()
