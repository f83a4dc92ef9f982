import type { Tag } from '../../domain/tag.ts'
import { meetsFilter } from './filter-expression.ts'
import { type FileKind, type ModelRecord, UNNAMED } from './model-index.ts'

/** The files of a pair that were trained and published together. */
export interface Release {
  readonly from: Tag
  readonly to: Tag
  readonly architecture: string
  readonly version: string
  readonly files: readonly ModelRecord[]
}

/** Majors whose file format the engines read, the one they are made for first. */
const MAJORS = [3, 2, 1]

/** At the same version: the better translation first, as far as ordinary memory goes. */
const ARCHITECTURES = ['base', 'base-memory', 'tiny']

/**
 * The release to use of each pair. Files are never mixed: all are of one architecture and one version, for the newest of
 * each kind may come from different trainings. Left out are records meant for other applications, early versions
 * (`3.0a1`), majors we do not know, and releases without a model or without the vocabulary of both languages.
 */
export function chooseReleases(records: readonly ModelRecord[], platform?: string): readonly Release[] {
  const ours = records.filter((record) => majorOf(record.version) !== undefined && meetsFilter(record.filter, platform))
  const byPair = groupBy(ours, ({ from, to }) => `${from} ${to}`)
  return [...byPair.values()].flatMap((ofPair) =>
    groupsOf(ofPair).map(releaseOf).filter(isComplete).sort(byPreference).slice(0, 1),
  )
}

/**
 * The records of a pair that belong together. One that does not name its architecture belongs to each of its version,
 * where there is no other of its kind.
 */
function groupsOf(ofPair: readonly ModelRecord[]): readonly (readonly ModelRecord[])[] {
  const open = ofPair.filter(({ architecture }) => architecture === UNNAMED)
  const named = ofPair.filter(({ architecture }) => architecture !== UNNAMED)
  const groups = [...groupBy(named, ({ architecture, version }) => `${architecture} ${version}`).values()].map(
    (group) => {
      const kinds = new Set(group.map(({ kind }) => kind))
      return [...group, ...open.filter(({ kind, version }) => version === group[0]!.version && !kinds.has(kind))]
    },
  )
  return [...groups, ...groupBy(open, ({ version }) => version).values()]
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function releaseOf(records: readonly ModelRecord[]): Release {
  const { from, to, architecture, version } = records[0]!
  const newest = new Map<FileKind, ModelRecord>()
  for (const record of records) {
    const other = newest.get(record.kind)
    if (!other || other.modified < record.modified) newest.set(record.kind, record)
  }
  // one vocabulary for both languages makes the others needless
  const files = [...newest.values()].filter(({ kind }) => !(newest.has('vocab') && /^(src|trg)vocab$/.test(kind)))
  return { from, to, architecture, version, files }
}

/** Whether a model and the vocabulary of both languages are there. */
export function isComplete({ files }: { readonly files: readonly { readonly kind: FileKind }[] }): boolean {
  const kinds = new Set(files.map(({ kind }) => kind))
  return kinds.has('model') && (kinds.has('vocab') || (kinds.has('srcvocab') && kinds.has('trgvocab')))
}

function byPreference(one: Release, other: Release): number {
  const rank = (list: readonly unknown[], value: unknown) => (list.includes(value) ? list.indexOf(value) : list.length)
  return (
    rank(MAJORS, majorOf(one.version)) - rank(MAJORS, majorOf(other.version)) ||
    other.version.localeCompare(one.version, 'en', { numeric: true }) ||
    rank(ARCHITECTURES, one.architecture) - rank(ARCHITECTURES, other.architecture)
  )
}

/** The major of a released version whose files can be read; `undefined` for any other. */
function majorOf(version: string): number | undefined {
  const major = /^(\d+)(?:\.\d+)*$/.exec(version)?.[1]
  return major !== undefined && MAJORS.includes(Number(major)) ? Number(major) : undefined
}

/** Bytes of a release: as downloaded, and on the disk. */
export const sizeOf = ({ files }: Release): { readonly packed: number; readonly unpacked: number } => ({
  packed: files.reduce((sum, file) => sum + file.packed.size, 0),
  unpacked: files.reduce((sum, file) => sum + file.size, 0),
})
