import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import { digestOf } from '../../src/domain/digest.ts'
import type { Document, Name, Summary, TermMiss } from '../../src/domain/document.ts'
import type { Span } from '../../src/domain/span.ts'
import { readCsv } from '../../src/exchange/csv.ts'
import { readGlossary } from '../../src/exchange/read-glossary.ts'
import { readTmx } from '../../src/exchange/tmx.ts'
import { attachment, fileName } from '../../src/http/file-name.ts'
import { DOCUMENT_FORMATS, FILE_FORMATS, TRANSLATION_FORMATS } from '../../src/http/formats.ts'
import { readParts } from '../../src/http/one-file/page-parts.ts'
import { oneFileParts } from '../../src/http/one-file/write-one-file.tsx'
import parts from '../../src/http/public/assets/one-file.txt?raw'
import { english } from '../../src/http/views/english.ts'
import { documentOf, STATES } from '../browser/sample-document.ts'
import { appWith, read } from '../support/app.ts'

const { json, post, get } = appWith()

const FILES = [
  { format: 'tmx', type: 'application/x-tmx+xml', extension: 'tmx' },
  { format: 'xliff', type: 'application/xliff+xml', extension: 'xlf' },
  { format: 'xliff12', type: 'application/x-xliff+xml', extension: 'xlf' },
  { format: 'tsv', type: 'text/tab-separated-values', extension: 'tsv' },
  { format: 'csv', type: 'text/csv', extension: 'csv' },
  { format: 'tbx', type: 'application/x-tbx+xml; charset', extension: 'tbx' },
  { format: 'tbx2', type: 'application/x-tbx+xml; profile=martif', extension: 'tbx' },
  { format: 'jsonl', type: 'application/jsonl', extension: 'jsonl' },
  { format: 'md', type: 'text/markdown', extension: 'md' },
  { format: 'docx', type: DOCUMENT_FORMATS.docx, extension: 'docx' },
  { format: 'epub', type: DOCUMENT_FORMATS.epub, extension: 'epub' },
  { format: 'moses', type: 'application/zip', extension: 'zip' },
  { format: 'page', type: 'text/html', extension: 'html' },
]

const exportAs = (document: unknown, format: string) => json('/v1/exports', { document, format })

describe.each(FILES)('a translation as $format', ({ format, type, extension }) => {
  it('is a file of that type, named after the article', async () => {
    const answer = await post(`/v1/translations?format=${format}`, example.text, 'text/plain')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
    const disposition = answer.headers.get('content-disposition')!
    expect(disposition).toMatch(new RegExp(`^attachment; filename="[\\w .,()-]+\\.${extension}"; filename\\*=UTF-8''`))
    expect(disposition).toContain('Russia')
    expect(answer.headers.get('x-dragoman-terms')).toContain('required=')
    await answer.arrayBuffer()
  })

  it('is the same file when it was kept, and when its document comes back', async () => {
    const kept = await read(json('/v1/translations', { text: example.text, keep: true }))
    const file = await get(`/v1/translations/${kept.id}?format=${format}`)
    const exported = await exportAs(kept, format)
    expect(file.status).toBe(200)
    expect(exported.status).toBe(200)
    expect(exported.headers.get('content-type')).toBe(file.headers.get('content-type'))
    expect(exported.headers.get('content-disposition')).toBe(file.headers.get('content-disposition'))
    expect(await exported.text()).toBe(await file.text())
  })
})

