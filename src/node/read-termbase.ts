import { readFile } from 'node:fs/promises'

/** The file of the built-in termbase, from beside the page's files. */
export const readTermbase = (): Promise<string> =>
  readFile(new URL('../http/public/assets/termbase.txt', import.meta.url), 'utf8')
