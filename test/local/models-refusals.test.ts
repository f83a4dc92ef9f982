import { afterEach, describe, expect, it } from 'vitest'
import { type MirrorFile, type ModelMirror, release, startModelMirror } from '../support/model-mirror.ts'
import { emptyFolder, filesIn, problemOf, storeIn } from '../support/model-store.ts'

let mirror: ModelMirror
const start = async (files?: readonly MirrorFile[]) => {
  mirror = await startModelMirror(files)
  return mirror
}
afterEach(() => mirror?.close())

describe('an index that cannot be used', () => {
  it.each([
    { why: 'a page of HTML', change: { body: '<!doctype html><p>Sign in' }, code: 'provider-malformed', says: 'HTML' },
    { why: 'no JSON', change: { body: '{"data": [' }, code: 'provider-malformed', says: 'not JSON' },
    { why: 'no records', change: { body: '{"records": []}' }, code: 'provider-malformed', says: 'no list' },
    { why: 'null', change: { body: 'null' }, code: 'provider-malformed', says: 'no list' },
    { why: 'a server out of order', change: { status: 500 }, code: 'provider-unreachable', says: '500' },
    { why: 'nothing there', change: { status: 404 }, code: 'provider-unreachable', says: '404' },
    { why: 'no answer in time', change: { delay: 2000 }, code: 'provider-unreachable', says: '0.2 seconds' },
  ])('is a problem that says so: $why', async ({ change, code, says }) => {
    const { url } = await start()
    mirror.answerIndex(change)
    const problem = await problemOf(storeIn(await emptyFolder(), { url, indexTimeout: 200 }).open('de', 'en'))
    expect(problem).toMatchObject({ code, fields: { provider: 'local', address: mirror.indexUrl } })
    expect(problem.detail).toContain(says)
  })

  it('is a problem when nobody listens there', async () => {
    const { url } = await start()
    await mirror.close()
    const problem = await problemOf(storeIn(await emptyFolder(), { url }).open('de', 'en'))
    expect(problem.code).toBe('provider-unreachable')
    expect(problem.detail).toContain('ECONNREFUSED')
    expect(problem.detail).toContain('MODELS_URL')
  })

  it('may hold records nobody can read beside good ones', async () => {
    const { url } = await start([...release(), { fileType: 'qualityModel', content: Buffer.from('x') }])
    const body = JSON.stringify({ data: [null, 7, { name: 'x' }, ...mirror.records] })
    mirror.answerIndex({ body })
    expect(await storeIn(await emptyFolder(), { url }).open('de', 'en')).toMatchObject({ from: 'de' })
  })

  it.each([
    { why: 'a path upwards', location: '../../etc/passwd' },
    { why: 'a path upwards, escaped', location: '%2e%2e/%2e%2e/passwd' },
    { why: 'a path from the root', location: '/v1/other' },
    { why: 'another host', location: 'https://elsewhere.example/model.bin' },
    { why: 'another host by slashes', location: '//elsewhere.example/model.bin' },
    { why: 'backslashes', location: '..\\..\\model.bin' },
    { why: 'a hidden file', location: 'main/.ssh/id' },
    { why: 'a query', location: 'main/model.bin?to=elsewhere' },
  ])('may not name a file outside its mirror: $why', async ({ location }) => {
    const { url } = await start(release({ attachment: { location } }))
    const folder = await emptyFolder()
    const problem = await problemOf(storeIn(folder, { url }).open('de', 'en'))
    expect(problem).toMatchObject({ code: 'provider-malformed' })
    expect(problem.detail).toContain('outside its mirror')
    expect(mirror.asked).toHaveLength(1)
    expect(await filesIn(folder)).toEqual([])
  })

  it.each(['../evil.bin', '/etc/evil.bin', '..', 'a/b.bin', 'a\\b.bin', '.hidden'])(
    'may not name a file of another folder: %s',
    async (name) => {
      const { url } = await start(release({ record: { name } }))
      const folder = await emptyFolder()
      const problem = await problemOf(storeIn(folder, { url }).open('de', 'en'))
      expect(problem).toMatchObject({ code: 'provider-malformed' })
      expect(problem.detail).toContain('another folder')
      expect(await filesIn(folder)).toEqual([])
    },
  )
})

