/** A file of an archive, by its name (ASCII). */
export interface ZipEntry {
  readonly name: string
  readonly text: string
}

/** 1980-01-01, the first day ZIP knows: the same files give the same bytes. */
const DATE = 0x21
const VERSION = 20

/**
 * A ZIP archive of the texts as UTF-8, stored as they are. Bytes are the same for the same files. APPNOTE 6.3.10,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const table = crcTable()
  const files = entries.map(({ name, text }) => {
    const bytes = encoder.encode(text)
    return { name: encoder.encode(name), bytes, crc: crc32(bytes, table) }
  })
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes, crc } of files) {
    const facts = [0, 0, 0, DATE]
    const sizes = [crc, bytes.length, bytes.length]
    const head = fields([
      [4, 0x04034b50],
      [2, VERSION],
      ...facts.map(two),
      ...sizes.map(four),
      two(name.length),
      two(0),
    ])
    parts.push(head, name, bytes)
    directory.push(
      fields([
        [4, 0x02014b50],
        [2, VERSION],
        [2, VERSION],
        ...facts.map(two),
        ...sizes.map(four),
        two(name.length),
        ...[0, 0, 0, 0].map(two),
        ...[0, offset].map(four),
      ]),
      name,
    )
    offset += head.length + name.length + bytes.length
  }
  const size = lengthOf(directory)
  const count = two(files.length)
  const end = fields([[4, 0x06054b50], two(0), two(0), count, count, four(size), four(offset), two(0)])
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

const crcTable = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
    return remainder
  })

/** The checksum of ISO 3309, as ZIP has it. */
function crc32(bytes: Uint8Array, table: Uint32Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 0xff]!
  return (sum ^ 0xffffffff) >>> 0
}
