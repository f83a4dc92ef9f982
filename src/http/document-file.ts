import type { Context } from 'hono'
import type { Document } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { Termbase } from '../domain/termbase.ts'
import { pairTableParts, writeLadder, writeMoses } from '../exchange/alignment-formats.ts'
import { alignmentTmxParts, type ScoreFloor } from '../exchange/alignment-tmx.ts'
import { docxParts } from '../exchange/docx/write-docx.ts'
import { epubParts } from '../exchange/epub/write-epub.ts'
import { jsonParts } from '../exchange/json-parts.ts'
import { foundTermParts } from '../exchange/write-found-terms.ts'
import { markdownParts } from '../exchange/write-markdown.ts'
import { pairCsvParts } from '../exchange/write-pair-csv.ts'
import { pairLineParts } from '../exchange/write-pair-lines.ts'
import { xliffParts } from '../exchange/write-xliff.ts'
import { xliff12Parts } from '../exchange/write-xliff12.ts'
import { zip } from '../exchange/zip.ts'
import type { AppEnvironment } from './context.ts'
import { attachment, fileName } from './file-name.ts'
import { BINARY_FORMATS, DOCUMENT_FORMATS, type FileFormat } from './formats.ts'
import type { PageParts } from './one-file/page-parts.ts'
import { oneFileParts } from './one-file/write-one-file.tsx'
import { partStream } from './part-stream.ts'
import type { Say } from './public/assets/say.js'

/** A file of a document, ready to be sent or written. */
export interface DocumentFile {
  readonly name: string
  readonly type: string
  /** Bytes or a text: in one, or in parts that are made as they are asked for. */
  readonly content:
    | string
    | Uint8Array<ArrayBuffer>
    | Generator<string, void>
    | Generator<Uint8Array<ArrayBuffer>, void>
}

/** What a file needs beside the document. */
export interface FileFrame {
  /** The words of a page. */
  readonly say: () => Promise<Say>
  /** The style and script of a page. */
  readonly parts: () => Promise<PageParts>
  /** The floor under the scores of its pairs, where there is one. */
  readonly floor?: ScoreFloor | undefined
  /** The termbase the document was made with, where it is there still. */
  readonly termbase?: (document: Document) => Promise<Termbase | null>
}

/**
 * The document as a file of the format, named after its title. Throws `invalid-request` for Moses' two files where both
 * would have one name, and for TBX without a term.
 */
export async function documentFile(document: Document, format: FileFormat, frame: FileFrame): Promise<DocumentFile> {
  const binary: readonly string[] = BINARY_FORMATS
  const type = binary.includes(format) ? DOCUMENT_FORMATS[format] : `${DOCUMENT_FORMATS[format]}; charset=utf-8`
  const content = await contentOf(document, format, frame)
  return { name: fileName(document, EXTENSIONS[format]), type, content }
}

const EXTENSIONS: { readonly [format in FileFormat]: string } = {
  json: 'json',
  tmx: 'tmx',
  xliff: 'xlf',
  xliff12: 'xlf',
  tsv: 'tsv',
  csv: 'csv',
  tbx: 'tbx',
  tbx2: 'tbx',
  jsonl: 'jsonl',
  md: 'md',
  docx: 'docx',
  epub: 'epub',
  moses: 'zip',
  page: 'html',
  ladder: 'ladder',
}

/** The document as an answer that is saved, not shown. Throws as {@link documentFile} does. */
export async function fileAnswer(
  c: Context<AppEnvironment>,
  document: Document,
  format: FileFormat,
  { floor, status = 200 }: { readonly floor?: ScoreFloor | undefined; readonly status?: 200 | 201 } = {},
): Promise<Response> {
  const frame = { say: c.var.voice, parts: c.var.pageParts, floor, termbase: c.var.termbaseOf }
  const { name, type, content } = await documentFile(document, format, frame)
  const body = typeof content === 'string' || content instanceof Uint8Array ? content : partStream(content)
  return c.body(body, status, {
    'content-type': type,
    'content-disposition': attachment(name),
    'cache-control': 'no-store',
  })
}

async function contentOf(document: Document, format: FileFormat, frame: FileFrame): Promise<DocumentFile['content']> {
  switch (format) {
    case 'json':
      return jsonParts(document)
    case 'tmx':
      return alignmentTmxParts(document, frame.floor)
    case 'tsv':
      return pairTableParts(document.pairs)
    case 'csv':
      return pairCsvParts(document)
    case 'jsonl':
      return pairLineParts(document)
    case 'md':
      return markdownParts(document)
    case 'tbx':
    case 'tbx2': {
      refuseWithoutTerms(document)
      const termbase = (await frame.termbase?.(document)) ?? null
      return foundTermParts(document, termbase, format === 'tbx' ? 3 : 2)
    }
    case 'xliff':
      return xliffParts(document)
    case 'xliff12':
      return xliff12Parts(document)
    case 'docx':
      return docxParts(document)
    case 'epub':
      return epubParts(document)
    case 'moses':
      return mosesArchive(document)
    case 'ladder':
      return writeLadder(document.pairs)
    case 'page':
      return oneFileParts(document, { say: await frame.say(), parts: await frame.parts(), now: new Date() })
  }
}

/** A TBX file holds a concept at least. */
function refuseWithoutTerms({ pairs }: Document): void {
  if (pairs.some(({ terms }) => terms.length > 0)) return
  throw new Problem(
    'invalid-request',
    'No term of a termbase was found in the document, and TBX has no file without one.',
  )
}

function mosesArchive({ pairs, source, target }: Document): Uint8Array<ArrayBuffer> {
  if (source.language === target.language) {
    const detail = `Moses names its two files by language, and both sides are ${source.language}. Ask for tsv or tmx.`
    throw new Problem('invalid-request', detail)
  }
  const files = writeMoses(pairs)
  return zip([
    { name: `corpus.${source.language}`, text: files.source },
    { name: `corpus.${target.language}`, text: files.target },
  ])
}
