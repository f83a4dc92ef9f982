import type { Document } from '../../domain/document.ts'
import { direction } from '../../domain/tag.ts'
import { documentFacts, type PairedBlock, pairedBlocks, titleWording, type Wording } from '../document-facts.ts'
import { escapeXml } from '../xml.ts'
import { type ZipEntry, zipParts } from '../zip.ts'
import { blockAnchor, chapterPage } from './chapter-page.ts'
import { type Chapter, chaptersOf } from './chapters.ts'
import { descriptionList, languageAttributes, page } from './markup.ts'
import { termsPage } from './terms-page.ts'

/**
 * The document as a book (EPUB 3.3): its pairs beside one another in chapters, contents, a list of terms and names, a
 * footnote a flag, at the end how it was made. The same document gives the same bytes, in parts that may be empty. The
 * words of the frame are English.
 */
export function* epubParts(document: Document): Generator<Uint8Array<ArrayBuffer>, void> {
  const title = titleWording(document) ?? { text: 'Translation', language: 'en' }
  const chapters = chaptersOf(pairedBlocks(document))
  const terms = termsPage(document)
  yield new Uint8Array()
  const names = [...chapters.map(({ name }) => name), ...(terms === null ? [] : ['terms']), 'provenance']
  const file = (name: string, text: string): ZipEntry => ({ name, text, packed: true })
  const xhtml = (name: string, text: string): ZipEntry => file(`EPUB/${name}.xhtml`, text)
  function* entries(): Generator<ZipEntry> {
    // the first and as it is, so that a file is known by its bytes (OCF §4.3)
    yield { name: 'mimetype', text: 'application/epub+zip' }
    yield file('META-INF/container.xml', CONTAINER)
    yield file('EPUB/package.opf', packageFile(document, title, names))
    yield file('EPUB/nav.xhtml', contents(document, chapters, terms !== null))
    yield file('EPUB/style.css', STYLE)
    for (const chapter of chapters) yield xhtml(chapter.name, chapterPage(chapter, title.text, document))
    if (terms !== null) yield xhtml('terms', terms)
    yield xhtml('provenance', provenancePage(document))
  }
  yield* zipParts(entries())
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

const STYLE = `table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { text-align: start; font-size: 0.8em; }
td { vertical-align: top; padding: 0.2em 0.5em; }
thead, tbody { border-top: 1px solid; }
.heading > p { margin-bottom: 0; }
.heading > h1, .heading > h2 { margin-top: 0.2em; }
.meta, .suspect { font-size: 0.85em; }
.list-item td { padding-inline-start: 1.5em; }
.missing { font-style: italic; }
a[role="doc-noteref"] { vertical-align: super; font-size: 0.7em; padding-inline-start: 0.2em; }
aside { font-size: 0.85em; }
dt { font-weight: bold; }
`

/** Two languages are in it, the translation's first; what a reader who does not see can expect is said. */
function packageFile(document: Document, title: Wording, pages: readonly string[]): string {
  const { source, target, kept } = document
  const facts = documentFacts(document)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeXml(value)}</meta>`
  const languages = [...new Set([target.language, source.language])]
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:dragoman:${escapeXml(document.id)}</dc:identifier>
<dc:title>${escapeXml(title.text.trim() === '' ? 'Translation' : title.text)}</dc:title>
${languages.map((language) => `<dc:language>${escapeXml(language)}</dc:language>`).join('\n')}
<dc:creator>Dragoman</dc:creator>
<dc:description>${escapeXml(facts)}</dc:description>
${meta('dcterms:modified', (kept?.updatedAt ?? NO_TIME).replace(/\.\d+Z$/, 'Z'))}
${meta('schema:accessMode', 'textual')}
${meta('schema:accessModeSufficient', 'textual')}
${['tableOfContents', 'readingOrder', 'structuralNavigation'].map((feature) => meta('schema:accessibilityFeature', feature)).join('\n')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', 'Text only, in tables of two columns: a sentence and its translation in a row. Every text says its language and direction.')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${pages.map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine page-progression-direction="${direction(target.language) === 'rtl' ? 'rtl' : 'ltr'}">
${pages.map((name) => `<itemref idref="${name}"/>`).join('\n')}
</spine>
</package>
`
}

/** A time has to be there, and the same document gives the same book: that of the first day a ZIP archive knows. */
const NO_TIME = '1980-01-01T00:00:00Z'

function contents(document: Document, chapters: readonly Chapter[], hasTerms: boolean): string {
  const items = chapters.flatMap(({ name, blocks }, index) => {
    const headings = blocks.filter(({ kind }) => kind === 'title' || kind === 'heading')
    if (headings.length === 0) return [`<li><a href="${name}.xhtml">Part ${index + 1}</a></li>`]
    return headings.map((block) => {
      const { text, language } = wordingOf(block, document)
      return `<li><a href="${name}.xhtml#${blockAnchor(block)}"${languageAttributes(language)}>${escapeXml(text)}</a></li>`
    })
  })
  const rest = [
    ...(hasTerms ? ['<li><a href="terms.xhtml">Terms and names</a></li>'] : []),
    '<li><a href="provenance.xhtml">How this was made</a></li>',
  ]
  return page(
    'Contents',
    `<nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1>\n<ol>\n${[...items, ...rest].join('\n')}\n</ol></nav>`,
  )
}

/** A heading in the contents, in the target language where it is translated. */
function wordingOf({ pairs }: PairedBlock, { source, target }: Document): Wording {
  const texts = pairs.flatMap((pair) => pair.target?.text ?? [])
  const [chosen, language] =
    texts.length === pairs.length ? [texts, target.language] : [pairs.map((pair) => pair.source.text), source.language]
  const text = chosen.join(' ').trim()
  return { text: text === '' ? '–' : text, language }
}

function provenancePage(document: Document): string {
  const facts = documentFacts(document).map(([name, value]) => [name, escapeXml(value)] as const)
  const warnings = document.warnings.map((warning) => `<p>${escapeXml(warning)}</p>`)
  return page('How this was made', [`<h1>How this was made</h1>`, descriptionList(facts), ...warnings].join('\n'))
}
