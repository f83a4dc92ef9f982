import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Behaviour, type ModelMirror, sha256, someBytes, startModelMirror } from '../support/model-mirror.ts'
import { emptyFolder, filesIn, problemOf, storeIn } from '../support/model-store.ts'

let mirror: ModelMirror
beforeEach(async () => {
  mirror = await startModelMirror()
})
afterEach(() => mirror.close())

const isWhole = async (path: string) => sha256(await readFile(path)) === sha256(someBytes(300_000, 1))

describe('a download that is interrupted', () => {
  it.each<{ why: string; behaviour: Behaviour }>([
    { why: 'the connection breaks', behaviour: 'breaks off' },
    { why: 'the answer ends before its end', behaviour: 'ends early' },
    { why: 'nothing comes any more', behaviour: 'stands still' },
  ])('goes on where it stopped: $why', async ({ behaviour }) => {
    mirror.behave('model', behaviour)
    const model = await storeIn(await emptyFolder(), { url: mirror.url, stall: 200 }).open('de', 'en')
    expect(await isWhole(model.files.model)).toBe(true)
    expect(mirror.askedFor('model.').map(({ range }) => range)).toEqual([
      undefined,
      expect.stringMatching(/^bytes=[1-9]\d+-$/),
    ])
  })

  it('goes on as long as each connection brings something', async () => {
    mirror.behave('model', ...Array<Behaviour>(6).fill('breaks off'))
    const model = await storeIn(await emptyFolder(), { url: mirror.url }).open('de', 'en')
    expect(await isWhole(model.files.model)).toBe(true)
    expect(mirror.askedFor('model.')).toHaveLength(7)
  })

  it.each<{ why: string; behaviour: Behaviour }>([
    { why: 'the server gives all from the start', behaviour: 'no ranges' },
    { why: 'the server gives another part', behaviour: 'another range' },
    { why: 'the server has a file of another size', behaviour: 'says too many' },
    { why: 'the server knows no such part', behaviour: { status: 416 } },
  ])('begins anew where it cannot go on: $why', async ({ behaviour }) => {
    mirror.behave('model', 'breaks off', behaviour)
    const model = await storeIn(await emptyFolder(), { url: mirror.url }).open('de', 'en')
    expect(await isWhole(model.files.model)).toBe(true)
  })

  it('begins anew when what was there is no part of the file', async () => {
    const folder = await emptyFolder()
    const interrupt = new AbortController()
    const store = storeIn(folder, { url: mirror.url, onProgress: ({ done }) => done > 100_000 && interrupt.abort() })
    mirror.behave('model', 'wrong bytes')
    await expect(store.open('de', 'en', interrupt.signal)).rejects.toThrow()
    const model = await storeIn(folder, { url: mirror.url }).open('de', 'en')
    expect(await isWhole(model.files.model)).toBe(true)
  })

  it('waits for an overloaded server', async () => {
    mirror.behave('model', { status: 503, headers: { 'retry-after': '0' } }, { status: 429 })
    await storeIn(await emptyFolder(), { url: mirror.url }).open('de', 'en')
    expect(mirror.askedFor('model.')).toHaveLength(3)
  })

  it('is given up after three attempts that bring nothing', async () => {
    mirror.behave('model', ...Array<Behaviour>(5).fill({ status: 503 }))
    const problem = await problemOf(storeIn(await emptyFolder(), { url: mirror.url }).open('de', 'en'))
    expect(problem).toMatchObject({ code: 'provider-unreachable', fields: { providerStatus: 503 } })
    expect(problem.detail).toContain('MODELS_URL')
    expect(mirror.askedFor('model.')).toHaveLength(3)
  })

  it('is kept when the caller goes away, and gone on with by the next', async () => {
    mirror.behave('model', 'slow')
    const folder = await emptyFolder()
    const interrupt = new AbortController()
    const reason = new Error('the caller went away')
    const onProgress = ({ done }: { done: number }) => done > 50_000 && interrupt.abort(reason)
    const store = storeIn(folder, { url: mirror.url, onProgress })
    await expect(store.open('de', 'en', interrupt.signal)).rejects.toBe(reason)
    expect(await filesIn(folder)).toEqual([expect.stringMatching(/^de-en\/model\..*\.partial$/)])
    const [partial] = await filesIn(folder)
    const { size } = await stat(join(folder, partial!))
    expect(size).toBeGreaterThan(50_000)
    await storeIn(folder, { url: mirror.url }).open('de', 'en')
    expect(mirror.askedFor('model.').at(-1)!.range).toBe(`bytes=${size}-`)
    expect((await filesIn(folder)).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

describe('a disk without room', () => {
  const full = process.platform === 'linux' ? it : it.skip
  full('is a problem that says so; nothing looks installed', async () => {
    const folder = await emptyFolder()
    const interrupt = new AbortController()
    const store = storeIn(folder, { url: mirror.url, onProgress: ({ done }) => done > 0 && interrupt.abort() })
    await expect(store.open('de', 'en', interrupt.signal)).rejects.toThrow()
    const [partial] = await filesIn(folder)
    await storeIn(folder, { url: mirror.url }).remove('de', 'en')
    // every write to this device fails with ENOSPC
    await mkdir(join(folder, 'de-en'))
    await symlink('/dev/full', join(folder, partial!))
    const problem = await problemOf(storeIn(folder, { url: mirror.url }).open('de', 'en'))
    expect(problem).toMatchObject({ code: 'storage-unavailable', fields: { reason: 'ENOSPC', provider: 'local' } })
    expect(problem.detail).toContain('no room left')
    expect(problem.detail).toContain('MODELS_DIR')
    expect(await storeIn(folder, { url: mirror.url }).installed()).toEqual([])
  })

  it('is told apart from a place that is no folder', async () => {
    const folder = join(await emptyFolder(), 'file')
    await writeFile(folder, '')
    const problem = await problemOf(
      storeIn(join(folder, 'models'), { url: mirror.url }).pull({ pair: { from: 'de', to: 'en' } }),
    )
    expect(problem.code).toBe('storage-unavailable')
  })
})
