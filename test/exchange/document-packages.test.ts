import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { docxParts } from '../../src/exchange/docx/write-docx.ts'
import { epubParts } from '../../src/exchange/epub/write-epub.ts'
import { openArchive } from '../../src/exchange/unzip.ts'
import { elementsOf, readTree, textOf, type XmlElement } from '../../src/exchange/xml-tree.ts'
import { joined } from '../../src/exchange/zip.ts'
import { documentOf } from '../browser/sample-document.ts'
import { generatedDocument } from '../support/generated-document.ts'
import { expectLinear } from '../support/growth.ts'
import { ARTICLES } from './package-sample.ts'

const [GERMAN, ARABIC, CHINESE] = ARTICLES as [(typeof ARTICLES)[0], (typeof ARTICLES)[0], (typeof ARTICLES)[0]]

const writeDocx = (document: Document) => joined([...docxParts(document)])
const writeEpub = (document: Document) => joined([...epubParts(document)])

/** The files of an archive as text. */
function filesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = openArchive(bytes)
  return new Map(archive.names.map((name) => [name, new TextDecoder().decode(archive.read(name))]))
}

const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
const partOf = (bytes: Uint8Array, name: string) => readTree(filesOf(bytes).get(name)!)

describe('a document for Word', () => {
  const body = partOf(writeDocx(GERMAN), 'word/document.xml')
  const rows = all(all(body, 'w:tbl')[0]!, 'w:tr').map((row) =>
    all(row, 'w:tc').map((cell) => all(cell, 'w:t').map(textOf).join('')),
  )

  it('has a row a pair, and a head that is on each page', () => {
    expect(rows[0]).toEqual(['German', 'English'])
    expect(rows.slice(1).map(([source]) => source)).toEqual(
      GERMAN.pairs.map(({ source }) => source.text.replace('\n', '')),
    )
    expect(all(body, 'w:tblHeader')).toHaveLength(1)
  })

  it('splits no row over two pages', () => {
    for (const row of all(body, 'w:tr')) expect(all(row, 'w:cantSplit')).toHaveLength(1)
  })

  it('says in words what is not translated', () => {
    expect(rows.find(([source]) => source!.startsWith('Das blieb liegen.'))).toEqual([
      'Das blieb liegen.Zeile zwei.',
      '[Translation failed.]',
    ])
  })

  it('has terms, flags and names as remarks at their words', () => {
    const comments = all(partOf(writeDocx(GERMAN), 'word/comments.xml'), 'w:comment')
    const said = comments.map((comment) => [
      comment.attributes.get('w:author'),
      all(comment, 'w:t').map(textOf).join(''),
    ])
    expect(said).toEqual([
      ['Dragoman: terms', 'Einfrieren von Vermögenswerten → asset freeze (applied)'],
      ['Dragoman: flags', 'number (error): 1412 became 1,421.'],
      ['Dragoman: flags', 'length (info): Shorter than usual.'],
      ['Dragoman: names', 'Владимир Петров · Vladimir Petrov (BGN/PCGN 1947)'],
    ])
    const xml = filesOf(writeDocx(GERMAN)).get('word/document.xml')!
    const held = (id: number) =>
      readTree(
        `<a>${xml.slice(xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`), xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`))}</a>`,
      )
    expect([0, 1, 3].map((id) => textOf(held(id)))).toEqual([
      'Einfrieren von Vermögenswerten',
      '1,421',
      'Vladimir Petrov',
    ])
  })

  it('shows headings, of which those of the translation are the outline', () => {
    const styles = all(body, 'w:pStyle').map(({ attributes }) => attributes.get('w:val'))
    expect(styles.filter((style) => /Heading\d/.test(style!))).toEqual(['Heading1', 'Heading2', 'Heading2', 'Heading2'])
    expect(styles).toContain('SourceTitle')
  })

  it('writes Arabic from the right and names Chinese as Word does', () => {
    const arabic = filesOf(writeDocx(ARABIC)).get('word/document.xml')!
    expect(arabic).toContain('<w:bidi/>')
    expect(arabic).toContain('<w:rtl/><w:lang w:bidi="ar-EG"/>')
    expect(filesOf(writeDocx(CHINESE)).get('word/document.xml')).toContain(
      '<w:rFonts w:eastAsia="Microsoft YaHei" w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/>',
    )
  })

  it('puts the source on the right where both read from there', () => {
    const both = { ...ARABIC, target: { language: 'he' } }
    expect(filesOf(writeDocx(both)).get('word/document.xml')).toContain('<w:bidiVisual/>')
  })
})

