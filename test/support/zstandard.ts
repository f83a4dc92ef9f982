const MAGIC = [0x28, 0xb5, 0x2f, 0xfd]
/** No checksum, no content size, a window of 128 KiB (RFC 8878 §3.1.1.1). */
const HEADER = [0x00, 0x38]
const MOST = 0x20000

/** A Zstandard frame of uncompressed blocks (RFC 8878 §3.1.1.2): Node 20 reads none and writes none. */
export function packZstandard(content: Uint8Array): Buffer {
  const blocks: Buffer[] = []
  for (let at = 0; at === 0 || at < content.length; at += MOST) {
    const part = content.subarray(at, at + MOST)
    blocks.push(blockHeader(at + MOST >= content.length, 0, part.length), Buffer.from(part))
  }
  return Buffer.concat([Buffer.from([...MAGIC, ...HEADER]), ...blocks])
}

/** A frame of a few bytes for each 128 KiB of zeros it holds. */
export function packZeros(blocks: number): Buffer {
  const zeros = Array.from({ length: blocks }, (_, at) => [blockHeader(at === blocks - 1, 1, MOST), Buffer.alloc(1)])
  return Buffer.concat([Buffer.from([...MAGIC, ...HEADER]), ...zeros.flat()])
}

/** `kind` 0: as it is; 1: one byte so many times. */
function blockHeader(last: boolean, kind: 0 | 1, size: number): Buffer {
  const header = Buffer.alloc(3)
  header.writeUIntLE((size << 3) | (kind << 1) | (last ? 1 : 0), 0, 3)
  return header
}
