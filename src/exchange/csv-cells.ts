/** Signs that make a spreadsheet take a cell for a formula, behind any number of apostrophes that already guard it. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/

/** The cell so that no spreadsheet computes it: an apostrophe stands before what would be a formula (OWASP). */
export const guardCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** The cell without the apostrophe {@link guardCell} gives; any other cell as it is. */
export const unguardCell = (cell: string): string => cell.replace(GUARDED, '')

/** A cell of several items, `|` between them. In an item, `|` and `\` stand behind a `\`. */
export const joinItems = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\|]/g, '\\$&')).join('|')

/** The items of a cell; a `\` before anything but `|` and `\` is a character like others. */
export function splitItems(cell: string): readonly string[] {
  if (!/[\\|]/.test(cell)) return [cell]
  const items: string[] = []
  let item = ''
  for (const [part] of cell.matchAll(/\\[\\|]|[^\\|]+|[\\|]/g))
    if (part === '|') {
      items.push(item)
      item = ''
    } else item += part.length === 2 && part.startsWith('\\') ? part[1] : part
  return [...items, item]
}