describe('a book', () => {
  const files = filesOf(writeEpub(GERMAN))

  it('begins with what it is, as it is', () => {
    const bytes = writeEpub(GERMAN)
    expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
  })

  it('has each pair beside its translation, each in its language', () => {
    const chapter = files.get('EPUB/chapter-1.xhtml')!
    expect(chapter).toContain(
      '<tr id="p1"><td lang="de" xml:lang="de" dir="ltr">Brüssel, 3. März</td><td lang="en" xml:lang="en" dir="ltr">Brussels, 3 March</td></tr>',
    )
    expect(chapter).toContain('Das blieb liegen.<br/>Zeile zwei.</td><td class="missing">[Translation failed.]</td>')
    expect(filesOf(writeEpub(ARABIC)).get('EPUB/chapter-1.xhtml')).toContain('<td lang="ar" xml:lang="ar" dir="rtl">')
  })

  it('has flags as footnotes, terms and names as a list, headings as contents', () => {
    const chapter = files.get('EPUB/chapter-1.xhtml')!
    expect(chapter).toContain('<a epub:type="noteref" role="doc-noteref" id="r1" href="#n1">1</a>')
    expect(chapter).toContain('number (error): 1412 became 1,421.</p></aside>')
    expect(files.get('EPUB/terms.xhtml')).toContain(
      'Einfrieren von Vermögenswerten</span></dt><dd><span lang="en" xml:lang="en" dir="ltr">asset freeze',
    )
    expect(files.get('EPUB/terms.xhtml')).toContain('Владимир Петров')
    expect(files.get('EPUB/nav.xhtml')).toContain('>What follows</a>')
    expect(files.get('EPUB/provenance.xhtml')).toContain(
      '<dt>Termbase</dt><dd>sanctions-diplomacy, version 0123456789ab</dd>',
    )
  })

  it('is cut into chapters at headings, and where it would be too long', () => {
    const sentence = { source: 'Da.', target: 'There.' }
    const paragraphs = (count: number) =>
      Array.from({ length: count }, () => ({ kind: 'paragraph' as const, sentences: [sentence] }))
    const heading = { kind: 'heading' as const, sentences: [sentence] }
    const names = (document: Parameters<typeof writeEpub>[0]) =>
      [...filesOf(writeEpub(document)).keys()].filter((name) => name.includes('chapter'))
    expect(
      names(documentOf('de', [heading, ...paragraphs(5), heading, ...paragraphs(30), heading, ...paragraphs(5)])),
    ).toHaveLength(2)
    expect(names(documentOf('de', paragraphs(250)))).toHaveLength(3)
    expect(names(documentOf('de', []))).toHaveLength(1)
  })
})

describe.each([
  { name: 'docx', write: writeDocx, parts: docxParts },
  { name: 'epub', write: writeEpub, parts: epubParts },
])('$name of any document', ({ write, parts }) => {
  it('is well-formed, and the same bytes each time', () => {
    fc.assert(
      fc.property(generatedDocument(), (document) => {
        const bytes = write(document)
        for (const [name, text] of filesOf(bytes)) if (/\.(?:xml|xhtml|opf|rels)$/.test(name)) readTree(text)
        expect(write(document)).toEqual(bytes)
      }),
      { numRuns: 60 },
    )
  })

  it('is made in small parts, however many pairs there are', () => {
    const long = documentOf(
      'de',
      Array.from({ length: 3_000 }, (_, index) => ({
        kind: 'paragraph',
        sentences: [{ source: `Der Satz ${index}.`, target: `Sentence ${index}.` }],
      })),
    )
    expect([...parts(long)].length).toBeGreaterThan(20)
  })

  it('takes no more time for each pair of many than of few, and little room', async () => {
    const long = (count: number) =>
      documentOf(
        'de',
        Array.from({ length: count }, (_, index) => ({
          kind: 'paragraph',
          sentences: [{ source: `Der Satz ${index}.`, target: `Sentence ${index}.` }],
        })),
      )
    expect(write(long(2_000)).length).toBeLessThan(100_000)
    await expectLinear({ of: long, run: write, size: 1_600 })
  })
})
