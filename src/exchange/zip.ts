import { deflateSync } from 'fflate'

/** A file of an archive, by its name. Only what is `packed` is made smaller. */
export interface ZipEntry {
  readonly name: string
  readonly text: string
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

/**
 * A ZIP archive of the texts as UTF-8. Bytes are the same for the same files. APPNOTE 6.3.10,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  return writeRecords(
    entries.map(({ name, text, packed = false }) => ({
      ...recordOf(encoder.encode(text), packed),
      name: encoder.encode(name),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked about
      flags: /^[\x00-\x7f]*$/.test(name) ? 0 : UTF_8,
      time: [0, DATE],
      madeBy: VERSION,
      attributes: 0,
    })),
  )
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
  for (const { name, flags, method, time, crc, size, data, madeBy, attributes } of records) {
    const facts = [VERSION, flags, method, ...time].map(two)
    const sizes = [...[crc, data.length, size].map(four), two(name.length), two(0)]
    const head = fields([four(0x04034b50), ...facts, ...sizes])
    parts.push(head, name, data)
    directory.push(
      fields([
        four(0x02014b50),
        two(madeBy),
        ...facts,
        ...sizes,
        ...[0, 0, 0].map(two),
        ...[attributes, offset].map(four),
      ]),
      name,
    )
    offset += head.length + name.length + data.length
  }
  const size = lengthOf(directory)
  const count = two(records.length)
  const end = fields([four(0x06054b50), two(0), two(0), count, count, four(size), four(offset), two(0)])
  return joined([...parts, ...directory, end])
}

/** A number and in how many bytes it is written. */
type Field = readonly [bytes: 2 | 4, value: number]

const two = (value: number): Field => [2, value]
const four = (value: number): Field => [4, value]

/** Numbers one after another, the lowest byte of each first. */
function fields(values: readonly Field[]): Uint8Array {
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

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
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

/** The checksum of ISO 3309, as ZIP has it. */
export function crc32(bytes: Uint8Array): number {
  table ??= crcTable()
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 0xff]!
  return (sum ^ 0xffffffff) >>> 0
}
