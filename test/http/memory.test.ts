import { describe, expect, it } from 'vitest'
import { appWith, read } from '../support/app.ts'

const TMX = (units: readonly string[]) =>
  `<?xml version="1.0"?><tmx version="1.4"><header srclang="de"/><body>\n${units.join('\n')}\n</body></tmx>`
const unit = (de: string, en: string, creator = '') =>
  `<tu><tuv xml:lang="de"><seg>${de}</seg></tuv><tuv xml:lang="en"${creator}><seg>${en}</seg></tuv></tu>`
const SANCTIONS = 'Der Rat hat neue Sanktionen gegen die Flotte beschlossen.'

function service(environment: Record<string, string> = {}) {
  const app = appWith(environment)
  const send = (units: readonly string[], headers: Record<string, string> = {}) =>
    app.post('/v1/memory', TMX(units), 'application/x-tmx+xml', headers)
  const remove = (query: string, headers: Record<string, string> = {}) =>
    app.send(`/v1/memory${query}`, { method: 'DELETE', headers })
  const matches = (body: object) => app.json('/v1/memory/matches', { source: 'de', target: 'en', ...body })
  return { ...app, sendUnits: send, remove, matches }
}

describe('a file of units', () => {
  it('is taken into the memory, and used by the next translation', async () => {
    const { sendUnits, get, json } = service()
    const answer = await sendUnits([unit(SANCTIONS, 'The Council has adopted new sanctions.'), unit('Ja.', 'Yes.')])
    expect(await read(answer)).toEqual({ units: 2, leftOut: 0 })
    expect(await read(get('/v1/memory'))).toEqual({
      counts: [{ source: 'de', target: 'en', origin: 'imported', units: 2 }],
    })
    const document = await read(json('/v1/translations', { text: SANCTIONS, source: 'de', glossary: null }))
    expect(document.pairs[0]).toMatchObject({
      origin: 'memory',
      target: { text: 'The Council has adopted new sanctions.' },
    })
  })

  it('leaves out what a machine wrote and what has one side only', async () => {
    const { sendUnits } = service()
    const answer = await sendUnits([
      unit('Ja.', 'Yes.', ' creationid="MT!deepl"'),
      unit('Nein.', ' '),
      unit('Gut.', 'Well.'),
    ])
    expect(await read(answer)).toEqual({ units: 1, leftOut: 2 })
  })

  it('leaves out a text with a code in place of a word, which is another sentence without it', async () => {
    const { sendUnits } = service()
    const code = '<ph>{0}</ph>'
    const answer = await sendUnits([
      unit(`Neue ${code} sind da.`, `New ${code} are here.`),
      unit('Neue sind da.', `New ${code} are here.`),
      unit('Neu sind <ph>&lt;b></ph>sie<ph>&lt;/b></ph> nicht.', 'They are not new.'),
    ])
    expect(await read(answer)).toEqual({ units: 1, leftOut: 2 })
  })

  it('may be a table', async () => {
    const { post, get } = service()
    const table = 'source,target\nJa.,Oui.\n"Nein, danke.",Non merci.\n'
    expect(await read(post('/v1/memory?source=de&target=fr', table, 'text/csv'))).toEqual({ units: 2, leftOut: 0 })
    expect((await read(get('/v1/memory?q=merci'))).units).toMatchObject([
      { text: 'Nein, danke.', translation: 'Non merci.' },
    ])
  })

  it('that breaks off says where, and keeps what came before', async () => {
    const { post, get } = service()
    const units = Array.from({ length: 2500 }, (_, index) => unit(`Satz ${index}.`, `Sentence ${index}.`))
    const text = TMX(units).replace('<seg>Satz 2400.</seg>', '<seg>Satz 2400.')
    const parts = text.match(/[\s\S]{1,20000}/g)!
    const body = new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
        controller.close()
      },
    })
    const answer = await service().send('/v1/memory', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'text/xml' },
    } as RequestInit)
    expect(answer.status).toBe(422)
    expect(await read(answer)).toMatchObject({ line: 2402, units: 2000 })
    const none = await post('/v1/memory', '{}', 'application/json')
    expect(none.status).toBe(415)
    expect(await read(get('/v1/memory'))).toEqual({ counts: [] })
  })

  it('tells how far it is, line by line, to whoever asks for that', async () => {
    const { sendUnits } = service()
    const units = Array.from({ length: 4500 }, (_, index) => unit(`Satz ${index}.`, `Sentence ${index}.`))
    const lines = async (sent: readonly string[]) =>
      (await (await sendUnits(sent, { accept: 'application/x-ndjson' })).text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    const told = await lines(units)
    expect(told.map(({ event, data }) => [event, data.units])).toEqual([
      ['progress', 2000],
      ['progress', 4000],
      ['progress', 4500],
      ['summary', 4500],
    ])
    expect(await lines(['<tu>'])).toMatchObject([{ event: 'problem', data: { status: 422, units: 0 } }])
  })

  it('may not be larger than it is allowed to', async () => {
    const { sendUnits } = service({ MAX_MEMORY_BYTES: '1024' })
    expect((await sendUnits(Array.from({ length: 100 }, () => unit('Ja.', 'Yes.')))).status).toBe(413)
  })
})

