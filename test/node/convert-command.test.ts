import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dragoman } from './run-command.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-convert-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const TABLE = 'de\ten\nGuten Tag, Herr Minister.\tGood day, Minister.\nEs sind 12 Konten.\tThere are 21 accounts.\n'

describe('dragoman convert', () => {
  it('reads a table from standard input and writes a translation memory', async () => {
    const { code, out, err } = await dragoman(['convert', '-', '--as', 'tsv', '--format', 'tmx'], TABLE)
    expect(code).toBe(0)
    expect(out).toContain('<tuv xml:lang="de"><seg>Es sind 12 Konten.</seg></tuv>')
    expect(out).toContain('<prop type="x-flag">number (error)')
    expect(err).toContain('2 of 2 pairs')
  })

  it('goes from form to form and back without losing a pair', async () => {
    const [tmx, csv] = [join(folder, 'a.tmx'), join(folder, 'a.csv')]
    await dragoman(['convert', '-', '--as', 'tsv', '--format', 'tmx', '--out', tmx], TABLE)
    const { code } = await dragoman(['convert', tmx, '--format', 'csv', '--out', csv])
    expect(code).toBe(0)
    expect(await readFile(csv, 'utf8')).toContain('0,0,"Guten Tag, Herr Minister.","Good day, Minister.",de,en')
  })

  it('takes two texts of which line n is line n', async () => {
    const [source, target] = [join(folder, 'b.de'), join(folder, 'b.en')]
    await writeFile(source, 'Ja.\nNein.\n')
    await writeFile(target, 'Yes.\nNo.\n')
    const to = ['--from', 'de', '--to', 'en', '--format', 'jsonl']
    const { out } = await dragoman(['convert', source, target, ...to])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).target),
    ).toEqual(['Yes.', 'No.'])
    await writeFile(target, 'Yes.\n')
    const { code, err } = await dragoman(['convert', source, target, ...to])
    expect([code, err]).toEqual([1, expect.stringContaining('2 lines and the target 1')])
  })

  it.each([
    { args: ['convert'], says: 'one file' },
    { args: ['convert', 'a.xyz'], says: '--as' },
    { args: ['convert', '-', '--as', 'odt'], says: '--as must be one of' },
  ])('$args is a wrong use that is explained', async ({ args, says }) => {
    const { code, err } = await dragoman(args, '')
    expect([code, err]).toEqual([2, expect.stringContaining(says)])
  })
})
