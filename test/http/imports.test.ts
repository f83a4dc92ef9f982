import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import type { Document, Pair } from '../../src/domain/document.ts'
import { documentOf, STATES } from '../browser/sample-document.ts'
import { appWith, read } from '../support/app.ts'

const { json, post, get, send } = appWith()

const TMX = `<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="Other" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="de-DE" datatype="plaintext"/>
<body>
<tu><tuv xml:lang="de-DE"><seg>Die EU hat <bpt i="1">{b}</bpt>1 412<ept i="1">{/b}</ept> Konten eingefroren.</seg></tuv><tuv xml:lang="EN-GB"><seg>The EU froze 1,421 accounts.</seg></tuv></tu>
<tu><tuv xml:lang="de-DE"><seg>Das Vermögen bleibt eingefroren.</seg></tuv><tuv xml:lang="EN-GB" creationid="MT!deepl"><seg>The assets stay frozen.</seg></tuv></tu>
</body></tmx>`

const texts = ({ pairs }: Document): readonly (readonly [string, string | null])[] =>
  pairs.map(({ source, target }: Pair) => [source.text, target?.text ?? null] as const)

describe('a file of pairs', () => {
  it('becomes a document made by people, whose every pair is checked', async () => {
    const document: Document = await read(post('/v1/imports', TMX, 'application/x-tmx+xml'))
    expect(document.source).toEqual({ language: 'de-DE', confidence: 1, detected: false })
    expect(document.target.language).toBe('en-GB')
    expect(document.pairs.map(({ origin, bead, score }) => [origin, bead, score])).toEqual([
      ['human', '1-1', 1],
      ['machine', '1-1', 1],
    ])
    expect(document.pairs[0]!.flags.map(({ code }) => code)).toContain('number')
    expect(document.summary).toMatchObject({ pairs: 2, translated: 2 })
    expect(document.usage.billedCharacters).toBe(0)
  })

  it('is turned away while a large one is being read, and small ones never are', async () => {
    const ends: (() => void)[] = []
    const large = () => post('/v1/imports', new Uint8Array(), 'text/csv', { 'content-length': '3000000' })
    const held = () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          ends.push(() => {
            controller.enqueue(new TextEncoder().encode('de;en\nDas gilt.;That applies.\n'))
            controller.close()
          })
        },
      })
      const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'text/csv' } }
      return send('/v1/imports', init as RequestInit)
    }
    const one = held()
    const refused = await large()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
    expect((await read(refused)).type).toMatch(/busy$/)
    const small = { 'content-length': String(new TextEncoder().encode(TMX).length) }
    expect((await post('/v1/imports', TMX, 'application/x-tmx+xml', small)).status).toBe(200)
    for (const end of ends) end()
    expect((await one).status).toBe(200)
    expect((await large()).status).not.toBe(503)
  })

  it('has its terms reported by the termbase that is named', async () => {
    const csv = 'de;en\r\n"Das Einfrieren von Vermögenswerten gilt.";The asset freeze applies.\r\n'
    const document: Document = await read(post('/v1/imports?glossary=sanctions-diplomacy', csv, 'text/csv'))
    expect(document.pairs[0]!.terms.length).toBeGreaterThan(0)
    const without: Document = await read(post('/v1/imports?glossary=null', csv, 'text/csv'))
    expect(without.pairs[0]!.terms).toEqual([])
    expect(without.glossary).toBeNull()
  })

  it('is converted by the form that is asked for', async () => {
    const answer = await post('/v1/imports?format=csv', TMX, 'application/x-tmx+xml')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(await answer.text()).toContain(
      'Die EU hat 1 412 Konten eingefroren.,"The EU froze 1,421 accounts.",de-DE,en-GB',
    )
  })

  it('is kept where that is asked for, and can be worked on like any other', async () => {
    const answer = await post('/v1/imports?keep=true', TMX, 'application/x-tmx+xml')
    expect(answer.status).toBe(201)
    const kept: Document = await read(get(answer.headers.get('location')!))
    expect(texts(kept)).toHaveLength(2)
    const patched = await send(`${answer.headers.get('location')}/pairs/0`, {
      method: 'PATCH',
      body: JSON.stringify({ target: 'The EU froze 1,412 accounts.' }),
      headers: { 'content-type': 'application/json' },
    })
    expect(patched.status).toBe(200)
  })

  it('that is a document is kept with its sentences where they stood, so that they can be cut', async () => {
    const sentences = [{ source: 'Ja. Nein.', target: 'Yes. No.' }]
    const given = documentOf('de', [{ kind: 'paragraph', sentences }])
    const kept = await json('/v1/imports?keep=true', given)
    expect(kept.status).toBe(201)
    const answer = await send(`${kept.headers.get('location')}/pairs/0`, {
      method: 'PATCH',
      body: JSON.stringify({ split: { source: 4, target: 5 } }),
      headers: { 'content-type': 'application/json' },
    })
    expect([answer.status, texts(await read(get(kept.headers.get('location')!)))]).toEqual([
      200,
      [
        ['Ja.', 'Yes.'],
        ['Nein.', 'No.'],
      ],
    ])
  })

  it('may be two texts of a form, line by line', async () => {
    const form = new FormData()
    form.set('source', new File(['Guten Tag.\nGute Nacht, Herr Minister.\n'], 'a.de'))
    form.set('target', 'Good day.\nGood night, Minister.')
    const document: Document = await read(send('/v1/imports?source=de&target=en', { method: 'POST', body: form }))
    expect(texts(document)).toEqual([
      ['Guten Tag.', 'Good day.'],
      ['Gute Nacht, Herr Minister.', 'Good night, Minister.'],
    ])
  })

  it('may be what Excel saves as Unicode text', async () => {
    const text = 'German\tEnglish\r\n"Guten ""Tag"""\t"Good ""day"""\r\n'
    const bytes = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])])
    const document: Document = await read(post('/v1/imports?from=tsv&source=de&target=en', bytes, 'text/plain'))
    expect(texts(document).at(-1)).toEqual(['Guten "Tag"', 'Good "day"'])
  })

  it('may be the archive of Moses, whose files are named by their languages', async () => {
    const given = documentOf('de', [{ kind: 'paragraph', sentences: [{ source: 'Ja.', target: 'Yes.' }] }])
    const file = await json('/v1/exports', { document: given, format: 'moses' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const document: Document = await read(post('/v1/imports', bytes, 'application/zip'))
    expect([document.source.language, document.target.language, texts(document)]).toEqual([
      'de',
      'en',
      [['Ja.', 'Yes.']],
    ])
    const turned: Document = await read(post('/v1/imports?source=en', bytes, 'application/zip'))
    expect(texts(turned)).toEqual([['Yes.', 'Ja.']])
    expect((await post('/v1/imports?target=fr', bytes, 'application/zip')).status).toBe(422)
    expect((await post('/v1/imports', 'PK no archive', 'application/zip')).status).toBe(422)
  })

  it('may be XML of either kind, which its root element tells', async () => {
    const tmx: Document = await read(post('/v1/imports', TMX, 'text/xml'))
    expect(tmx.pairs).toHaveLength(2)
    const xliff = await post('/v1/imports?format=xliff12', TMX, 'text/xml')
    const document: Document = await read(post('/v1/imports', await xliff.text(), 'application/xml; charset=utf-8'))
    expect(texts(document)).toEqual(texts(tmx))
  })

  it('may be a document, which is taken as it is', async () => {
    const given = documentOf('de', [{ kind: 'paragraph', sentences: [{ source: 'Ja.', target: 'Yes.' }] }])
    expect(await read(json('/v1/imports', given))).toEqual(given)
    expect(await read(json('/v1/imports', STATES))).toEqual(STATES)
    expect((await json('/v1/imports?glossary=null', given)).status).toBe(400)
  })

  it('of a translation is its pairs again', async () => {
    const original: Document = await read(post('/v1/translations', example.text, 'text/plain'))
    for (const format of ['tmx', 'xliff', 'xliff12', 'csv', 'tsv', 'jsonl']) {
      const file = await post(`/v1/translations?format=${format}`, example.text, 'text/plain')
      const answer = await post(
        `/v1/imports?from=${format}&source=${original.source.language}&target=en`,
        await file.text(),
        'text/plain',
      )
      expect(answer.status, await answer.clone().text()).toBe(200)
      const again: Document = await answer.json()
      const whole = original.pairs.filter(({ target }) => format !== 'tmx' || target)
      expect(texts(again)).toEqual(whole.map(({ source, target }) => [source.text, target?.text ?? null]))
    }
  })
})

