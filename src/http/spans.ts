import * as v from 'valibot'
import { whole } from './validate.ts'

/** Spans one request may name: a page has no more lines that are worth asking for one by one. */
const MOST_SPANS = 1_000
const shape = 'must be a list of [start, end], whole numbers with start before end'

/** A field that names stretches of the posted text, in UTF-16 code units, the end not included. */
export const spansSchema = v.pipe(
  v.array(
    v.pipe(
      v.strictTuple([whole, whole], shape),
      v.check(([start, end]) => start < end, shape),
    ),
    shape,
  ),
  v.maxLength(MOST_SPANS, `may name ${MOST_SPANS} spans at most`),
)

/** The spans as a query or a form writes them, `12-40,63-80`; what is none stays as it is, for the schema to refuse. */
export const writtenSpans = (text: string): readonly unknown[] =>
  text.split(',').map((one) => {
    const found = /^\s*(\d{1,9})-(\d{1,9})\s*$/.exec(one)
    return found ? [Number(found[1]), Number(found[2])] : one
  })
