import type { Span } from '../domain/span.ts'
import { createPageReader, type HtmlText } from './html/page-reader.ts'
import { readabilitySpans } from './html/readability.ts'

/**
 * The text and the blocks of an HTML page or fragment. Scripts, styles and hidden elements are left out; navigation and
 * buttons are `outside`, but for a button within a sentence. When nothing else is there, navigation and hidden elements
 * are the text. Never throws: broken markup is read as far as it goes, in time linear in its length, without recursion.
 *
 * @param readSecond asked for the article's place in pages where something seems to surround it: `undefined` for no opinion
 */
export async function readHtml(
  html: string,
  readSecond: (html: string) => Promise<readonly Span[] | undefined> = readabilitySpans,
): Promise<HtmlText> {
  // Loaded here, so that a Worker that only ever sees plain text does not pay for it at start.
  const { Tokenizer } = await import('./html/parser.ts')
  const read = (withHidden: boolean) => {
    const reader = createPageReader(html, withHidden)
    const tokenizer = new Tokenizer({ decodeEntities: true }, reader.callbacks)
    tokenizer.write(html)
    tokenizer.end()
    return reader
  }
  const reader = read(false)
  const visible = reader.finish()
  if (!visible.blocks.some(({ outside }) => !outside)) return read(true).finish()
  // Where nothing surrounds the article there is nothing to ask a second reader about.
  const second = visible.blocks.some(({ outside }) => outside) ? await readSecond(html) : undefined
  return second ? reader.finish(second) : visible
}
