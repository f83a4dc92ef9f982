import { Problem } from '../../domain/problem.ts'
import { direction } from '../../domain/tag.ts'
import { sameParts } from '../inline-codes.ts'
import { type PackagePart, readPart } from '../package-part.ts'
import { sourceParts, type TranslatableFile } from '../translatable-file.ts'
import { type Archive, openArchive } from '../unzip.ts'
import { elementsOf, type XmlElement } from '../xml-tree.ts'
import { type ParagraphText, paragraphText } from './paragraph-text.ts'
import { isWordElement, prefixOf } from './word-names.ts'
import { writeParagraph } from './write-paragraph.ts'

const TYPES = '[Content_Types].xml'
/** The parts that hold text: the main one, then what stands around it. */
const PARTS =
  /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled)\.main\+xml$|wordprocessingml\.(?:header|footer|footnotes|endnotes|comments)\+xml$/

/**
 * A document of Word: its paragraphs, those of headers, footers, notes, remarks and text boxes too, each a text whose
 * formats, links, fields and pictures are codes. Paragraphs that are not translated, and every other file in it, are
 * written back as they were. Texts in pictures, charts and properties are not read. Throws a `Problem`, and a `FormatError`
 * where the XML in it is none.
 */
export function readDocx(bytes: Uint8Array<ArrayBuffer>): TranslatableFile {
  // Word puts a document with a password, and .doc had always been, into this
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Problem(
      'invalid-file',
      'This is a document with a password, or in the format of Word before 2007 (.doc).',
    )
  const archive = openArchive(bytes)
  const parts = partNames(archive).map((name) => wordPart(readPart(archive, name)))
  const texts = parts.flatMap((part) => part.paragraphs)
  return {
    source: null,
    target: null,
    texts,
    write(translations, target) {
      const changed = new Map<ParagraphText, readonly (string | number)[]>()
      for (const [index, text] of texts.entries()) {
        const translation = translations[index]
        if (translation && !sameParts(translation.parts, sourceParts(text))) changed.set(text, translation.parts)
      }
      const files = parts
        .filter(({ paragraphs }) => paragraphs.some((paragraph) => changed.has(paragraph)))
        .map(
          (part) =>
            [part.name, new TextEncoder().encode(writePart(part, changed, direction(target) === 'rtl'))] as const,
        )
      return files.length === 0 ? bytes : archive.replaced(new Map(files))
    },
  }
}

interface Part {
  readonly name: string
  readonly xml: string
  /** In the order in which they begin; some lie in one another. */
  readonly paragraphs: readonly ParagraphText[]
}

function partNames(archive: Archive): readonly string[] {
  if (!archive.names.includes(TYPES))
    throw new Problem('invalid-file', 'This is no document of Word: it does not say what its parts are.')
  const names = elementsOf(readPart(archive, TYPES).root)
    .filter(({ attributes }) => PARTS.test(attributes.get('ContentType') ?? ''))
    .map(({ attributes }) => (attributes.get('PartName') ?? '').replace(/^\//, ''))
  const main = names.find((name) => /document\d*\.xml$/.test(name))
  if (names.length === 0) throw new Problem('invalid-file', 'This is no document of Word: no part of it is one.')
  return [...names.filter((name) => name === main), ...names.filter((name) => name !== main)]
}

function wordPart({ name, xml, root }: PackagePart): Part {
  const paragraphs: ParagraphText[] = []
  const visit = (element: XmlElement): void => {
    const isParagraph = element.local === 'p' && isWordElement(element, root)
    const text = isParagraph ? paragraphText(element, xml, prefixOf(element)) : null
    if (text) paragraphs.push(text)
    for (const child of elementsOf(element)) visit(child)
  }
  visit(root)
  return { name, xml, paragraphs }
}

/** The part with its changed paragraphs written anew, those in a text box of another one too. */
function writePart(
  { xml, paragraphs }: Part,
  changed: ReadonlyMap<ParagraphText, readonly (string | number)[]>,
  rightToLeft: boolean,
): string {
  const own = paragraphs.filter((paragraph) => changed.has(paragraph))
  const starts = own.map(({ at }) => at)
  const copy = (start: number, end: number): string => {
    let written = ''
    let from = start
    for (let index = firstFrom(starts, start + 1); index < own.length && own[index]!.at < end; index += 1) {
      const paragraph = own[index]!
      if (paragraph.at < from) continue
      const content = writeParagraph(paragraph, changed.get(paragraph)!, {
        prefix: paragraph.prefix,
        rightToLeft,
        copy,
      })
      written += xml.slice(from, paragraph.at) + content
      from = paragraph.end
    }
    return written + xml.slice(from, end)
  }
  return copy(0, xml.length)
}

/** The index of the first number that is not smaller. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
