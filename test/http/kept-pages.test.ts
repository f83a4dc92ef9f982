import { describe, expect, it } from 'vitest'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const ARTICLE = 'Es kamen 450 Soldaten. Moskau schwieg.'
const FORM = 'application/x-www-form-urlencoded'
const HTML = { accept: 'text/html' }

function service(environment: Record<string, string> = {}) {
  const deepl = openRoom('fakeDeepl')
  return appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url, ...environment })
}
const keep = async ({ json }: ReturnType<typeof service>, headers: Record<string, string> = {}) =>
  (await read(json('/v1/translations', { text: ARTICLE, source: 'de', glossary: null, keep: true }, headers))).id

describe('the form of the start page', () => {
  it('keeps when that is ticked, and leads to the page of the document', { timeout: 30_000 }, async () => {
    const { post, get } = service()
    const answer = await post('/', new URLSearchParams({ text: ARTICLE, source: 'de', keep: 'true' }).toString(), FORM)
    expect(answer.status).toBe(303)
    const page = await get(answer.headers.get('location')!, HTML)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Moskau schwieg.')
  })

  it('keeps nothing when it is not', async () => {
    const { post, get } = service()
    const answer = await post('/', new URLSearchParams({ text: ARTICLE, source: 'de' }).toString(), FORM)
    expect(answer.status).toBe(200)
    expect((await read(get('/v1/translations'))).translations).toEqual([])
  })
})

describe('the page of kept documents', () => {
  it('lists them, asks before it deletes one, and deletes it', async () => {
    const app = service()
    const id = await keep(app)
    expect(await (await app.get('/documents', HTML)).text()).toContain(`href="/t/${id}"`)
    expect(await (await app.get(`/documents?delete=${id}`, HTML)).text()).toContain(`name="delete" value="${id}"`)
    expect((await app.post('/documents', `delete=${id}`, FORM)).status).toBe(303)
    expect((await app.get(`/t/${id}`, HTML)).status).toBe(404)
    expect((await app.post('/documents', `delete=${id}`, FORM)).status).toBe(404)
  })
})

describe('where keys are needed', () => {
  const keyed = { API_KEYS: 'one-key-of-ours,another-key-of-ours' }
  const withKey = (key: string) => ({ authorization: `Bearer ${key}` })

  it('the page of a document asks for one, and shows nothing of any document without', async () => {
    const app = service(keyed)
    const id = await keep(app, withKey('one-key-of-ours'))
    const [kept, none] = [await app.get(`/t/${id}`, HTML), await app.get('/t/nothing', HTML)]
    expect([kept.status, none.status]).toEqual([401, 401])
    expect((await kept.text()).replaceAll(id, 'nothing')).toBe(await none.text())
    expect(kept.headers.get('cache-control')).toBe('no-store')
    expect((await app.get(`/t/${id}`, { accept: 'application/json' })).status).toBe(401)
  })

  it('opens with the key it was kept with, and with no other', async () => {
    const app = service(keyed)
    const id = await keep(app, withKey('one-key-of-ours'))
    const status = async (key: string) => (await app.get(`/t/${id}`, { ...HTML, ...withKey(key) })).status
    expect(await status('one-key-of-ours')).toBe(200)
    expect(await status('another-key-of-ours')).toBe(404)
    expect(await status('no-key-of-ours')).toBe(401)
  })

  it('lists and deletes nothing without one', async () => {
    const app = service(keyed)
    const id = await keep(app, withKey('one-key-of-ours'))
    expect(await (await app.get('/documents', HTML)).text()).not.toContain(id)
    expect((await app.post('/documents', `delete=${id}`, FORM)).status).toBe(401)
    expect((await app.get(`/v1/translations/${id}`, withKey('one-key-of-ours'))).status).toBe(200)
  })
})
