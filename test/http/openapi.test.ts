import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import { appWith, read } from '../support/app.ts'

const { app, get, post, json, send } = appWith()

// biome-ignore lint/suspicious/noExplicitAny: a JSON schema is read freely
type Schema = any

/** Every way in which a value is not what a schema (the few keywords we use) says. */
function faults(schema: Schema, value: unknown, all: Schema, at = '$'): string[] {
  if (schema.$ref) return faults(all.components.schemas[schema.$ref.split('/').at(-1)], value, all, at)
  if (schema.anyOf)
    return schema.anyOf.some((one: Schema) => faults(one, value, all, at).length === 0) ? [] : [`${at}: none of anyOf`]
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  if (schema.type && !(schema.type === kind || (schema.type === 'integer' && Number.isInteger(value))))
    return [`${at}: ${kind}, not ${schema.type}`]
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${String(value)} is not listed`]
  if (typeof value === 'number' && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)))
    return [`${at}: ${value} out of range`]
  if (schema.pattern && !new RegExp(schema.pattern).test(String(value))) return [`${at}: pattern`]
  if (Array.isArray(value))
    return value.flatMap((item, index) => faults(schema.items ?? {}, item, all, `${at}[${index}]`))
  if (kind !== 'object') return []
  const fields = value as Record<string, unknown>
  const missing = (schema.required ?? [])
    .filter((name: string) => !(name in fields))
    .map((name: string) => `${at}.${name} is missing`)
  const unknown = schema.properties
    ? Object.keys(fields)
        .filter((name) => !(name in schema.properties))
        .map((name) => `${at}.${name} is not described`)
    : []
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    name in fields ? faults(one, fields[name], all, `${at}.${name}`) : [],
  )
  return [...missing, ...unknown, ...inside]
}

describe('/openapi.json', () => {
  it('describes every route there is, and no other', async () => {
    const { paths } = await read(get('/openapi.json'))
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    )
    const undocumented = ['GET /assets/*', 'GET /favicon.ico']
    const routes = new Set(
      app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    )
    expect(described.sort()).toEqual([...routes].filter((route) => !undocumented.includes(route)).sort())
  })

  it.each([
    { what: 'a document', path: '/v1/translations', send: () => post('/v1/translations', example.text, 'text/plain') },
    { what: 'segments', path: '/v1/segments', send: () => json('/v1/segments', { text: example.text }) },
    {
      what: 'detections',
      path: '/v1/detections',
      send: () => json('/v1/detections', { texts: ['Guten Tag, Herr Minister', '123'] }),
    },
    { what: 'terms', path: '/v1/terms', send: () => json('/v1/terms', { text: example.text, target: 'fr' }) },
    { what: 'languages', path: '/v1/languages', send: () => get('/v1/languages') },
    { what: 'providers', path: '/v1/providers', send: () => get('/v1/providers') },
  ])('says what $what really look like', async ({ path, send }) => {
    const description = await read(get('/openapi.json'))
    const operation = description.paths[path].post ?? description.paths[path].get
    const schema = operation.responses['200'].content['application/json'].schema
    expect(faults(schema, await read(send()), description)).toEqual([])
  })

  it('says what a kept document, the list of them and a correction really look like', async () => {
    const description = await read(get('/openapi.json'))
    const schemaOf = (path: string, method: string, status: number) =>
      description.paths[path][method].responses[status].content['application/json'].schema
    const kept = await read(post('/v1/translations?keep=true', example.text, 'text/plain'))
    expect(faults(schemaOf('/v1/translations', 'post', 201), kept, description)).toEqual([])
    expect(kept.kept).toBeDefined()
    const listed = await read(get('/v1/translations'))
    expect(faults(schemaOf('/v1/translations', 'get', 200), listed, description)).toEqual([])
    expect(listed.translations).toHaveLength(1)
    const changed = await send(`/v1/translations/${kept.id}/pairs/1`, {
      method: 'PATCH',
      body: JSON.stringify({ target: 'Another.', reviewed: true }),
      headers: { 'content-type': 'application/json' },
    })
    const path = '/v1/translations/{id}/pairs/{pair}'
    expect(faults(schemaOf(path, 'patch', 200), await read(changed), description)).toEqual([])
  })

  it('says what a problem with a document really looks like', async () => {
    const description = await read(get('/openapi.json'))
    const problem = await read(post('/v1/translations', 'Der Minister reiste am Montag nach Wien.', 'text/plain'))
    expect(faults(description.components.schemas.Problem, problem, description)).toEqual([])
  })
})
