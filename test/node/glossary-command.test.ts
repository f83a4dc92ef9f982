import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built, dragoman, root } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-glossary-'))
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const home = { DRAGOMAN_HOME: join(folder, 'home') }
const desk = file(
  'desk.csv',
  'id,de,en\nown.freeze,Vermögenssperre,freeze of assets\nown.arms,Waffenembargo,ban on arms\n',
)

beforeAll(async () => {
  await built()
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('dragoman glossary check', () => {
  it('ends with 0 and counts when nothing is wrong', async () => {
    const { code, out } = await dragoman(['glossary', 'check', desk])
    expect(out).toBe('2 concepts, 0 errors, 0 warnings\n')
    expect(code).toBe(0)
  })

  it('passes the built-in glossary', { timeout: 60_000 }, async () => {
    const { code, out } = await dragoman(['glossary', 'check', join(root, 'glossary/concepts')])
    expect(out).toMatch(/\d{3,} concepts, 0 errors, \d+ warnings\n$/)
    expect(code).toBe(0)
  })

  it('names the line or the concept of everything wrong, and ends with 1', async () => {
    const bad = file('bad.csv', 'id,ru,en\na,sanctions,sanctions\nb,"open\n')
    const { code, out } = await dragoman(['glossary', 'check', bad])
    expect(code).toBe(1)
    expect(out).toMatch(/error\t.*bad\.csv:3\t/)
  })

  it('refuses letters it cannot read rather than break them', async () => {
    writeFileSync(join(folder, 'latin1.csv'), Buffer.from('de,en\nVermögenssperre,asset freeze\n', 'latin1'))
    const { code, err } = await dragoman(['glossary', 'check', join(folder, 'latin1.csv')])
    expect(code).toBe(1)
    expect(err).toContain('UTF-8')
  })

  it('reads UTF-16 as spreadsheets save it, and standard input', async () => {
    writeFileSync(join(folder, 'utf16.tsv'), Buffer.from('\ufeffde\ten\nVermögenssperre\tasset freeze\n', 'utf16le'))
    const { code, out } = await dragoman(['glossary', 'check', join(folder, 'utf16.tsv')])
    expect([code, out]).toEqual([0, '1 concepts, 0 errors, 0 warnings\n'])
    const piped = await dragoman(['glossary', 'check', '-', '--format', 'csv'], readFileSync(desk, 'utf8'))
    expect([piped.code, piped.out]).toEqual([0, '2 concepts, 0 errors, 0 warnings\n'])
  })

  it.each([
    { why: 'no file', args: ['check'], says: 'Which file?' },
    { why: 'a file that is not there', args: ['check', '/nowhere/x.csv'], says: 'cannot be read' },
    { why: 'a file of no known kind', args: ['check', join(root, 'LICENSE')], says: 'What format' },
    { why: 'no action', args: [], says: 'glossary does check' },
  ])('is wrong use with $why', async ({ args, says }) => {
    const { code, err } = await dragoman(['glossary', ...args])
    expect(code).toBe(2)
    expect(err).toContain(says)
  })
})

describe('dragoman glossary convert', () => {
  it.each(['tbx', 'json', 'tsv'])('writes %s that reads the same', async (format) => {
    const out = join(folder, `desk.${format}`)
    expect((await dragoman(['glossary', 'convert', desk, out])).code).toBe(0)
    const back = await dragoman(['glossary', 'convert', out, '--format', 'csv'])
    const straight = await dragoman(['glossary', 'convert', desk, '--format', 'csv'])
    expect(back.out).toBe(straight.out)
  })

  it('writes DeepL’s one direction', async () => {
    const { out } = await dragoman(['glossary', 'convert', desk, '--format', 'deepl', '--from', 'de', '--to', 'en'])
    expect(out).toBe('Vermögenssperre\tfreeze of assets\nWaffenembargo\tban on arms\n')
  })
})

describe('a glossary that is kept', () => {
  it('is imported, listed, used, exported and removed', async () => {
    expect((await dragoman(['glossary', 'import', desk, '--id', 'desk', '--name', 'Our desk'], '', home)).out).toBe(
      'made desk: 2 concepts, 4 terms\n',
    )
    expect((await dragoman(['glossary', 'list'], '', home)).out).toMatch(/desk\tOur desk\t2 concepts\t4 terms\tde en\n/)
    const text = 'Die Vermögenssperre gilt.'
    const terms = await dragoman(['terms', '-', '--from', 'de', '--to', 'en', '--glossary', 'desk'], text, home)
    expect(terms.out).toBe('Vermögenssperre\tfreeze of assets\town.freeze\talways\n')
    const json = await dragoman(['glossary', 'export', 'desk', '--format', 'json'], '', home)
    expect(JSON.parse(json.out).concepts).toHaveLength(2)
    expect((await dragoman(['glossary', 'rm', 'desk'], '', home)).code).toBe(0)
    expect((await dragoman(['glossary', 'rm', 'desk'], '', home)).code).toBe(1)
  })

  it('may be used straight from its file, with precedence over others', async () => {
    const text = 'Das Waffenembargo der Europäischen Union.'
    const { out } = await dragoman(
      ['terms', '-', '--from', 'de', '--to', 'en', '--glossary', desk, '--glossary', 'sanctions-diplomacy'],
      text,
    )
    expect(out).toContain('Waffenembargo\tban on arms\town.arms')
    expect(out).toContain('Europäischen Union\tEuropean Union\torg.eu')
  })

  it('cannot take the built-in one’s place', async () => {
    const { code, err } = await dragoman(['glossary', 'import', desk, '--id', 'sanctions-diplomacy'], '', home)
    expect(code).toBe(1)
    expect(err).toContain('comes with the service')
  })
})

describe('dragoman keys', () => {
  it('makes a key that is shown once, lists it without its secret, and removes it', async () => {
    const { code, out, err } = await dragoman(
      ['keys', 'add', 'news desk', '--glossary', 'sanctions-diplomacy'],
      '',
      home,
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^drg_[\w-]{32}\n$/)
    expect(err).toContain('shown this once')
    const list = await dragoman(['keys', 'list'], '', home)
    expect(list.out).toMatch(/^[0-9a-f]{8}\tnews desk\t.*\tsanctions-diplomacy\n$/)
    expect(list.out).not.toContain(out.trim())
    expect(readFileSync(join(folder, 'home', 'dragoman.db')).includes(out.trim())).toBe(false)
    const id = list.out.slice(0, 8)
    expect((await dragoman(['keys', 'rm', id], '', home)).code).toBe(0)
    expect((await dragoman(['keys', 'rm', id], '', home)).code).toBe(1)
  })

  it('takes only glossaries that are there', async () => {
    const { code, err } = await dragoman(['keys', 'add', 'desk', '--glossary', 'nothing'], '', home)
    expect(code).toBe(1)
    expect(err).toContain('No glossary has the id "nothing"')
  })
})

describe('dragoman keys add', () => {
  it('makes no key that is gone at once', async () => {
    const { code, out, err } = await dragoman(['keys', 'add', 'desk'], undefined, { DATABASE_URL: 'memory:' })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('DATABASE_URL')
  })

  it('lists a key on one line, whatever its label', async () => {
    const own = { DRAGOMAN_HOME: join(folder, 'labels') }
    await dragoman(['keys', 'add', ' news\tdesk\n2 '], undefined, own)
    expect((await dragoman(['keys', 'list'], undefined, own)).out).toMatch(/^[0-9a-f]{8}\tnews desk 2\t[^\n]+\n$/)
    expect((await dragoman(['keys', 'add', ' \n'], undefined, own)).code).toBe(2)
  })
})

describe('dragoman keys budget', () => {
  it('gives a key a budget, another and none, and lists what is used of it', async () => {
    const own = { DRAGOMAN_HOME: join(folder, 'budgets') }
    const listed = async () => (await dragoman(['keys', 'list'], undefined, own)).out
    await dragoman(['keys', 'add', 'desk', '--budget', '500000/month'], undefined, own)
    expect(await listed()).toMatch(/\t0 of 500000\/month used\n$/)
    const id = (await listed()).slice(0, 8)
    expect((await dragoman(['keys', 'budget', id, '--budget', '9/day'], undefined, own)).code).toBe(0)
    expect(await listed()).toMatch(/\t0 of 9\/day used\n$/)
    expect((await dragoman(['keys', 'budget', id, '--budget', 'none'], undefined, own)).code).toBe(0)
    expect(await listed()).toMatch(/\t\(default glossary\)\n$/)
    expect((await dragoman(['keys', 'budget', 'nobody', '--budget', '9/day'], undefined, own)).code).toBe(1)
  }, 30_000)

  it.each(['500000', '1/week', '-1/day'])('refuses %s as wrong use', async (budget) => {
    const { code, err } = await dragoman(['keys', 'add', 'desk', '--budget', budget], undefined, home)
    expect(code).toBe(2)
    expect(err).toContain('--budget')
  })
})

describe('dragoman glossary import', () => {
  it('keeps the name a glossary has', async () => {
    const own = { DRAGOMAN_HOME: join(folder, 'names') }
    await dragoman(['glossary', 'import', desk, '--name', 'Our desk'], undefined, own)
    await dragoman(['glossary', 'import', desk], undefined, own)
    expect((await dragoman(['glossary', 'list'], undefined, own)).out).toContain('\tOur desk\t')
  })

  it('says why the database cannot be used', async () => {
    const own = { DATABASE_URL: `file:${desk}` }
    const { code, err } = await dragoman(['glossary', 'list'], undefined, own)
    expect(code).toBe(1)
    expect(err).toContain('file is not a database')
  })
})
