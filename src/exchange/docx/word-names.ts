import type { XmlElement } from '../xml-tree.ts'

const NAMESPACE =
  /^(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/

/** What the name of an element begins with: `w:`, or nothing. */
export const prefixOf = ({ name, local }: XmlElement): string => name.slice(0, name.length - local.length)

/**
 * Whether an element is of Word's main namespace, whatever its prefix is. Where a part leaves the prefix of its root
 * undeclared, what has that prefix is.
 */
export const isWordElement = (element: XmlElement, root: XmlElement): boolean =>
  NAMESPACE.test(element.namespace) || (element.namespace === '' && prefixOf(element) === prefixOf(root))

/** An attribute of an element by its local name: a file whose elements have no prefix has one for these. */
export function wordAttribute({ attributes }: XmlElement, local: string): string | undefined {
  for (const [name, value] of attributes) if (name.slice(name.indexOf(':') + 1) === local) return value
  return undefined
}
