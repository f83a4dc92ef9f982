import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/exchange/docx/read-docx.ts'
import { openArchive } from '../../src/exchange/unzip.ts'
import { recordOf, writeRecords, type ZipEntry, zip } from '../../src/exchange/zip.ts'
import { DOCUMENT_FORMATS } from '../../src/http/formats.ts'
import { appWith, read } from '../support/app.ts'

const { post } = appWith()
const send = (path: string, file: Uint8Array<ArrayBuffer> | string, type: string) => post(path, file as string, type)
const partOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(openArchive(bytes).read(name))

const [BEFORE, BOLD] = ['Es stärkt die Annäherung zwischen den beiden Mächten seit dem Einmarsch in die ', 'Ukraine']
const run = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const bold = '<w:rPr><w:b/></w:rPr>'
const docx = (body: string): Uint8Array<ArrayBuffer> =>
  zip([
    {
      name: '[Content_Types].xml',
      text: '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: 'word/document.xml',
      text: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      packed: true,
    },
  ])

describe('a file that is translated and given back', () => {
  it('is a document of Word with its formats around the same words', async () => {
    const answer = await send(
      '/v1/files?target=en',
      docx(`<w:p>${run(BEFORE)}${run(BOLD, bold)}${run('.')}</w:p>`),
      DOCUMENT_FORMATS.docx,
    )
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(DOCUMENT_FORMATS.docx)
    expect(answer.headers.get('content-disposition')).toContain('translation.docx')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(partOf(bytes, 'word/document.xml')).toContain(
      `the invasion of </w:t></w:r>${run('Ukraine', bold)}${run('.')}</w:p>`,
    )
    expect(readDocx(bytes).texts[0]!.text).toMatch(/invasion of Ukraine\.$/)
  })

  it('is a book that says its new language', async () => {
    const files: readonly ZipEntry[] = [
      { name: 'mimetype', text: 'application/epub+zip' },
      { name: 'META-INF/container.xml', text: '<container><rootfile full-path="a.opf"/></container>' },
      {
        name: 'a.opf',
        text: '<package><language>de</language><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><itemref idref="a"/></package>',
      },
      { name: 'a.xhtml', text: `<html><body><p>${BEFORE}<b>${BOLD}</b>.</p></body></html>` },
    ]
    const answer = await send('/v1/files?target=en', zip(files), DOCUMENT_FORMATS.epub)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(partOf(bytes, 'a.xhtml')).toMatch(/^<html xml:lang="en"><body><p>.*the invasion of <b>Ukraine<\/b>\.<\/p>/)
    expect(partOf(bytes, 'a.opf')).toContain('<language>en</language>')
  })

  it.each([
    {
      format: 'md',
      type: 'text/markdown',
      file: `---\na: b\n---\n> ${BEFORE}**${BOLD}**.\n`,
      is: /^---\na: b\n---\n> .*the invasion of \*\*Ukraine\*\*\.\n$/,
    },
    {
      format: 'srt',
      type: 'application/x-subrip',
      file: `1\n00:00:01,000 --> 00:00:04,000\n${BEFORE}<i>${BOLD}</i>.\n`,
      is: /^1\n00:00:01,000 --> 00:00:04,000\n.*\n.*<i>Ukraine<\/i>\.\n$/,
    },
    {
      format: 'vtt',
      type: 'text/vtt',
      file: `WEBVTT\n\n00:01.000 --> 00:04.000\n${BEFORE}<i>${BOLD}</i>.\n`,
      is: /^WEBVTT\n\n00:01.000 --> 00:04.000\n.*\n.*<i>Ukraine<\/i>\.\n$/,
    },
    {
      format: 'txt',
      type: 'text/plain',
      file: `  ${BEFORE}${BOLD}.  \n\n`,
      is: /^ {2}.*invasion of Ukraine\. {2}\n\n$/,
    },
  ])('is $format', async ({ format, type, file, is }) => {
    for (const [path, sent] of [
      [`/v1/files?target=en&format=${format}`, 'application/octet-stream'],
      ['/v1/files?target=en', type],
    ] as const) {
      const answer = await send(path, file, sent)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain(type)
      expect(await answer.text()).toMatch(is)
    }
  })
})

describe('a hostile archive is refused', () => {
  const record = (name: string, content: Uint8Array, facts: object = {}) => ({
    ...recordOf(content, true),
    name: new TextEncoder().encode(name),
    flags: 0,
    time: [0, 0x21] as const,
    madeBy: 20,
    attributes: 0,
    ...facts,
  })
  const types = '[Content_Types].xml'

  it.each([
    {
      why: 'that unpacks to too much',
      bytes: writeRecords([record(types, new Uint8Array(16 << 20))]),
      status: 413,
      says: 'unpacks to more',
    },
    {
      why: 'that unpacks to more than it says',
      bytes: writeRecords([record(types, new Uint8Array(16 << 20), { size: 9 })]),
      status: 422,
      says: 'more than its directory says',
    },
    {
      why: 'with a path out of it',
      bytes: zip([{ name: '../a', text: '' }]),
      status: 422,
      says: 'not the name of a file',
    },
    {
      why: 'that is encrypted',
      bytes: writeRecords([record(types, new Uint8Array(9), { flags: 1 })]),
      status: 422,
      says: 'encrypted',
    },
    { why: 'that is none', bytes: new TextEncoder().encode('x'.repeat(99)), status: 422, says: 'not a ZIP archive' },
    {
      why: 'with entities',
      bytes: zip([{ name: types, text: '<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>' }]),
      status: 422,
      says: 'declarations of its own',
    },
  ])('$why', async ({ bytes, status, says }) => {
    const answer = await send('/v1/files?target=en&format=docx', bytes, 'application/octet-stream')
    expect(answer.status).toBe(status)
    expect((await read(answer)).detail).toContain(says)
  })
})