describe('the files of a translation', () => {
  it('hold the same pairs', async () => {
    const document: Document = await read(post('/v1/translations', example.text, 'text/plain'))
    const pairs = document.pairs.map(({ source, target }) => [source.text, target!.text])
    const fileOf = async (format: string) => (await exportAs(document, format)).text()
    const units = readTmx(await fileOf('tmx'))
    expect(units.map(({ texts }) => texts.map(({ text }) => text))).toEqual(pairs)
    const [, ...rows] = readCsv(await fileOf('csv'), { delimiter: ',' })
    expect(rows.map(({ cells }) => [cells[2], cells[3]])).toEqual(pairs)
    const lines = (await fileOf('jsonl')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line)).map(({ source, target }) => [source, target])).toEqual(pairs)
    expect((await fileOf('tsv')).trim().split('\n')).toHaveLength(pairs.length + 1)
    expect(JSON.parse(await fileOf('json'))).toEqual(document)
  })

  it('are not made of a text that nothing could translate: the answer is the problem, with the document', async () => {
    const answer = await post('/v1/translations?format=csv', 'Ein ganz anderer Text.', 'text/plain')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('content-disposition')).toBeNull()
    expect((await read(answer)).document.pairs).toHaveLength(1)
  })

  it.each(['odt', 'ladder'])('refuses %s and names what there is', async (format) => {
    const answer = await post(`/v1/translations?format=${format}`, example.text, 'text/plain')
    expect(answer.status).toBe(406)
    expect((await read(answer)).detail).toContain(Object.keys(TRANSLATION_FORMATS).join(', '))
  })

  it('keeps a translation that is answered as a file', async () => {
    const answer = await json('/v1/translations?format=md', { text: example.text, keep: true })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toMatch(/^\/v1\/translations\//)
    expect(answer.headers.get('content-type')).toContain('text/markdown')
  })
})

