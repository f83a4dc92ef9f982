import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRoom } from '../support/fake-control.ts'
import { built, dragoman } from './run-command.ts'

const ARTICLE = 'Die Regierung hat am Montag neue Maßnahmen gegen den Handel mit diesen Waren beschlossen.'
const folder = mkdtempSync(join(tmpdir(), 'dragoman-translate-memory-'))
let homes = 0
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  await built()
})

/** The command with a store and an engine of its own, and what the engine was sent. */
function operator(more: Readonly<Record<string, string>> = {}) {
  const deepl = openRoom('fakeDeepl')
  homes += 1
  const settings = {
    DEEPL_API_KEY: 'test-key',
    DEEPL_SERVER_URL: deepl.url,
    DRAGOMAN_HOME: join(folder, `home-${homes}`),
    ...more,
  }
  const run = (...args: readonly string[]) => dragoman(args, ARTICLE, settings)
  const translate = async (...args: readonly string[]) => {
    const { out } = await run('translate', '-', '--from', 'de', '--no-glossary', '--format', 'json', ...args)
    return JSON.parse(out).pairs.map(({ origin }: { origin: string }) => origin)
  }
  const sent = async () => (await deepl.translations()).flatMap(({ texts }) => texts)
  return { run, translate, sent }
}

describe('dragoman translate, with a memory', { timeout: 60_000 }, () => {
  it('sends no sentence a second time, unless it is private', async () => {
    const { run, translate, sent } = operator()
    expect(await translate('--private')).toEqual(['machine'])
    expect((await run('memory', 'stats')).out).toBe('')
    expect(await translate()).toEqual(['machine'])
    expect((await run('memory', 'stats')).out).toBe('de-en\tmachine\t1\n')
    expect(await translate()).toEqual(['memory'])
    expect(await translate('--private')).toEqual(['machine'])
    expect(await sent()).toHaveLength(3)
  })

  it('uses what was imported', async () => {
    const table = join(folder, 'units.csv')
    writeFileSync(table, `de,en\n${ARTICLE},On Monday the government adopted new measures.\n`)
    const { run, sent } = operator()
    await run('memory', 'import', table)
    expect((await run('translate', '-', '--from', 'de', '--no-glossary')).out).toContain('the government adopted')
    expect(await sent()).toEqual([])
  })

  it('uses it for files that are written back', async () => {
    const { run, translate, sent } = operator()
    const file = join(folder, 'strings.xlf')
    writeFileSync(
      file,
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="de" target-language="en" datatype="html"><body><trans-unit id="1"><source>${ARTICLE}</source></trans-unit></body></file></xliff>`,
    )
    await translate()
    expect((await run('translate', file, '--no-glossary')).out).toContain('</target>')
    expect(await sent()).toHaveLength(1)
    expect((await run('translate', file, '--no-glossary', '--private')).code).toBe(0)
    expect(await sent()).toHaveLength(2)
  })

  it('neither reads nor writes where the settings say so', async () => {
    const { run, translate } = operator({ MEMORY: 'off' })
    expect([...(await translate()), ...(await translate())]).toEqual(['machine', 'machine'])
    expect((await run('memory', 'stats')).out).toBe('')
  })

  it('leaves no private text to a job', async () => {
    const { run } = operator()
    const { code, err } = await run('jobs', 'submit', '-', '--private')
    expect([code, err]).toEqual([2, expect.stringContaining('--private')])
  })
})
