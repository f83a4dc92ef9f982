import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { memory } from '../../src/node/memory-command.ts'
import type { Values } from '../../src/node/options.ts'
import { UsageError } from '../../src/node/usage-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-memory-command-'))
let homes = 0
beforeEach(() => {
  homes += 1
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the command prints, and its exit code. */
async function run(operands: readonly string[], values: Partial<Values> = {}) {
  vi.stubEnv('DRAGOMAN_HOME', join(folder, `home-${homes}`))
  const [out, told] = [[] as string[], [] as string[]]
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0),
  ]
  try {
    return { code: await memory(operands, values as Values), out: out.join(''), told: told.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}

const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const TABLE = file('units.csv', 'de,en\nJa.,Yes.\n"Nein, danke.",No thanks.\n')

describe('dragoman memory', () => {
  it('imports a table, counts it, finds words in it', async () => {
    expect(await run(['import', TABLE])).toMatchObject({ code: 0, out: '2 units in the memory, 0 left out\n' })
    expect((await run(['stats'])).out).toBe('de-en\timported\t2\n')
    expect((await run(['search', 'danke'])).out).toMatch(/^\d+\tde-en\timported\tNein, danke\.\tNo thanks\.\n$/)
    expect((await run(['search', 'nowhere'])).code).toBe(1)
  })

  it('gives as TMX what goes in again elsewhere', async () => {
    await run(['import', TABLE])
    const { out } = await run(['export', ...[]])
    const path = file('exported.tmx', out)
    homes += 1000
    expect((await run(['import', path])).out).toBe('2 units in the memory, 0 left out\n')
    homes -= 1000
  })

  it('keeps what came before a fault, and says where that is', async () => {
    const { code, out, told } = await run(['import', file('broken.csv', 'de,en\nJa.,Yes.\n"Nein,No.\n')])
    expect([code, out]).toEqual([1, '0 units in the memory, 0 left out\n'])
    expect(told).toContain('line 3')
  })

  it('empties it only where that is said', async () => {
    await run(['import', TABLE])
    await expect(run(['clear'])).rejects.toThrow(UsageError)
    await expect(run(['clear', 'everything'])).rejects.toThrow(UsageError)
    expect((await run(['clear'], { from: 'fr' })).out).toBe('removed 0 units\n')
    expect((await run(['clear', 'all'])).out).toBe('removed 2 units\n')
    expect((await run(['stats'])).out).toBe('')
  })

  it.each([
    [['import']],
    [['import', 'a', 'b']],
    [['import', join(folder, 'nowhere.tmx')]],
    [['search']],
    [['nothing']],
    [[]],
  ])('says how %j is to be used', async (operands) => {
    await expect(run(operands)).rejects.toThrow(UsageError)
  })
})
