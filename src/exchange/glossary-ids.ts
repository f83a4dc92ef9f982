import type { TermCell } from '../domain/concept.ts'
import type { Tag } from '../domain/tag.ts'

const LONGEST = 60

/**
 * The id of a concept that has none, made of its terms: `term.asset-freeze` of the English or else the first language's
 * preferred term, `term.` and a hash of all when that is not written in plain Latin letters or is long. The same terms
 * give the same id, in whatever order the languages come.
 */
export function contentId(terms: ReadonlyMap<Tag, TermCell>): string {
  const languages = [...terms.keys()].sort()
  const named = terms.get('en') ?? terms.get(languages[0] ?? '')
  const slug = slugOf(named?.preferred ?? '')
  if (slug !== null) return `term.${slug}`
  const content = languages.map((language) => {
    const { preferred, admitted, deprecated, forms } = terms.get(language)!
    return [language, preferred ?? '', ...admitted, ...deprecated, ...forms].join('\t')
  })
  return `term.${hash(content.join('\n'))}`
}

/** The text in small Latin letters and hyphens; `null` when letters would be lost, nothing is left or it is long. */
function slugOf(text: string): string | null {
  const plain = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '')
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return /[^\P{L}a-z]/u.test(plain) || slug === '' || slug.length > LONGEST ? null : slug
}

/** Sixteen hexadecimal digits of a text: FNV-1a over its UTF-16 code units, twice with different beginnings. */
function hash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(at), 0x5bd1e995)
    other ^= other >>> 15
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

/** Gives each id once: one that is taken gets the next free number behind it (`bank-2`). Linear over all calls. */
export function createIdGiver(taken: Iterable<string>) {
  const used = new Set(taken)
  const next = new Map<string, number>()
  return (wanted: string): string => {
    let number = next.get(wanted) ?? 1
    let id = wanted
    while (used.has(id)) {
      number += 1
      id = `${wanted}-${number}`
    }
    next.set(wanted, number)
    used.add(id)
    return id
  }
}
