import type { Block, Document, Name, NamePlace, Pair } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import { VERSION } from '../domain/version.ts'

/** A text and its language. */
export interface Wording {
  readonly text: string
  readonly language: Tag
}

/** How the document was made, as name and value; English. The same document gives the same facts. */
export function documentFacts(document: Document): readonly (readonly [name: string, value: string])[] {
  const { source, target, summary, pairs, glossary, usage } = document
  const providers = [...new Set(pairs.flatMap(({ provider }) => provider ?? []))]
  const reviewed = pairs.filter((pair) => pair.reviewed).length
  const { terms, flags } = summary
  return [
    ['Languages', `${source.language} → ${target.language}`],
    ['Sentences', `${summary.translated} of ${summary.pairs} translated`],
    ...(providers.length > 0 ? [['Translated by', providers.join(', ')] as const] : []),
    ...(usage.memoryHits > 0 ? [['From memory', String(usage.memoryHits)] as const] : []),
    ...(glossary ? [['Termbase', `${glossary.id}, version ${glossary.version}`] as const] : []),
    ...(terms.required > 0 ? [['Terms', `${terms.applied} of ${terms.required} as in the termbase`] as const] : []),
    ['Flags', `${flags.error} errors, ${flags.warning} warnings, ${flags.info} remarks`],
    ['Reviewed', reviewWords(pairs, reviewed)],
    ...(document.kept ? [['Kept since', document.kept.createdAt.slice(0, 10)] as const] : []),
    ['Document', document.id],
    ['Made with', `Dragoman ${VERSION}`],
  ]
}

const reviewWords = (pairs: readonly Pair[], reviewed: number): string =>
  reviewed === 0 && pairs.some(({ origin }) => origin === 'machine')
    ? 'no: machine translation nobody looked at'
    : `${reviewed} of ${pairs.length} sentences`

/** A block with its pairs, which are those that are there. */
export interface PairedBlock {
  readonly id: number
  readonly kind: Block['kind']
  readonly pairs: readonly Pair[]
}

/** The blocks in order with their pairs, without those that have none. */
export function pairedBlocks({ blocks, pairs }: Pick<Document, 'blocks' | 'pairs'>): readonly PairedBlock[] {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]))
  return blocks
    .map(({ id, kind, pairs: own }) => ({ id, kind, pairs: own.flatMap((pair) => byId.get(pair) ?? []) }))
    .filter((block) => block.pairs.length > 0)
}

/** The title, in the target language where all of it is translated; `null` without one. */
export function titleWording(document: Document): Wording | null {
  const title = pairedBlocks(document).find(({ kind }) => kind === 'title')
  if (!title) return null
  const targets = title.pairs.flatMap(({ target }) => target?.text ?? [])
  return targets.length === title.pairs.length
    ? { text: targets.join(' '), language: document.target.language }
    : { text: title.pairs.map(({ source }) => source.text).join(' '), language: document.source.language }
}

/** Why a pair has no translation, in words. */
export const missingWords = ({ status, flags, source }: Pair): string =>
  flags.find(({ code }) => code === 'untranslated')?.detail ??
  (source.text === '' ? 'Nothing stands there.' : status === 'failed' ? 'Translation failed.' : 'Not translated.')

/** A name that the translation writes in other letters, with where it first stands in a target. */
export interface NameNote {
  readonly name: Name
  readonly place: NamePlace | null
  readonly words: string
}

/** The names whose original is not in Latin letters, or whose spelling wavers: what a reader of the target cannot see. */
export const nameNotes = ({ names }: Pick<Document, 'names'>): readonly NameNote[] =>
  names
    .filter(({ original, consistent }) => !consistent || /(?!\p{Script=Latin})\p{L}/u.test(original))
    .map((name) => ({
      name,
      place: first(name.target.flatMap(({ places }) => places)),
      words: [
        name.original,
        ...(name.transliteration ? [`${name.transliteration.text} (${name.transliteration.scheme})`] : []),
        ...(name.consistent ? [] : [`spelt ${name.target.map(({ text }) => text).join(', ')}`]),
      ].join(' · '),
    }))

const first = (places: readonly NamePlace[]): NamePlace | null =>
  places.toSorted((one, other) => one.pair - other.pair || one.span[0] - other.span[0])[0] ?? null
