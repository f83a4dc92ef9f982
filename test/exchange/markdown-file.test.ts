import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdownFile } from '../../src/exchange/markdown/read-markdown.ts'
import { readTextFile } from '../../src/exchange/text-file.ts'
import { type FileParts, type FileTranslation, sourceParts } from '../../src/exchange/translatable-file.ts'
import { expectLinear } from '../support/growth.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const translated = (parts: FileParts): FileTranslation => ({ parts, origin: 'machine', provider: 'fake', remarks: [] })
const upper = (parts: FileParts): FileParts =>
  parts.map((part) => (typeof part === 'string' ? part.toUpperCase() : part))
const shapes = (content: string) =>
  readMarkdownFile(encode(content)).texts.map((text) =>
    sourceParts(text)
      .map((part) => (typeof part === 'string' ? part : { open: '‹', close: '›', alone: '·' }[text.codes[part]!.kind]))
      .join(''),
  )
const inUpper = (content: string, read = readMarkdownFile) => {
  const { texts, write } = read(encode(content))
  return write(
    texts.map((text) => translated(upper(sourceParts(text)))),
    'en',
  )
}
const asItIs = (content: string, read = readMarkdownFile) => {
  const { texts, write } = read(encode(content))
  return write(
    texts.map((text) => translated(sourceParts(text))),
    'en',
  )
}

describe('the texts of a file of Markdown', () => {
  it.each([
    {
      why: 'are headings, paragraphs and items',
      file: '# Eins\n\nZwei\ndrei.\n\n- Vier\n  fünf\n- [ ] Sechs\n1. Sieben\n',
      are: ['Eins', 'Zwei\ndrei.', 'Vier\nfünf', 'Sechs', 'Sieben'],
    },
    { why: 'are quoted lines without their marks', file: '> Eins\n> zwei\n\n> - Drei\n', are: ['Eins\nzwei', 'Drei'] },
    {
      why: 'end where a quotation begins, or one within it',
      file: 'Eins\n> zwei\nund\n> > drei\n> vier\n\n- Fünf\n  > sechs\n  > sieben\n- Acht\n> neun\n',
      are: ['Eins', 'zwei\nund', 'drei\nvier', 'Fünf', 'sechs\nsieben', 'Acht', 'neun'],
    },
    {
      why: 'are no kind of a quotation, but its title',
      file: '> [!WARNING]\n> Eins\n> zwei\n\n> [!note]- Titel\n> Drei\n',
      are: ['Eins\nzwei', 'Titel\nDrei'],
    },
    {
      why: 'are no formulas in lines of their own',
      file: 'Eins\n$$\nx = nicht\n$$\nzwei\n\n$$x = nicht$$\n\n> $$a\n> = nicht$$\n> drei $$nicht$$ so\n\n$$ vier\n$$fünf\n\nsechs$$\n\n$$x$$ sieben\nund $$y$$\n\n$$\nnicht\n$$.\n',
      are: ['Eins', 'zwei', 'drei · so', '$$ vier\n$$fünf', 'sechs$$', '· sieben\nund ·'],
    },
    {
      why: 'are no code in an item, but what belongs to it',
      file: '- Eins\n\n      nicht\n\n      - name: nicht\n\n  Zwei\n\n1. Drei\n\n    Vier\n\n   - Fünf\n\n         sechs (nicht)\n\n     Sieben\n\n[^1]: Acht\n\n    Neun\n\n        nicht\n\n-\tZehn\n\n\tElf\n\n\t\tnicht\n',
      are: ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf'],
    },
    { why: 'are no matter before the text', file: '---\ntitle: Nicht\n---\n\nDoch\n', are: ['Doch'] },
    {
      why: 'are no code',
      file: '```js\nlet nicht\n```\n\n    auch nicht\n\n~~~\n```\nnicht\n~~~\nDoch\n',
      are: ['Doch'],
    },
    {
      why: 'are no HTML that is a block, but lines that begin with HTML',
      file: '<div>\nNicht\n</div>\n\n<!-- nicht\n\nauch nicht -->\n\n<b>Doch</b> so\n',
      are: ['‹Doch› so'],
    },
    {
      why: 'are no definitions of links, but notes',
      file: '[a]: https://example.org "Nicht"\n\n[^1]: Doch\n',
      are: ['Doch'],
    },
    { why: 'are underlined headings', file: 'Eins\n====\n\nZwei\n---\n', are: ['Eins', 'Zwei'] },
    {
      why: 'are the cells of a table',
      file: '| Eins | **Zwei** |\n|:--|--:|\n| Drei \\| vier | 5 |\n\nSechs\n',
      are: ['Eins', '‹Zwei›', 'Drei | vier', 'Sechs'],
    },
    {
      why: 'hold emphasis and links in two ends',
      file: 'Ein *fetter* __Satz__ mit [Verweis *hier*](https://example.org "T") und [da][a].\n',
      are: ['Ein ‹fetter› ‹Satz› mit ‹Verweis ‹hier›› und ‹da›.'],
    },
    {
      why: 'hold code, pictures, addresses, formulas and notes as one',
      file: 'Mit `a``b` und ![Bild](a.png) auf <https://a.de>, https://b.de/x, $x^2$ und[^1].\n',
      are: ['Mit · und · auf ·, ·, · und·.'],
    },
    { why: 'hold a break that stays', file: 'Eins  \nzwei\\\ndrei\n', are: ['Eins·zwei·drei'] },
    {
      why: 'have signs behind a backslash as they are',
      file: '\\*Kein\\* Stern, 5 * 3, snake_case, [kein] Verweis, ein `offener\n',
      are: ['*Kein* Stern, 5 * 3, snake_case, [kein] Verweis, ein `offener'],
    },
    {
      why: 'have characters by their names and numbers as they are, but for blanks and names that are none',
      file: 'F&uuml;r Stra&#223;e &amp; R&#xE4;der, &lt;b&gt;&nbsp;5&#160;&euro;, kr&ccaron;ma&#32;und&#10;&foo;.\n',
      are: ['Für Straße & Räder, <b>\u00a05\u00a0€, krčma·und··.'],
    },
    {
      why: 'are no item where a year ends a sentence',
      file: 'Es war im Jahr\n1984. Dann kam er.\n',
      are: ['Es war im Jahr\n1984. Dann kam er.'],
    },
  ])('$why', ({ file, are }) => {
    expect(shapes(file)).toEqual(are)
  })
})

