import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '../../src/exchange/csv.ts'
import { guardCell, joinItems, splitItems, unguardCell } from '../../src/exchange/csv-cells.ts'
import { readGlossary } from '../../src/exchange/read-glossary.ts'
import { writeGlossary } from '../../src/exchange/write-glossary.ts'

const read = (text: string) => readGlossary(text, { format: 'csv' })
const lines = ({ remarks }: ReturnType<typeof read>) => remarks.map(({ level, line }) => `${level} ${line}`)

describe('a table of any kind', () => {
  it.each([
    {
      text: 'a,b\r\nc,d\r\n',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      why: 'line breaks of two characters',
    },
    {
      text: 'a,b\rc,d',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      why: 'the line breaks of old Macs',
    },
    { text: '\ufeff"a",b', rows: [['a', 'b']], why: 'a byte order mark before a quotation mark' },
    { text: '"a,""b""\nc",', rows: [['a,"b"\nc', '']], why: 'quotation marks around anything' },
    { text: '5" pipe,b', rows: [['5" pipe', 'b']], why: 'a quotation mark inside of a plain cell' },
    { text: '\n\na,b\n\n', rows: [['a', 'b']], why: 'empty lines' },
    { text: '', rows: [], why: 'nothing' },
  ])('is read with $why', ({ text, rows }) => {
    expect([...readCsv(text, { delimiter: ',' })].map(({ cells }) => cells)).toEqual(rows)
  })

  it('is the same when it is written and read', () => {
    const row = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(row),
        fc.constantFrom(',', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, lineBreak) => {
          const read = [...readCsv(writeCsv(rows, { delimiter, lineBreak }), { delimiter })]
          expect(read.map(({ cells }) => cells)).toEqual(rows)
        },
      ),
    )
  })

  it('guards any cell so that it never begins as a formula, and gives it back', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom("'", "''", '=', "'=", '+', '-', '@', '\t', '\r'), fc.string()).map(([a, b]) => a + b),
    )
    fc.assert(
      fc.property(cell, (given) => {
        expect(guardCell(given)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguardCell(guardCell(given))).toBe(given)
      }),
    )
  })

  it('holds several items in a cell, whatever they hold', () => {
    const item = fc.string({ unit: fc.constantFrom('a', '|', '\\') })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        expect(splitItems(joinItems(items))).toEqual(items)
      }),
    )
  })

  it('leaves a backslash alone that guards nothing', () => {
    expect(splitItems('C:\\temp|b')).toEqual(['C:\\temp', 'b'])
  })
})