describe('POST /v1/exports', () => {
  const changed = (change: (document: Record<string, unknown> & Document) => object) =>
    change(structuredClone(STATES) as Document & Record<string, unknown>)
  const first = STATES.pairs[0]!
  const withFirst = (part: object) => ({ ...STATES, pairs: [{ ...first, ...part }, ...STATES.pairs.slice(1)] })

  const nameAt = (pair: number, span: Span): Name => ({
    id: 0,
    kind: 'person',
    original: 'Meier',
    transliteration: null,
    concept: null,
    source: [{ text: 'Meier', places: [{ pair, span }] }],
    target: [],
    consistent: true,
  })
  const missing = (summary: Summary, pair: number): Summary => {
    const miss: TermMiss = { pair, concept: 'c', source: 's', expected: null, status: 'missing', enforce: 'always' }
    return { ...summary, terms: { ...summary.terms, misses: [miss] } }
  }

  it('takes any state a pair can have', async () => {
    for (const { format } of FILES) expect((await exportAs(STATES, format)).status, format).toBe(200)
  })

  it('takes every kind of link a document can have', async () => {
    for (const kind of ['term', 'number', 'name', 'word']) {
      const document = withFirst({ links: [{ source: [0, 1], target: [0, 1], kind }] })
      expect((await exportAs(document, 'csv')).status, kind).toBe(200)
    }
  })

  it.each([
    { why: 'no document', document: undefined, field: 'document', message: 'must be' },
    { why: 'a text', document: 'Satz', field: 'document', message: 'must be an object' },
    {
      why: 'a field of its own',
      document: changed((d) => ({ ...d, note: 1 })),
      field: 'document.note',
      message: 'is not a field of a document',
    },
    {
      why: 'a field less',
      document: changed(({ warnings: _, ...d }) => d),
      field: 'document.warnings',
      message: 'must be given',
    },
    {
      why: 'no language',
      document: changed((d) => ({ ...d, target: { language: 'nowhere at all' } })),
      field: 'document.target.language',
      message: 'BCP 47',
    },
    {
      why: 'a negative offset',
      document: withFirst({ terms: [{ ...first.terms[0], source: [-1, 3] }] }),
      field: 'document.pairs.0.terms.0.source.0',
      message: 'must not be negative',
    },
    {
      why: 'a span beyond its text',
      document: withFirst({ terms: [{ ...first.terms[0], source: [0, 999] }] }),
      field: 'document.pairs.0.terms.0.source',
      message: 'ends behind the end of its text',
    },
    {
      why: 'an unknown flag',
      document: withFirst({ flags: [{ code: 'odd', severity: 'info', source: null, target: null, detail: '' }] }),
      field: 'document.pairs.0.flags.0.code',
      message: 'must be the code of a flag',
    },
    {
      why: 'a pair twice',
      document: changed((d) => ({ ...d, pairs: [first, ...d.pairs] })),
      field: 'document.pairs.1.id',
      message: 'is the id of another pair as well',
    },
    {
      why: 'a pair in no block',
      document: changed((d) => ({ ...d, blocks: d.blocks.slice(1) })),
      field: 'document.pairs.0.block',
      message: 'must be the block that holds the pair',
    },
    {
      why: 'a block of strange pairs',
      document: changed((d) => ({
        ...d,
        blocks: [...d.blocks, { id: 99, kind: 'paragraph', start: 0, end: 0, pairs: [999] }],
      })),
      field: 'document.blocks.6.pairs.0',
      message: 'names no pair of the document',
    },
    {
      why: 'a name in a pair that is not there',
      document: changed((d) => ({ ...d, names: [nameAt(999, [0, 1])] })),
      field: 'document.names.0.source.0.places.0.pair',
      message: 'names no pair of the document',
    },
    {
      why: 'a name beyond its text',
      document: changed((d) => ({ ...d, names: [nameAt(first.id, [0, 999])] })),
      field: 'document.names.0.source.0.places.0.span',
      message: 'ends behind the end of its text',
    },
    {
      why: 'a missed term in a pair that is not there',
      document: changed((d) => ({ ...d, summary: missing(d.summary, 999) })),
      field: 'document.summary.terms.misses.0.pair',
      message: 'names no pair of the document',
    },
    {
      why: 'a target that is none',
      document: withFirst({ status: 'failed' }),
      field: 'document.pairs.0.target',
      message: 'must be given when',
    },
  ])('refuses $why and says where', async ({ document, field, message }) => {
    const answer = await exportAs(document, 'csv')
    const { errors, ...problem } = await read(answer)
    expect(problem).toMatchObject({ type: expect.stringMatching(/invalid-request|unknown-language/) })
    expect(errors).toContainEqual({ field, message: expect.stringContaining(message) })
  })

  it('refuses a format it does not have and names those it has', async () => {
    const answer = await exportAs(STATES, 'odt')
    expect(answer.status).toBe(400)
    expect((await read(answer)).detail).toContain(Object.keys(FILE_FORMATS).join(', '))
  })

  it('refuses a body that is larger than any document', async () => {
    const small = appWith({ MAX_BODY_BYTES: '1024' })
    const answer = await small.json('/v1/exports', { document: STATES, format: 'csv', more: 'x'.repeat(9000) })
    expect(answer.status).toBe(413)
  })

  it('never names the article in a refusal', async () => {
    const answer = await exportAs({ ...STATES, id: 7, extra: 'Geheimes Abkommen' }, 'csv')
    expect(await answer.text()).not.toContain('Geheimes')
  })
})

