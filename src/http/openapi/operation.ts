import type { Schema } from './schema.ts'

/* Short ways to write the operations of the description. */

export const json = (schema: Schema) => ({ 'application/json': { schema } })
export const html = (description: string) => ({ description, content: { 'text/html': { schema: { type: 'string' } } } })
export const ok = (description: string, schema: Schema) => ({ description, content: json(schema) })
export const body = (schema: Schema) => ({ required: true, content: json(schema) })
export const problem = { $ref: '#/components/responses/Problem' }
export const query = (name: string, schema: Schema) => ({ name, in: 'query', required: false, schema })
export const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
