import { env } from 'cloudflare:test'
import { beforeEach, expect, it } from 'vitest'
import { migrations } from '../../src/builtin/migrations.ts'
import type { Document } from '../../src/domain/document.ts'
import { type D1, openD1 } from '../../src/storage/d1.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const store = createSqlStore(async () => openD1(env.DB as D1), migrations)
const SENTENCES = [
  'Die Regierung hat am Montag neue Maßnahmen gegen den Handel mit diesen Waren beschlossen.',
  'Der Minister sagte danach, dass die Verhandlungen noch lange dauern können.',
]

beforeEach(async () => {
  await store.memory!.remove(null, {})
})

it('a Worker with D1 remembers what was translated and what was corrected, and forgets what is taken back', async () => {
  const deepl = openRoom('fakeDeepl')
  const { json, send, get } = appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url }, {}, store)
  const translate = async (more: object = {}): Promise<Document> =>
    read(json('/v1/translations', { text: SENTENCES.join(' '), source: 'de', glossary: null, ...more }))
  const { id } = await translate({ keep: true })
  expect((await translate()).usage).toMatchObject({ billedCharacters: 0, memoryHits: 2 })
  const target = 'The minister said that talks may take long.'
  const headers = { 'content-type': 'application/json' }
  await send(`/v1/translations/${id}/pairs/1`, { method: 'PATCH', body: JSON.stringify({ target }), headers })
  expect((await translate()).pairs[1]!.target!.text).toBe(target)
  await send(`/v1/translations/${id}/undo`, { method: 'POST' })
  expect((await translate()).pairs[1]!.target!.text).not.toBe(target)
  const like = { text: SENTENCES[0]!.replace('Montag', 'Dienstag'), source: 'de', target: 'en' }
  expect((await read(json('/v1/memory/matches', like))).matches).toHaveLength(1)
  expect((await get('/v1/memory?format=tmx')).status).toBe(200)
  expect(await (await get('/v1/memory?format=tmx')).text()).toContain('MT!deepl')
  expect(await read(send('/v1/memory?confirm=all', { method: 'DELETE' }))).toEqual({ removed: 2 })
  expect((await translate()).usage.memoryHits).toBe(0)
  expect(await deepl.translations()).not.toEqual([])
})
