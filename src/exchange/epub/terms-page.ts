import type { Document } from '../../domain/document.ts'
import { cut } from '../../domain/span.ts'
import { nameNotes } from '../document-facts.ts'
import { descriptionList, languageAttributes, page, textMarkup } from './markup.ts'

/** The terms of the article with what stands for each, and the names that it writes in other letters; `null` without either. */
export function termsPage(document: Document): string | null {
  const { source, target } = document
  const inLanguage = (language: string, text: string) =>
    `<span${languageAttributes(language)}>${textMarkup(text)}</span>`
  const terms = [...termsOf(document)].map(
    ([term, forms]) =>
      [
        inLanguage(source.language, term),
        [...forms].map((form) => inLanguage(target.language, form)).join(', ') || '–',
      ] as const,
  )
  const names = nameNotes(document).map(
    ({ name, words }) => [inLanguage(target.language, name.target[0]?.text ?? '–'), inLanguage('und', words)] as const,
  )
  if (terms.length + names.length === 0) return null
  const part = (heading: string, list: typeof terms) =>
    list.length === 0 ? '' : `<section><h2>${heading}</h2>\n${descriptionList(list)}</section>\n`
  return page('Terms and names', `<h1>Terms and names</h1>\n${part('Terms', terms)}${part('Names', names)}`)
}

/** The required terms as the article first writes them, each with what stands for it in the translation. */
function termsOf({ pairs }: Document): ReadonlyMap<string, ReadonlySet<string>> {
  const concepts = new Map<string, { readonly term: string; readonly forms: Set<string> }>()
  for (const { source, target, terms } of pairs) {
    for (const use of terms) {
      if (use.status === 'suggested') continue
      const known = concepts.get(use.concept) ?? { term: cut(source.text, use.source), forms: new Set<string>() }
      if (target && use.target) known.forms.add(cut(target.text, use.target))
      concepts.set(use.concept, known)
    }
  }
  return new Map([...concepts.values()].map(({ term, forms }) => [term, forms]))
}
