import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Result, root, dragoman as run } from './run-command.ts'

const SEED = join(root, 'seeds/000_8a0484b5e21d9973.txt')
const folder = mkdtempSync(join(tmpdir(), 'dragoman-jobs-command-'))
afterAll(() => rmSync(folder, { recursive: true }))
const dragoman = (args: readonly string[]): Promise<Result> =>
  run(args, undefined, { DATABASE_URL: `file:${join(folder, 'dragoman.db')}`, PROVIDERS: 'local' })

describe('dragoman jobs', () => {
  it('submits a document, works on it here with --wait, and says where it is kept', { timeout: 60_000 }, async () => {
    const { code, out, err } = await dragoman(['jobs', 'submit', SEED, '--to', 'en', '--wait'])
    expect([code, err]).toEqual([0, expect.stringContaining('Kept: dragoman documents show')])
    const shown = await dragoman(['documents', 'show', out.trim(), '--format', 'text'])
    expect(shown.code).toBe(0)
    expect(shown.out.length).toBeGreaterThan(readFileSync(SEED, 'utf8').length)
    const listed = (await dragoman(['jobs', 'list'])).out.trim().split('\t')
    expect([listed[1], listed.at(-1)]).toEqual(['done', out.trim()])
    const job = JSON.parse((await dragoman(['jobs', 'show', listed[0]!, '--format', 'json'])).out)
    expect(job).toMatchObject({ id: listed[0], state: 'done', result: `/v1/translations/${out.trim()}` })
    expect((await dragoman(['jobs', 'cancel', listed[0]!])).out).toContain('has ended: done')
  })

  it('leaves a document to a server, and cancels it', { timeout: 60_000 }, async () => {
    const { code, out } = await dragoman(['jobs', 'submit', SEED])
    expect(code).toBe(0)
    expect((await dragoman(['jobs', 'show', out.trim()])).out).toContain('\tqueued\t')
    expect((await dragoman(['jobs', 'cancel', out.trim()])).out).toBe(`cancelled ${out.trim()}\n`)
    expect((await dragoman(['jobs', 'show', out.trim()])).out).toContain('\tcancelled\t')
  })

  it.each([
    { args: ['jobs'], code: 2 },
    { args: ['jobs', 'submit', SEED, '--glossary', 'gone'], code: 1 },
    { args: ['jobs', 'show', 'gone'], code: 1 },
    { args: ['jobs', 'cancel', 'gone'], code: 1 },
  ])('says what is wrong: $args', { timeout: 60_000 }, async ({ args, code }) => {
    expect((await dragoman(args)).code).toBe(code)
  })
})
