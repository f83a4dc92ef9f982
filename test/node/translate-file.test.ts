import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { built, dragoman, root } from './run-command.ts'

const KNOWN = 'Es stärkt die Annäherung zwischen den beiden Mächten seit dem Einmarsch in die <g id="1">Ukraine</g>.'
const xliff = (...sources: readonly string[]) =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="de" target-language="en" datatype="html"><body>
${sources.map((source, id) => `<trans-unit id="${id}"><source>${source}</source></trans-unit>\n`).join('')}</body></file></xliff>`

async function fileWith(content: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'file-')), 'strings.xlf')
  await writeFile(file, content)
  return file
}

beforeAll(async () => {
  await built()
})

describe('dragoman translate, of a file that is written back', () => {
  it('writes the file with its translations, and nothing else changed', async () => {
    const file = await fileWith(xliff(KNOWN))
    const out = `${file}.out`
    const { code, out: printed, err } = await dragoman(['translate', file, '--out', out])
    expect([code, printed]).toEqual([0, ''])
    expect(err).toContain('1 of 1 texts translated')
    const written = await readFile(out, 'utf8')
    expect(written).toContain('the invasion of <g id="1">Ukraine</g>.</target>')
    expect(written.replace(/<target.*<\/target>/, '')).toBe(xliff(KNOWN))
  })

  it('ends with 3 where some texts are missing, and with 1 and no file where all are', async () => {
    const unknown = 'Das hier kennt niemand, nicht einmal einer.'
    const partly = await dragoman(['translate', '-', '--as', 'xliff'], xliff(KNOWN, unknown))
    expect(partly.code).toBe(3)
    expect(partly.out).toContain('<g id="1">Ukraine</g>.</target>')
    const none = await dragoman(['translate', '-', '--as', 'xliff12'], xliff(unknown))
    expect([none.code, none.out]).toEqual([1, ''])
  })

  it('takes no options of articles, and no file for another language', async () => {
    const file = await fileWith(xliff(KNOWN))
    const format = await dragoman(['translate', file, '--format', 'csv'])
    expect([format.code, format.err]).toEqual([2, expect.stringContaining('--format has no meaning')])
    const french = await dragoman(['translate', file, '--to', 'fr'])
    expect([french.code, french.err]).toEqual([1, expect.stringContaining('must be en')])
  })

  it('reads a text as an article still', async () => {
    const { code, out } = await dragoman(['translate', join(root, 'seeds/000_8a0484b5e21d9973.txt'), '--format', 'tsv'])
    expect(code).toBe(0)
    expect(out).toContain('source\ttarget')
  })
})
