/* Short ways to write the few JSON schemas of the description. */

/** A JSON schema. */
export type Schema = Readonly<Record<string, unknown>>

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
export const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
})
export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description && { description }),
})
export const text = (description?: string): Schema => ({ type: 'string', ...(description && { description }) })
export const whole = (description?: string): Schema => ({
  type: 'integer',
  minimum: 0,
  ...(description && { description }),
})
export const share = (description?: string): Schema => ({
  type: 'number',
  minimum: 0,
  maximum: 1,
  ...(description && { description }),
})
export const choice = (...values: string[]): Schema => ({ type: 'string', enum: values })
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
export const tag = (description = 'BCP 47 language tag'): Schema => ({ type: 'string', description, examples: ['de'] })
export const span = (description: string): Schema => ({
  type: 'array',
  items: { type: 'integer', minimum: 0 },
  minItems: 2,
  maxItems: 2,
  description: `Half-open UTF-16 offsets ${description}`,
})
/** Stretches of what was posted, as requests name them. */
export const spans = (description: string): Schema => ({
  ...list(span('into what was posted'), description),
  maxItems: 1_000,
})
export const glossary: Schema = {
  description: 'Id of a termbase, a list of ids, or null for none; default `sanctions-diplomacy`',
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, maxItems: 50 }, { type: 'null' }],
}
