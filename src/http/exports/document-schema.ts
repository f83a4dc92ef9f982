import * as v from 'valibot'
import type { BlockKind, Document, FlagCode, LinkKind } from '../../domain/document.ts'
import { knownTag, UNDETERMINED } from '../../domain/tag.ts'

/* The shape of a document that comes back to be written as a file: what `POST /v1/translations` answers, and nothing else. */

const text = v.string('must be a string')
const yesOrNo = v.boolean('must be true or false')
const whole = v.pipe(
  v.number('must be a whole number'),
  v.safeInteger('must be a whole number'),
  v.minValue(0, 'must not be negative'),
)
const share = v.pipe(
  v.number('must be a number from 0 to 1'),
  v.minValue(0, 'must be from 0 to 1'),
  v.maxValue(1, 'must be from 0 to 1'),
)
const tag = v.pipe(
  text,
  v.check(
    (given) => given === UNDETERMINED || knownTag(given) !== undefined,
    'must be the BCP 47 tag of a known language',
  ),
)
const span = v.pipe(
  v.strictTuple([whole, whole], 'must be two offsets'),
  v.check(([start, end]) => start <= end, 'must not end before it starts'),
)
const list = <const Item extends v.GenericSchema>(item: Item) => v.array(item, 'must be a list')
const object = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? 'is not a field of a document'
      : issue.expected === 'Object'
        ? 'must be an object'
        : 'must be given',
  )
const one = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  v.picklist(choices, `must be one of ${choices.join(', ')}`)

const BLOCK_KINDS = [
  'title',
  'heading',
  'paragraph',
  'list-item',
  'meta',
  'suspect',
] as const satisfies readonly BlockKind[]
/** Every kind, with one line each so that a new one is not forgotten. */
const LINK_KINDS: { readonly [kind in LinkKind]: kind } = { term: 'term', number: 'number', name: 'name', word: 'word' }
/** Every code, with one line each so that a new one is not forgotten. */
const FLAG_CODES: { readonly [code in FlagCode]: code } = {
  number: 'number',
  date: 'date',
  name: 'name',
  quote: 'quote',
  negation: 'negation',
  length: 'length',
  untranslated: 'untranslated',
  'wrong-language': 'wrong-language',
  'glossary-missing': 'glossary-missing',
  'glossary-forbidden': 'glossary-forbidden',
  alignment: 'alignment',
  repeated: 'repeated',
  added: 'added',
  'provider-fallback': 'provider-fallback',
  truncated: 'truncated',
  disagreement: 'disagreement',
}

const enforce = one(['always', 'domain', 'suggest'])
const term = object({
  concept: text,
  source: span,
  target: v.nullable(span),
  status: one(['applied', 'repaired', 'missing', 'forbidden', 'suggested']),
  method: one(['native', 'prompt', 'memory', 'checked', 'repair', 'none']),
  enforce,
  preferred: v.nullable(text),
})
const flag = object({
  code: v.picklist(Object.values(FLAG_CODES), 'must be the code of a flag'),
  severity: one(['error', 'warning', 'info']),
  source: v.nullable(span),
  target: v.nullable(span),
  detail: text,
})
const pair = object({
  id: whole,
  block: whole,
  source: object({ text, segments: list(whole), spans: list(span), language: v.exactOptional(tag) }),
  target: v.nullable(object({ text, segments: list(whole) })),
  status: one(['translated', 'untranslated', 'failed']),
  origin: v.nullable(one(['machine', 'memory', 'human', 'edited'])),
  provider: v.nullable(text),
  bead: v.pipe(text, v.regex(/^\d{1,6}-\d{1,6}$/, 'must be two counts, such as 1-1')),
  score: share,
  terms: list(term),
  links: list(
    object({ source: span, target: span, kind: v.picklist(Object.values(LINK_KINDS), 'must be the kind of a link') }),
  ),
  flags: list(flag),
  versions: v.exactOptional(list(object({ provider: text, text, differs: list(span) }))),
  matches: v.exactOptional(
    list(
      object({
        source: text,
        target: text,
        score: share,
        origin: one(['machine', 'human', 'edited', 'imported']),
        differs: object({ text: list(span), source: list(span) }),
      }),
    ),
  ),
  reviewed: v.exactOptional(v.literal(true, 'must be true or left out')),
})
const count = whole
const summary = object({
  pairs: count,
  translated: count,
  terms: object({
    required: count,
    applied: count,
    adherence: share,
    consistency: share,
    repaired: count,
    misses: list(
      object({
        pair: whole,
        concept: text,
        source: text,
        expected: v.nullable(text),
        status: one(['missing', 'forbidden']),
        enforce,
      }),
    ),
    concepts: list(
      object({ concept: text, occurrences: count, renditions: list(object({ text, count })), consistency: share }),
    ),
  }),
  flags: object({ error: count, warning: count, info: count }),
})

const form = object({ text, places: list(object({ pair: whole, span })) })
const name = object({
  id: whole,
  kind: one(['person', 'organisation', 'place', 'unknown']),
  original: text,
  transliteration: v.nullable(object({ text, scheme: text })),
  concept: v.nullable(text),
  source: list(form),
  target: list(form),
  consistent: yesOrNo,
  candidates: v.exactOptional(
    list(object({ id: text, caption: text, score: share, datasets: list(text), topics: list(text) })),
  ),
})

/** A day of the calendar, with or without a time. */
const time = v.pipe(
  text,
  v.check((given) => !Number.isNaN(Date.parse(given)), 'must be a time such as 2026-01-31T12:00:00Z'),
)

export const documentSchema = object({
  id: text,
  source: object({ language: tag, confidence: share, detected: yesOrNo }),
  target: object({ language: tag }),
  blocks: list(object({ id: whole, kind: one(BLOCK_KINDS), start: whole, end: whole, pairs: list(whole) })),
  pairs: list(pair),
  removed: list(object({ start: whole, end: whole, text, rule: text, confidence: share })),
  names: list(name),
  summary,
  glossary: v.nullable(object({ id: text, version: text })),
  usage: object({
    characters: count,
    billedCharacters: count,
    memoryHits: count,
    savedCharacters: v.exactOptional(count),
  }),
  warnings: list(text),
  kept: v.exactOptional(
    object({
      version: count,
      changes: count,
      createdAt: time,
      updatedAt: time,
      expiresAt: v.nullable(time),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Document>
