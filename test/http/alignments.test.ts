import { describe, expect, it } from 'vitest'
import type { Pair } from '../../src/domain/document.ts'
import { readTmx } from '../../src/exchange/tmx.ts'
import { DOCUMENT_FORMATS } from '../../src/http/formats.ts'
import { createChain } from '../../src/providers/chain.ts'
import type { Job } from '../../src/providers/contract.ts'
import { appWith, read } from '../support/app.ts'
import { fakeProvider } from '../support/fake-provider.ts'

const DE = [
  'Russland und Nordkorea haben am 11. November einen Verteidigungsvertrag unterzeichnet.',
  'Rund 11.000 Soldaten sind im Einsatz. Sie kämpfen in Kursk.',
  'Kiew sprach von einer Eskalation.',
]
const EN = [
  'Russia and North Korea signed a defence treaty on 11 November.',
  'Some 11,000 soldiers are deployed; they are fighting in Kursk.',
  'Kyiv spoke of an escalation.',
]
const align = async (body: unknown) => read(appWith().json('/v1/alignments', body))

describe('an existing translation', () => {
  it('comes back as pairs in which every sentence of either side is once, in order', async () => {
    const document = await align({ source: { text: DE.join('\n') }, target: { text: EN.join('\n') } })
    expect(document.source).toMatchObject({ language: 'de', detected: true })
    expect(document.target).toEqual({ language: 'en' })
    const segments = (side: 'source' | 'target') => document.pairs.flatMap((pair: Pair) => pair[side]?.segments ?? [])
    expect(segments('source')).toEqual([0, 1, 2, 3])
    expect(segments('target')).toEqual([0, 1, 2])
    expect(document.pairs.map(({ bead }: Pair) => bead)).toEqual(['1-1', '2-1', '1-1'])
    for (const pair of document.pairs)
      expect(pair).toMatchObject({ origin: 'human', status: 'translated', provider: null })
  })

  it('has its terms, numbers and names linked word to word', async () => {
    const document = await align({
      source: { segments: DE, language: 'de' },
      target: { segments: EN, language: 'en' },
      locked: DE.map((_, index) => [[index], [index]]),
    })
    const links = document.pairs.map(({ source, target, links }: Pair) =>
      links.map((link) => [link.kind, source.text.slice(...link.source), target!.text.slice(...link.target)].join(' ')),
    )
    expect(links).toEqual([
      expect.arrayContaining(['term Russland Russia', 'number 11 11', 'name November November']),
      ['number 11.000 11,000', 'name Kursk Kursk'],
      expect.arrayContaining(['term Kiew Kyiv']),
    ])
  })

  it('is checked like a machine’s: a changed number and a missing term are flagged', async () => {
    const document = await align({
      source: { segments: DE, language: 'de' },
      target: {
        segments: [EN[0]!.replace('defence treaty', 'deal'), EN[1]!.replace('11,000', '1,100'), EN[2]],
        language: 'en',
      },
    })
    const flags = document.pairs.map(({ flags }: Pair) => flags.map(({ code }) => code))
    expect(flags[0]).toContain('glossary-missing')
    expect(flags[1]).toContain('number')
    expect(document.summary.terms.misses).toHaveLength(1)
  })

  it('says which sentences have no counterpart, on either side', async () => {
    const only = [
      'Das Außenministerium in Seoul lehnte einen Kommentar zu den 24 Gefangenen ab.',
      'Ein Sprecher verwies auf die Erklärung vom Mai, die Präsident Yoon unterzeichnet hatte.',
      'Die Opposition im Parlament verlangte eine Sondersitzung noch in dieser Woche.',
    ]
    const [source, target] = [
      { segments: [...DE, ...only], language: 'de' },
      { segments: EN, language: 'en' },
    ]
    const left = await align({ source, target })
    expect(left.pairs.slice(-3)).toMatchObject([
      { bead: '1-0', target: null, status: 'untranslated' },
      { bead: '1-0', target: null },
      { bead: '1-0', target: null },
    ])
    expect(left.pairs.at(-1).flags).toContainEqual(expect.objectContaining({ code: 'untranslated' }))
    const right = await align({ source: target, target: source })
    expect(right.pairs.at(-1)).toMatchObject({ bead: '0-1', source: { text: '', segments: [] }, status: 'translated' })
    expect(right.pairs.at(-1).flags).toContainEqual(expect.objectContaining({ code: 'added' }))
  })

  it.each([
    { why: 'an option in the query', path: '/v1/alignments?private=true', over: {}, field: 'private' },
    {
      why: 'a bead with three sides',
      path: '/v1/alignments',
      over: { locked: [[[0], [0], [1]]] },
      field: 'locked.0.2',
    },
    {
      why: 'a bead of sentences that are no neighbours',
      path: '/v1/alignments',
      over: { locked: [[[0, 2], [0]]] },
      field: 'locked.0',
    },
    { why: 'a side left out', path: '/v1/alignments', over: { source: undefined }, field: 'source' },
  ])('refuses what would be overlooked in silence: $why', async ({ path, over, field }) => {
    const sides = { source: { segments: DE, language: 'de' }, target: { segments: EN, language: 'en' } }
    const response = await appWith().json(path, { ...sides, ...over })
    expect(response.status).toBe(400)
    expect((await read(response)).errors.map((error: { field: string }) => error.field)).toEqual([field])
  })

  it('refuses locked beads that cannot be kept before a provider is asked and paid', async () => {
    const app = appWith()
    const asked: unknown[] = []
    const { services } = app.dependencies
    const watched = appWith({}, { services: { ...services, translator: (choice) => asked.push(choice) as never } })
    const body = {
      source: { segments: DE, language: 'de' },
      target: { segments: EN, language: 'en' },
      locked: [[[0, 2], [0]]],
    }
    expect((await watched.json('/v1/alignments', body)).status).toBe(400)
    expect(asked).toEqual([])
  })

  it('refuses a provider that is not there, unless none is to be asked', async () => {
    const body = {
      source: { segments: DE, language: 'de' },
      target: { segments: EN, language: 'en' },
      provider: 'nobody',
    }
    expect((await align(body)).type).toContain('unknown-provider')
    expect((await align({ ...body, pivot: 'none' })).pairs).toHaveLength(3)
  })

  it('keeps locked beads', async () => {
    const document = await align({
      source: { segments: DE, language: 'de' },
      target: { segments: EN, language: 'en' },
      locked: [[[0, 1], [0]]],
    })
    expect(document.pairs[0]).toMatchObject({ bead: '2-1', source: { segments: [0, 1] }, target: { segments: [0] } })
  })

  it('is aligned with what was translated in half the time, and says what was not', async () => {
    const reply = ({ texts }: Job) =>
      texts[0] === DE[0] ? [{ text: EN[0]!, billed: 7 }] : new Promise<never>(() => undefined)
    const slow = createChain([fakeProvider({ limits: { texts: 1 }, reply })], null)
    const { services } = appWith().dependencies
    const app = appWith({}, { services: { ...services, translator: () => slow, pivotMs: 200 } })
    const document = await read(
      app.json('/v1/alignments', {
        source: { segments: DE, language: 'de' },
        target: { segments: EN, language: 'en' },
      }),
    )
    expect(document.pairs).toHaveLength(3)
    expect(document.usage.billedCharacters).toBe(7)
    expect(document.warnings).toEqual([
      'The alignment was made without a translation of 2 of 3 source sentences to help it.',
    ])
    expect(services.pivotMs).toBe(60_000)
  })

  it('takes a translation made elsewhere as its pivot, and asks nobody', async () => {
    const document = await align({
      source: { segments: DE, language: 'de', translation: EN },
      target: { segments: EN, language: 'en' },
      pivot: 'none',
    })
    expect(document.pairs.map(({ bead }: Pair) => bead)).toEqual(['1-1', '1-1', '1-1'])
    expect(document.usage.billedCharacters).toBe(0)
  })

  it.each([
    { why: 'no target', body: { source: { text: 'Ein Satz.' } }, code: 'invalid-request' },
    {
      why: 'text and segments',
      body: { source: { text: 'a', segments: ['a'] }, target: { text: 'b' } },
      code: 'invalid-request',
    },
    { why: 'an empty side', body: { source: { text: ' ' }, target: { text: 'A sentence.' } }, code: 'empty-text' },
    { why: 'no sentences', body: { source: { segments: [] }, target: { text: 'A sentence.' } }, code: 'empty-text' },
    {
      why: 'a translation of another length',
      body: { source: { segments: DE, language: 'de', translation: ['a'] }, target: { segments: EN, language: 'en' } },
      code: 'invalid-request',
    },
    {
      why: 'a translation beside a text',
      body: { source: { text: DE[0], translation: ['a'] }, target: { text: EN[0] } },
      code: 'invalid-request',
    },
    {
      why: 'a locked sentence that is not there',
      body: {
        source: { segments: DE, language: 'de' },
        target: { segments: EN, language: 'en' },
        locked: [[[7], [0]]],
      },
      code: 'invalid-request',
    },
    {
      why: 'locked beads that cross',
      body: {
        source: { segments: DE, language: 'de' },
        target: { segments: EN, language: 'en' },
        locked: [
          [[1], [1]],
          [[0], [2]],
        ],
      },
      code: 'invalid-request',
    },
    {
      why: 'two sides of one language',
      body: { source: { text: EN.join(' ') }, target: { text: EN.join(' ') } },
      code: 'unsupported-language-pair',
    },
    {
      why: 'an unknown glossary',
      body: { source: { text: DE[0] }, target: { text: EN[0] }, glossary: 'no' },
      code: 'unknown-glossary',
    },
  ])('is refused in plain words: $why', async ({ body, code }) => {
    expect(await align(body)).toMatchObject({ type: `/problems/${code}`, detail: expect.stringMatching(/.{20}/) })
  })
})

