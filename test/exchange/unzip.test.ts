import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import { ARCHIVE_LIMITS, openArchive } from '../../src/exchange/unzip.ts'
import { recordOf, writeRecords, type ZipRecord, zip } from '../../src/exchange/zip.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

const record = (name: string, content: Uint8Array | string = 'content', facts: Partial<ZipRecord> = {}): ZipRecord => ({
  ...recordOf(typeof content === 'string' ? encode(content) : content, true),
  name: encode(name),
  flags: 0x0800,
  time: [0, 0x21],
  madeBy: 20,
  attributes: 0,
  ...facts,
})

const archive = (...records: readonly ZipRecord[]) => writeRecords(records)

/** An archive in which one place of the directory or the end says something else. */
function altered(bytes: Uint8Array, signature: number, offset: number, size: 2 | 4, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) !== signature) continue
    if (size === 2) view.setUint16(at + offset, value, true)
    else view.setUint32(at + offset, value, true)
    return copy
  }
  throw new Error('no such record')
}

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]

/** Opens the archive and reads all of it; gives the problem. */
function problemOf(bytes: Uint8Array, limits = ARCHIVE_LIMITS): Problem {
  try {
    const opened = openArchive(bytes, limits)
    for (const name of opened.names) opened.read(name)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('it was taken')
}

it('gives every file of an archive, packed or not', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zé国]{1,8}$/), fc.string({ unit: 'binary' }), fc.boolean()), {
        selector: ([name]) => name.normalize('NFC').toLowerCase(),
        maxLength: 6,
      }),
      (files) => {
        const opened = openArchive(zip(files.map(([name, text, packed]) => ({ name, text, packed }))))
        expect(opened.names).toEqual(files.map(([name]) => name))
        for (const [name, text] of files) expect(decode(opened.read(name))).toBe(decode(encode(text)))
      },
    ),
  )
})

it('puts other bytes in place of some files and leaves the others as they are', () => {
  const before = archive(record('mimetype', 'type', { ...recordOf(encode('type'), false) }), record('a'), record('b'))
  const opened = openArchive(before)
  const after = openArchive(opened.replaced(new Map([['a', encode('other')]])))
  expect(after.names).toEqual(['mimetype', 'a', 'b'])
  expect(after.names.map((name) => decode(after.read(name)))).toEqual(['type', 'other', 'content'])
  expect([...opened.replaced(new Map())]).toEqual([...before])
})

it('takes folders for nothing', () => {
  expect(openArchive(archive(record('word/', ''), record('word/a'))).names).toEqual(['word/a'])
})

