import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { type ModelMirror, release, sha256, someBytes, startModelMirror } from '../support/model-mirror.ts'
import { emptyFolder, filesIn, problemOf, storeIn } from '../support/model-store.ts'
import { packZstandard } from '../support/zstandard.ts'

const MODEL = someBytes(50_000, 1)
const LEX = someBytes(20_000, 2)
const VOCABULARY = someBytes(5_000, 3)
/** Made by the reference implementation, of the 26 letters a hundred times. */
const COMPRESSED = Buffer.from('KLUv/QRoFQEA0GFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6AQAuqP05BhTjjaA=', 'base64')

const offline = { offline: true, fetch: () => Promise.reject(new Error('the network was used')) }
const PAIR = { from: 'de', to: 'en' }

async function folderWith(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = await emptyFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

describe('a model put into a folder by hand', () => {
  it.each([
    {
      why: 'plain',
      files: { 'model.deen.intgemm.alphas.bin': MODEL, 'lex.50.50.deen.s2t.bin': LEX, 'vocab.deen.spm': VOCABULARY },
    },
    {
      why: '.gz',
      files: {
        'model.deen.intgemm.alphas.bin.gz': gzipSync(MODEL),
        'lex.50.50.deen.s2t.bin.gz': gzipSync(LEX),
        'vocab.deen.spm.gz': gzipSync(VOCABULARY),
      },
    },
    {
      why: '.zst, and other things beside them',
      files: {
        'model.deen.intgemm.alphas.bin.zst': packZstandard(MODEL),
        'lex.50.50.deen.s2t.bin.zst': packZstandard(LEX),
        'vocab.deen.spm': VOCABULARY,
        'README.md': MODEL,
        'model.fren.intgemm.alphas.bin': LEX,
      },
    },
  ])('is copied without a network, with digests of its own: $why', async ({ files }) => {
    const origin = await folderWith(files)
    const folder = await emptyFolder()
    const store = storeIn(folder, offline)
    const [model, ...others] = await store.pull({ from: origin })
    expect(others).toEqual([])
    expect(await store.open('de', 'en')).toEqual(model)
    expect((await readFile(model!.files.model)).equals(MODEL)).toBe(true)
    expect((await readFile(model!.files.lex ?? '')).equals(LEX)).toBe(true)
    const [manifest] = await store.installed()
    expect(manifest).toMatchObject({ ...PAIR, architecture: 'unknown', licence: null, origin })
    expect(manifest!.files.map(({ digest }) => digest)).toContain(sha256(VOCABULARY))
    expect(await store.verify()).toEqual([])
    expect(await filesIn(folder)).toHaveLength(4)
  })

  it('may have a vocabulary for each language, and be named by the languages alone', async () => {
    const origin = await folderWith({
      'model.zhen.intgemm8.bin': MODEL,
      'srcvocab.zhen.spm': VOCABULARY,
      'trgvocab.zhen.spm': LEX,
    })
    const store = storeIn(await emptyFolder(), offline)
    const [model] = await store.pull({ pair: { from: 'zh-Hans', to: 'en' }, from: origin })
    expect(model).toMatchObject({ from: 'zh-Hans', files: { lex: null } })
    expect((await readFile(model!.files.targetVocabulary)).equals(LEX)).toBe(true)
  })

  it('keeps what is known of it when it is copied from another machine', async () => {
    const mirror = await startModelMirror([...release(), ...release({ from: 'fr' }, 8)])
    const there = await emptyFolder()
    await storeIn(there, { url: mirror.url }).open('de', 'en')
    await storeIn(there, { url: mirror.url }).open('fr', 'en')
    await mirror.close()
    const store = storeIn(await emptyFolder(), offline)
    expect(await store.pull({ from: there })).toHaveLength(2)
    const [manifest] = await store.installed()
    expect(manifest).toMatchObject({
      architecture: 'base-memory',
      version: '3.0',
      licence: 'MPL-2.0',
      origin: mirror.indexUrl,
    })
  })

  it('is refused when a copy is not what its manifest says', async () => {
    const mirror = await startModelMirror()
    const there = await emptyFolder()
    const { files } = await storeIn(there, { url: mirror.url }).open('de', 'en')
    await mirror.close()
    await writeFile(files.model, someBytes(300_000, 77))
    const problem = await problemOf(storeIn(await emptyFolder(), offline).pull({ from: there }))
    expect(problem.code).toBe('provider-malformed')
  })

  it('is read as the reference implementation packs it', async () => {
    const origin = await folderWith({ 'model.deen.intgemm.alphas.bin.zst': COMPRESSED, 'vocab.deen.spm': VOCABULARY })
    const [model] = await storeIn(await emptyFolder(), offline).pull({ from: origin })
    expect(await readFile(model!.files.model, 'utf8')).toBe('abcdefghijklmnopqrstuvwxyz'.repeat(100))
  })

  it.each([
    { why: 'no model', files: { 'vocab.deen.spm': VOCABULARY }, code: 'not-found', says: 'model.deen' },
    { why: 'no vocabulary', files: { 'model.deen.intgemm.alphas.bin': MODEL }, code: 'not-found', says: 'vocab' },
    { why: 'nothing', files: {}, code: 'not-found', says: 'no whole model' },
    {
      why: 'a page in place of a file',
      files: { 'model.deen.intgemm.alphas.bin': Buffer.from('<!DOCTYPE html><p>'), 'vocab.deen.spm': VOCABULARY },
      code: 'provider-malformed',
      says: 'HTML',
    },
    {
      why: 'an empty file',
      files: { 'model.deen.intgemm.alphas.bin': Buffer.alloc(0), 'vocab.deen.spm': VOCABULARY },
      code: 'provider-malformed',
      says: 'empty',
    },
    {
      why: 'half of a packed file',
      files: {
        'model.deen.intgemm.alphas.bin.gz': gzipSync(MODEL).subarray(0, 20_000),
        'vocab.deen.spm': VOCABULARY,
      },
      code: 'provider-malformed',
      says: 'unpacked',
    },
    {
      why: 'half of a file packed with zstd',
      files: {
        'model.deen.intgemm.alphas.bin.zst': packZstandard(MODEL).subarray(0, 20_000),
        'vocab.deen.spm': VOCABULARY,
      },
      code: 'provider-malformed',
      says: 'unpacked',
    },
  ])('is refused with what is wrong: $why', async ({ files, code, says }) => {
    const folder = await emptyFolder()
    const origin = await folderWith(files)
    const problem = await problemOf(storeIn(folder, offline).pull({ from: origin }))
    expect(problem.code).toBe(code)
    expect(problem.detail).toContain(says)
    expect(await storeIn(folder, offline).installed()).toEqual([])
  })

  it('takes the place of one that is installed, when it is whole', async () => {
    const folder = await emptyFolder()
    const store = storeIn(folder, offline)
    const good = { 'model.deen.intgemm.alphas.bin': MODEL, 'vocab.deen.spm': VOCABULARY }
    const [first] = await store.pull({ from: await folderWith(good) })
    const broken = { 'model.deen.intgemm.alphas.bin': LEX, 'vocab.deen.spm.gz': gzipSync(LEX).subarray(0, 50) }
    await problemOf(store.pull({ from: await folderWith(broken) }))
    expect(await store.open('de', 'en')).toEqual(first)
    expect(await store.verify()).toEqual([])
    const [second] = await store.pull({ from: await folderWith({ ...good, 'lex.50.50.deen.s2t.bin': LEX }) })
    expect(second!.files.lex).not.toBeNull()
    expect(await filesIn(folder)).toHaveLength(4)
  })

  it('is not looked for where there is no folder, nor copied onto itself', async () => {
    const store = storeIn(await emptyFolder(), offline)
    expect((await problemOf(store.pull({ from: '/nowhere/at/all' }))).code).toBe('not-found')
    const origin = await folderWith({ 'model.deen.intgemm.alphas.bin': MODEL, 'vocab.deen.spm': VOCABULARY })
    const root = await emptyFolder()
    await mkdir(root, { recursive: true })
    await cp(origin, join(root, 'de-en'), { recursive: true })
    expect((await problemOf(storeIn(root, offline).pull({ from: join(root, 'de-en') }))).code).toBe('invalid-request')
    await rm(root, { recursive: true })
  })
})

describe('a model below an address', () => {
  let mirror: ModelMirror
  afterEach(() => mirror.close())

  it('is found under the usual names, packed or not', async () => {
    mirror = await startModelMirror([])
    mirror.put('/models/model.deen.intgemm.alphas.bin.gz', gzipSync(MODEL))
    mirror.put('/models/lex.50.50.deen.s2t.bin.zst', packZstandard(LEX))
    mirror.put('/models/vocab.deen.spm', VOCABULARY)
    const store = storeIn(await emptyFolder(), {})
    const [model] = await store.pull({ pair: PAIR, from: `${mirror.url}/models` })
    expect((await readFile(model!.files.model)).equals(MODEL)).toBe(true)
    expect((await readFile(model!.files.lex ?? '')).equals(LEX)).toBe(true)
    expect((await store.installed())[0]).toMatchObject({ origin: `${mirror.url}/models`, licence: null })
  })

  it('is chosen by an index where the address is one', async () => {
    mirror = await startModelMirror()
    const store = storeIn(await emptyFolder(), { url: 'http://127.0.0.1:9' })
    const [model] = await store.pull({ pair: PAIR, from: mirror.indexUrl })
    expect(model).toMatchObject({ architecture: 'base-memory', version: '3.0' })
  })

  it('is a problem when it is not there, or its pair is not said', async () => {
    mirror = await startModelMirror([])
    const folder = await emptyFolder()
    const problem = await problemOf(storeIn(folder, {}).pull({ pair: PAIR, from: mirror.url }))
    expect(problem.code).toBe('not-found')
    expect(problem.detail).toContain('model.deen.intgemm.alphas.bin')
    expect((await problemOf(storeIn(folder, {}).pull({ from: mirror.url }))).code).toBe('invalid-request')
    expect(await filesIn(folder)).toEqual([])
  })
})
