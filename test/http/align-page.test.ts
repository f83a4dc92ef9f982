import { expect, it } from 'vitest'
import { createChain } from '../../src/providers/chain.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { appWith } from '../support/app.ts'
import { fakeProvider } from '../support/fake-provider.ts'
import { shown } from '../support/shown.ts'

const BROWSER = { accept: 'text/html' }
const TEXTS = {
  original: 'Der Rat trat zusammen.\nEr beschloss 12 Maßnahmen.',
  translation: 'The Council met.\nIt adopted 13 measures.',
}
const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...BROWSER },
})

function appWithEngine() {
  const engine = fakeProvider()
  const { services } = appWith().dependencies
  const chain = createChain([engine], null)
  return { engine, app: appWith({}, { services: { ...services, translator: () => chain } }) }
}

it('anybody may open the page; the texts need a key where the service has one, and no glossary is told', async () => {
  const store = createMemoryStore()
  await appWith({}, {}, store).post('/v1/glossaries?name=Secret%20Desk', 'Rat,Council\n', 'text/csv')
  const { get, send } = appWith({ API_KEYS: 'correct-horse-battery' }, {}, store)
  const page = await get('/align?glossary=', BROWSER)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toMatch(/Secret Desk|name="glossary"/)
  expect((await send('/align', form(TEXTS))).status).toBe(401)
})

it('the plain form brings the pairs, checked', async () => {
  const answer = await appWith().send('/align', form({ ...TEXTS, source: '', target: '', glossary: '' }))
  expect(answer.status).toBe(200)
  const page = shown(await answer.text())
  expect(page).toContain('id="p1"')
  expect(page).toContain('Number differs')
})

it('the plain form says of a sentence without a counterpart that it has none, and in the language of the page', async () => {
  const left = 'Die Botschafterin reiste am selben Abend nach Genf weiter, um dort Gespräche zu führen.'
  const fields = { original: `${TEXTS.original}\n${left}`, translation: TEXTS.translation, source: 'de', target: 'en' }
  const asked = (language: string) => appWith().send(`/align?ui=${language}`, form({ ...fields, glossary: '' }))
  const page = shown(await (await asked('en')).text())
  expect(page).toContain('<strong>No counterpart in the translation.</strong></p>')
  expect(page).toContain('1 sentence of 3 has no counterpart in the translation.')
  expect(page).not.toContain('ot translated.')
  expect(shown(await (await asked('de')).text())).toContain(
    '<strong>Keine Entsprechung in der Übersetzung.</strong></p>',
  )
})

it('no engine sees the original unless that was ticked', async () => {
  const { engine, app } = appWithEngine()
  expect(shown(await (await app.get('/align', BROWSER)).text())).toContain('The original is then sent to fake.')
  expect((await app.send('/align', form(TEXTS))).status).toBe(200)
  expect(engine.jobs).toEqual([])
  expect((await app.send('/align', form({ ...TEXTS, pivot: 'auto' }))).status).toBe(200)
  expect(engine.jobs.flatMap(({ texts }) => texts)).toContain('Der Rat trat zusammen.')
})

it.each([
  { why: 'a side is missing', fields: { original: TEXTS.original }, words: 'The target is empty' },
  {
    why: 'both are one language',
    fields: { original: TEXTS.original, translation: TEXTS.original },
    words: 'Both sides seem to be de',
  },
  { why: 'a language is none', fields: { ...TEXTS, source: '<b>' }, words: 'source' },
])('says on a page why nothing was aligned: $why', async ({ fields, words }) => {
  const answer = await appWith().send('/align', form(fields))
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(answer.headers.get('content-type')).toContain('text/html')
  const page = shown(await answer.text())
  expect(page).toContain(words)
  expect(page).not.toContain('<b>')
})