describe('what cannot be read', () => {
  it.each([
    {
      why: 'broken XML',
      body: '<tmx version="1.4"><body>',
      type: 'application/x-tmx+xml',
      status: 422,
      code: 'invalid-file',
    },
    {
      why: 'an entity of its own',
      body: '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>',
      type: 'application/x-tmx+xml',
      status: 422,
      code: 'invalid-file',
    },
    { why: 'one column', body: 'Hallo\nWelt\n', type: 'text/csv', status: 422, code: 'invalid-file' },
    {
      why: 'a quotation mark that never ends',
      body: 'de,en\n"a,b\n',
      type: 'text/csv',
      status: 422,
      code: 'invalid-file',
    },
    {
      why: 'a line that is no JSON',
      body: '{"source":"a","target":"b"}\n{',
      type: 'application/jsonl',
      status: 422,
      code: 'invalid-file',
    },
    {
      why: 'only white space',
      body: 'de,en\n" "," "\n"a",""\n'.replace('"a",""\n', ''),
      type: 'text/csv',
      status: 422,
      code: 'invalid-file',
    },
    { why: 'an unknown type', body: 'x', type: 'image/png', status: 415, code: 'unsupported-media-type' },
    { why: 'no document', body: '{"id":1}', type: 'application/json', status: 400, code: 'invalid-request' },
    { why: 'a form without boundary', body: 'x', type: 'multipart/form-data', status: 400, code: 'invalid-request' },
  ])('$why is refused with $code', async ({ body, type, status, code }) => {
    const answer = await post('/v1/imports', body, type)
    expect((await answer.clone().json()).type).toBe(`/problems/${code}`)
    expect(answer.status).toBe(status)
  })

  it('two texts of other numbers of lines are told with both numbers', async () => {
    const form = new FormData()
    form.set('source', 'a\nb\nc')
    form.set('target', 'a\nb')
    const problem = await read(send('/v1/imports?source=de&target=en', { method: 'POST', body: form }))
    expect(problem).toMatchObject({ type: '/problems/invalid-file', line: 3 })
    expect(problem.detail).toContain('3 lines')
  })

  it('a file of several languages names them', async () => {
    const three = TMX.replace('</tu>', '<tuv xml:lang="fr"><seg>Oui.</seg></tuv></tu>')
    const problem = await read(post('/v1/imports', three, 'application/x-tmx+xml'))
    expect(problem.detail).toContain('en-GB, fr')
    const document: Document = await read(post('/v1/imports?target=fr', three, 'application/x-tmx+xml'))
    expect(texts(document)).toEqual([['Die EU hat 1 412 Konten eingefroren.', 'Oui.']])
    expect(document.warnings).toEqual(['1 of 2 units lack one of the two languages and were left out.'])
  })

  it('more pairs than a request may have are told, and how many it may', async () => {
    const problem = await read(post('/v1/imports?source=de&target=en', 'a,b\n'.repeat(100_001), 'text/csv'))
    expect(problem).toMatchObject({ type: '/problems/text-too-long', length: 100_001, limit: 100_000 })
  })

  it('an archive that unpacks to more than it may is refused before it does', async () => {
    const bomb = zipSync({ 'corpus.de': new Uint8Array(70 << 20), 'corpus.en': new Uint8Array(1) })
    expect(bomb.length).toBeLessThan(100_000)
    const answer = await post('/v1/imports', bomb as Uint8Array<ArrayBuffer>, 'application/zip')
    expect([answer.status, (await read(answer)).type]).toEqual([413, '/problems/body-too-large'])
  })

  it.each([
    { why: 'nested JSON', type: 'application/jsonl', body: '['.repeat(200_000) },
    { why: 'nested XML', type: 'text/xml', body: '<a>'.repeat(200_000) },
    { why: 'one tag of megabytes', type: 'text/xml', body: `<tmx ${'a'.repeat(4_000_000)}` },
    { why: 'one cell of megabytes', type: 'text/csv', body: `"${'a'.repeat(4_000_000)}` },
    { why: 'nothing but delimiters', type: 'text/csv', body: ';'.repeat(2_000_000) },
  ])('$why is refused, and soon', async ({ type, body }) => {
    const start = performance.now()
    expect((await post('/v1/imports', body, type)).status).toBe(422)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
