import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { ModelProgress } from '../../src/local/models/store.ts'
import { type ModelMirror, release, sha256, someBytes, startModelMirror } from '../support/model-mirror.ts'
import { emptyFolder, filesIn, problemOf, storeIn } from '../support/model-store.ts'
import { packZeros } from '../support/zstandard.ts'

let mirror: ModelMirror
const start = async (...args: Parameters<typeof startModelMirror>) => {
  mirror = await startModelMirror(...args)
  return mirror
}
afterEach(() => mirror.close())

const sha256Of = (...which: Parameters<typeof someBytes>) => sha256(someBytes(...which))

const INSTALLED = [
  'de-en/lex.50.50.deen.s2t.bin',
  'de-en/manifest.json',
  'de-en/model.deen.intgemm.alphas.bin',
  'de-en/vocab.deen.spm',
]

describe('a model that is not installed', () => {
  it('is downloaded, unpacked and held against its digests', async () => {
    const { url } = await start()
    const folder = await emptyFolder()
    const model = await storeIn(folder, { url }).open('de', 'en')
    expect(await filesIn(folder)).toEqual(INSTALLED)
    expect(sha256(await readFile(model.files.model))).toBe(sha256Of(300_000, 1))
    expect(sha256(await readFile(model.files.lex ?? ''))).toBe(sha256Of(150_000, 2))
    expect(model.files.sourceVocabulary).toBe(model.files.targetVocabulary)
    expect(model).toMatchObject({ from: 'de', to: 'en', architecture: 'base-memory', version: '3.0' })
    const manifest = JSON.parse(await readFile(join(folder, 'de-en/manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ from: 'de', to: 'en', licence: 'MPL-2.0', origin: mirror.indexUrl })
    expect(manifest.files[0]).toEqual({
      kind: 'model',
      name: 'model.deen.intgemm.alphas.bin',
      size: 300_000,
      digest: sha256(someBytes(300_000, 1)),
    })
  })

  it('is told with its sizes before the first byte, then by how much of it is there', async () => {
    const { url } = await start()
    const shown: ModelProgress[] = []
    const store = storeIn(await emptyFolder(), { url, onProgress: (progress) => shown.push(progress) })
    await store.open('de', 'en')
    expect(shown[0]).toMatchObject({ done: 0, release: { from: 'de', to: 'en' } })
    expect(shown.at(-1)!.done).toBe(shown.at(-1)!.total)
    const dones = shown.map(({ done }) => done)
    expect(dones).toEqual(dones.toSorted((one, other) => one - other))
  })

  it.each(['zst', 'gz', 'plain'] as const)('may be packed as %s', async (packing) => {
    const { url } = await start(release({ packing }))
    const model = await storeIn(await emptyFolder(), { url }).open('de', 'en')
    expect(sha256(await readFile(model.files.model))).toBe(sha256Of(300_000, 1))
  })

  it('may be packed without a name that says so', async () => {
    const { url } = await start(release({ attachment: { filename: 'model.bin' }, record: { architecture: null } }))
    // the location is the one the mirror knows, so it is the index that is changed
    const body = JSON.stringify({ data: mirror.records }).replaceAll('.zst"', '"')
    for (const record of mirror.records) {
      const { location } = record.attachment as { location: string }
      mirror.put(`/${location.replace(/\.zst$/, '')}`, mirror.content(location))
    }
    mirror.answerIndex({ body })
    const model = await storeIn(await emptyFolder(), { url }).open('de', 'en')
    expect(sha256(await readFile(model.files.model))).toBe(sha256Of(300_000, 1))
    expect(model.architecture).toBe('unknown')
  })

  it('may have a vocabulary for each language and no shortlist', async () => {
    const content = someBytes(1000, 5)
    const { url } = await start([
      { fileType: 'model', content, from: 'zh-Hans' },
      { fileType: 'srcvocab', content: someBytes(500, 6), from: 'zh-Hans' },
      { fileType: 'trgvocab', content: someBytes(500, 7), from: 'zh-Hans' },
    ])
    const { files } = await storeIn(await emptyFolder(), { url }).open('zh-Hans', 'en')
    expect(files.lex).toBeNull()
    expect(files.sourceVocabulary).not.toBe(files.targetVocabulary)
  })

  it('serves regions of its language, and never another script', async () => {
    const { url } = await start([...release(), ...release({ from: 'zh-Hans' }, 9)])
    const store = storeIn(await emptyFolder(), { url })
    expect(await store.open('de-AT', 'en-GB')).toMatchObject({ from: 'de', to: 'en' })
    expect(await store.open('zh', 'en')).toMatchObject({ from: 'zh-Hans' })
    expect((await problemOf(store.open('zh-Hant', 'en'))).code).toBe('unsupported-language-pair')
  })

  it('is asked for without keys, cookies or a referrer', async () => {
    const { url, asked } = await start()
    await storeIn(await emptyFolder(), { url }).open('de', 'en')
    for (const { headers } of asked) {
      expect(Object.keys(headers)).not.toContain('authorization')
      expect(Object.keys(headers)).not.toContain('cookie')
      expect(Object.keys(headers)).not.toContain('referer')
    }
  })
})

describe('a model that is installed', () => {
  it('is used without a single request, by a store that may not make any', async () => {
    const { url, asked } = await start()
    const folder = await emptyFolder()
    await storeIn(folder, { url }).open('de', 'en')
    const before = asked.length
    const fetch = () => Promise.reject(new Error('the network was used'))
    const model = await storeIn(folder, { url, fetch }).open('de', 'en')
    expect(await storeIn(folder, { url, fetch, offline: true }).open('de-CH', 'en')).toEqual(model)
    expect(await storeIn(folder, { url, fetch }).pull({ pair: { from: 'de', to: 'en' } })).toEqual([model])
    expect(asked).toHaveLength(before)
  })

  it('is brought anew as far as its files have another size', async () => {
    const { url } = await start()
    const folder = await emptyFolder()
    const { files } = await storeIn(folder, { url }).open('de', 'en')
    await truncate(files.model, 1000)
    const before = mirror.asked.length
    await storeIn(folder, { url }).open('de', 'en')
    expect(sha256(await readFile(files.model))).toBe(sha256Of(300_000, 1))
    expect(mirror.asked.slice(before).map(({ path }) => path.split('/').at(-1))).toEqual([
      'records',
      '0-model.deen.intgemm.alphas.bin.zst',
    ])
  })

  it('is verified by every byte', async () => {
    const { url } = await start()
    const folder = await emptyFolder()
    const store = storeIn(folder, { url })
    const { files } = await store.open('de', 'en')
    expect(await store.verify()).toEqual([])
    await writeFile(files.model, someBytes(300_000, 99))
    await truncate(files.lex ?? '', 3)
    expect(await store.verify({ from: 'de', to: 'en' })).toEqual([
      { pair: { from: 'de', to: 'en' }, name: 'model.deen.intgemm.alphas.bin', fault: 'wrong digest' },
      { pair: { from: 'de', to: 'en' }, name: 'lex.50.50.deen.s2t.bin', fault: 'wrong size' },
    ])
    expect((await problemOf(store.verify({ from: 'fr', to: 'en' }))).code).toBe('not-found')
  })

  it('is listed, and removed', async () => {
    const { url } = await start()
    const folder = await emptyFolder()
    const store = storeIn(folder, { url })
    await store.open('de', 'en')
    expect((await store.installed()).map(({ from, to }) => [from, to])).toEqual([['de', 'en']])
    expect(await store.remove('de', 'en')).toBe(true)
    expect(await store.remove('de', 'en')).toBe(false)
    expect(await store.installed()).toEqual([])
    expect(await filesIn(folder)).toEqual([])
  })

  it('is not taken from a manifest that names files of other folders', async () => {
    const { url } = await start()
    const folder = await emptyFolder()
    const { folder: there } = await storeIn(folder, { url }).open('de', 'en')
    const path = join(there, 'manifest.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('vocab.deen.spm', '../../vocab.deen.spm'))
    expect(await storeIn(folder, { url }).installed()).toEqual([])
  })
})

describe('the pairs of a store', () => {
  it('are those offered and those installed', async () => {
    const { url } = await start([...release(), ...release({ from: 'en', to: 'fr' }, 5)])
    const store = storeIn(await emptyFolder(), { url })
    expect(await store.pairs()).toEqual([
      { from: 'de', to: 'en' },
      { from: 'en', to: 'fr' },
    ])
  })

  it('are known without a request once something was downloaded', async () => {
    const { url } = await start([...release(), ...release({ from: 'en', to: 'fr' }, 5)])
    const folder = await emptyFolder()
    await storeIn(folder, { url }).open('de', 'en')
    const before = mirror.asked.length
    expect(await storeIn(folder, { url }).pairs()).toContainEqual({ from: 'en', to: 'fr' })
    expect(await storeIn(folder, { url, offline: true }).pairs()).toEqual([{ from: 'de', to: 'en' }])
    expect(mirror.asked).toHaveLength(before)
  })

  it('are still known without a request after a model was had from another index', async () => {
    const { url } = await start([...release(), ...release({ from: 'en', to: 'fr' }, 5)])
    const folder = await emptyFolder()
    await storeIn(folder, { url }).open('de', 'en')
    const other = await startModelMirror(release({ from: 'ru' }, 9))
    await storeIn(folder, { url }).pull({ pair: { from: 'ru', to: 'en' }, from: other.indexUrl })
    await other.close()
    const before = mirror.asked.length
    expect(await storeIn(folder, { url }).pairs()).toContainEqual({ from: 'en', to: 'fr' })
    expect(mirror.asked).toHaveLength(before)
  })

  it('are those installed where nobody answers, who is then left alone for a while', async () => {
    const { url } = await start()
    const folder = await emptyFolder()
    await storeIn(folder, { url }).open('de', 'en')
    await rm(join(folder, 'index.json'))
    mirror.answerIndex({ status: 500 })
    const before = mirror.asked.length
    const store = storeIn(folder, { url })
    expect(await store.pairs()).toEqual([{ from: 'de', to: 'en' }])
    expect(await store.pairs()).toEqual([{ from: 'de', to: 'en' }])
    expect(mirror.asked.length - before).toBe(1)
    expect((await problemOf(storeIn(await emptyFolder(), { url }).pairs())).code).toBe('provider-unreachable')
  })

  it('are fetched once for all who ask, and for those who come after one without patience', async () => {
    const { url } = await start()
    mirror.answerIndex({ delay: 300 })
    const store = storeIn(await emptyFolder(), { url })
    const impatient = store.pairs(AbortSignal.timeout(50))
    const [patient] = await Promise.all([store.pairs(), expect(impatient).rejects.toThrow('timeout')])
    expect(patient).toEqual([{ from: 'de', to: 'en' }])
    expect(mirror.asked).toHaveLength(1)
  })

  it('could not be had for the reason of the index, not for the impatience of who asked first', async () => {
    const { url } = await start()
    mirror.answerIndex({ delay: 400 })
    const store = storeIn(await emptyFolder(), { url, indexTimeout: 200 })
    const impatience = new Problem('provider-timeout', 'Too slow.')
    const left = new AbortController()
    setTimeout(() => left.abort(impatience), 50)
    await expect(store.pairs(left.signal)).rejects.toBe(impatience)
    expect(await problemOf(store.pairs())).toMatchObject({ code: 'provider-unreachable' })
    expect(await problemOf(store.pairs())).toMatchObject({ code: 'provider-unreachable' })
    expect(mirror.asked).toHaveLength(1)
  })
})

describe('a file that is not what the index says', () => {
  const DEFECTS = [
    { why: 'other bytes of the same number', behaviour: 'wrong bytes', says: 'digest' },
    { why: 'a length the index does not say', behaviour: 'says too long', says: 'the index says' },
    { why: 'more bytes than it may have', behaviour: 'does not end', says: 'more than' },
  ] as const
  it.each(DEFECTS)('is not used: $why', async ({ behaviour, says }) => {
    const { url } = await start()
    mirror.behave('lex', behaviour, behaviour, behaviour)
    const folder = await emptyFolder()
    const problem = await problemOf(storeIn(folder, { url }).open('de', 'en'))
    expect(problem).toMatchObject({ code: 'provider-malformed', fields: { provider: 'local' } })
    expect(problem.detail).toContain(says)
    expect((await filesIn(folder)).filter((name) => !name.includes('/model.'))).toEqual([])
  })

  it('is not used when it is another one unpacked', async () => {
    const { url } = await start(release({ record: { decompressedHash: sha256(someBytes(3, 3)) } }))
    const folder = await emptyFolder()
    const problem = await problemOf(storeIn(folder, { url }).open('de', 'en'))
    expect(problem.code).toBe('provider-malformed')
    expect(await storeIn(folder, { url }).installed()).toEqual([])
  })

  it('is not unpacked beyond the size the index says, however little there is to download', async () => {
    const packed = packZeros(8000)
    const { url } = await start([
      { fileType: 'model', content: someBytes(1000, 1), packed },
      { fileType: 'vocab', content: someBytes(10, 2) },
    ])
    const folder = await emptyFolder()
    const before = process.memoryUsage().arrayBuffers
    const problem = await problemOf(storeIn(folder, { url }).open('de', 'en'))
    expect(problem.detail).toContain('unpacked')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
    expect(await filesIn(folder)).toEqual([expect.stringContaining('.partial')])
  })

  it('is not used when it is broken where only unpacking shows it', async () => {
    const { url } = await start([
      { fileType: 'model', content: someBytes(1000, 1), packed: Buffer.from('no frame of Zstandard at all') },
      { fileType: 'vocab', content: someBytes(10, 2) },
    ])
    const problem = await problemOf(storeIn(await emptyFolder(), { url }).open('de', 'en'))
    expect(problem).toMatchObject({ code: 'provider-malformed' })
    expect(problem.detail).toContain('unpacked')
  })
})