describe('the forms of an alignment', () => {
  const sides = { source: { segments: DE, language: 'de' }, target: { segments: EN, language: 'en' }, pivot: 'none' }
  const added = {
    ...sides,
    source: { segments: [DE[0], 'Rund 11.000 Soldaten sind dort.', DE[2]], language: 'de' },
    target: {
      segments: [EN[0], 'Our newsletter comes on weekdays, free of charge for everybody.', ...EN.slice(1)],
      language: 'en',
    },
    locked: [
      [[0], [0]],
      [[], [1]],
      [[2], [3]],
    ],
  }
  const ask = (query: string, body: unknown = sides, headers: Record<string, string> = {}) =>
    appWith().json(`/v1/alignments${query}`, body, headers)

  it.each([
    { format: 'json', type: 'application/json' },
    { format: 'ndjson', type: 'application/x-ndjson' },
    { format: 'sse', type: 'text/event-stream' },
    { format: 'html', type: 'text/html' },
    { format: 'tmx', type: 'application/x-tmx+xml' },
    { format: 'tsv', type: 'text/tab-separated-values' },
    { format: 'csv', type: 'text/csv' },
    { format: 'jsonl', type: 'application/jsonl' },
    { format: 'md', type: 'text/markdown' },
    { format: 'docx', type: DOCUMENT_FORMATS.docx },
    { format: 'epub', type: DOCUMENT_FORMATS.epub },
    { format: 'moses', type: 'application/zip' },
    { format: 'ladder', type: 'text/plain' },
  ])('$format is asked for by name or by its media type', async ({ format, type }) => {
    const named = await ask(`?format=${format}`)
    const accepted = await ask('', sides, { accept: type })
    for (const response of [named, accepted]) {
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toContain(type)
    }
    expect(new Uint8Array(await accepted.arrayBuffer())).toEqual(new Uint8Array(await named.arrayBuffer()))
  })

  it('refuses a form it does not have, and names those it has', async () => {
    const response = await ask('?format=odt')
    expect(response.status).toBe(406)
    expect((await read(response)).detail).toContain(
      'json, ndjson, sse, html, tmx, xliff, xliff12, tsv, csv, tbx, tbx2, jsonl, md, docx, epub, moses, page, ladder',
    )
  })

  it('gives a stream that adds up to what JSON answers', async () => {
    const lines = (await (await ask('?format=ndjson&minScore=0.5')).text()).trim().split('\n')
    const events: { event: string; data: object }[] = lines.map((line) => JSON.parse(line))
    expect(events.map(({ event }) => event)).toEqual(['document', 'pair', 'pair', 'pair', 'summary'])
    const pairs = events.filter(({ event }) => event === 'pair').map(({ data }) => data)
    const document = { ...events[0]!.data, ...events.at(-1)!.data, pairs }
    expect(document).toEqual(await read(ask('?minScore=0.5')))
  })

  it('shows the pairs side by side as a page', async () => {
    const page = await (await ask('?format=html', added)).text()
    expect(page).toContain('No counterpart in the original.')
    // names and terms are marked inside it
    expect(page.replace(/<[^>]+>/g, '')).toContain('they are fighting in Kursk')
  })

  it('gives units of TMX with how sure each is', async () => {
    const units = readTmx(await (await ask('?format=tmx', added)).text())
    expect(units).toHaveLength(3)
    expect(units[0]!.texts.map(({ text }) => text)).toEqual([DE[0], EN[0]])
    expect(units[0]!.properties!.slice(0, 2)).toEqual([
      { type: 'x-bead', text: '1-1' },
      { type: 'x-score', text: expect.stringMatching(/^[01]\.\d{3}$/) },
    ])
  })

  it('gives the two files of Moses as an archive, line beside line', async () => {
    const bytes = new Uint8Array(await (await ask('?format=moses')).arrayBuffer())
    const archive = new TextDecoder().decode(bytes)
    expect(archive.slice(0, 2)).toBe('PK')
    expect(archive).toContain(`corpus.de${DE.join('\n')}\n`)
    expect(archive).toContain(`corpus.en${EN.join('\n')}\n`)
  })

  it('leaves out pairs that are less sure than asked for, and says how many', async () => {
    const unsure = { ...added, locked: [] }
    const all = await read(ask('', unsure))
    const least = 0.97
    const kept = all.pairs.filter(({ score }: Pair) => score >= least)
    const left = all.pairs.length - kept.length
    expect(left).toBeGreaterThan(0)
    const response = await ask(`?minScore=${least}`, unsure)
    expect(response.headers.get('x-dragoman-pairs')).toBe(`kept=${kept.length}, left-out=${left}`)
    const document = await read(response)
    expect(document.pairs).toEqual(kept)
    expect(document.blocks.flatMap(({ pairs }: { pairs: number[] }) => pairs)).toEqual(kept.map(({ id }: Pair) => id))
    expect(document.summary.pairs).toBe(kept.length)
    expect(document.warnings.at(-1)).toMatch(
      /^\d+ of \d+ pairs (?:is|are) left out: (?:its|their) score is below 0\.97\.$/,
    )

    const tmx = await (await ask(`?minScore=${least}&format=tmx`, unsure)).text()
    expect(tmx).toContain('<prop type="x-min-score">0.97</prop>')
    expect(tmx).toContain(`<prop type="x-left-out">${left}</prop>`)
    const rows = (await (await ask(`?minScore=${least}&format=tsv`, unsure)).text()).trim().split('\n')
    expect(rows).toHaveLength(1 + kept.length)
  })

  it('leaves out none when no floor is given, and none at 0', async () => {
    expect((await read(ask('', added))).pairs).toHaveLength(4)
    const response = await ask('?minScore=0', added)
    expect(response.headers.get('x-dragoman-pairs')).toBe('kept=4, left-out=0')
    expect((await read(response)).warnings).toEqual([])
  })

  it('keeps every bead of a ladder, whose rungs count sentences', async () => {
    const ladder = await (await ask('?format=ladder', added)).text()
    expect(await (await ask('?format=ladder&minScore=1', added)).text()).toBe(ladder)
  })

  it.each(['', 'high', '1.01', '-0.1', '90%', '1e-1', 'NaN', '0.5&minScore=0.9'])(
    'refuses minScore=%s in words',
    async (given) => {
      const response = await ask(`?minScore=${given}`)
      expect(response.status).toBe(400)
      expect((await read(response)).errors).toEqual([
        { field: 'minScore', message: expect.stringMatching(/number from 0 to 1|more than once/) },
      ])
    },
  )
})
