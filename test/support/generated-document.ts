import fc from 'fast-check'
import type {
  Block,
  Document,
  Flag,
  FlagCode,
  Link,
  Name,
  NameForm,
  Pair,
  TermMethod,
  TermUse,
} from '../../src/domain/document.ts'
import type { Span } from '../../src/domain/span.ts'
import { summarise } from '../../src/pipeline/summarise.ts'

/** Letters of many scripts, and signs that mean something in one format or another. */
export const writtenCharacter = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abc deé ßЖд国際نفמלथिไ시’“”„«»–…') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...'|\\\'"=+-@,;<>&]%.:#{}*_`~$()0123', '&amp;', ']]>', '<b>', '<!--', '😀', '𐎠', 'ﷺ'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }) },
)

/** The same and whatever else a scraped text can hold: controls, line breaks, marks of direction, halves of letters. */
export const anyCharacter = fc.oneof(
  { weight: 12, arbitrary: writtenCharacter },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['\u0000', '\u0001', '\u000b', '\u001f', '\u007f', '\u0085', '\t', '\n', '\r', '\r\n', '\u00a0', '\u00ad'],
      ...['\u200b', '\u200e', '\u200f', '\u202b', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00'],
    ),
  },
)

const LANGUAGES = ['de', 'fr', 'ru', 'zh-Hans', 'ar', 'he', 'fa', 'ja', 'pt-BR', 'sr-Latn', 'und']
const TARGETS = ['en', 'en-GB', 'uk', 'ar', 'zh-Hant']
const CODES: readonly FlagCode[] = ['number', 'name', 'quote', 'negation', 'untranslated', 'added', 'disagreement']

const word = fc
  .array(fc.constantFrom(...'abcdeéßЖд国際نف'), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''))
/** Two numbers from 0 to 1, of which {@link spanIn} makes a span of any text. */
const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
type Place = readonly [number, number]

/** A span that is not empty and cuts no character in two; `null` of a text that has none. */
function spanIn(text: string, [one, other]: Place): Span | null {
  const starts = [0]
  for (const letter of text) starts.push(starts.at(-1)! + letter.length)
  if (starts.length < 2) return null
  const last = starts.length - 2
  const [from, to] = [Math.round(Math.min(one, other) * last), Math.round(Math.max(one, other) * last)]
  return [starts[from]!, starts[to + 1]!]
}

const rawTerm = fc.record({
  concept: fc.constantFrom('sanc.asset-freeze', 'dipl.note-verbale', 'constructor', 'x-1'),
  places: fc.tuple(place, place),
  status: fc.constantFrom('applied', 'repaired', 'missing', 'forbidden', 'suggested'),
  enforce: fc.constantFrom('always', 'domain', 'suggest'),
  preferred: fc.option(word),
} as const)
const rawFlag = fc.record({
  code: fc.constantFrom(...CODES),
  severity: fc.constantFrom('error', 'warning', 'info'),
  source: fc.option(place),
  target: fc.option(place),
  detail: fc.array(writtenCharacter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join('')),
} as const)

const rawPair = (sentence: fc.Arbitrary<string>) =>
  fc.record({
    source: fc.array(sentence, { maxLength: 3 }),
    target: fc.array(sentence, { maxLength: 3 }),
    failed: fc.boolean(),
    origin: fc.constantFrom('machine', 'memory', 'human', 'edited'),
    provider: fc.option(fc.constantFrom('local', 'deepl', 'libretranslate', 'a "b" <c>')),
    score: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    language: fc.option(fc.constantFrom('en', 'uk', 'tr'), { freq: 9 }),
    reviewed: fc.boolean(),
    terms: fc.array(rawTerm, { maxLength: 3 }),
    flags: fc.array(rawFlag, { maxLength: 3 }),
    link: fc.option(fc.tuple(place, place)),
  } as const)

type Value<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Of> ? Of : never
type RawPair = Value<ReturnType<typeof rawPair>>

const rawName = fc.record({
  kind: fc.constantFrom('person', 'organisation', 'place', 'unknown'),
  transliteration: fc.option(word),
  concept: fc.option(fc.constantFrom('name.one', 'name.two')),
  places: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), place, place), { minLength: 1, maxLength: 3 }),
  consistent: fc.boolean(),
} as const)

/** What a test may ask of the documents it is given. */
export interface Wanted {
  /** What texts are made of: {@link anyCharacter} unless given. */
  readonly character?: fc.Arbitrary<string>
  /** Whether every sentence is there on both sides, one beside one. */
  readonly oneToOne?: boolean
}

/**
 * Documents as the pipeline makes them: ids in order, every pair in one block, spans within their texts, the summary of
 * its pairs. In them are beads of every kind, 0-1 and 1-0 too, empty targets, failures, and every script.
 */
