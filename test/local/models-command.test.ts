import { existsSync } from 'node:fs'
import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildCommand } from '../support/built-command.ts'
import { type ModelMirror, release, sha256, someBytes, startModelMirror } from '../support/model-mirror.ts'
import { emptyFolder, filesIn } from '../support/model-store.ts'

// several processes one after another, on machines with much else to do
vi.setConfig({ testTimeout: 60_000 })

let command: Awaited<ReturnType<typeof buildCommand>>
let mirror: ModelMirror
let folder: string
beforeAll(async () => {
  command = await buildCommand()
}, 60_000)
afterAll(() => command.remove())
beforeEach(async () => {
  mirror = await startModelMirror([...release(), ...release({ from: 'en', to: 'fr' }, 7)])
  folder = await emptyFolder()
})
afterEach(() => mirror.close())

const start = (args: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  command.start(['models', ...args], { MODELS_DIR: folder, MODELS_URL: mirror.url, ...settings })
const run = (...given: Parameters<typeof start>) => start(...given).ended
const installed = () => existsSync(join(folder, 'de-en/manifest.json'))

describe('dragoman models pull', () => {
  it('says what it will download, under which licence and how large; shows how far it is; names the folder', async () => {
    const { code, out, err } = await run(['pull', 'de-en', 'en-fr'])
    expect(code).toBe(0)
    expect(out).toBe(`de-en\t${folder}/de-en\nen-fr\t${folder}/en-fr\n`)
    expect(err).toContain('de → en: base-memory 3.0, licence MPL-2.0, from 127.0.0.1')
    expect(err).toContain('model.deen.intgemm.alphas.bin (300.0 kB)')
    expect(err).toContain('470.0 kB to download, 470.0 kB on disk')
    expect(err).toContain('470.0 kB of 470.0 kB\n')
    expect(err).not.toContain('\r')
  })

  it('keeps models in the home folder where no other is named', async () => {
    const home = await emptyFolder()
    const { out } = await command.start(['models', 'pull', 'de-en'], { DRAGOMAN_HOME: home, MODELS_URL: mirror.url })
      .ended
    expect(out).toBe(`de-en\t${home}/models/de-en\n`)
  })

  it('ends with 1 and the reason', async () => {
    mirror.behave('lex', 'wrong bytes')
    const wrong = await run(['pull', 'de-en'])
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain('digest')
    const unknown = await run(['pull', 'de-fr'])
    expect(unknown.code).toBe(1)
    expect(unknown.err).toContain('dragoman models pull de-en en-fr')
    const offline = await run(['pull', 'en-fr'], { MODELS_OFFLINE: '1' })
    expect(offline.code).toBe(1)
    expect(offline.err).toContain('dragoman models pull en-fr --from DIR')
  })

  it('loads from a folder', async () => {
    await run(['pull', 'de-en'])
    const other = await emptyFolder()
    const { code, out } = await run(['pull', '--from', folder], { MODELS_DIR: other, MODELS_OFFLINE: '1' })
    expect({ code, out }).toEqual({ code: 0, out: `de-en\t${other}/de-en\n` })
  })

  it.each([
    { why: 'no action', args: [], says: 'list, pull, verify, rm' },
    { why: 'an action nobody knows', args: ['fetch'], says: 'list, pull, verify, rm' },
    { why: 'no pair', args: ['pull'], says: 'Which pair' },
    { why: 'no pair of languages', args: ['pull', 'de'], says: '"de" is no pair' },
    { why: 'a path', args: ['rm', '../..'], says: 'is no pair' },
    { why: 'no pair to remove', args: ['rm'], says: 'Which pair' },
  ])('ends with 2 and says what is wrong: $why', async ({ args, says }) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('ends with 2 when a setting cannot be used', async () => {
    const { code, err } = await run(['list'], { MODELS_URL: 'ftp://mirror' })
    expect(code).toBe(2)
    expect(err).toContain('MODELS_URL')
  })
})

describe('dragoman models list, verify, rm', () => {
  it('name what is installed and what could be', async () => {
    expect((await run(['list'])).err).toContain('dragoman models pull de-en')
    await run(['pull', 'de-en'])
    expect((await run(['list'])).out).toBe('de-en\tbase-memory\t3.0\t470.0 kB\tMPL-2.0\n')
    const [row] = JSON.parse((await run(['list', '--json'])).out)
    expect(row).toMatchObject({ from: 'de', to: 'en', licence: 'MPL-2.0', bytes: 470_000, origin: mirror.indexUrl })
    expect(row.files[0]).toMatchObject({ name: 'model.deen.intgemm.alphas.bin', size: 300_000 })
    const offered = await run(['list', '--offered'])
    expect(offered.out).toMatch(/^de-en\tbase-memory\t3\.0\t470\.0 kB\t470\.0 kB\tMPL-2\.0\nen-fr\t/)
  })

  it('tell a file that changed, and remove a model', async () => {
    await run(['pull', 'de-en'])
    expect(await run(['verify'])).toMatchObject({ code: 0, out: '' })
    await writeFile(join(folder, 'de-en/vocab.deen.spm'), someBytes(20_000, 77))
    await truncate(join(folder, 'de-en/lex.50.50.deen.s2t.bin'), 10)
    const { code, out } = await run(['verify', 'de-en'])
    expect(code).toBe(1)
    expect(out).toBe('de-en\tlex.50.50.deen.s2t.bin\twrong size\nde-en\tvocab.deen.spm\twrong digest\n')
    expect(await run(['rm', 'de-en'])).toMatchObject({ code: 0, out: 'removed de-en\n' })
    expect(await run(['rm', 'de-en'])).toMatchObject({ code: 1, out: '' })
    expect(await filesIn(folder)).toEqual([])
  })
})

/** Waits until a part of the model is on the disk. */
async function untilDownloading(): Promise<string> {
  for (let at = 0; at < 500; at++) {
    const partial = (await filesIn(folder).catch(() => [])).find((name) => name.endsWith('.partial'))
    if (partial !== undefined && (await stat(join(folder, partial))).size > 30_000) return join(folder, partial)
    await pause(10)
  }
  throw new Error('It never began to download')
}

describe('a process that is killed while it downloads', () => {
  it('leaves nothing that looks installed; the next takes its lock over and goes on where it stopped', async () => {
    mirror.behave('model', 'slow')
    const killed = start(['pull', 'de-en'])
    const partial = await untilDownloading()
    killed.child.kill('SIGKILL')
    expect(await killed.ended).toMatchObject({ code: null, signal: 'SIGKILL' })
    expect(installed()).toBe(false)
    expect(existsSync(join(folder, 'de-en.lock'))).toBe(true)
    const { size } = await stat(partial)

    const { code } = await run(['pull', 'de-en'])
    expect(code).toBe(0)
    expect(mirror.askedFor('model.').at(-1)!.range).toBe(`bytes=${size}-`)
    expect(sha256(await readFile(join(folder, 'de-en/model.deen.intgemm.alphas.bin')))).toBe(
      sha256(someBytes(300_000, 1)),
    )
    expect(await run(['verify'])).toMatchObject({ code: 0 })
    expect((await filesIn(folder)).filter((name) => /partial|unpacked|lock/.test(name))).toEqual([])
  })

  it('is gone on with by another that waits', async () => {
    mirror.behave('model', 'slow')
    const killed = start(['pull', 'de-en'])
    await untilDownloading()
    const waiting = start(['pull', 'de-en'])
    await pause(300)
    killed.child.kill('SIGKILL')
    expect(await waiting.ended).toMatchObject({ code: 0 })
    expect(mirror.askedFor('lex.')).toHaveLength(1)
    await killed.ended
  })

  it('stops at Ctrl-C with its lock given back and its part kept', async () => {
    mirror.behave('model', 'slow')
    const stopped = start(['pull', 'de-en'])
    const partial = await untilDownloading()
    stopped.child.kill('SIGINT')
    expect(await stopped.ended).toMatchObject({ code: 1, err: expect.stringContaining('goes on where it stopped') })
    expect(existsSync(partial)).toBe(true)
    expect(existsSync(join(folder, 'de-en.lock'))).toBe(false)
  })
})

describe('two processes that download one pair at once', () => {
  it('download it once', async () => {
    mirror.behave('model', 'slow')
    const ended = await Promise.all([run(['pull', 'de-en']), run(['pull', 'de-en']), run(['pull', 'de-en'])])
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0])
    for (const part of ['model.', 'lex.', 'vocab.']) expect(mirror.askedFor(part)).toHaveLength(1)
  })
})
