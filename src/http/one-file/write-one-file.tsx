import { raw } from 'hono/html'
import { digestOf } from '../../domain/digest.ts'
import type { Document } from '../../domain/document.ts'
import { jsonParts } from '../../exchange/json-parts.ts'
import { pacer } from '../../pipeline/in-pieces.ts'
import type { Say } from '../public/assets/say.js'
import { blockItems } from '../views/reading.tsx'
import { OneFilePage } from './one-file-page.tsx'
import type { PageParts } from './page-parts.ts'

/** Stands for the blocks while the page around them is written. In no text of a page is there an element's sign. */
const BLOCKS = '<!--blocks-->'
/** Control characters that are an error in HTML, and code points that are no characters (HTML Living Standard §13.2.3.5). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu
/** Fields and pairs that are put in JSON between two pauses. */
const PIECE = 500

/**
 * The document as one HTML file that needs no server, in parts: the reader with its style, its tools and its words inside,
 * and at its end how it was made. It asks for nothing, and nothing but its own script can run in it; without script it reads
 * and prints as well. What HTML cannot hold is U+FFFD in it. The digest in it is the SHA-256 of the document as `json` gives it.
 */
export async function oneFileParts(
  document: Document,
  { say, parts, now }: { readonly say: Say; readonly parts: PageParts; readonly now: Date },
): Promise<Generator<string, void>> {
  const digest = await digestOf(await jsonOf(document))
  const props = { say, document, parts, now, digest }
  return pageParts(say, document, () => `${<OneFilePage {...props} blocks={raw(BLOCKS)} />}\n`)
}

function* pageParts(say: Say, document: Document, page: () => string): Generator<string, void> {
  const [before, after] = page().split(BLOCKS) as [string, string]
  yield before.replace(FORBIDDEN, '\ufffd')
  for (const block of blockItems(say, document)) yield `${block}`.replace(FORBIDDEN, '\ufffd')
  yield after.replace(FORBIDDEN, '\ufffd')
}

/** A document as JSON, made with pauses. */
async function jsonOf(document: Document): Promise<string> {
  const pace = pacer(undefined, PIECE)
  const parts: string[] = []
  for (const part of jsonParts(document)) {
    parts.push(part)
    await pace()
  }
  return parts.join('')
}
