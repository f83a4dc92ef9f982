import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { appWith } from '../support/app.ts'
import { shown } from '../support/shown.ts'

const CSV = 'de,en\nVermögenssperre,asset freeze\n'
const BROWSER = { accept: 'text/html' }

function formWith(name: string, content: string, fields: Record<string, string> = {}): RequestInit {
  const form = new FormData()
  form.set('file', new File([content], name, { type: 'application/vnd.ms-excel' }))
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return { method: 'POST', body: form, headers: BROWSER }
}

describe('the page of glossaries', () => {
  it('lists the built-in one with its downloads, and says that there is none of one’s own', async () => {
    const { get } = appWith()
    const page = shown(await (await get('/glossaries', BROWSER)).text())
    expect(page).toContain('Sanctions and diplomacy')
    expect(page).toContain('href="/v1/glossaries/sanctions-diplomacy?format=tbx"')
    expect(page).toContain('There is no glossary of your own here yet.')
  })

  it('adds a file by its plain form, and tells line by line what was left out', async () => {
    const { get, send } = appWith()
    const answer = await send('/glossaries', formWith('our-desk.csv', `${CSV}a,b,c,d\n`))
    expect(answer.status).toBe(200)
    const page = shown(await answer.text())
    expect(page).toContain('“our desk” was added: 1 concept, 2 terms in English and German.')
    expect(page).toMatch(/Line 3<\/span> <b>Left out<\/b>/)
    expect((await get('/v1/glossaries/our-desk')).status).toBe(200)
  })

  it.each([
    { why: 'nothing in it can be read', file: 'a.csv', content: 'hello', status: 422, words: 'holds no term' },
    { why: 'nothing tells its format', file: 'terms.dat', content: CSV, status: 400, words: 'Choose the format' },
    {
      why: 'a DeepL file has no languages',
      file: 'a.tsv',
      content: 'a\tb\n',
      fields: { format: 'deepl' },
      status: 400,
      words: 'Choose its two languages',
    },
    { why: 'it is empty', file: 'a.csv', content: '', status: 400, words: 'Choose a file.' },
  ])('says on the page why a file was not added: $why', async ({ file, content, fields, status, words }) => {
    const answer = await appWith().send('/glossaries', formWith(file, content, fields))
    expect(answer.status).toBe(status)
    const page = shown(await answer.text())
    expect(page).toContain(words)
    expect(page).toContain('Add a glossary')
  })

  it('refuses a second one of the same name in words', async () => {
    const { send } = appWith()
    await send('/glossaries', formWith('a.csv', CSV, { name: 'Desk' }))
    const answer = await send('/glossaries', formWith('b.csv', CSV, { name: 'Desk' }))
    expect(answer.status).toBe(409)
    expect(shown(await answer.text())).toContain('There is a glossary of that name already.')
  })
})

it.each([
  { why: 'keys were set up', environment: { API_KEYS: 'correct-horse-battery' } },
  { why: 'other machines reach it', environment: { HOST: '0.0.0.0' } },
])('nobody without a key is told which glossaries there are: $why', async ({ environment }) => {
  const store = createMemoryStore()
  await appWith({}, {}, store).post('/v1/glossaries?name=Secret%20Desk', CSV, 'text/csv')
  const { get, send } = appWith(environment, {}, store)
  for (const path of ['/glossaries', '/?glossary=', '/?glossary=secret-desk'])
    expect(await (await get(path, BROWSER)).text()).not.toMatch(/Secret Desk|name="glossary"/)
  expect((await send('/glossaries', formWith('a.csv', CSV))).status).toBe(401)
})

describe('the start page', () => {
  const article = 'text=Die+Verm%C3%B6genssperre+gilt+weiter.&source=de'
  const translate = (fields: string): RequestInit => ({
    method: 'POST',
    body: `${article}${fields}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  })

  it('ticks the glossaries its address names, in their order', async () => {
    const { get, post } = appWith()
    await post('/v1/glossaries?id=own&name=Own', CSV, 'text/csv')
    const page = await (await get('/?glossary=own&glossary=sanctions-diplomacy')).text()
    expect(page).toMatch(/value="own" checked="">.*value="sanctions-diplomacy" checked="">/s)
    expect(page).toContain('Own, then Sanctions and diplomacy')
    const usual = await (await get('/?glossary=')).text()
    expect(usual).toMatch(/value="own">.*value="sanctions-diplomacy" checked="">/s)
    expect(await (await get('/')).text()).not.toContain('name="glossary"')
  })

  it.each([
    {
      why: 'several',
      fields: '&glossary=&glossary=own&glossary=sanctions-diplomacy',
      termbase: /own.*sanctions-diplomacy/,
    },
    { why: 'one', fields: '&glossary=&glossary=own', termbase: /Termbase<\/dt><dd>own, version/ },
    { why: 'none', fields: '&glossary=', termbase: null },
    { why: 'nothing said: the usual one', fields: '', termbase: /Termbase<\/dt><dd>sanctions-diplomacy/ },
  ])('takes from its form without script: $why', async ({ fields, termbase }) => {
    const { post, send } = appWith()
    await post('/v1/glossaries?id=own', CSV, 'text/csv')
    const page = await (await send('/', translate(fields))).text()
    if (termbase === null) expect(page).not.toContain('Termbase</dt>')
    else expect(page).toMatch(termbase)
  })
})
