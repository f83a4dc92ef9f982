import { checkPair } from '../check/check-pair.ts'
import { pairNumbers } from '../check/pair-numbers.ts'
import { digestOf } from '../domain/digest.ts'
import type { Block, Document, Pair } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { sameLanguage, type Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import { beadCounts, type FilePair, type PairFile, type PairLanguages } from '../exchange/pair-file.ts'
import { reportTerms } from '../terms/report.ts'
import { oneSided } from './aligned-pair.ts'
import { alignmentDoubt } from './aligned-sentences.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import { nameKinds, namesOf } from './document-names.ts'
import { mapInPieces } from './in-pieces.ts'
import { pairLinks } from './pair-links.ts'
import { documentFlags } from './pairs.ts'
import { readSide } from './read-side.ts'
import type { Services } from './services.ts'
import { summarise } from './summarise.ts'

/** How the pairs of a file become a document. */
export interface Importing extends PairLanguages {
  readonly termbase: Termbase | null
  /** Told now and then how many pairs are done, and at the end. */
  readonly progress?: (done: number, total: number) => void
}

/** Pairs between two words of how far it is. */
const TOLD_EVERY = 1000

const ID_BYTES = 16
/** Characters of either side by which its language is told, where nothing says it. */
const TOLD_BY = 20_000

/**
 * The pairs of a file as a document, in their order: made by people unless the file says otherwise, their terms reported
 * and every pair checked as if it were new. What the file says of ids, blocks, beads, scores, engines and reviews stands.
 * Nothing is asked of any engine. Throws a `Problem` for a file without text and languages that cannot be told.
 */
export async function importPairs(
  file: PairFile,
  { source: from, target: to, termbase, progress }: Importing,
  services: Pick<Services, 'prepareDetection'>,
  signal?: AbortSignal,
): Promise<Document> {
  if (file.pairs.every(({ source, target }) => source.trim() === '' && (target ?? '').trim() === ''))
    throw new Problem('empty-text', 'The file holds no pair with text in it.')
  const [source, target] = [
    await languageOf('source', from ?? file.source, file.pairs, services),
    await languageOf('target', to ?? file.target, file.pairs, services),
  ]
  if (source.detected && target.detected && sameLanguage(source.language, target.language)) {
    const detail = `Both sides seem to be ${source.language}. Name their languages with source and target.`
    throw new Problem('unsupported-language-pair', detail, { source: source.language, target: target.language })
  }
  const place = placesOf(file.pairs)
  let done = 0
  const pairs = await mapInPieces(
    file.pairs,
    (pair): Pair => {
      done += 1
      if (done % TOLD_EVERY === 0) progress?.(done, file.pairs.length)
      return importedPair(pair, place(pair), source.language, target.language, termbase)
    },
    signal,
  )
  progress?.(done, done)
  const found = await namesOf(pairs, source.language, target.language, nameKinds(termbase), signal)
  const at = new Map(pairs.map(({ id }, index) => [id, index]))
  for (const [id, flags] of await documentFlags(pairs, source.language, target.language, found, signal)) {
    const index = at.get(id)!
    pairs[index] = { ...pairs[index]!, flags: [...pairs[index]!.flags, ...flags] }
  }
  return {
    id: await digestOf(
      JSON.stringify([file.pairs, source.language, target.language, termbase?.id, termbase?.version]),
      ID_BYTES,
    ),
    source,
    target: { language: target.language },
    blocks: blocksWithPairs(blocksOf(pairs), pairs),
    pairs,
    removed: [],
    names: found.names,
    summary: summarise(pairs, target.language),
    glossary: termbase && { id: termbase.id, version: termbase.version },
    usage: {
      characters: pairs.reduce((sum, pair) => sum + pair.source.text.length, 0),
      billedCharacters: 0,
      memoryHits: 0,
    },
    warnings: file.remarks,
  }
}

async function languageOf(
  side: 'source' | 'target',
  said: Tag | null,
  pairs: readonly FilePair[],
  services: Pick<Services, 'prepareDetection'>,
): Promise<Document['source']> {
  if (said !== null) return { language: said, confidence: 1, detected: false }
  await services.prepareDetection()
  let text = ''
  for (const pair of pairs) {
    text += `${pair[side] ?? ''}\n`
    if (text.length > TOLD_BY) break
  }
  const { language, confidence } = await readSide({ content: { kind: 'segments', segments: [text] } }, side)
  return { language, confidence, detected: true }
}

/** What a pair is numbered by: the ids of the pair, its block and its segments on either side, and where it stands. */
interface Place {
  readonly id: number
  readonly block: number
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly start: number
}

/**
 * A function that gives the pairs, asked for in order, their places. Ids of the file stand where all differ, and blocks
 * where each is one run; else they are counted. The source is as if each pair were a line of it.
 */
function placesOf(pairs: readonly FilePair[]): (pair: FilePair) => Place {
  const ids = new Set(pairs.map(({ id }) => id))
  const keepIds = !ids.has(undefined) && ids.size === pairs.length
  const keepBlocks = areRuns(pairs.map(({ block }) => block))
  let index = -1
  let start = 0
  let [sources, targets] = [0, 0]
  return (pair) => {
    index += 1
    const [source, target] = countsOf(pair)
    const place = {
      id: keepIds ? pair.id! : index,
      block: keepBlocks ? pair.block! : index,
      source: Array.from({ length: source }, (_, nth) => sources + nth),
      target: Array.from({ length: target }, (_, nth) => targets + nth),
      start,
    }
    sources += source
    targets += target
    start += pair.source.length + 1
    return place
  }
}

function areRuns(blocks: readonly (number | undefined)[]): boolean {
  const seen = new Set<number>()
  return blocks.every((block, index) => {
    if (block === undefined) return false
    if (block === blocks[index - 1]) return true
    const isNew = !seen.has(block)
    seen.add(block)
    return isNew
  })
}

/** How many segments stand beside how many: what the file says, where that fits its texts. */
function countsOf({ bead, source, target }: FilePair): readonly [source: number, target: number] {
  const said = bead === undefined ? undefined : beadCounts(bead)
  const [left, right] = said ?? [source === '' ? 0 : 1, target === null ? 0 : 1]
  const fits = left > 0 === (source !== '') && right > 0 === (target !== null)
  return fits ? [left, right] : [source === '' ? 0 : 1, target === null ? 0 : 1]
}

function importedPair(
  given: FilePair,
  { id, block, start, ...segments }: Place,
  documentSource: Tag,
  language: Tag,
  termbase: Termbase | null,
): Pair {
  const source = { text: given.source, language: given.language ?? documentSource }
  const target = given.target === null ? null : { text: given.target, language }
  const score = given.score ?? 1
  const terms =
    termbase && source.text !== ''
      ? reportTerms(source, target, termbase, { method: given.origin === 'memory' ? 'memory' : 'checked' })
      : []
  const whole = target !== null && source.text !== ''
  const numbers = whole ? pairNumbers({ source, target }) : null
  return {
    id,
    block,
    source: {
      text: source.text,
      segments: segments.source,
      spans: source.text === '' ? [] : [[start, start + source.text.length]],
      ...(source.language !== documentSource && { language: source.language }),
    },
    target: target && { text: target.text, segments: segments.target },
    status: target ? 'translated' : given.failed ? 'failed' : 'untranslated',
    origin: target ? (given.origin ?? 'human') : null,
    provider: given.provider ?? null,
    bead: `${segments.source.length}-${segments.target.length}`,
    score,
    terms,
    links: numbers ? pairLinks(source, target!, terms, numbers) : [],
    flags: numbers
      ? [...checkPair({ source, target: target!, terms }, numbers), ...alignmentDoubt(score)]
      : [oneSided(source.text !== '')],
    ...(given.reviewed && { reviewed: true as const }),
  }
}

/** A paragraph for each run of pairs of one block. */
function blocksOf(pairs: readonly Pair[]): readonly Block[] {
  const blocks: Block[] = []
  let end = 0
  for (const { block: id, source } of pairs) {
    const [start, stop] = source.spans[0] ?? [end, end]
    const last = blocks.at(-1)
    end = stop
    if (last?.id === id) blocks[blocks.length - 1] = { ...last, end: stop }
    else blocks.push({ id, kind: 'paragraph', start, end: stop })
  }
  return blocks
}