describe('a redirect', () => {
  it('is followed on the same host', async () => {
    const { url } = await start()
    const location = String((mirror.records[0]!.attachment as { location: string }).location)
    mirror.behave('model', { status: 302, headers: { location: `${url}/${location}` } })
    expect(await storeIn(await emptyFolder(), { url }).open('de', 'en')).toMatchObject({ from: 'de' })
  })

  it.each([
    { why: 'another host without TLS', to: 'http://127.0.0.1:9/model.bin' },
    { why: 'a file', to: 'file:///etc/passwd' },
    { why: 'no address', to: 'http://' },
  ])('is not followed to $why', async ({ to }) => {
    const { url } = await start()
    mirror.behave('model', { status: 302, headers: { location: to } })
    const problem = await problemOf(storeIn(await emptyFolder(), { url }).open('de', 'en'))
    expect(problem.code).toBe('provider-refused')
    expect(problem.detail).toContain('not followed')
  })

  it('is not followed for ever', async () => {
    const { url } = await start()
    const location = String((mirror.records[0]!.attachment as { location: string }).location)
    const again = { status: 307, headers: { location: `/${location}` } }
    mirror.behave('model', again, again, again, again, again, again, again)
    const problem = await problemOf(storeIn(await emptyFolder(), { url }).open('de', 'en'))
    expect(problem.code).toBe('provider-refused')
  })
})

describe('a mirror without the file', () => {
  it('is a problem that names it', async () => {
    const { url } = await start()
    mirror.behave('lex', { status: 404, body: '<html>' })
    const problem = await problemOf(storeIn(await emptyFolder(), { url }).open('de', 'en'))
    expect(problem).toMatchObject({ code: 'provider-refused', fields: { providerStatus: 404 } })
    expect(problem.detail).toContain('lex.50.50.deen.s2t.bin')
  })
})

describe('a pair nobody offers', () => {
  it('is a problem that names the nearest and the way through English', async () => {
    const offered = [
      ['de', 'en'],
      ['en', 'fr'],
      ['de', 'nl'],
      ['ru', 'en'],
      ['fr', 'de'],
    ] as const
    const { url } = await start(offered.flatMap(([from, to], at) => release({ from, to }, at * 10)))
    const problem = await problemOf(storeIn(await emptyFolder(), { url }).open('de', 'fr'))
    expect(problem).toMatchObject({
      code: 'unsupported-language-pair',
      fields: { source: 'de', target: 'fr', through: ['de-en', 'en-fr'] },
    })
    expect(problem.fields.offered).toEqual(['de-en', 'de-nl', 'en-fr', 'fr-de'])
    expect(problem.detail).toContain('dragoman models pull de-en en-fr')
  })
})

describe('a store that may not use the network', () => {
  const fetch = () => Promise.reject(new Error('the network was used'))

  it('says what is missing, how large it is, where it is and how to get it', async () => {
    const { url } = await start([...release(), ...release({ from: 'fr' }, 20)])
    const folder = await emptyFolder()
    await storeIn(folder, { url }).open('de', 'en')
    const problem = await problemOf(storeIn(folder, { url, offline: true, fetch }).open('fr', 'en'))
    expect(problem).toMatchObject({ code: 'provider-unavailable', fields: { source: 'fr', target: 'en' } })
    for (const said of [
      'fr → en',
      'model.fren.intgemm.alphas.bin (300.0 kB)',
      'to download',
      mirror.indexUrl,
      'dragoman models pull fr-en',
      'dragoman models pull fr-en --from DIR',
      'MODELS_URL=',
    ])
      expect(problem.detail).toContain(said)
  })

  it('says as much as it knows where no index was ever read', async () => {
    const folder = await emptyFolder()
    const problem = await problemOf(storeIn(folder, { offline: true, fetch }).open('uk', 'en'))
    expect(problem.detail).toContain('firefox.settings.services.mozilla.com')
    expect(problem.detail).toContain('vocab.uken.spm')
    expect(problem.detail).toContain('MB')
    expect(await storeIn(folder, { offline: true, fetch }).pairs()).toEqual([])
    expect(await storeIn(folder, { offline: true, fetch }).offered()).toEqual([])
  })

  it('loads no model from an address either', async () => {
    const store = storeIn(await emptyFolder(), { offline: true, fetch })
    const pull = { pair: { from: 'de', to: 'en' }, from: 'http://127.0.0.1:9/models' }
    expect((await problemOf(store.pull(pull))).detail).toContain('MODELS_OFFLINE')
  })
})
