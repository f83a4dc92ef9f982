import { readFile } from 'node:fs/promises'
import { PARTS_FILE } from '../http/one-file/page-parts.ts'

/** A file from beside the page's. Rejects when it is not there. */
const readAsset = (name: string): Promise<string> =>
  readFile(new URL(`../http/public/assets/${name}`, import.meta.url), 'utf8')

/** The file of the built-in termbase. */
export const readTermbase = (): Promise<string> => readAsset('termbase.txt')

/** The file of the word tables of language detection. */
export const readWords = (): Promise<string> => readAsset('language-words.txt')

/** The file of the style and script of a document in one file. */
export const readPageParts = (): Promise<string> => readAsset(PARTS_FILE)
