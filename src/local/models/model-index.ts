import * as v from 'valibot'
import { parseTag, type Tag } from '../../domain/tag.ts'
import { unusable } from './model-problem.ts'

/** What a file of a model is. `vocab` serves both languages; else there is one of each. */
export const FILE_KINDS = ['model', 'lex', 'vocab', 'srcvocab', 'trgvocab'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** One file as the index names it, in our words. Digests are SHA-256 in hexadecimal digits, sizes are bytes. */
export interface ModelRecord {
  readonly from: Tag
  readonly to: Tag
  readonly kind: FileKind
  readonly name: string
  readonly architecture: string
  readonly version: string
  /** A condition of the application it is meant for; empty = for all. */
  readonly filter: string
  readonly modified: number
  readonly size: number
  readonly digest: string
  readonly packed: {
    readonly packing: Packing
    readonly size: number
    readonly digest: string
    /** Path below the address of the attachments. */
    readonly location: string
  }
}

/** How a file is packed, told by the end of its name. */
export type Packing = 'plain' | 'gz' | 'zst'

/** The packing a file's name tells, and the name without it: `lex.bin.zst` → `zst`, `lex.bin`. */
export function packingOf(name: string): { readonly packing: Packing; readonly bare: string } {
  const end = /\.(gz|zst)$/i.exec(name)
  if (!end) return { packing: 'plain', bare: name }
  return { packing: end[1]!.toLowerCase() as Packing, bare: name.slice(0, -end[0].length) }
}

/** The architecture of a record that names none. */
export const UNNAMED = 'unknown'

/** Larger than any model there is (70 MB unpacked); keeps an index from filling a disk. */
export const MOST_BYTES = 1_000_000_000

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
const digest = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/i),
  v.transform((value) => value.toLowerCase()),
)
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_BYTES))
const tag = v.pipe(
  text,
  v.transform((value) => parseTag(value)),
  v.string(),
)

/** A record of Firefox's `translations-models-v2` collection; what else it holds is not read. */
const schema = v.object({
  name: text,
  fileType: v.picklist(FILE_KINDS),
  architecture: v.nullish(text, UNNAMED),
  version: text,
  sourceLanguage: tag,
  targetLanguage: tag,
  attachment: v.object({ hash: digest, size, filename: text, location: text }),
  decompressedHash: v.nullish(digest),
  decompressedSize: v.nullish(size),
  filter_expression: v.nullish(v.string(), ''),
  last_modified: v.nullish(v.number(), 0),
})

/**
 * The records of an index, `{ data: [record, …] }`, that can be used; others (quality models, records without a digest)
 * are left out. Throws `provider-malformed` when it is no index at all.
 */
export function parseIndex(body: string, address: string): readonly ModelRecord[] {
  const { data } = parseJson(body, address)
  if (!Array.isArray(data)) throw unusable('The index of models has no list of records.', address)
  return data.flatMap((one: unknown) => {
    const parsed = v.safeParse(schema, one)
    return parsed.success ? recordOf(parsed.output) : []
  })
}

function parseJson(body: string, address: string): { readonly data?: unknown } {
  if (/^\s*</.test(body)) throw unusable('The index of models is a page of HTML, not JSON.', address)
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch (error) {
    throw unusable('The index of models is not JSON.', address, error)
  }
}

/** Every attachment of the public index is packed with zstd; where no name says so, another digest unpacked does. */
function packingOfAttachment({ attachment, decompressedHash }: v.InferOutput<typeof schema>): Packing {
  const named = [attachment.filename, attachment.location].map((name) => packingOf(name).packing)
  const otherwise = decompressedHash && decompressedHash !== attachment.hash ? 'zst' : 'plain'
  return named.find((packing) => packing !== 'plain') ?? otherwise
}

/** Packed files must say what they are unpacked: nothing is unpacked without a limit. */
function recordOf(one: v.InferOutput<typeof schema>): readonly ModelRecord[] {
  const packing = packingOfAttachment(one)
  const unpacked =
    packing === 'plain'
      ? { size: one.attachment.size, digest: one.attachment.hash }
      : { size: one.decompressedSize, digest: one.decompressedHash }
  if (!unpacked.size || !unpacked.digest) return []
  return [
    {
      from: one.sourceLanguage,
      to: one.targetLanguage,
      kind: one.fileType,
      name: packingOf(one.name).bare,
      architecture: one.architecture,
      version: one.version,
      filter: one.filter_expression,
      modified: one.last_modified,
      size: unpacked.size,
      digest: unpacked.digest,
      packed: {
        packing,
        size: one.attachment.size,
        digest: one.attachment.hash,
        location: one.attachment.location,
      },
    },
  ]
}