it('a file of Markdown is read, however many cells a table has', () => {
  expect(readMarkdownFile(encode(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(80_000)}`)).texts).toHaveLength(160_002)
})

it.each([
  { why: 'a tag of many hyphens', file: (size: number) => `a <a${'-a'.repeat(size)}` },
  { why: 'notes without an end', file: (size: number) => `a ${'[^'.repeat(size)}` },
  { why: 'blanks within a line', file: (size: number) => `a${' '.repeat(size)}b` },
  { why: 'blanks within a heading', file: (size: number) => `# a${' '.repeat(size)}b` },
  { why: 'blanks in what is no table', file: (size: number) => `a|b\n-${' '.repeat(size)}b` },
  { why: 'formulas without an end', file: (size: number) => '$$a\n'.repeat(size) },
  { why: 'items under items', file: (size: number) => '- a\n\n      b\n'.repeat(size) },
  { why: 'items in items', file: (size: number) => `${'- '.repeat(size)}b` },
])('a file of Markdown is read in a time that grows with its length: $why', async ({ file }) => {
  await expectLinear({ of: (size) => encode(file(size)), run: readMarkdownFile })
})

describe('a file of Markdown that is written back', () => {
  it('has its translation in its places, and all else as it was', () => {
    const file =
      '---\ntitle: x\n---\n# Ein *Titel* #\n\n> - Siehe [hier](a "B") und `code`,\n>   dort.\n\n| a | b |\n|---|---|\n| c | d |\n'
    expect(inUpper(file)).toBe(
      '---\ntitle: x\n---\n# EIN *TITEL* #\n\n> - SIEHE [HIER](a "B") UND `code`, DORT.\n\n| A | B |\n|---|---|\n| C | D |\n',
    )
  })

  it('has characters as they are that stood by their names, but for blanks that do not break', () => {
    const file =
      '# &Uuml;ber uns\n\n**&nbsp;f&uuml;r** AT&amp;T &lt;b&gt; &amp;amp; &#42;x&#42;\n\n| a &#124; b |\n|---|\n'
    expect(inUpper(file)).toBe('# ÜBER UNS\n\n**&nbsp;FÜR** AT&T \\<B> \\&AMP; \\*X\\*\n\n| A \\| B |\n|---|\n')
    expect(asItIs(file)).toBe(file)
  })

  it('has no mark that was none before', () => {
    const { write } = readMarkdownFile(encode('Eins\n\n| a |\n|---|\n'))
    expect(write([translated(['# 5 * 3 <b> [a](b) snake_case _a_ &amp; `x`']), translated(['a|b'])], 'en')).toBe(
      '\\# 5 \\* 3 \\<b> \\[a](b) snake_case \\_a\\_ \\&amp; \\`x\\`\n\n| a\\|b |\n|---|\n',
    )
  })

  it('has links by their own labels still, when the words of those are others', () => {
    const { write } = readMarkdownFile(encode('Siehe [Das Blatt].\n\n[das blatt]: https://example.org\n'))
    expect(write([translated(['See ', 0, 'the paper', 1, '.'])], 'en')).toBe(
      'See [the paper][Das Blatt].\n\n[das blatt]: https://example.org\n',
    )
  })

  const line = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Wort',
          ' ',
          ' ',
          '*',
          '**',
          '_',
          '`',
          '``',
          '[',
          '](a)',
          '][b]',
          '![',
          '<b>',
          '</b>',
          '<!--',
          '-->',
          '\\',
          '|',
          '&amp;',
          '&nbsp;',
          '&#42;',
          '#',
          '> ',
          '- ',
          '1. ',
          '    ',
          '~~~',
          '---',
          '国',
          'https://a.de',
          '$',
          '$$',
          '[^1]',
        ),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join(''))
  const file = fc
    .array(line, { maxLength: 10 })
    .chain((lines) => fc.constantFrom('\n', '\r\n').map((lineBreak) => lines.join(lineBreak)))

  it('has the same bytes where nothing is another', () => {
    fc.assert(
      fc.property(file, (content) => {
        expect(encode(String(asItIs(content)))).toEqual(encode(content))
        expect(encode(String(asItIs(content, readTextFile)))).toEqual(encode(content))
      }),
      { numRuns: 500 },
    )
  })

  it('reads as its translation, where its marks are those people set', () => {
    const words = fc.constantFrom(
      'wort',
      'ein *wort*',
      '**fett** so',
      '[da](a)',
      '`code`',
      '5 \\* 3',
      'a_b',
      '<b>x</b>',
      '![b](c) da',
      'ende.',
    )
    const block = fc
      .tuple(fc.constantFrom('', '# ', '- ', '> ', '1. '), fc.array(words, { minLength: 1, maxLength: 4 }))
      .map(([mark, all]) => mark + all.join(' '))
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const content = blocks.join('\n\n')
        const texts = (file: string) =>
          readMarkdownFile(encode(file)).texts.map(({ text, codes }) => [text, codes.map(({ at }) => at)])
        expect(texts(String(inUpper(content)))).toEqual(
          texts(content).map(([text, places]) => [(text as string).toUpperCase(), places]),
        )
      }),
    )
  })

  it.each(['[', '![', '`', '*a ', '<!--', '**a_', '](', '|', '[a]', '<b>', '> ', '{{', '`a``', '$a '])(
    'costs no more than its length for many %j',
    (part) => expectLinear({ of: (size) => `a ${part.repeat(size / part.length)}`, run: (content) => asItIs(content) }),
  )
})

