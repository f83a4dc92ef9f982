import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import { parseConfig } from '../../src/config.ts'
import { documents } from '../../src/node/documents-command.ts'
import { openStore } from '../../src/node/open-store.ts'
import type { Values } from '../../src/node/options.ts'
import { UsageError } from '../../src/node/usage-error.ts'
import { appWith, read } from '../support/app.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-documents-command-'))
const environment = { DRAGOMAN_HOME: join(folder, 'home') }
let id = ''

beforeAll(async () => {
  const store = openStore(parseConfig(environment))
  const app = appWith({}, {}, store)
  const kept = await app.json('/v1/translations', { text: example.text, glossary: null, keep: true })
  id = (await read(kept)).id
  await store.close()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** What the command prints, and its exit code. */
async function run(operands: readonly string[], values: Values = {} as Values) {
  vi.stubEnv('DRAGOMAN_HOME', environment.DRAGOMAN_HOME)
  const [out, told] = [[] as string[], [] as string[]]
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0),
  ]
  try {
    return { code: await documents(operands, values), out: out.join(''), told: told.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}

describe('dragoman documents', () => {
  it('lists what is kept, a line each', async () => {
    const { code, out } = await run(['list'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^${id}\\tde-en\\t\\d+/\\d+\\t.*\\n$`))
  })

  it('shows a document side by side, or in another format', async () => {
    expect((await run(['show', id])).out).toContain('North Korea')
    expect(JSON.parse((await run(['show', id], { format: 'json' } as Values)).out)).toMatchObject({ id })
    expect((await run(['show', id], { format: 'tmx' } as Values)).out).toContain('<tmx')
    expect((await run(['show', id], { format: 'tsv' } as Values)).out).toMatch(/^source\ttarget/)
    expect((await run(['show', id], { format: 'csv' } as Values)).out).toMatch(/^\ufeffid,block,source,target/)
    expect((await run(['show', id], { format: 'md' } as Values)).out).toContain('> ')
    expect((await run(['show', id], { format: 'page' } as Values)).out).toMatch(/^<!doctype html>/)
    const lines = (await run(['show', id], { format: 'jsonl' } as Values)).out.trim().split('\n')
    expect(JSON.parse(lines[0]!)).toMatchObject({ id: 0, sourceLanguage: 'de', targetLanguage: 'en' })
  })

  it('exports every document, a line of JSON each', async () => {
    const { out } = await run(['export'])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([id])
  })

  it('says what it does when it is asked for something else', async () => {
    await expect(run(['keep'])).rejects.toThrow(UsageError)
    await expect(run(['show'])).rejects.toThrow(UsageError)
    await expect(run(['show', id], { format: 'pdf' } as Values)).rejects.toThrow(UsageError)
    expect(await run(['show', 'unknown'])).toMatchObject({ code: 1, told: 'There is no document "unknown".\n' })
  })

  it('removes one for good', async () => {
    expect(await run(['rm', id])).toMatchObject({ code: 0, out: `removed ${id}\n` })
    expect((await run(['rm', id])).code).toBe(1)
    expect((await run(['list'])).out).toBe('')
  })
})