describe('what is like a text', () => {
  it('is found with its score and with what differs', async () => {
    const { sendUnits, matches } = service()
    await sendUnits([unit(SANCTIONS, 'A'), unit('Heute regnet es in Brüssel.', 'B')])
    const text = 'Der Rat hat neue Sanktionen gegen die Banken beschlossen.'
    const { matches: found } = await read(matches({ text }))
    expect(found).toMatchObject([{ text: SANCTIONS, translation: 'A', origin: 'imported' }])
    expect(found[0].score).toBeCloseTo(8 / 9)
    expect(found[0].differs.text.map((span: [number, number]) => text.slice(...span))).toEqual(['Banken'])
    expect(found[0].differs.source.map((span: [number, number]) => SANCTIONS.slice(...span))).toEqual(['Flotte'])
  })

  it('is found for each of several texts', async () => {
    const { sendUnits, matches } = service()
    await sendUnits([unit(SANCTIONS, 'A')])
    const { matches: found } = await read(matches({ texts: ['Nein.', SANCTIONS] }))
    expect(found).toMatchObject([[], [{ score: 1 }]])
  })

  it.each([
    { why: 'no text', body: {} },
    { why: 'both', body: { text: 'a', texts: ['b'] } },
    { why: 'a score below what is indexed', body: { text: 'a', minScore: 0.5 } },
    { why: 'no limit', body: { text: 'a', limit: 0 } },
    { why: 'a field it does not know', body: { text: 'a', owner: 'b' } },
    { why: 'no language', body: { text: 'a', target: 'xx' } },
  ])('is not looked for with $why', async ({ body }) => {
    expect((await service().matches(body)).status).toBe(400)
  })
})

describe('the memory of a key', () => {
  it('comes out as TMX and goes in again elsewhere', async () => {
    const { sendUnits, get } = service()
    await sendUnits([unit('Ja &amp; Amen.', 'Yes.'), unit('Nein.', 'No.')])
    const answer = await get('/v1/memory?format=tmx')
    expect(answer.headers.get('content-type')).toContain('tmx')
    const other = service()
    const taken = await other.post('/v1/memory', await answer.text(), 'application/x-tmx+xml')
    expect(await read(taken)).toEqual({ units: 2, leftOut: 0 })
    expect((await read(other.get('/v1/memory?q=%26'))).units).toMatchObject([{ text: 'Ja & Amen.' }])
  })

  it('is looked through page by page', async () => {
    const { sendUnits, get } = service()
    await sendUnits(['eins', 'zwei', 'drei'].map((word) => unit(`Satz ${word}.`, 'A sentence.')))
    const first = await read(get('/v1/memory?q=satz&limit=2'))
    const rest = await read(get(`/v1/memory?q=satz&limit=2&after=${first.next}`))
    expect([first.units.length, rest.units.length, rest.next]).toEqual([2, 1, null])
    expect((await get('/v1/memory?q=satz&after=x')).status).toBe(400)
  })

  it('is nobody else’s', async () => {
    const { sendUnits, get, remove } = service({ API_KEYS: 'one,two' })
    await sendUnits([unit('Ja.', 'Yes.')], { 'x-api-key': 'one' })
    const other = { 'x-api-key': 'two' }
    expect(await read(get('/v1/memory', other))).toEqual({ counts: [] })
    expect(await read(get('/v1/memory?q=Ja', other))).toEqual({ units: [], next: null })
    expect(await read(remove('?confirm=all', other))).toEqual({ removed: 0 })
    expect((await read(get('/v1/memory?q=Ja', { 'x-api-key': 'one' }))).units).toHaveLength(1)
    expect((await get('/v1/memory')).status).toBe(401)
  })

  it('is emptied only where the query says so', async () => {
    const { sendUnits, get, remove } = service()
    await sendUnits([unit('Ja.', 'Yes.'), unit('Nein.', 'No.')])
    expect((await remove('')).status).toBe(400)
    expect((await remove('?confirm=yes')).status).toBe(400)
    expect((await remove('?confirm=all&source=de')).status).toBe(400)
    expect(await read(remove('?source=fr'))).toEqual({ removed: 0 })
    const [first] = (await read(get('/v1/memory?q=Ja'))).units
    expect((await remove(`/${first.id}`)).status).toBe(204)
    expect((await remove(`/${first.id}`)).status).toBe(404)
    expect((await remove('/x')).status).toBe(404)
    expect(await read(remove('?confirm=all'))).toEqual({ removed: 1 })
  })
})
