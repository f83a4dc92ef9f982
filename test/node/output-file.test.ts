import { chmod, link, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../src/node/command-line.ts'
import { OutputError, requireWritable, writeOutput } from '../../src/node/output-file.ts'
import { UsageError } from '../../src/node/usage-error.ts'
import { requireOutput } from '../../src/node/write-document.ts'

let folder = ''
const at = (...names: readonly string[]) => join(folder, ...names)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'))
  await writeFile(at('in.csv'), 'source,target\nJa,Yes\n')
  await mkdir(at('sub'))
})

describe('a file that is to be written', () => {
  it('may be new, or there already', async () => {
    await requireWritable(at('new.txt'), [at('in.csv'), '-'])
    await requireWritable(at('in.csv'), [at('other.csv')])
  })

  it.each([
    { why: 'in no folder', path: ['none', 'out.txt'], says: 'there is no folder' },
    { why: 'under a file', path: ['in.csv', 'out.txt'], says: 'there is no folder' },
    { why: 'that is a folder', path: ['sub'], says: 'it is a folder' },
  ])('is refused $why, in words', async ({ path, says }) => {
    const refused = requireWritable(at(...path))
    await expect(refused).rejects.toThrow(OutputError)
    await expect(refused).rejects.toThrow(says)
  })

  it('is not the one that is read, by whatever name', async () => {
    await symlink(at('in.csv'), at('soft.csv'))
    await link(at('in.csv'), at('hard.csv'))
    for (const name of ['in.csv', 'soft.csv', 'hard.csv'])
      await expect(requireWritable(at(name), [at('in.csv')])).rejects.toThrow(UsageError)
    await writeFile(at('corpus.de'), 'Ja\n')
    await expect(requireOutput('moses', at('corpus'), [at('corpus.de')])).rejects.toThrow('is a file that is read')
    await requireOutput('moses', at('corpus'), [at('in.csv')])
  })

  it('takes the place of the old one, with its rights, and leaves nothing beside it', async () => {
    await chmod(at('in.csv'), 0o640)
    await symlink(at('in.csv'), at('soft.csv'))
    await writeOutput(at('soft.csv'), ['new ', 'words'])
    expect(await readFile(at('in.csv'), 'utf8')).toBe('new words')
    expect((await stat(at('in.csv'))).mode & 0o777).toBe(0o640)
    expect((await readdir(folder)).sort()).toEqual(['in.csv', 'soft.csv', 'sub'])
  })

  it('leaves the old one where it could not be made', async () => {
    const parts = (function* () {
      yield 'new'
      throw new Error('no more')
    })()
    await expect(writeOutput(at('in.csv'), parts)).rejects.toThrow('no more')
    expect(await readFile(at('in.csv'), 'utf8')).toContain('Ja,Yes')
    expect((await readdir(folder)).sort()).toEqual(['in.csv', 'sub'])
  })

  it('may be no file at all', async () => {
    await requireWritable('/dev/null')
    await writeOutput('/dev/null', 'x')
    expect((await stat('/dev/null')).isFile()).toBe(false)
  })
})

describe('a command that cannot write', () => {
  it.each([
    { why: 'a file', args: () => ['convert', at('in.csv'), '--format', 'tmx', '--out', at('none', 'x.tmx')], code: 1 },
    {
      why: 'over what it reads',
      args: () => ['convert', at('in.csv'), '--format', 'csv', '--out', at('in.csv')],
      code: 2,
    },
    { why: 'a translation', args: () => ['translate', at('in.csv'), '--as', 'txt', '--out', at('sub')], code: 1 },
    { why: 'a termbase', args: () => ['glossary', 'convert', at('in.csv'), at('none', 'x.json')], code: 1 },
    { why: 'a termbase over what it reads', args: () => ['glossary', 'convert', at('in.csv'), at('in.csv')], code: 2 },
  ])('$why ends with a code before it has done anything', async ({ args, code }) => {
    expect(await main(args())).toBe(code)
    expect(await readFile(at('in.csv'), 'utf8')).toContain('Ja,Yes')
  })
})