describe('a plain text', () => {
  it('has a text a line, and lines that were cut where they were full together', () => {
    const full =
      'Der Rat hat das Einfrieren der Vermögenswerte um sechs\nMonate verlängert, sagte ein Sprecher am Montag in der\nHauptstadt.'
    const texts = readTextFile(encode(`Titel\nEine Zeile\n\n  Eingerückt  \n\n${full}\n***\n`)).texts.map(
      ({ text }) => text,
    )
    expect(texts.slice(0, 3)).toEqual(['Titel', 'Eine Zeile', 'Eingerückt'])
    expect(readTextFile(encode(full)).texts.map(({ text }) => text)).toEqual([full])
  })

  it('is read, however many lines have no empty one between them', () => {
    expect(readTextFile(encode('Da.\n'.repeat(200_000))).texts).toHaveLength(200_000)
  })

  it('is cut as it was, and keeps its white space', () => {
    expect(inUpper('\ufeff  Eins  \r\n\r\n\tZwei\r\n', readTextFile)).toBe('\ufeff  EINS  \r\n\r\n\tZWEI\r\n')
    const full = 'Der Rat hat das Einfrieren der Vermögenswerte um sechs\nMonate verlängert, sagte er.\n'
    const { write } = readTextFile(encode(full))
    expect(
      write([translated(['The Council has extended the freeze of assets by six months, he said on Monday.'])], 'en'),
    ).toBe('The Council has extended the freeze of assets by six\nmonths, he said on Monday.\n')
  })

  it('keeps its tabs, on either side of which texts stand apart', () => {
    const content = '1.\tErste \t Zeile\t\tmit Spalten\n\tEingerückt\t\n'
    const { texts } = readTextFile(encode(content))
    expect(texts[0]).toMatchObject({ text: '1.ErsteZeilemit Spalten' })
    expect(texts[0]!.codes.map(({ at, breaks }) => [at, breaks])).toEqual([2, 7, 12].map((at) => [at, 'column']))
    expect(inUpper(content, readTextFile)).toBe('1.\tERSTE \t ZEILE\t\tMIT SPALTEN\n\tEINGERÜCKT\t\n')
    expect(asItIs(content, readTextFile)).toBe(content)
  })

  it('keeps a tab where lines were cut, and is cut nowhere in rows', () => {
    const wrapped = '1.\tDer Rat hat das Einfrieren der Vermögenswerte um ein Jahr ver-\nlängert, sagte er.\n'
    expect(readTextFile(encode(wrapped)).texts.map(({ text }) => text)).toEqual([
      '1.Der Rat hat das Einfrieren der Vermögenswerte um ein Jahr verlängert, sagte er.',
    ])
    expect(inUpper(wrapped, readTextFile)).toMatch(/^1\.\tDER RAT .* JAHR\nVERLÄNGERT, SAGTE ER\.\n$/)
    const row = 'Der Rat der Europäischen Union\tEinfrieren der Vermögenswerte\n'
    expect(readTextFile(encode(row.repeat(3))).texts).toHaveLength(3)
    expect(inUpper(row.repeat(3), readTextFile)).toBe(row.toUpperCase().repeat(3))
  })

  it('is read in a time that grows with its length, however many tabs it has', async () => {
    await expectLinear({ of: (size) => encode('a\t '.repeat(size)), run: readTextFile })
  })

  it('is refused in another encoding', () => {
    expect(() => readTextFile(Uint8Array.of(0xd6, 0x6c))).toThrow('UTF-8')
  })
})

