import type { Context } from 'hono'
import * as v from 'valibot'
import { Problem } from '../../domain/problem.ts'
import type { Span } from '../../domain/span.ts'
import type { Correction } from '../../pipeline/correction.ts'
import type { Retry } from '../../pipeline/kept-documents.ts'
import { readJson } from '../read-body.ts'
import { spansSchema } from '../spans.ts'
import { unknownField, validate, whole } from '../validate.ts'

const yesOrNo = v.boolean('must be true or false')

const correctionSchema = v.pipe(
  v.strictObject(
    {
      target: v.optional(v.string('must be a string')),
      reviewed: v.optional(yesOrNo),
      mergeWith: v.optional(v.literal('next', 'must be "next"')),
      split: v.optional(
        v.strictObject(
          { source: whole, target: whole },
          unknownField('must be { source, target }: an offset into each'),
        ),
      ),
      move: v.optional(
        v.strictObject(
          {
            side: v.picklist(['source', 'target'], 'must be "source" or "target"'),
            offset: whole,
            to: v.picklist(['next', 'previous'], 'must be "next" or "previous"'),
          },
          unknownField('must be { side, offset, to }'),
        ),
      ),
    },
    unknownField('must be a JSON object'),
  ),
  v.check(
    ({ target, reviewed, mergeWith, split, move }) =>
      [target ?? reviewed, mergeWith, split, move].filter((one) => one !== undefined).length === 1,
    'exactly one change must be given: `target` (with `reviewed` or without), `reviewed`, `mergeWith`, `split` or `move`',
  ),
)

/** Bytes of a correction: its longest target, each character escaped. */
const CORRECTION_BYTES = 1_000_000

/** The correction a body asks for. */
export const readCorrection = async (c: Context): Promise<Correction> =>
  validate(correctionSchema, await readJson(c, CORRECTION_BYTES)) as Correction

const retrySchema = v.strictObject(
  {
    pairs: v.optional(v.array(whole, 'must be a list of pair ids')),
    provider: v.optional(v.string('must be a string')),
  },
  unknownField('must be a JSON object'),
)

/** What a body asks for again; without one, everything that has no target. */
export const readRetry = async (c: Context, bytes: number): Promise<Retry> =>
  validate(
    v.pipe(
      v.custom<object>((body) => !Array.isArray(body), 'must be a JSON object'),
      retrySchema,
    ),
    await readJson(c, bytes, {}),
  )

const restoreSchema = v.strictObject(
  { spans: v.pipe(spansSchema, v.minLength(1, 'must name a span')) },
  unknownField('must be { spans }'),
)

/** The removed lines a body asks for, by where they stand in what was posted. */
export const readRestore = async (c: Context, bytes: number): Promise<readonly Span[]> =>
  validate(restoreSchema, await readJson(c, bytes)).spans

/** Documents on one page of a list. */
const PAGE = 50
const LONGEST_PAGE = 200

/** The page of a list that the query asks for. Throws `invalid-request`. */
export function readPage(c: Context): { readonly limit: number; readonly after?: string } {
  const { limit = `${PAGE}`, after } = c.req.query()
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > LONGEST_PAGE) {
    const message = `must be a whole number from 1 to ${LONGEST_PAGE}`
    throw new Problem('invalid-request', `limit ${message}.`, { errors: [{ field: 'limit', message }] })
  }
  return { limit: Number(limit), ...(after !== undefined && { after }) }
}
