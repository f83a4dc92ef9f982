import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../src/exchange/format-error.ts'
import type { PairFile } from '../../src/exchange/pair-file.ts'
import { readPairTable } from '../../src/exchange/pair-table.ts'

const texts = ({ pairs }: PairFile) => pairs.map(({ source, target }) => [source, target])

describe('a table of pairs', () => {
  it.each([
    {
      why: 'semicolons, as Excel writes them where a comma is a decimal point',
      table: 'de;en\r\nJa, ja.;"Yes; yes."\r\n',
      pairs: [['Ja, ja.', 'Yes; yes.']],
    },
    {
      why: 'bars',
      table: 'Ja|Yes\nNein|No\n',
      pairs: [
        ['Ja', 'Yes'],
        ['Nein', 'No'],
      ],
    },
    { why: 'a line that names the delimiter', table: 'sep=;\nsource;target\na,b;c,d\n', pairs: [['a,b', 'c,d']] },
    { why: 'a byte order mark', table: '\ufeffsource,target\na,b\n', pairs: [['a', 'b']] },
    { why: 'a header of another program', table: 'ID,Source Text,Target_Text,Score\n7,a,b,0.5\n', pairs: [['a', 'b']] },
    { why: 'names of languages', table: 'Nr;Deutsch;Englisch\n7;ja;yes\n', pairs: [['ja', 'yes']] },
    { why: 'names of languages behind a number', table: 'No,German,English\n7,ja,yes\n', pairs: [['ja', 'yes']] },
    { why: 'the tag of Norwegian', table: 'no,en\nja,yes\n', pairs: [['ja', 'yes']] },
    {
      why: 'names of languages with something behind them',
      table: 'Key\tRemark\tFrench (source)\tEnglish (UK)\n7\tx\toui\tyes\n',
      pairs: [['oui', 'yes']],
    },
    {
      why: 'a pair of words for one language in its first row',
      table: 'Englisch,English\nDeutsch,German\n',
      pairs: [
        ['Englisch', 'English'],
        ['Deutsch', 'German'],
      ],
    },
    { why: 'columns in another order', table: 'target\tnote\tsource\nb\tx\ta\n', pairs: [['a', 'b']] },
    {
      why: 'no header',
      table: 'Guten Tag,Good day\n"Ja, ja",Yes\n',
      pairs: [
        ['Guten Tag', 'Good day'],
        ['Ja, ja', 'Yes'],
      ],
    },
    {
      why: 'commas in texts divided by tabs',
      table: 'a, b, c\td, e, f\ng, h, i\tj, k, l\n',
      pairs: [
        ['a, b, c', 'd, e, f'],
        ['g, h, i', 'j, k, l'],
      ],
    },
    { why: 'line breaks in cells', table: 'source,target\n"a\r\nb","c\n\nd"\n', pairs: [['a\r\nb', 'c\n\nd']] },
    {
      why: 'quotation marks that are letters',
      table: '"Ja", sagte er\t"Yes," he said\nNein\tNo\n',
      pairs: [
        ['"Ja", sagte er', '"Yes," he said'],
        ['Nein', 'No'],
      ],
    },
    {
      why: 'quotation marks of a spreadsheet',
      table: '"a ""b"" c"\t"d\te"\nNein\tNo\n',
      pairs: [
        ['a "b" c', 'd\te'],
        ['Nein', 'No'],
      ],
    },
    {
      why: 'a guard against formulas',
      table: "source,target\n'=1+1,'-ness\n'tis,'em\n",
      pairs: [
        ['=1+1', '-ness'],
        ["'tis", "'em"],
      ],
    },
    { why: 'an empty target, which is none', table: 'source,target\na,\n', pairs: [['a', null]] },
    { why: 'lines without anything', table: 'source,target\n\n,\na,b\n\n', pairs: [['a', 'b']] },
    { why: 'cells beyond the header', table: 'source,target\na,b,c\n', pairs: [['a', 'b']] },
  ])('is read with $why', ({ table, pairs }) => {
    expect(texts(readPairTable(table, {}))).toEqual(pairs)
  })

  it('names its languages by its header or by its rows', () => {
    expect(readPairTable('de-AT;en_GB\na;b\n', {})).toMatchObject({ source: 'de-AT', target: 'en-GB' })
    const rows = 'source,target,source-language,target-language\na,b,de,en\nc,d,fr,en\ne,f,de,en\n'
    const { source, target, pairs } = readPairTable(rows, {})
    expect([source, target, pairs.map(({ language }) => language)]).toEqual(['de', 'en', [undefined, 'fr', undefined]])
    expect(readPairTable('a,b\n', {})).toMatchObject({ source: null, target: null })
  })

  it('of several languages is read in those that are wanted', () => {
    const table = 'id,de,fr,en\n1,ja,oui,yes\n'
    expect(texts(readPairTable(table, {}))).toEqual([['ja', 'oui']])
    expect(texts(readPairTable(table, { target: 'en' }))).toEqual([['ja', 'yes']])
    expect(texts(readPairTable(table, { source: 'en', target: 'fr' }))).toEqual([['yes', 'oui']])
  })

  it('tells how many rows have cells that no column names', () => {
    expect(readPairTable('source,target\na,b,c\nd,e\n', {}).remarks).toEqual([
      '1 row has more cells than the first one; those were passed over.',
    ])
  })

  it('whose columns nobody names is read by its first two, with a remark', () => {
    const { pairs, remarks } = readPairTable('Ja\tYes\tCC BY\nNein\tNo\tCC BY\n', {})
    expect(pairs.map(({ source, target }) => [source, target])).toEqual([
      ['Ja', 'Yes'],
      ['Nein', 'No'],
    ])
    expect(remarks).toEqual([expect.stringContaining('the first two of 3 were read. Name the columns')])
    expect(readPairTable('Ja\tYes\nNein\tNo\n', {}).remarks).toEqual([])
  })

  it.each([
    { why: 'of one column', table: 'a\nb\n', line: 1 },
    { why: 'without rows', table: 'source,target\n', line: 1 },
    { why: 'with a quotation mark that is never closed', table: 'source,target\na,b\n"c,d\n', line: 3 },
    { why: 'with text behind a quotation mark', table: 'source,target\n"a"b,c\n', line: 2 },
    { why: 'of nothing', table: '', line: 1 },
    { why: 'with a number where a text would be', table: 'Nr;Satz A;Satz B\n1;ja;yes\n2;nein;no\n', line: 1 },
  ])('$why is refused with its line', ({ table, line }) => {
    expect(() => readPairTable(table, {})).toThrow(FormatError)
    expect(() => readPairTable(table, {})).toThrow(`line ${line}: `)
  })

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a,;|\t\n\r"'=\ufeff ]{0,40}$/), (table) => {
        try {
          expect(readPairTable(table, {}).pairs.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError)
        }
      }),
    )
  })
})