it('breaks lines where Markdown and HTML do', () => {
  const { text, codes } = readMarkdownFile(encode('Erste  \nzweite\\\ndritte<br>vierte\n')).texts[0]!
  expect(text).toBe('Erstezweitedrittevierte')
  expect(codes.map(({ breaks }) => breaks)).toEqual(['line', 'line', 'line'])
})

describe('a word that a plain text cuts at the end of a line', () => {
  it.each([
    { why: 'is whole', given: 'die Maßnah-\nmen', read: 'die Maßnahmen' },
    { why: 'keeps its hyphen before a capital', given: 'die E-Mail-\nAdresse', read: 'die E-Mail-Adresse' },
    {
      why: 'keeps it where it stands with one elsewhere',
      given: 'well-\nknown und well-known',
      read: 'well-known und well-known',
    },
    { why: 'is none where two words share an end', given: 'die Vor-\nund Nachteile', read: 'die Vor-\nund Nachteile' },
  ])('$why', ({ given, read }) => {
    const lead = 'Der Rat der Europäischen Union beschloss '
    const content = `${lead}${given} der Staaten, die in der neuen Verordnung\nstehen.\n`
    const file = readTextFile(encode(content))
    expect(file.texts[0]!.text).toContain(lead + read)
    expect(asItIs(content, readTextFile)).toBe(content)
    expect(inUpper(content, readTextFile)).toContain(read.split(/\s+/)[1]!.toUpperCase())
  })
})
