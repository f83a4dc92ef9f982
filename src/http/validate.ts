import * as v from 'valibot'
import { Problem } from '../domain/problem.ts'
import { knownTag, type Tag } from '../domain/tag.ts'

/** A field that must be a BCP 47 tag of a known language; canonical after parsing. */
export const tagSchema = v.pipe(
  v.string('must be a language tag such as "de" or "pt-BR"'),
  v.rawTransform<string, Tag>(({ dataset, addIssue, NEVER }) => {
    const tag = knownTag(dataset.value)
    if (tag) return tag
    addIssue({ message: 'must be the BCP 47 tag of a known language, such as "de", "uk" or "zh-Hans"' })
    return NEVER
  }),
)

/** A field that counts or numbers something. */
export const whole = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
)

/** What a strict object says of itself, of a field it does not have, and of one it must have. */
export const unknownField = (message: string) => (issue: { expected: string | null }) =>
  issue.expected === 'never'
    ? 'is not a field of this request'
    : issue.expected?.startsWith('"')
      ? 'must be given'
      : message

/**
 * The value as the schema reads it. Throws `invalid-request` with `errors: [{ field, message }]`, or `unknown-language`
 * when a language tag is all that is wrong. Messages never repeat a value that could be article text.
 */
export function validate<const Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const errors = result.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }))
  const sentence = errors.map(({ field, message }) => (field ? `${field} ${message}` : message)).join('; ')
  const code = errors.every(({ message }) => message.includes('BCP 47')) ? 'unknown-language' : 'invalid-request'
  throw new Problem(code, `${sentence}.`, { errors })
}
