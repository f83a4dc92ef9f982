import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import { readEpub } from '../../src/exchange/epub/read-epub.ts'
import { epubParts } from '../../src/exchange/epub/write-epub.ts'
import { type FileParts, type FileTranslation, sourceParts } from '../../src/exchange/translatable-file.ts'
import { openArchive } from '../../src/exchange/unzip.ts'
import { joined, type ZipEntry, zip } from '../../src/exchange/zip.ts'
import { ARTICLES } from './package-sample.ts'

const CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'

/** A book of one page with that body. */
function book(
  body: string,
  { language = 'de', more = [] as readonly ZipEntry[], mimetype = 'application/epub+zip' } = {},
) {
  return zip([
    { name: 'mimetype', text: mimetype },
    { name: 'META-INF/container.xml', text: CONTAINER, packed: true },
    {
      name: 'OEBPS/book.opf',
      text: `<package xmlns:dc="dc" version="3.0"><metadata><dc:title>Das Buch</dc:title><dc:language>${language}</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="text/page%201.xhtml" media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
      packed: true,
    },
    { name: 'OEBPS/text/page 1.xhtml', text: page(body), packed: true },
    { name: 'OEBPS/nav.xhtml', text: '<html><body><nav><ol><li><a href="a">Anfang</a></li></ol></nav></body></html>' },
    {
      name: 'OEBPS/toc.ncx',
      text: '<ncx><navMap><navPoint><navLabel><text>Anfang</text></navLabel></navPoint></navMap></ncx>',
    },
    ...more,
  ])
}

const page = (body: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang='de'>\n<body>${body}</body>\n</html>`
const translated = (parts: FileParts): FileTranslation => ({ parts, origin: 'machine', provider: 'fake', remarks: [] })
const upper = (parts: FileParts): FileParts =>
  parts.map((part) => (typeof part === 'string' ? part.toUpperCase() : part))
const partOf = (bytes: string | Uint8Array, name: string) =>
  new TextDecoder().decode(openArchive(bytes as Uint8Array).read(name))
const PAGE = 'OEBPS/text/page 1.xhtml'

/** The texts of a page with their codes as `‹` `›` `·`. */
const shapes = (body: string): readonly string[] =>
  readEpub(book(body))
    .texts.slice(1, -2)
    .map((text) =>
      sourceParts(text)
        .map((part) =>
          typeof part === 'string' ? part : { open: '‹', close: '›', alone: '·' }[text.codes[part]!.kind],
        )
        .join(''),
    )

describe('the texts of a page', () => {
  it.each([
    { why: 'are its paragraphs and headings', body: '<h1>Eins</h1>\n<p>Zwei</p>', are: ['Eins', 'Zwei'] },
    {
      why: 'hold formats and links as codes',
      body: '<p>Ein <b>fetter</b> <a href="x">Satz</a>.</p>',
      are: ['Ein ‹fetter› ‹Satz›.'],
    },
    {
      why: 'hold breaks, pictures and notes as one code each',
      body: '<p>Eins<br/>zwei<img src="x"/><a href="#n"><sup>1</sup></a></p>',
      are: ['Eins·zwei··'],
    },
    {
      why: 'hold code as one that reads as a word',
      body: '<p>Mit <code>let x</code> geht es.</p>',
      are: ['Mit · geht es.'],
    },
    {
      why: 'leave alone what is not to be translated',
      body: '<p translate="no">Nie</p><p>Die <span translate="no">Firma</span> kam.</p>',
      are: ['Die · kam.'],
    },
    {
      why: 'are cut where a paragraph begins in a line',
      body: '<ul><li>Eins <b>zwei</b><ul><li>Drei</li></ul> vier</li></ul>',
      are: ['Eins ‹zwei›', 'Drei', 'vier'],
    },
    {
      why: 'are no code listings, scripts and styles',
      body: '<pre>Nicht</pre><script>nicht()</script><p>Doch</p>',
      are: ['Doch'],
    },
    { why: 'are none without letters', body: '<p>1 412</p><p>***</p>', are: [] },
    {
      why: 'read characters by name',
      body: '<p>Ein&nbsp;Wort&mdash;zwei &amp; &lt;drei&gt;, caf&eacute;</p>',
      are: ['Ein\u00a0Wort—zwei & <drei>, café'],
    },
    { why: 'are in the paragraphs of a link', body: '<a href="x"><p>Eins</p></a>', are: ['Eins'] },
  ])('$why', ({ body, are }) => {
    expect(shapes(body)).toEqual(are)
  })

  it('say their language where it is another', () => {
    const { source, texts } = readEpub(book('<p>Eins</p><p lang="la">Et cetera</p>'))
    expect(source).toBe('de')
    expect(texts.map(({ text, language }) => [text, language])).toEqual([
      ['Das Buch', undefined],
      ['Eins', undefined],
      ['Et cetera', 'la'],
      ['Anfang', undefined],
      ['Anfang', undefined],
    ])
  })
})

describe('a book that is written back', () => {
  const body =
    '\n<p class="a">\n  Ein <b>fetter</b> Satz &amp; mehr.\n</p><!-- so --><p>Zwei&nbsp;Worte</p><img src="a" alt="x"/>'

  it('has the same bytes where nothing is another', () => {
    const bytes = book(body)
    const { texts, write } = readEpub(bytes)
    expect(
      write(
        texts.map((text) => translated(sourceParts(text))),
        'en',
      ),
    ).toEqual(bytes)
    expect(
      write(
        texts.map(() => null),
        'en',
      ),
    ).toEqual(bytes)
  })

  it('has its translation and its new language, and all else as it was', () => {
    const { texts, write } = readEpub(book(body))
    const written = write(
      texts.map((text, index) => (index === 1 ? translated(upper(sourceParts(text))) : null)),
      'en',
    )
    expect(partOf(written, PAGE)).toBe(
      page(body.replace('Ein', 'EIN').replace('fetter', 'FETTER').replace('Satz &amp; mehr', 'SATZ &amp; MEHR'))
        .replace('xml:lang="de"', 'xml:lang="en"')
        .replace("lang='de'", 'lang="en"'),
    )
    expect(partOf(written, 'OEBPS/book.opf')).toContain('<dc:title>Das Buch</dc:title><dc:language>en</dc:language>')
    expect(openArchive(written as Uint8Array).names[0]).toBe('mimetype')
  })

  it('turns its pages the other way where the translation reads the other way', () => {
    const { texts, write } = readEpub(book('<p>Eins</p>'))
    const written = write(
      texts.map((text) => translated(upper(sourceParts(text)))),
      'ar',
    )
    expect(partOf(written, 'OEBPS/book.opf')).toContain('<spine page-progression-direction="rtl">')
    expect(partOf(written, PAGE)).toContain(`lang="ar" dir="rtl">`)
  })

  it('holds the book we write ourselves', () => {
    const bytes = joined([...epubParts(ARTICLES[0]!)])
    const { texts, write } = readEpub(bytes)
    expect(texts.map(({ text }) => text)).toContain(
      'Das Einfrieren von Vermögenswerten trifft 1412 Menschen, sagte Wladimir Petrow.',
    )
    expect(
      write(
        texts.map((text) => translated(sourceParts(text))),
        'en',
      ),
    ).toEqual(bytes)
  })

  const inline = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.stringMatching(/^[a-z国ا \n]{1,6}$/),
      fc.constantFrom('<br/>', '&amp;', '&nbsp;', '<code>x</code>', '<!-- c -->', '<![CDATA[<a> & b]]>'),
      fc
        .tuple(fc.constantFrom('b', 'a', 'span', 'p', 'div'), fc.array(tie('node'), { maxLength: 3 }))
        .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
    ),
  })).node

  it('reads as its translation, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }), (all) => {
        const bytes = book(all.join(''))
        const { texts, write } = readEpub(bytes)
        expect(
          write(
            texts.map((text) => translated(sourceParts(text))),
            'en',
          ),
        ).toEqual(bytes)
        const written = write(
          texts.map((text) => translated(upper(sourceParts(text)))),
          'en',
        ) as Uint8Array<ArrayBuffer>
        expect(readEpub(written).texts.map(({ text }) => text)).toEqual(texts.map(({ text }) => text.toUpperCase()))
      }),
    )
  })
})

describe('a book is refused', () => {
  it.each([
    { why: 'that is another archive', bytes: book('', { mimetype: 'application/zip' }), says: 'no EPUB' },
    {
      why: 'whose text is encrypted',
      bytes: book('<p>a</p>', {
        more: [
          {
            name: 'META-INF/encryption.xml',
            text: '<encryption><CipherReference URI="OEBPS/text/page%201.xhtml"/></encryption>',
          },
        ],
      }),
      says: 'rights',
    },
    {
      why: 'without a page it names',
      bytes: zip([
        { name: 'mimetype', text: 'application/epub+zip' },
        { name: 'META-INF/container.xml', text: CONTAINER },
      ]),
      says: 'does not have',
    },
  ])('$why', ({ bytes, says }) => {
    expect(() => readEpub(bytes)).toThrow(Problem)
    expect(() => readEpub(bytes)).toThrow(says)
  })

  it('never for fonts that are garbled', () => {
    const more = [
      { name: 'META-INF/encryption.xml', text: '<encryption><CipherReference URI="OEBPS/a.otf"/></encryption>' },
    ]
    expect(readEpub(book('<p>Da</p>', { more })).texts).toHaveLength(4)
  })
})
