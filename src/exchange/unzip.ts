import { Inflate } from 'fflate'
import { Problem } from '../domain/problem.ts'
import { crc32, recordOf, writeRecords, type ZipRecord } from './zip.ts'

/** How much an archive may hold: files, bytes of one and of all that are read, once they are unpacked. */
export interface ArchiveLimits {
  readonly files: number
  readonly fileBytes: number
  readonly bytes: number
}

/** Beyond every document and book seen, and well within the memory of a Worker. */
export const ARCHIVE_LIMITS: ArchiveLimits = { files: 5_000, fileBytes: 8 << 20, bytes: 24 << 20 }

/** An archive whose files are unpacked one by one, when they are asked for. */
export interface Archive {
  /** The names of its files as they stand in it, without folders. */
  readonly names: readonly string[]
  /** The bytes of a file; `undefined` where there is none of that name. Throws as {@link openArchive} does. */
  read(name: string): Uint8Array | undefined
  /** The archive with other bytes for these files; every other file is as it was, and packed as it was. */
  replaced(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer>
}

interface Entry extends Omit<ZipRecord, 'name' | 'data'> {
  readonly name: string
  readonly bytes: Uint8Array
  readonly packed: number
  readonly offset: number
}

interface OpenEntry extends Entry {
  readonly data: Uint8Array
}

/**
 * The files of a ZIP archive. Nothing is unpacked yet, and what its head claims is not believed: the archive is refused
 * as `invalid-file` where its directory and its files disagree, where files lie in one another, where a name is not one
 * of a file below it or stands twice, where a file is a link, encrypted or packed in another way than Deflate, and where
 * it is in ZIP64 or in several parts; as `body-too-large` where it holds more than the limits. An archive inside of it is
 * a file like others and never opened. APPNOTE 6.3.10.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Archive {
  const entries = placed(bytes, directoryOf(bytes, limits))
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  let left = limits.bytes
  return {
    names: entries.map(({ name }) => name).filter((name) => !name.endsWith('/')),
    read(name) {
      const entry = byName.get(name)
      if (!entry || name.endsWith('/')) return undefined
      if (entry.size > limits.fileBytes) throw tooLarge(`${shown(name)} unpacks to more than ${limits.fileBytes} bytes`)
      left -= entry.size
      if (left < 0) throw tooLarge(`its files unpack to more than ${limits.bytes} bytes`)
      return unpack(entry)
    },
    replaced: (files) =>
      writeRecords(
        entries.map(({ bytes: name, flags, ...entry }) => {
          const content = files.get(entry.name)
          // sizes are written before a file, not after it
          const record = { ...entry, name, flags: flags & ~SIZES_AFTER }
          return content === undefined ? record : { ...record, ...recordOf(content, entry.method === DEFLATED) }
        }),
      ),
  }
}

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const [END_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH] = [22, 46, 30]
const [STORED, DEFLATED] = [0, 8]
const [ENCRYPTED, SIZES_AFTER, STRONGLY_ENCRYPTED] = [1, 8, 0x40]
const UNKNOWN = 0xffffffff
/** Of Unix, in the upper half of the attributes. */
const [FILE_TYPE, LINK] = [0o170000, 0o120000]

const refused = (detail: string): Problem => new Problem('invalid-file', `The archive is refused: ${detail}.`)
const tooLarge = (detail: string): Problem => new Problem('body-too-large', `The archive is refused: ${detail}.`)
const shown = (name: string): string => JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the directory ends: the last record that says so and ends with the file. */
function endOf(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === bytes.length) return at
  throw refused('it is not a ZIP archive, or its end is missing')
}

