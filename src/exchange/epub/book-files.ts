import { Problem } from '../../domain/problem.ts'
import { readPart } from '../package-part.ts'
import type { Archive } from '../unzip.ts'
import { elementsOf, type XmlElement } from '../xml-tree.ts'

/** The files of a book that hold text. */
export interface BookFiles {
  /** What the book is made of. */
  readonly package: string
  /** XHTML, in the order in which it is read; the contents last. */
  readonly pages: readonly string[]
  /** The contents for old reading systems. */
  readonly contents: readonly string[]
}

/** Finds the texts of a book (OCF §4.2.6.3.1, package document §5). Throws `invalid-file`. */
export function bookFiles(archive: Archive): BookFiles {
  const type = archive.read('mimetype')
  if (!type || new TextDecoder().decode(type).trim() !== 'application/epub+zip')
    throw new Problem('invalid-file', 'This is no EPUB: its file `mimetype` does not say so.')
  const roots = descendants(readPart(archive, 'META-INF/container.xml').root, 'rootfile')
  const path = roots[0]?.attributes.get('full-path')
  if (path === undefined) throw new Problem('invalid-file', 'The book does not say where its package is.')
  const root = readPart(archive, path).root
  const items = descendants(root, 'item').flatMap(({ attributes }) => {
    const name = resolved(path, attributes.get('href') ?? '')
    const [id, kind, properties] = ['id', 'media-type', 'properties'].map((key) => attributes.get(key) ?? '')
    return name === undefined ? [] : [{ name, id: id!, kind: kind!, properties: properties! }]
  })
  const pages = items.filter(({ kind }) => kind === 'application/xhtml+xml')
  const byId = new Map(pages.toReversed().map(({ id, name }) => [id, name]))
  const spine = descendants(root, 'itemref').flatMap(({ attributes }) => byId.get(attributes.get('idref') ?? '') ?? [])
  const navigation = pages.flatMap(({ name, properties }) => (/\bnav\b/.test(properties) ? [name] : []))
  if (spine.length === 0) throw new Problem('invalid-file', 'The book has no page of text.')
  const files = {
    package: path,
    pages: [...new Set([...spine, ...navigation])],
    contents: items.flatMap(({ name, kind }) => (kind === 'application/x-dtbncx+xml' ? [name] : [])),
  }
  refuseEncrypted(archive, [...files.pages, ...files.contents])
  return files
}

/** Fonts may be garbled, as publishers do; text that is cannot be read. */
function refuseEncrypted(archive: Archive, names: readonly string[]): void {
  const name = 'META-INF/encryption.xml'
  if (!archive.names.includes(name)) return
  const encrypted = new Set(
    descendants(readPart(archive, name).root, 'CipherReference').map(({ attributes }) =>
      resolved('', attributes.get('URI') ?? ''),
    ),
  )
  if (names.some((one) => encrypted.has(one)))
    throw new Problem('invalid-file', 'The text of this book is encrypted (digital rights management).')
}

/** All elements of a local name in the tree, in order. */
export const descendants = (element: XmlElement, local: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.local === local ? [child] : []), ...descendants(child, local)])

/** The name of the file that a reference in another one means; `undefined` for what is not in the book. */
function resolved(from: string, reference: string): string | undefined {
  try {
    const { origin, pathname } = new URL(reference, `http://book/${from}`)
    return origin === 'http://book' ? decodeURIComponent(pathname.slice(1)) : undefined
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return undefined
    throw error
  }
}