describe('an archive is refused', () => {
  const good = archive(record('a'), record('b'))
  const zeros = new Uint8Array(20 << 20)

  it.each([
    { why: 'that is none', bytes: encode('Just text, and long enough to hold an end.'), says: 'not a ZIP archive' },
    { why: 'that is empty', bytes: new Uint8Array(), says: 'not a ZIP archive' },
    { why: 'whose end is cut off', bytes: good.slice(0, -1), says: 'not a ZIP archive' },
    { why: 'with something behind its end', bytes: Uint8Array.of(...good, 1), says: 'not a ZIP archive' },
    { why: 'in ZIP64, by its end', bytes: altered(good, END, 10, 2, 0xffff), says: 'ZIP64' },
    { why: 'in ZIP64, by a file', bytes: altered(good, CENTRAL, 24, 4, 0xffffffff), says: 'ZIP64' },
    { why: 'in several parts', bytes: altered(good, END, 4, 2, 1), says: 'several parts' },
    { why: 'whose directory lies elsewhere', bytes: altered(good, END, 16, 4, 7), says: 'directory' },
    {
      why: 'with fewer files than it says',
      bytes: altered(altered(good, END, 10, 2, 3), END, 8, 2, 3),
      says: 'damaged',
    },
    {
      why: 'with more files than it says',
      bytes: altered(altered(good, END, 10, 2, 1), END, 8, 2, 1),
      says: 'damaged',
    },
    { why: 'with a name longer than the directory', bytes: altered(good, CENTRAL, 28, 2, 9_999), says: 'damaged' },
    { why: 'with a file that lies elsewhere', bytes: altered(good, CENTRAL, 42, 4, 5), says: 'not where' },
    { why: 'with two files in one place', bytes: overlapping(), says: 'lies in another file' },
    {
      why: 'with a file longer than it',
      bytes: altered(good, CENTRAL, 20, 4, 1 << 30),
      says: 'longer than the archive',
    },
    { why: 'with a file of another name', bytes: altered(good, LOCAL, 30, 2, 0x6162), says: 'another file' },
    { why: 'with a file packed otherwise', bytes: altered(good, LOCAL, 8, 2, 0), says: 'another file' },
    { why: 'with a wrong checksum', bytes: altered(good, CENTRAL, 16, 4, 1), says: 'damaged' },
    { why: 'with a stored file of two sizes', bytes: altered(stored(), CENTRAL, 24, 4, 9), says: 'two sizes' },
    {
      why: 'with a file that is not packed at all',
      bytes: archive(record('a', 'x', { data: encode('no!!') })),
      says: 'damaged',
    },
    {
      why: 'with a file cut short',
      bytes: archive(record('a', 'x'.repeat(99), { data: recordOf(encode('y'), true).data })),
      says: 'damaged',
    },
    { why: 'with an encrypted file', bytes: archive(record('a', 'x', { flags: 1 })), says: 'encrypted' },
    { why: 'with a strongly encrypted file', bytes: archive(record('a', 'x', { flags: 0x41 })), says: 'encrypted' },
    { why: 'packed by LZMA', bytes: archive(record('a', 'x', { method: 14 })), says: 'not read' },
    {
      why: 'with a link',
      bytes: archive(record('a', '/etc/passwd', { madeBy: 0x0314, attributes: (0o120777 << 16) >>> 0 })),
      says: 'a link',
    },
    { why: 'with one name twice', bytes: archive(record('a'), record('a')), says: 'twice' },
    { why: 'with one name in two cases', bytes: archive(record('word/A'), record('word/a')), says: 'twice' },
  ])('$why', ({ bytes, says }) => {
    const problem = problemOf(bytes)
    expect(problem.code).toBe('invalid-file')
    expect(problem.detail).toContain(says)
  })

  it.each(['../a', 'a/../b', '/a', '..', './a', 'a\\b', '..\\a', 'C:/a', 'a\u0000b', 'a\nb', ''])(
    'with a file called %j',
    (name) => expect(problemOf(archive(record(name))).detail).toContain('not the name of a file'),
  )

  it.each([
    {
      why: 'with too many files',
      bytes: archive(...Array.from({ length: 60_000 }, (_, index) => record(`${index}`, ''))),
    },
    { why: 'with a file that unpacks to too much', bytes: archive(record('a', zeros)) },
    { why: 'with a file that says it unpacks to a gigabyte', bytes: altered(good, CENTRAL, 24, 4, 1 << 30) },
    {
      why: 'whose files unpack to too much together',
      bytes: archive(...[...'abcd'].map((name) => record(name, zeros.subarray(0, 7 << 20)))),
    },
  ])('as too large $why', ({ bytes }) => {
    expect(problemOf(bytes).code).toBe('body-too-large')
  })

  it('as soon as a file unpacks to more than it says', () => {
    const bomb = recordOf(new Uint8Array(64 << 20), true)
    const bytes = archive(record('a', 'x', { data: bomb.data, size: 100 }))
    const before = memory()
    expect(problemOf(bytes).detail).toContain('more than its directory says')
    expect(memory() - before).toBeLessThan(32 << 20)
  })

  it('never for an archive inside of it, which is not opened', () => {
    const inner = archive(record('a', zeros))
    expect(openArchive(archive(record('a.zip', inner))).read('a.zip')).toEqual(inner)
  })

  it('or taken, whatever byte is another, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const bytes = good.slice()
        bytes[at] = value
        try {
          const opened = openArchive(bytes)
          for (const name of opened.names) opened.read(name)
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
      { numRuns: 500 },
    )
  })
})

const memory = (): number =>
  typeof process === 'object' && process.memoryUsage
    ? process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
    : 0

function stored(): Uint8Array {
  return archive(record('a', 'x', recordOf(encode('x'), false)))
}

/** Two entries of the directory for one file, as in Fifield's better bomb. */
function overlapping(): Uint8Array {
  const bytes = archive(record('a'), record('b'))
  const view = new DataView(bytes.buffer)
  const central = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === CENTRAL)
  view.setUint32(central + 46 + 1 + 42, 0, true)
  return bytes
}
