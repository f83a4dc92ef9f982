import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { appWith } from '../support/app.ts'
import { built, dragoman, root } from './run-command.ts'

const seed = join(root, 'seeds/000_8a0484b5e21d9973.txt')

beforeAll(async () => {
  await built()
})

describe('dragoman translate', () => {
  it('prints the seed article side by side and ends with 0', async () => {
    const { code, out, err } = await dragoman(['translate', seed, '--to', 'en'])
    expect(code).toBe(0)
    expect(out).toContain('de (')
    expect(out).toMatch(/Verteidigungsvertrag → defence treaty \[applied\]/)
    expect(out).toContain('│')
    expect(err).toContain('sentences')
  })

  it('prints the document as JSON', async () => {
    const { code, out } = await dragoman(['translate', seed, '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).summary.translated).toBe(JSON.parse(out).pairs.length)
  })

  it('writes the translation as a page in one file', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'page-')), 'article.html')
    const { code, out: printed } = await dragoman(['translate', seed, '--format', 'page', '--out', out])
    expect(code).toBe(0)
    expect(printed).toBe('')
    const page = await readFile(out, 'utf8')
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('sha256-')
    expect(page).toContain('defence treaty')
  })

  it('makes no file of what could not be translated, and needs a name for two', async () => {
    const nothing = await dragoman(['translate', '-', '--format', 'csv'], 'Der Minister reiste am Montag nach Wien.')
    expect(nothing.code).toBe(1)
    expect(nothing.out).toBe('')
    const nameless = await dragoman(['translate', seed, '--format', 'moses'])
    expect(nameless.code).toBe(2)
    expect(nameless.err).toContain('--out corpus')
  })

  it('reads standard input, and ends with 1 and the reason when nothing can translate it', async () => {
    const { code, out, err } = await dragoman(
      ['translate', '-', '--to', 'en'],
      'Der Minister reiste am Montag nach Wien.',
    )
    expect(code).toBe(1)
    expect(out).toContain('(untranslated)')
    expect(err).toContain('DEEPL_API_KEY')
  })

  it('ends with 3 when only a part could be translated', async () => {
    const mixed =
      'Dies ist ein weiterer Schritt in der Zusammenarbeit zwischen Russland und Nordkorea. Der Minister schwieg.'
    const { code } = await dragoman(['translate', '-'], mixed)
    expect(code).toBe(3)
  })

  it.each([
    { why: 'no file', args: ['translate'], says: 'Name one file' },
    { why: 'a file that is not there', args: ['translate', '/nowhere.txt'], says: 'ENOENT' },
    { why: 'a language nobody speaks', args: ['translate', seed, '--to', 'klingon!'], says: '--to' },
    { why: 'an option nobody knows', args: ['translate', seed, '--tp', 'en'], says: '--tp' },
    { why: 'no command', args: [], says: 'Which command' },
    { why: 'a command nobody knows', args: ['sing'], says: 'sing' },
  ])('ends with 2 and says what is wrong: $why', async ({ args, says }) => {
    const { code, err } = await dragoman(args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('says how to convert a file that is not UTF-8', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'dragoman-')), 'latin.txt')
    await writeFile(file, Buffer.from([0x4d, 0xfc, 0x6c, 0x6c]))
    const { code, err } = await dragoman(['translate', file])
    expect(code).toBe(1)
    expect(err).toContain('iconv')
  })
})

