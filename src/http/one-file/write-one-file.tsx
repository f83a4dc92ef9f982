import { digestOf } from '../../domain/digest.ts'
import type { Document } from '../../domain/document.ts'
import type { Say } from '../public/assets/say.js'
import { OneFilePage } from './one-file-page.tsx'
import type { PageParts } from './page-parts.ts'

/**
 * The document as one HTML file that needs no server: the reader with its style, its tools and its words inside, and at
 * its end how it was made. It asks for nothing, and nothing but its own script can run in it; without script it reads and
 * prints as well. The digest in it is the SHA-256 of the document as `json` gives it.
 */
export async function writeOneFile(
  document: Document,
  { say, parts, now }: { readonly say: Say; readonly parts: PageParts; readonly now: Date },
): Promise<string> {
  const digest = await digestOf(JSON.stringify(document))
  return `${await (<OneFilePage say={say} document={document} parts={parts} now={now} digest={digest} />)}\n`
}
