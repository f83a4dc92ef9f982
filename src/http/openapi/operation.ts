import { BINARY_FORMATS, DOCUMENT_FORMATS } from '../formats.ts'
import { type Schema, text } from './schema.ts'

/* Short ways to write the operations of the description. */

export const json = (schema: Schema) => ({ 'application/json': { schema } })
/** Content of each of the media types, described no further than whether it is text. */
export const plain = (...types: readonly string[]) =>
  Object.fromEntries(
    types.map((type) => [type, { schema: BINARY.has(type) ? { ...text(), format: 'binary' } : text() }]),
  )
const BINARY: ReadonlySet<string> = new Set(BINARY_FORMATS.map((format) => DOCUMENT_FORMATS[format]))
export const html = (description: string) => ({ description, content: plain('text/html') })
export const ok = (description: string, schema: Schema) => ({ description, content: json(schema) })
export const body = (schema: Schema) => ({ required: true, content: json(schema) })
export const problem = { $ref: '#/components/responses/Problem' }
export const query = (name: string, schema: Schema) => ({ name, in: 'query', required: false, schema })
export const path = (name: string) => ({ name, in: 'path', required: true, schema: text() })
export const header = (description: string, example: string) => ({ description, schema: text(), example })
/** What `X-Dragoman-Terms` may say. */
export const TERMS_KEPT = 'required=9, applied=9, repaired=1, missing=0, forbidden=0, adherence=1'

/** The headers of an answer to a key that has a budget, beside others. */
export const budgetHeaders = () => ({
  'X-Dragoman-Budget-Remaining': header('Characters the key may still have billed, where it has a budget', '74000'),
  'X-Dragoman-Budget-Reset': header('Seconds until that budget starts anew', '43200'),
})
/** The answer where the budget covers nothing. */
export const overBudget = {
  ...problem,
  description: 'The budget of the request or of the key is used up, and nobody translates for nothing',
}