/** What the directory says of each file. */
function directoryOf(bytes: Uint8Array, limits: ArchiveLimits): readonly Entry[] {
  const view = viewOf(bytes)
  const end = endOf(bytes, view)
  const [disk, first, here, count] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true)) as [
    number,
    number,
    number,
    number,
  ]
  const [length, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (count === 0xffff || length === UNKNOWN || start === UNKNOWN) throw refused('it is in ZIP64')
  if (disk !== 0 || first !== 0 || here !== count) throw refused('it is one of several parts')
  if (count > limits.files) throw tooLarge(`it holds ${count} files, more than ${limits.files}`)
  if (start + length !== end) throw refused('its directory is not where its end says')
  const entries: Entry[] = []
  const names = new Set<string>()
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw refused('its directory is damaged')
    const two = (offset: number) => view.getUint16(at + offset, true)
    const four = (offset: number) => view.getUint32(at + offset, true)
    const next = at + CENTRAL_LENGTH + two(28) + two(30) + two(32)
    if (next > end) throw refused('its directory is damaged')
    const name = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + two(28))
    const entry: Entry = {
      name: new TextDecoder().decode(name),
      bytes: name,
      madeBy: two(4),
      flags: two(8),
      method: two(10),
      time: [two(12), two(14)],
      crc: four(16),
      packed: four(20),
      size: four(24),
      attributes: four(38),
      offset: four(42),
    }
    checkEntry(entry)
    const key = entry.name.normalize('NFC').toLowerCase()
    if (names.has(key)) throw refused(`${shown(entry.name)} stands in it twice`)
    names.add(key)
    entries.push(entry)
    at = next
  }
  if (at !== end) throw refused('its directory is damaged')
  return entries
}

function checkEntry({ name, flags, method, madeBy, attributes, packed, size, offset }: Entry): void {
  if (name === '' || /[\p{Cc}\\]|^\/|^[a-z]:|(?:^|\/)\.{1,2}(?:\/|$)/iu.test(name))
    throw refused(`${shown(name)} is not the name of a file in it`)
  if (flags & (ENCRYPTED | STRONGLY_ENCRYPTED)) throw refused(`${shown(name)} is encrypted`)
  if (method !== STORED && method !== DEFLATED) throw refused(`${shown(name)} is packed in a way that is not read`)
  if (madeBy >> 8 === 3 && ((attributes >>> 16) & FILE_TYPE) === LINK) throw refused(`${shown(name)} is a link`)
  if ([packed, size, offset].includes(UNKNOWN)) throw refused('it is in ZIP64')
  if (method === STORED && packed !== size) throw refused(`${shown(name)} has two sizes`)
}

/** The entries in the order in which they lie in the archive, each with its packed bytes. No two have one in common. */
function placed(bytes: Uint8Array, entries: readonly Entry[]): readonly OpenEntry[] {
  const view = viewOf(bytes)
  const directory = view.getUint32(endOf(bytes, view) + 16, true)
  let free = 0
  return entries
    .toSorted((one, other) => one.offset - other.offset)
    .map((entry) => {
      const { offset, name, method, flags } = entry
      if (offset < free) throw refused(`${shown(name)} lies in another file`)
      if (offset + LOCAL_LENGTH > directory || view.getUint32(offset, true) !== LOCAL)
        throw refused(`${shown(name)} is not where its directory says`)
      const nameEnd = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true)
      const start = nameEnd + view.getUint16(offset + 28, true)
      free = start + entry.packed
      if (free > directory) throw refused(`${shown(name)} is longer than the archive`)
      const own = bytes.subarray(offset + LOCAL_LENGTH, nameEnd)
      const same = own.length === entry.bytes.length && own.every((byte, index) => byte === entry.bytes[index])
      const encrypted = (view.getUint16(offset + 6, true) ^ flags) & ENCRYPTED
      if (!same || encrypted || view.getUint16(offset + 8, true) !== method)
        throw refused(`${shown(name)} is another file than its directory says`)
      return { ...entry, data: bytes.subarray(start, free) }
    })
}

/** Bytes that are unpacked at a time: what comes of them is at most a thousand times as much. */
const STEP = 4_096

function unpack({ name, method, size, crc, data }: OpenEntry): Uint8Array {
  const content = method === STORED ? data : inflate(data, size, name)
  if (content.length !== size || crc32(content) !== crc) throw refused(`${shown(name)} is damaged`)
  return content
}

/** At most `size` bytes; stops as soon as there are more. */
function inflate(data: Uint8Array, size: number, name: string): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((part) => {
    length += part.length
    if (length > size) throw refused(`${shown(name)} unpacks to more than its directory says`)
    parts.push(part)
  })
  try {
    for (let at = 0; at < data.length; at += STEP) stream.push(data.subarray(at, at + STEP), at + STEP >= data.length)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('invalid-file', `The archive is refused: ${shown(name)} is damaged.`, {}, { cause: error })
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
