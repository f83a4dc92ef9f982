import type { Span } from '../../domain/span.ts'
import { markDocument } from './marked-document.ts'

/**
 * The parts of an HTML page that Mozilla's Readability takes for its article: half-open spans of the HTML, in order, a
 * text between two tags each. `undefined` when it has no opinion, or the page is too large for it. Never throws.
 */
export async function readabilitySpans(html: string): Promise<readonly Span[] | undefined> {
  // Loaded here, so that a Worker that only ever sees plain text does not pay for it at start.
  const [{ Readability }, { default: DocumentParser }, { Parser }] = await Promise.all([
    import('@mozilla/readability'),
    import('@mozilla/readability/JSDOMParser.js'),
    import('./parser.ts'),
  ])
  const page = markDocument(html, { Parser, DocumentParser })
  if (!page) return undefined
  try {
    // The small document model has what Readability needs of the DOM's type, and nothing else.
    const reader = new Readability(page.document as unknown as Document, { serializer: () => '' })
    const article = reader.parse()
    return article?.textContent ? page.placesIn(article.textContent) : undefined
  } catch {
    // An opinion beside our own: where it fails on a page nobody foresaw, the page is still read.
    return undefined
  }
}
