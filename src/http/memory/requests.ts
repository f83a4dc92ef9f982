import type { Context } from 'hono'
import * as v from 'valibot'
import { Problem } from '../../domain/problem.ts'
import { LEAST_LIKENESS } from '../../memory/index-words.ts'
import { documentScope } from '../../pipeline/memory-choice.ts'
import type { UnitFilter } from '../../storage/memory-units.ts'
import { tagSchema, unknownField, validate } from '../validate.ts'

/** Texts of one question, and characters of each: a sentence, or a paragraph at most. */
const MOST_TEXTS = 100
const LONGEST_TEXT = 10_000
const MOST_MATCHES = 50

const text = v.pipe(
  v.string('must be a string'),
  v.maxLength(LONGEST_TEXT, `may have ${LONGEST_TEXT} characters at most`),
)
const matchesSchema = v.pipe(
  v.strictObject(
    {
      text: v.optional(text),
      texts: v.optional(
        v.pipe(v.array(text, 'must be a list of texts'), v.maxLength(MOST_TEXTS, `may be ${MOST_TEXTS} at most`)),
      ),
      source: tagSchema,
      target: tagSchema,
      minScore: v.optional(
        v.pipe(
          v.number('must be a number'),
          v.minValue(LEAST_LIKENESS, `must be ${LEAST_LIKENESS} at least`),
          v.maxValue(1, 'must be 1 at most'),
        ),
        0.75,
      ),
      limit: v.optional(
        v.pipe(
          v.number('must be a whole number'),
          v.integer('must be a whole number'),
          v.minValue(1, 'must be 1 at least'),
          v.maxValue(MOST_MATCHES, `must be ${MOST_MATCHES} at most`),
        ),
        5,
      ),
    },
    unknownField('must be a JSON object'),
  ),
  v.check(
    ({ text, texts }) => (text === undefined) !== (texts === undefined),
    'exactly one of `text` and `texts` must be given',
  ),
)

/** What is looked for that is like a text, or like each of several. */
export const readMatches = (body: unknown) => validate(matchesSchema, body)

const ORIGINS = ['machine', 'human', 'edited', 'imported'] as const
const filter = {
  source: v.optional(tagSchema),
  target: v.optional(tagSchema),
  origin: v.optional(v.picklist(ORIGINS, `must be one of ${ORIGINS.join(', ')}`)),
  document: v.optional(v.string()),
}
const listSchema = v.strictObject(
  {
    ...filter,
    q: v.optional(
      v.pipe(
        v.string(),
        v.trim(),
        v.minLength(1, 'must not be empty'),
        v.maxLength(200, 'may have 200 characters at most'),
      ),
    ),
    limit: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\d{1,3}$/, 'must be a whole number from 1 to 999'),
        v.transform(Number),
        v.minValue(1, 'must be 1 at least'),
      ),
      '50',
    ),
    after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}(?:\.\d{1,15})?$/, 'must be the next of an answer'))),
    format: v.optional(v.picklist(['json', 'tmx'], 'must be json or tmx')),
  },
  unknownField('must be a query'),
)

/** Which units are wanted, and in what form. */
export function readList(c: Context) {
  const { q, limit, after, format, ...given } = validate(listSchema, c.req.query())
  return { words: q, limit, after, format, filter: filterOf(given) }
}

const languagesSchema = v.strictObject(
  { source: filter.source, target: filter.target },
  unknownField('must be a query'),
)

/** The languages of a file that are wanted. */
export const readLanguages = (c: Context) => validate(languagesSchema, c.req.query())

const removalSchema = v.strictObject({ ...filter, confirm: v.optional(v.string()) }, unknownField('must be a query'))

/** Which units are to be removed. All of them are only where the query says so in as many words: `confirm=all`. */
export function readRemoval(c: Context): UnitFilter {
  const { confirm, ...given } = validate(removalSchema, c.req.query())
  const isAll = Object.values(given).every((value) => value === undefined)
  if (isAll === (confirm === 'all') && (isAll || confirm === undefined)) return filterOf(given)
  const message = isAll
    ? 'must be all where everything is to be removed; else name source, target, origin or document'
    : 'is for removing everything: leave it out, or leave out the rest'
  throw new Problem('invalid-request', `confirm ${message}.`, { errors: [{ field: 'confirm', message }] })
}

const filterOf = ({ document, ...given }: v.InferOutput<v.ObjectSchema<typeof filter, undefined>>): UnitFilter => ({
  ...given,
  ...(document !== undefined && { scope: documentScope(document) }),
})