describe('reading a table of terms', () => {
  it.each([
    { delimiter: ',', why: 'RFC 4180' },
    { delimiter: ';', why: 'Excel where a comma divides decimals' },
    { delimiter: '\t', why: 'TSV' },
  ])('finds that $why divides by "$delimiter"', ({ delimiter }) => {
    const text = [
      ['ID', 'de', 'de.deprecated', 'en_gb', 'enforce', 'Note'],
      ['c1', 'Verbalnote|Note verbale', 'Wortnote', '"note, verbale; of ""form"""', 'DOMAIN', "'=old"],
    ]
      .map((row) => row.join(delimiter))
      .join('\r\n')
    const { concepts, remarks } = read(`\ufeff${text}`)
    expect(remarks).toEqual([])
    expect(concepts).toEqual([
      {
        id: 'c1',
        domain: '',
        kind: 'term',
        partOfSpeech: null,
        enforce: 'domain',
        definition: null,
        note: '=old',
        ambiguousWith: [],
        renderedBy: [],
        terms: new Map([
          ['de', { preferred: 'Verbalnote', admitted: ['Note verbale'], deprecated: ['Wortnote'], forms: [] }],
          ['en-GB', { preferred: 'note, verbale; of "form"', admitted: [], deprecated: [], forms: [] }],
        ]),
      },
    ])
  })

  it('takes the delimiter Excel names in a line of its own', () => {
    expect(read('sep=;\nde;en\nNote;note').concepts).toHaveLength(1)
  })

  it('makes ids of the terms, the same whatever the order of the columns', () => {
    const one = read('de,en\nVerbalnote,Note verbale\n北,').concepts.map(({ id }) => id)
    const other = read('en,de\nNote verbale,Verbalnote\n,北').concepts.map(({ id }) => id)
    expect(one).toEqual(['term.note-verbale', expect.stringMatching(/^term\.[0-9a-f]{16}$/)])
    expect(other).toEqual(one)
  })

  it('gives an id that is taken a number and says so', () => {
    const result = read('id,de\nx,a b\nx,c d\nx-2,e f\n')
    expect(result.concepts.map(({ id }) => id)).toEqual(['x', 'x-3', 'x-2'])
    expect(lines(result)).toEqual(['warning 3'])
  })

  it('takes words in capitals for acronyms where nothing is said', () => {
    const kinds = read('de,ru,zh\nNATO,НАТО,北约\nEU,Евросоюз,\nA,,\n').concepts.map(({ kind }) => kind)
    expect(kinds).toEqual(['acronym', 'term', 'term'])
  })

  it.each([
    {
      text: 'de,en\na b,"c d\ne,f\ng',
      remarks: ['error 2'],
      concepts: 0,
      why: 'a quotation mark that is never closed',
    },
    { text: 'de,en\n"a\n\nb","c d', remarks: ['error 4'], concepts: 0, why: 'one that opens further down its row' },
    { text: 'de,en\n"a" b,c d\nNote,note', remarks: ['error 2'], concepts: 1, why: 'text behind a quotation mark' },
    { text: 'de,en\nNote,note,more', remarks: ['error 2'], concepts: 0, why: 'more cells than columns' },
    { text: 'de,en\nNote,note,,', remarks: [], concepts: 1, why: 'nothing for more empty cells' },
    { text: 'de,en,fr\nNote', remarks: ['warning 2'], concepts: 1, why: 'fewer cells than columns' },
    { text: 'de,en,de\nNote,note,Akte', remarks: ['error 1'], concepts: 1, why: 'a column that stands twice' },
    { text: 'de,Page,en\nNote,5,note', remarks: ['warning 1'], concepts: 1, why: 'a column that is no language' },
    { text: 'de,xx\nNote,note', remarks: ['warning 1'], concepts: 1, why: 'a language nobody knows' },
    { text: 'id,de\nx,\n\n,,\n', remarks: ['error 2'], concepts: 0, why: 'a row without terms' },
    { text: 'de,kind\nNote,thing', remarks: ['warning 2'], concepts: 1, why: 'a kind there is not' },
    { text: 'de,de.deprecated\nNote,Note', remarks: ['warning 2'], concepts: 1, why: 'a term allowed and forbidden' },
    { text: 'id,note\nx,y', remarks: ['error 2'], concepts: 0, why: 'no language at all' },
    { text: 'Dear colleagues,\nhere it is', remarks: ['error 1'], concepts: 0, why: 'a letter' },
    { text: 'constructor,__proto__,toString\na,b,c', remarks: ['error 1'], concepts: 0, why: 'names of JavaScript' },
    { text: '', remarks: ['warning null'], concepts: 0, why: 'an empty file' },
  ])('remarks on $why', ({ text, remarks, concepts }) => {
    const result = read(text)
    expect(lines(result)).toEqual(remarks)
    expect(result.concepts).toHaveLength(concepts)
  })

  it('knows Indonesian apart from the column of ids', () => {
    const { concepts } = read('id,id.preferred\nc1,nota verbal')
    expect(concepts[0]?.terms.get('id')?.preferred).toBe('nota verbal')
    expect(writeGlossary(concepts, { format: 'csv', id: 'mine' }).text).toContain('id,kind,enforce,id.preferred\r\n')
  })
})

describe('writing a table of terms', () => {
  it('gives the bytes a spreadsheet reads and never computes', () => {
    const { concepts } = readGlossary(
      '[{"id":"=1+1","note":"a, b","terms":{"de":["-Note","Akte|Mappe"],"en":{"admitted":["@note"],"deprecated":["x y"]}}}]',
      { format: 'json' },
    )
    expect(writeGlossary(concepts, { format: 'csv', id: 'mine' })).toEqual({
      mediaType: 'text/csv; charset=utf-8',
      remarks: [],
      text:
        'id,kind,enforce,note,de,en,en.admitted,en.deprecated\r\n' +
        `'=1+1,term,always,"a, b",'-Note|Akte\\|Mappe,,'@note,x y\r\n`,
    })
  })

  it('gives a header alone for no concepts, which is read without error', () => {
    const { text } = writeGlossary([], { format: 'tsv', id: 'mine' })
    expect(text).toBe('id\tkind\tenforce\n')
    expect(read(text).remarks.map(({ level }) => level)).toEqual(['warning'])
  })
})
