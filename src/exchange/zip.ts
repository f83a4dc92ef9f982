import { Deflate, deflateSync } from 'fflate'

/** A file of an archive, by its name. Only what is `packed` is made smaller. */
export interface ZipEntry {
  readonly name: string
  /** In one, or in parts that are made as they are written. */
  readonly text: string | Iterable<string>
  readonly packed?: boolean
}

/** A file as an archive holds it. `time` and `attributes` are as the directory has them. */
export interface ZipRecord {
  readonly name: Uint8Array
  /** Bit 11 says that the name is UTF-8. */
  readonly flags: number
  /** 0 as it is, 8 deflated. */
  readonly method: number
  /** MS-DOS time and date, two bytes each. */
  readonly time: readonly [time: number, date: number]
  readonly crc: number
  /** Bytes of the file itself. */
  readonly size: number
  readonly data: Uint8Array
  readonly madeBy: number
  readonly attributes: number
}

/** 1980-01-01, the first day ZIP knows: the same files give the same bytes. */
const DATE = 0x21
const VERSION = 20
const UTF_8 = 0x0800
const LEVEL = 6

/** UTF-16 code units that are packed in one go: some milliseconds of work. */
const PIECE = 1 << 16
const NOTHING = new Uint8Array()

/**
 * A ZIP archive of the texts as UTF-8, in parts. A part may be empty: whoever writes a large archive can let others have
 * their turn after each. Bytes are the same for the same files. APPNOTE 6.3.10,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function* zipParts(entries: Iterable<ZipEntry>): Generator<Uint8Array<ArrayBuffer>, void> {
  const directory: Uint8Array<ArrayBuffer>[] = []
  const encoder = new TextEncoder()
  let offset = 0
  let count = 0
  for (const { name, text, packed = false } of entries) {
    const record = {
      ...(yield* packedText(typeof text === 'string' ? [text] : text, packed)),
      name: encoder.encode(name),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked about
      flags: /^[\x00-\x7f]*$/.test(name) ? 0 : UTF_8,
      time: [0, DATE] as const,
      madeBy: VERSION,
      attributes: 0,
    }
    const { parts, listed } = written(record, offset)
    yield joined(parts)
    yield NOTHING
    directory.push(listed)
    offset += lengthOf(parts)
    count += 1
  }
  yield* directory
  yield endOf(count, lengthOf(directory), offset)
}

/** {@link zipParts} in one. */
export const zip = (entries: Iterable<ZipEntry>): Uint8Array<ArrayBuffer> => joined([...zipParts(entries)])

/** The file of a text, in small steps where it is long. */
function* packedText(
  text: Iterable<string>,
  packed: boolean,
): Generator<Uint8Array<ArrayBuffer>, Pick<ZipRecord, 'method' | 'crc' | 'size' | 'data'>> {
  const encoder = new TextEncoder()
  const pieces = piecesOf(text)
  const first = pieces.next()
  const bytes = encoder.encode(first.value ?? '')
  const second = pieces.next()
  if (second.done) return recordOf(bytes, packed)
  const data: Uint8Array[] = []
  const deflate = packed ? new Deflate({ level: LEVEL }, (made) => data.push(made)) : undefined
  let [crc, size] = [0, 0]
  const add = (piece: Uint8Array): void => {
    crc = crc32(piece, crc)
    size += piece.length
    if (deflate) deflate.push(piece)
    else data.push(piece)
  }
  add(bytes)
  yield NOTHING
  add(encoder.encode(second.value))
  for (const piece of pieces) {
    yield NOTHING
    add(encoder.encode(piece))
  }
  deflate?.push(NOTHING, true)
  return { method: packed ? 8 : 0, crc, size, data: joined(data) }
}

/** The text in pieces of about one length; none ends inside a character. */
function* piecesOf(text: Iterable<string>): Generator<string, undefined> {
  let rest = ''
  for (const part of text) {
    rest += part
    while (rest.length > PIECE) {
      const end = PIECE - (/[\ud800-\udbff]/.test(rest[PIECE - 1]!) ? 1 : 0)
      yield rest.slice(0, end)
      rest = rest.slice(end)
    }
  }
  if (rest !== '') yield rest
  return undefined
}

/** How bytes stand in an archive. */
export const recordOf = (bytes: Uint8Array, packed: boolean): Pick<ZipRecord, 'method' | 'crc' | 'size' | 'data'> => ({
  method: packed ? 8 : 0,
  crc: crc32(bytes),
  size: bytes.length,
  data: packed ? deflateSync(bytes, { level: LEVEL }) : bytes,
})

/** An archive of the records in their order, without comments and extra fields. */
export function writeRecords(records: readonly ZipRecord[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const record of records) {
    const { parts: own, listed } = written(record, offset)
    parts.push(...own)
    directory.push(listed)
    offset += lengthOf(own)
  }
  return joined([...parts, ...directory, endOf(records.length, lengthOf(directory), offset)])
}

/** A record as it stands at an offset of an archive, and how the directory lists it. */
function written(
  { name, flags, method, time, crc, size, data, madeBy, attributes }: ZipRecord,
  offset: number,
): { readonly parts: readonly Uint8Array[]; readonly listed: Uint8Array<ArrayBuffer> } {
  const facts = [VERSION, flags, method, ...time].map(two)
  const sizes = [...[crc, data.length, size].map(four), two(name.length), two(0)]
  const listed = fields([
    four(0x02014b50),
    two(madeBy),
    ...facts,
    ...sizes,
    ...[0, 0, 0].map(two),
    ...[attributes, offset].map(four),
  ])
  return { parts: [fields([four(0x04034b50), ...facts, ...sizes]), name, data], listed: joined([listed, name]) }
}

/** What stands at the end of an archive: how many files, and where and how long their directory is. */
function endOf(records: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const count = two(records)
  return fields([four(0x06054b50), two(0), two(0), count, count, four(size), four(offset), two(0)])
}

/** A number and in how many bytes it is written. */
type Field = readonly [bytes: 2 | 4, value: number]

const two = (value: number): Field => [2, value]
const four = (value: number): Field => [4, value]

/** Numbers one after another, the lowest byte of each first. */
function fields(values: readonly Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)

/** Bytes one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(parts))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

let table: Uint32Array | undefined

const crcTable = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
    return remainder
  })

/** The checksum of ISO 3309, as ZIP has it; `before` is that of the bytes before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  table ??= crcTable()
  let sum = before ^ 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 0xff]!
  return (sum ^ 0xffffffff) >>> 0
}
