import { direction, knownTag, type Tag } from '../../domain/tag.ts'
import { sameParts } from '../inline-codes.ts'
import { readPart } from '../package-part.ts'
import { type FileParts, sourceParts, type TranslatableFile } from '../translatable-file.ts'
import { openArchive } from '../unzip.ts'
import { type Splice, splice, textOf, withAttributes, type XmlElement } from '../xml-tree.ts'
import { bookFiles, descendants } from './book-files.ts'
import { numberedCharacters } from './named-characters.ts'
import { elementText, type MarkupText, writeMarkup, xhtmlTexts } from './xhtml-texts.ts'

/** A file of the book. `language` changes what it says its language is. */
interface BookPart {
  readonly name: string
  readonly xml: string
  readonly texts: readonly MarkupText[]
  readonly language: (target: Tag) => readonly Splice[]
}

/**
 * A book: its title, pages and contents, each line of text with its formats, links and pictures as codes. What is
 * translated says its new language; everything else is written back as it was. Throws a `Problem`, and a `FormatError`
 * where the XML in it is none.
 */
export function readEpub(bytes: Uint8Array<ArrayBuffer>): TranslatableFile {
  const archive = openArchive(bytes)
  const files = bookFiles(archive)
  const read = (name: string) => readPart(archive, name, numberedCharacters)
  const { xml: packageXml, root } = read(files.package)
  const languages = descendants(root, 'language')
  const source = knownTag(languages[0] ? textOf(languages[0]) : '') ?? null
  const parts: readonly BookPart[] = [
    {
      name: files.package,
      xml: packageXml,
      texts: descendants(root, 'title').flatMap((title) => elementText(title, packageXml) ?? []),
      language: (target) => [...packageLanguage(languages, target), ...progression(root, packageXml, source, target)],
    },
    ...files.pages.map((name) => {
      const { xml, root: page } = read(name)
      return { name, xml, texts: xhtmlTexts(page, xml), language: pageLanguage(page, xml, source) }
    }),
    ...files.contents.map((name) => {
      const { xml, root: contents } = read(name)
      return {
        name,
        xml,
        texts: descendants(contents, 'text').flatMap((text) => elementText(text, xml) ?? []),
        language: () => [],
      }
    }),
  ]
  const texts = parts.flatMap((part) => part.texts)
  return {
    source,
    target: null,
    texts,
    write(translations, target) {
      const changed = new Map<MarkupText, FileParts>()
      for (const [index, text] of texts.entries()) {
        const translation = translations[index]
        if (translation && !sameParts(translation.parts, sourceParts(text))) changed.set(text, translation.parts)
      }
      if (changed.size === 0) return bytes
      const written = parts
        .filter((part, index) => index === 0 || part.texts.some((text) => changed.has(text)))
        .map((part) => [part.name, new TextEncoder().encode(writePart(part, changed, target))] as const)
      return archive.replaced(new Map(written))
    },
  }
}

const writePart = (
  { xml, texts, language }: BookPart,
  changed: ReadonlyMap<MarkupText, FileParts>,
  target: Tag,
): string =>
  splice(xml, [
    ...language(target),
    ...texts.flatMap((text) => {
      const parts = changed.get(text)
      return parts ? [{ from: text.at, to: text.end, text: writeMarkup(text, parts) }] : []
    }),
  ])

/** The first language of a book is that of its text. */
const packageLanguage = (languages: readonly XmlElement[], target: Tag): readonly Splice[] =>
  languages.slice(0, 1).map(({ contentAt, contentEnd }) => ({ from: contentAt, to: contentEnd, text: target }))

/** Whether a translation reads in another direction; what nobody named reads as it did. */
const turns = (source: Tag | null, target: Tag): boolean => source !== null && direction(source) !== direction(target)

/** EPUB 3: pages turn the way its text reads. */
function progression(root: XmlElement, xml: string, source: Tag | null, target: Tag): readonly Splice[] {
  const spine = descendants(root, 'spine')[0]
  if (!spine || !turns(source, target) || !root.attributes.get('version')?.startsWith('3')) return []
  return [retagged(spine, xml, [['page-progression-direction', direction(target)]])]
}

const pageLanguage =
  (page: XmlElement, xml: string, source: Tag | null) =>
  (target: Tag): readonly Splice[] => {
    const said = ['xml:lang', 'lang'].filter((name) => page.attributes.has(name))
    const attributes = (said.length === 0 ? ['xml:lang'] : said).map((name) => [name, target] as const)
    return [retagged(page, xml, turns(source, target) ? [...attributes, ['dir', direction(target)]] : attributes)]
  }

const retagged = (
  { at, contentAt }: XmlElement,
  xml: string,
  attributes: readonly (readonly [name: string, value: string])[],
): Splice => ({ from: at, to: contentAt, text: withAttributes(xml.slice(at, contentAt), attributes) })
