import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { knownTag } from '../../domain/tag.ts'
import type { InstalledModel } from '../installed-model.ts'
import { isPlainName } from './addresses.ts'
import { FILE_KINDS } from './model-index.ts'
import { isMissing, namesIn, sizeOnDisk } from './on-disk.ts'
import { isComplete } from './release.ts'
import { writeWhole } from './write-file.ts'

const MANIFEST = 'manifest.json'

const tag = v.pipe(
  v.string(),
  v.check((value) => knownTag(value) === value),
)

const schema = v.pipe(
  v.object({
    format: v.literal(1),
    from: tag,
    to: tag,
    architecture: v.string(),
    version: v.string(),
    licence: v.nullable(v.string()),
    origin: v.string(),
    installed: v.string(),
    files: v.array(
      v.object({
        kind: v.picklist(FILE_KINDS),
        name: v.pipe(v.string(), v.check(isPlainName)),
        size: v.pipe(v.number(), v.integer(), v.minValue(1)),
        digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
  }),
  v.check((manifest) => isComplete(manifest)),
)

/**
 * What is installed for a pair: written last, so that where it stands everything else does. `licence` is `null` where
 * nobody said; `installed` is a time (ISO 8601), digests are SHA-256, sizes bytes.
 */
export type Manifest = Readonly<v.InferOutput<typeof schema>>

/** A manifest's file. */
export type ManifestFile = Manifest['files'][number]

/** The manifest of a text, or `undefined` when it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The manifest of a folder, or `undefined` when there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return parseManifest(await readFile(join(folder, MANIFEST), 'utf8'))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)

export const manifestPath = (folder: string): string => join(folder, MANIFEST)

/** A manifest and the folder it stands in. */
export interface Installation {
  readonly folder: string
  readonly manifest: Manifest
}

/** What is installed below a folder, by name; nothing when there is no such folder. */
export async function readInstallations(root: string): Promise<readonly Installation[]> {
  // what begins with a dot is under way
  const names = (await namesIn(root)).filter((name) => !name.startsWith('.')).toSorted()
  const found = await Promise.all(
    names.map(async (name) => {
      const folder = resolve(root, name)
      const manifest = await readManifest(folder)
      return manifest && { folder, manifest }
    }),
  )
  return found.filter((one) => one !== undefined)
}

/** The model of an installation, or `undefined` when a file is missing or has another size. */
export async function usableModel({ folder, manifest }: Installation): Promise<InstalledModel | undefined> {
  for (const file of manifest.files) {
    if ((await sizeOnDisk(join(folder, file.name))) !== file.size) return undefined
  }
  const pathOf = (kind: ManifestFile['kind']): string | undefined => {
    const file = manifest.files.find((one) => one.kind === kind)
    return file && resolve(folder, file.name)
  }
  const shared = pathOf('vocab')
  const { from, to, architecture, version } = manifest
  return {
    from,
    to,
    architecture,
    version,
    folder: resolve(folder),
    files: {
      model: pathOf('model')!,
      lex: pathOf('lex') ?? null,
      sourceVocabulary: shared ?? pathOf('srcvocab')!,
      targetVocabulary: shared ?? pathOf('trgvocab')!,
    },
  }
}
