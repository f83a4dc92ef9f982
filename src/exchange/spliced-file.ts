import { sameParts } from './inline-codes.ts'
import { type FileParts, type FileText, sourceParts, type TranslatableFile } from './translatable-file.ts'
import { type Splice, splice } from './xml-tree.ts'

/** A file in one language that is a text with texts in it: a translation changes it in places. */
export const splicedFile = <Text extends FileText>(
  content: string,
  texts: readonly Text[],
  changes: (text: Text, parts: FileParts) => readonly Splice[],
): TranslatableFile => ({
  source: null,
  target: null,
  texts,
  write: (translations) =>
    splice(
      content,
      texts.flatMap((text, index) => {
        const translation = translations[index]
        return translation && !sameParts(translation.parts, sourceParts(text)) ? changes(text, translation.parts) : []
      }),
    ),
})
