import { knownTag } from '../domain/tag.ts'
import { FormatError } from './format-error.ts'
import type { PairFile, PairLanguages } from './pair-file.ts'
import { inLanguage } from './pair-languages.ts'
import { openArchive } from './unzip.ts'

/**
 * The pairs of an archive of Moses' two files, named by their languages (`corpus.de`, `corpus.en`); the first is the
 * source unless another is wanted. Files of other names (a licence) are passed over. Throws a `FormatError`, a `Problem`
 * for an archive that is refused, and a `TypeError` for bytes that are no UTF-8.
 */
export function readMosesArchive(bytes: Uint8Array, wanted: PairLanguages): PairFile {
  const archive = openArchive(bytes, { files: 100, fileBytes: 64 << 20, bytes: 128 << 20 })
  const texts = archive.names.flatMap((name) => {
    const language = knownTag(/\.([^./]+)$/.exec(name)?.[1]?.replaceAll('_', '-') ?? '')
    return language === undefined ? [] : [{ name, language }]
  })
  const source = wanted.source === undefined ? texts[0] : inLanguage(texts, wanted.source)
  const others = texts.filter((text) => text !== source)
  const target = wanted.target === undefined ? others[0] : inLanguage(others, wanted.target)
  if (!source || !target || (wanted.target === undefined && others.length > 1)) {
    const found = texts.length === 0 ? 'none' : texts.map(({ language }) => language).join(', ')
    throw new FormatError(
      `the archive must hold two files named by their languages, such as corpus.de; found: ${found}`,
      1,
    )
  }
  const textOf = ({ name }: { readonly name: string }): string =>
    new TextDecoder('utf-8', { fatal: true }).decode(archive.read(name))
  return readPairTexts(textOf(source), textOf(target), { source: source.language, target: target.language })
}

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