describe('the page in one file', () => {
  const write = async (document: Document) =>
    [
      ...(await oneFileParts(document, {
        say: english,
        parts: readParts(parts),
        now: new Date('2026-03-05T10:00:00Z'),
      })),
    ].join('')

  it('has everything in it and may run nothing but its own script', async () => {
    const page = await write(STATES)
    const { scriptDigest, styleDigest } = readParts(parts)
    expect(page.slice(0, 400)).toContain(
      `content="default-src &#39;none&#39;; script-src &#39;sha256-${scriptDigest}&#39;; style-src &#39;sha256-${styleDigest}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    )
    expect(page).not.toMatch(/\s(?:src|style|srcset|action|on\w+)=/)
    expect(page).not.toMatch(/href="(?!#)/)
    for (const { id } of STATES.pairs) expect(page).toContain(`id="p${id}"`)
  })

  it('holds the digests of the style and script that are in it', async () => {
    const page = await write(STATES)
    const base64 = async (text: string) =>
      btoa(
        String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))),
      )
    const { scriptDigest, styleDigest } = readParts(parts)
    expect(await base64(/<style>([\s\S]*?)<\/style>/.exec(page)![1]!)).toBe(styleDigest)
    expect(await base64(/<script>([\s\S]*?)<\/script>/.exec(page)![1]!)).toBe(scriptDigest)
  })

  it('says at its end where it comes from', async () => {
    const page = await write(STATES)
    const end = page.slice(page.indexOf('class="colophon"'))
    for (const words of [
      'Brussels extends the asset freeze',
      'French (98 %) → English',
      '<time datetime="2026-03-05">March 5, 2026</time>',
      'DeepL',
      'sanctions-diplomacy',
      '0123456789ab',
      'Machine translation, not reviewed.',
      await digestOf(JSON.stringify(STATES)),
    ])
      expect(end).toContain(words)
    const [one, ...others] = STATES.pairs
    const reviewed = await write({ ...STATES, pairs: [{ ...one!, reviewed: true }, ...others] })
    expect(reviewed).toContain('1 of 10 sentences reviewed.')
  })

  it('holds no character that is an error in HTML', async () => {
    const page = await write(
      documentOf('de', [
        { kind: 'title', sentences: [{ source: 'Titel\u0001\u0085', target: 'Title\u000b\ufffe' }] },
        { kind: 'paragraph', sentences: [{ source: 'Ein\u0000 Satz\u001b[0m.', target: 'A\u007f sentence\ufdd0.' }] },
      ]),
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/)
    expect(page).toContain('Ein\ufffd Satz\ufffd[0m.')
  })

  it('is at most 60 kB beside its document', async () => {
    const empty = { ...STATES, blocks: [], pairs: [], removed: [], warnings: [] }
    expect(new TextEncoder().encode(await write(empty)).length).toBeLessThan(60_000)
  })

  it('shows whatever is in a document as text', async () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '</script>',
            '</SCRIPT ',
            '<script>alert(1)</script>',
            '<!--',
            '-->',
            ']]>',
            '<![CDATA[',
            '</style>',
            '<img src=x onerror=alert(1)>',
            '"><svg onload=alert(1)>',
            "' onclick='",
            '&lt;',
            '\u2028',
            '\u0000',
            '$&',
            '`',
            '<base href=//x>',
            '<meta http-equiv=refresh>',
          ),
          fc.string({ maxLength: 8 }),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((pieces) => `a${pieces.join('')}`)
    const tags = (page: string) => page.match(/<[a-z!/][^\s>]*/gi)!
    const documentWith = (source: string, target: string, other: string) => {
      const document = documentOf('de', [
        { kind: 'title', sentences: [{ source, target, flags: [['number', 'error', 'a', 'a', other]] }] },
        { kind: 'suspect', sentences: [{ source, target: null }] },
      ])
      return {
        ...document,
        id: other,
        warnings: [`w${other.replaceAll('`', '')}`],
        removed: [{ ...document.removed[0]!, text: other, rule: other }],
        glossary: { id: other, version: other },
        names: [
          {
            id: 0,
            kind: 'person' as const,
            original: source,
            transliteration: { text: other, scheme: other },
            concept: other,
            source: [{ text: source, places: [{ pair: 0, span: [0, 1] as const }] }],
            target: [{ text: target, places: [{ pair: 0, span: [0, 1] as const }] }],
            consistent: false,
          },
        ],
        pairs: document.pairs.map((pair) => ({ ...pair, provider: pair.target && other })),
      }
    }
    const plain = tags(await write(documentWith('a', 'a', 'a')))
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (source, target, other) => {
        expect(tags(await write(documentWith(source, target, other)))).toEqual(plain)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the name of a file', () => {
  const titled = (title: string) => documentOf('de', [{ kind: 'title', sentences: [{ source: title, target: title }] }])

  it.each([
    { why: 'is the title', title: 'EU verschärft Sanktionen', name: 'EU verschärft Sanktionen.csv' },
    { why: 'leads nowhere', title: '../../etc/passwd', name: 'etc passwd.csv' },
    { why: 'has no signs of a shell', title: '$(rm -rf) `x` "y" | z; a%', name: '(rm -rf) x y z a.csv' },
    { why: 'does not turn the writing', title: 'Bericht\u202egpj', name: 'Bericht gpj.csv' },
    { why: 'is no device', title: 'con', name: 'translation.csv' },
    { why: 'is not empty', title: '???', name: 'translation.csv' },
    { why: 'is hidden nowhere', title: '.profile', name: 'profile.csv' },
    { why: 'keeps other scripts', title: 'Иран и санкции', name: 'Иран и санкции.csv' },
    {
      why: 'ends with no dash that led on',
      title: `${'Wort '.repeat(11)}– Befreiung`,
      name: `${'Wort '.repeat(11).trim()}.csv`,
    },
    { why: 'ends with a whole word', title: `${'Wort '.repeat(20)}`, name: `${'Wort '.repeat(12).trim()}.csv` },
  ])('$why', ({ title, name }) => {
    expect(fileName(titled(title), 'csv')).toBe(name)
  })

  it('is that of any translation where there is no title', () => {
    expect(fileName(documentOf('de', []), 'tmx')).toBe('translation.tmx')
  })

  it('stands in the header for those who read Unicode and for those who do not', () => {
    expect(attachment('Überblick.csv')).toBe(
      `attachment; filename="Uberblick.csv"; filename*=UTF-8''%C3%9Cberblick.csv`,
    )
    expect(attachment('Иран.csv')).toMatch(/^attachment; filename="translation\.csv"; filename\*=UTF-8''%D0/)
  })

  it('never breaks a header, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (title) => {
        const header = attachment(fileName({ ...STATES, ...titledOf(title) }, 'csv'))
        expect(header).toMatch(/^attachment; filename="[\w .,()-]+\.csv"; filename\*=UTF-8''[\w.%!#$&+^`|~-]+$/)
      }),
    )
  })

  const titledOf = (title: string) => {
    const document = titled('a')
    return { ...document, pairs: document.pairs.map((pair) => ({ ...pair, target: { text: title, segments: [0] } })) }
  }
})

describe('the terms found', () => {
  it('have their subject fields from the termbase the document was made with', async () => {
    const answer = await post('/v1/translations?format=tbx', example.text, 'text/plain')
    const file = await answer.text()
    expect(file).toMatch(/<descrip type="subjectField">[^<]+<\/descrip>/)
    const { concepts } = readGlossary(file, { format: 'tbx' })
    const { pairs }: Document = await read(post('/v1/translations', example.text, 'text/plain'))
    expect(concepts.map(({ id }) => id)).toEqual([
      ...new Set(pairs.flatMap(({ terms }) => terms.map((term) => term.concept))),
    ])
  })

  it('of a document without any are refused, for TBX has no file without one', async () => {
    const given = documentOf('de', [{ kind: 'paragraph', sentences: [{ source: 'Ja.', target: 'Yes.' }] }])
    for (const format of ['tbx', 'tbx2']) expect((await exportAs(given, format)).status).toBe(400)
  })
})

describe('a large document', () => {
  it('is sent in parts that are made as they are read', async () => {
    const sentences = Array.from({ length: 3_000 }, (_, index) => ({
      source: `Satz ${index}.`,
      target: `Sentence ${index}.`,
    }))
    const given = documentOf('de', [{ kind: 'paragraph', sentences }])
    const reader = (await exportAs(given, 'json')).body!.getReader()
    const parts: Uint8Array[] = []
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
    expect(parts.length).toBeGreaterThan(3)
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(200_000)
    const text = await new Blob(parts as Uint8Array<ArrayBuffer>[]).text()
    expect(text).toBe(JSON.stringify(given))
  })
})
