import { baseLanguage, knownTag, type Tag } from '../../domain/tag.ts'
import type { OfPair } from './match-pair.ts'
import { type FileKind, type Packing, packingOf } from './model-index.ts'

/** What the name of a model's file tells, as Firefox and its training pipeline name them. */
export interface NamedFile {
  /** As it lies there, packed or not. */
  readonly name: string
  /** Without the ending of its packing. */
  readonly bare: string
  readonly packing: Packing
  readonly kind: FileKind
  /** Both languages run together: `deen`. */
  readonly code: string
}

/** `model.deen.intgemm.alphas.bin`, `lex.50.50.deen.s2t.bin`, `vocab.deen.spm`, `srcvocab.zhen.spm`, packed or not. */
export function readFileName(name: string): NamedFile | undefined {
  const { packing, bare } = packingOf(name)
  const match =
    /^(?<kind>model)\.(?<code>[A-Za-z_-]+)\.[\w.-]*bin$/.exec(bare) ??
    /^(?<kind>lex)\.(?:\d+\.)*(?<code>[A-Za-z_-]+)\.s2t\.bin$/.exec(bare) ??
    /^(?<kind>vocab|srcvocab|trgvocab)\.(?<code>[A-Za-z_-]+)\.spm$/.exec(bare)
  if (!match?.groups) return undefined
  return { name, bare, packing, kind: match.groups.kind as FileKind, code: match.groups.code!.toLowerCase() }
}

/** How a pair may be written in a file's name: `deen`; `zhhansen`, `zh-hansen`, `zhen`. */
export function codesOf(from: Tag, to: Tag): readonly string[] {
  const forms = (tag: Tag) => [tag, tag.replaceAll('-', ''), baseLanguage(tag)].map((form) => form.toLowerCase())
  return [...new Set(forms(from).flatMap((source) => forms(to).map((target) => `${source}${target}`)))]
}

/** The pair of a code of two languages of two letters; `undefined` for any other, which can be read in several ways. */
export function pairOfCode(code: string): OfPair | undefined {
  if (!/^[a-z]{4}$/.test(code)) return undefined
  const from = knownTag(code.slice(0, 2))
  const to = knownTag(code.slice(2))
  return from === undefined || to === undefined ? undefined : { from, to }
}

const PACKINGS: readonly Packing[] = ['plain', 'zst', 'gz']

/** One file of each kind out of those of one code: unpacked ones first, one vocabulary before two. */
export function chooseFiles(files: readonly NamedFile[]): readonly NamedFile[] {
  const byKind = new Map<FileKind, NamedFile>()
  for (const packing of PACKINGS) {
    for (const file of files) if (file.packing === packing && !byKind.has(file.kind)) byKind.set(file.kind, file)
  }
  const shared = byKind.has('vocab')
  return [...byKind.values()].filter(({ kind }) => !(shared && (kind === 'srcvocab' || kind === 'trgvocab')))
}

/** The names a pair's files may have where they cannot be listed, by what they are; the first that is there is meant. */
export function likelyNames(from: Tag, to: Tag): ReadonlyMap<FileKind, readonly string[]> {
  const names = (patterns: readonly ((code: string) => string)[]) =>
    codesOf(from, to).flatMap((code) =>
      patterns.flatMap((pattern) => ['', '.zst', '.gz'].map((ending) => `${pattern(code)}${ending}`)),
    )
  return new Map<FileKind, readonly string[]>([
    ['model', names([(code) => `model.${code}.intgemm.alphas.bin`, (code) => `model.${code}.intgemm8.bin`])],
    ['lex', names([(code) => `lex.50.50.${code}.s2t.bin`, (code) => `lex.${code}.s2t.bin`])],
    ['vocab', names([(code) => `vocab.${code}.spm`])],
    ['srcvocab', names([(code) => `srcvocab.${code}.spm`])],
    ['trgvocab', names([(code) => `trgvocab.${code}.spm`])],
  ])
}