describe('dragoman segment, detect, terms', () => {
  it('prints a sentence a line', async () => {
    const { out } = await dragoman(['segment', '-'], 'Am 11. November kam er. Er ging.')
    expect(out).toBe('Am 11. November kam er.\nEr ging.\n')
  })

  it('prints the language, its name and the confidence', async () => {
    const { out } = await dragoman(['detect', seed])
    expect(out).toMatch(/^de\tGerman\t[01]\.\d{3}\n$/)
  })

  it('prints each term with its preferred target', async () => {
    const { out } = await dragoman(['terms', seed, '--to', 'fr'])
    expect(out).toMatch(/^Sanktionen\tsanctions\tsanc\.sanctions\t/m)
  })

  it('prints terms as JSON in the shape of POST /v1/terms', async () => {
    const { out } = await dragoman(['terms', seed, '--to', 'fr', '--format', 'json'])
    const answer = await appWith().json('/v1/terms', { text: await readFile(seed, 'utf8'), target: 'fr' })
    expect(JSON.parse(out)).toEqual(await answer.json())
  })

  it('ends with 1 and the reason when there are no terms to look for because the language is unknown', async () => {
    const { code, out, err } = await dragoman(['terms', '/dev/null'])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(/language .* could not be determined.*--from/)
  })

  it('looks for terms of a language that is named, however little text there is', async () => {
    const { code, out } = await dragoman(['terms', '-', '--from', 'de'], 'Sanktionen')
    expect(code).toBe(0)
    expect(out).toContain('sanc.sanctions')
  })
})

describe('what goes in and out', () => {
  it('ends quietly with 0 when nobody reads its result to the end', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'dragoman-')), 'long.txt')
    await writeFile(file, 'Der Minister reiste nach Wien. Er kam spät an.\n\n'.repeat(20_000))
    const child = spawn(process.execPath, [join(root, 'bin/dragoman.js'), 'segment', file, '--language', 'de'])
    let err = ''
    child.stderr.on('data', (part) => {
      err += part
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'close')
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  it('goes on when only its remarks are read no more', async () => {
    const child = spawn(process.execPath, [join(root, 'bin/dragoman.js'), 'translate', seed, '--format', 'json'])
    child.stderr.destroy()
    let out = ''
    child.stdout.on('data', (part) => {
      out += part
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(JSON.parse(out).pairs.length).toBeGreaterThan(10)
  })

  it('says that a disk is full', async () => {
    const child = spawn('/bin/sh', [
      '-c',
      `"${process.execPath}" "${join(root, 'bin/dragoman.js')}" segment - > /dev/full`,
    ])
    let err = ''
    child.stderr.on('data', (part) => {
      err += part
    })
    child.stdin.end('Er kam. Er ging.')
    const [code] = await once(child, 'close')
    expect(err).toBe('The result cannot be written (ENOSPC).\n')
    expect(code).toBe(1)
  })

  it('reads no endless input', async () => {
    const { code, err } = await dragoman(['segment', '/dev/zero'])
    expect(code).toBe(1)
    expect(err).toContain('/dev/zero holds more than 256 MB')
  }, 20_000)

  it('says that a folder is no file', async () => {
    const { code, err } = await dragoman(['segment', tmpdir()])
    expect(code).toBe(2)
    expect(err).toContain('EISDIR')
  })
})

describe('dragoman align', () => {
  it('writes no Moses files over each other when both sides are in one language', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'dragoman-')), 'corpus')
    const options = ['--from', 'de', '--to', 'de', '--pivot', 'none', '--format', 'moses', '--out', out]
    const { code, err } = await dragoman(['align', seed, seed, ...options])
    expect(code).toBe(2)
    expect(err).toContain('both sides are de')
  })

  it.each(['2', 'high', ''])('refuses --min-score %j', async (given) => {
    const { code, err } = await dragoman(['align', seed, seed, `--min-score=${given}`])
    expect(code).toBe(2)
    expect(err).toContain('--min-score must be a number from 0 to 1')
  })

  it('writes only pairs as sure as --min-score asks, and says how many it left out', async () => {
    const options = ['--from', 'de', '--to', 'nl', '--pivot', 'none', '--no-glossary', '--format', 'tsv']
    const { out: all } = await dragoman(['align', seed, seed, ...options])
    const { code, out, err } = await dragoman(['align', seed, seed, ...options, '--min-score', '0.999'])
    expect(code).toBe(0)
    const [before, after] = [all, out].map((table) => table.trim().split('\n').length - 1) as [number, number]
    expect(before - after).toBeGreaterThan(0)
    expect(err).toMatch(
      new RegExp(
        `${before - after} of ${before} pairs (is left out: its|are left out: their) score is below 0\\.999\\.`,
      ),
    )
  })
})
