import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { withLock } from '../../src/local/models/pair-lock.ts'
import { release, startModelMirror } from '../support/model-mirror.ts'
import { emptyFolder, filesIn, storeIn } from '../support/model-store.ts'

const lockIn = async () => join(await emptyFolder(), 'de-en.lock')
const holder = (change: object) =>
  JSON.stringify({ pid: process.pid, start: null, host: hostname(), token: 'another', ...change })

/** The number of a process that is no more. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'close')
  return child.pid!
}

describe('a lock', () => {
  it('lets one at a time work, however many ask', async () => {
    const path = await lockIn()
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++inside)
      await pause(5)
      inside--
    }
    await Promise.all(Array.from({ length: 8 }, () => withLock(path, work)))
    expect(most).toBe(1)
    expect(await filesIn(join(path, '..'))).toEqual([])
  })

  it('is given back when the work fails', async () => {
    const path = await lockIn()
    await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withLock(path, async () => 'done')).toBe('done')
  })

  it('is taken over from a process that is no more, by one only', async () => {
    const path = await lockIn()
    await writeFile(path, holder({ pid: await deadProcess() }))
    let inside = 0
    const work = async () => {
      expect(++inside).toBe(1)
      await pause(20)
      inside--
    }
    await Promise.all(Array.from({ length: 5 }, () => withLock(path, work)))
  })

  const withStartTimes = process.platform === 'linux' ? it : it.skip
  withStartTimes('is taken over from a process whose number another one has by now', async () => {
    const path = await lockIn()
    await writeFile(path, holder({ start: '1' }))
    expect(await withLock(path, async () => 'done')).toBe('done')
  })

  it('is taken over when nobody wrote a name into it for five seconds', async () => {
    const path = await lockIn()
    await writeFile(path, '')
    const then = new Date(Date.now() - 6000)
    await utimes(path, then, then)
    expect(await withLock(path, async () => 'done')).toBe('done')
  })

  it('is taken over from another machine that gave no sign of life for a minute', async () => {
    const path = await lockIn()
    await writeFile(path, holder({ host: 'another-machine', pid: 1 }))
    const interrupt = AbortSignal.timeout(250)
    await expect(withLock(path, async () => 'done', interrupt)).rejects.toThrow('timeout')
    const then = new Date(Date.now() - 61_000)
    await utimes(path, then, then)
    expect(await withLock(path, async () => 'done')).toBe('done')
  })

  it('of a process that lives is waited for until the caller goes away', async () => {
    const path = await lockIn()
    await writeFile(path, holder({}))
    await expect(withLock(path, async () => 'done', AbortSignal.timeout(250))).rejects.toThrow('timeout')
    expect(await readFile(path, 'utf8')).toContain('another')
  })
})

describe('two downloads of one pair at once', () => {
  it('are one download', async () => {
    const mirror = await startModelMirror()
    mirror.behave('model', 'slow')
    const folder = await emptyFolder()
    const stores = [storeIn(folder, { url: mirror.url }), storeIn(folder, { url: mirror.url })]
    const [one, other, again] = await Promise.all([...stores, stores[0]!].map((store) => store.open('de', 'en')))
    expect(other).toEqual(one)
    expect(again).toEqual(one)
    for (const part of ['model.', 'lex.', 'vocab.']) expect(mirror.askedFor(part)).toHaveLength(1)
    await mirror.close()
  })

  it('is gone on with by the second when the caller of the first goes away', async () => {
    const mirror = await startModelMirror()
    mirror.behave('model', 'slow')
    const store = storeIn(await emptyFolder(), { url: mirror.url })
    const interrupt = new AbortController()
    const first = expect(store.open('de', 'en', interrupt.signal)).rejects.toThrow('the caller left')
    const second = store.open('de', 'en')
    setTimeout(() => interrupt.abort(new Error('the caller left')), 200)
    await first
    expect(await second).toMatchObject({ from: 'de' })
    await mirror.close()
  })

  it('of different pairs do not wait for each other', async () => {
    const mirror = await startModelMirror([...release(), ...release({ from: 'fr' }, 7)])
    mirror.behave('model.deen', 'stands still')
    const store = storeIn(await emptyFolder(), { url: mirror.url })
    const interrupt = new AbortController()
    const first = expect(store.open('de', 'en', interrupt.signal)).rejects.toThrow('the caller left')
    expect(await store.open('fr', 'en')).toMatchObject({ from: 'fr' })
    interrupt.abort(new Error('the caller left'))
    await first
    await mirror.close()
  })
})