export function generatedDocument({ character = anyCharacter, oneToOne = false }: Wanted = {}): fc.Arbitrary<Document> {
  const sentence = fc.array(character, { minLength: 1, maxLength: 25 }).map((letters) => letters.join(''))
  const block = fc.record({
    kind: fc.constantFrom('title', 'heading', 'paragraph', 'list-item', 'meta', 'suspect'),
    pairs: fc.array(rawPair(sentence), { minLength: 1, maxLength: 4 }),
  } as const)
  return fc
    .record({
      source: fc.constantFrom(...LANGUAGES),
      target: fc.constantFrom(...TARGETS),
      confidence: fc.integer({ min: 0, max: 1000 }),
      detected: fc.boolean(),
      blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
      names: fc.array(rawName, { maxLength: 3 }),
      glossary: fc.option(fc.record({ id: fc.constantFrom('sanctions-diplomacy', 'own'), version: word })),
      warnings: fc.array(word, { maxLength: 2 }),
    })
    .map((raw): Document => {
      const blocks: (Block & { readonly pairs: readonly number[] })[] = []
      const pairs: Pair[] = []
      const next = { source: 0, target: 0, at: 0 }
      for (const [id, { kind, pairs: given }] of raw.blocks.entries()) {
        const start = next.at
        const own = given.map((one) => pairOf(one, pairs.push(null as never) - 1, id, next, oneToOne))
        for (const pair of own) pairs[pair.id] = pair
        blocks.push({ id, kind, start, end: next.at, pairs: own.map((pair) => pair.id) })
        next.at += 1
      }
      const names = raw.names.flatMap((name) => nameOf(name, pairs)).map((name, id) => ({ ...name, id }))
      return {
        id: 'd1',
        source: { language: raw.source, confidence: raw.confidence / 1000, detected: raw.detected },
        target: { language: raw.target },
        blocks,
        pairs,
        removed: [],
        names,
        summary: summarise(pairs, raw.target),
        glossary: raw.glossary,
        usage: { characters: 0, billedCharacters: 0, memoryHits: 0 },
        warnings: raw.warnings,
      }
    })
}

/** The ids of the next sentences, and the place of the next in the posted text. */
interface Next {
  source: number
  target: number
  at: number
}

function pairOf(raw: RawPair, id: number, block: number, next: Next, oneToOne: boolean): Pair {
  const sources = oneToOne
    ? [raw.source[0] ?? raw.target[0] ?? 'x']
    : raw.source.length + raw.target.length === 0
      ? ['x']
      : raw.source
  const targets = oneToOne ? [raw.target[0] ?? sources[0]!] : raw.target
  const [source, target] = [sources.join(' '), targets.length === 0 ? null : targets.join(' ')]
  const ids = (side: 'source' | 'target', count: number) => Array.from({ length: count }, () => next[side]++)
  const spans = sources.map((sentence): Span => {
    const start = next.at
    next.at += sentence.length + 1
    return [start, start + sentence.length]
  })
  const inTarget = (place: Place | null): Span | null => (target === null || !place ? null : spanIn(target, place))
  const terms = raw.terms.flatMap((term): readonly TermUse[] => {
    const span = spanIn(source, term.places[0])
    if (!span) return []
    const written = term.status === 'missing' || term.status === 'suggested' ? null : inTarget(term.places[1])
    const { concept, enforce, preferred } = term
    const method: TermMethod = written ? 'native' : 'none'
    const status = written || term.status === 'missing' ? term.status : 'suggested'
    return [{ concept, source: span, target: written, status, method, enforce, preferred }]
  })
  const flags = raw.flags.map(
    (flag): Flag => ({
      ...flag,
      source: flag.source && spanIn(source, flag.source),
      target: inTarget(flag.target),
    }),
  )
  const linked = raw.link && { source: spanIn(source, raw.link[0]), target: inTarget(raw.link[1]) }
  const links: readonly Link[] = linked?.source && linked.target ? [{ ...linked, kind: 'word' } as Link] : []
  return {
    id,
    block,
    source: {
      text: source,
      segments: ids('source', sources.length),
      spans,
      ...(raw.language !== null && source !== '' && { language: raw.language }),
    },
    target: target === null ? null : { text: target, segments: ids('target', targets.length) },
    status: target === null ? (raw.failed ? 'failed' : 'untranslated') : 'translated',
    origin: target === null ? null : raw.origin,
    provider: target === null || raw.origin === 'human' ? null : raw.provider,
    bead: `${sources.length}-${targets.length}`,
    score: raw.score,
    terms: terms.toSorted((one, other) => one.source[0] - other.source[0]),
    links,
    flags,
    ...(raw.reviewed && target !== null && { reviewed: true }),
  }
}

function nameOf(raw: Value<typeof rawName>, pairs: readonly Pair[]): readonly Name[] {
  const form = (side: 'source' | 'target'): readonly NameForm[] => {
    const forms = new Map<string, NameForm['places'][number][]>()
    for (const [which, source, target] of raw.places) {
      const pair = pairs[Math.round(which * (pairs.length - 1))]!
      const text = pair[side]?.text ?? ''
      const span = spanIn(text, side === 'source' ? source : target)
      if (!span) continue
      const cut = text.slice(...span)
      forms.set(cut, [...(forms.get(cut) ?? []), { pair: pair.id, span }])
    }
    return [...forms].map(([text, places]) => ({ text, places }))
  }
  const source = form('source')
  if (source.length === 0) return []
  const { kind, concept, consistent } = raw
  const transliteration = raw.transliteration === null ? null : { text: raw.transliteration, scheme: 'BGN/PCGN' }
  const original = source[0]!.text
  return [{ id: 0, kind, original, transliteration, concept, source, target: form('target'), consistent }]
}
