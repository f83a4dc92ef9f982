import { FormatError } from './format-error.ts'
import type { PairFile, PairLanguages } from './pair-file.ts'

/**
 * The pairs of two texts of which line n of one is line n of the other (Moses). Where both lines are empty there is no
 * pair. Throws a `FormatError` where one text has more lines than the other, for then nobody knows which belong together.
 */
export function readPairTexts(source: string, target: string, { source: from, target: to }: PairLanguages): PairFile {
  const [left, right] = [linesOf(source), linesOf(target)]
  if (left.length !== right.length) {
    const detail = `the source has ${left.length} lines and the target ${right.length}; line n of one must be line n of the other`
    throw new FormatError(detail, Math.min(left.length, right.length) + 1)
  }
  const pairs = left.flatMap((line, index) => {
    const other = right[index]!
    return line.trim() === '' && other.trim() === '' ? [] : [{ source: line, target: other === '' ? null : other }]
  })
  return { source: from ?? null, target: to ?? null, pairs, remarks: [] }
}

function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
