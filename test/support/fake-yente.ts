import { type Engine, type Fake, type Recorded, type Reply, startFake } from './fake-engine.ts'

/** Queries it takes at once, as yente does unless it is told otherwise. */
const MOST_QUERIES = 100
const SCHEMAS = ['Person', 'Organization', 'Company', 'LegalEntity', 'Thing']

interface Query {
  readonly schema?: unknown
  readonly properties?: { readonly name?: unknown }
}

/** Whom it knows: by any word of these it is found, and scored by the share of them. */
const ENTITIES = [
  {
    id: 'Q7747',
    caption: 'Vladimir Vladimirovich PUTIN',
    schema: 'Person',
    words: ['vladimir', 'putin'],
    properties: { topics: ['sanction', 'role.pep'] },
    datasets: ['eu_fsf', 'us_ofac_sdn'],
  },
  {
    id: 'NK-rosneft',
    caption: 'Rosneft Oil Company',
    schema: 'Company',
    words: ['rosneft'],
    properties: { topics: ['sanction'] },
    datasets: ['us_ofac_ssi'],
  },
]

/**
 * OpenSanctions' matching service: `POST /match/{dataset}` with `queries` by name, answers by the same names. It knows the
 * dataset `default` and one that wants a key, `sanctions`.
 * https://www.opensanctions.org/docs/api/matching/
 */
export function startFakeYente(): Promise<Fake> {
  const engine: Engine = {
    translatePath: '/match/default',
    textsOf: ({ queries }) =>
      Object.values((queries ?? {}) as Record<string, Query>).flatMap((query) => query.properties?.name as string[]),
    failure: (status, { texts }) => ({ detail: `Failure ${status} on ${texts[0]}` }),
    reply,
  }
  return startFake(engine)
}

function reply({ method, path, fields, headers }: Recorded): Reply {
  if (method !== 'POST' || !path.startsWith('/match/')) return { status: 404, json: { detail: 'Not Found' } }
  const dataset = path.slice('/match/'.length)
  if (dataset === 'sanctions' && headers.authorization !== 'ApiKey test-key')
    return { status: 401, json: { detail: 'Invalid API key' } }
  if (!['default', 'sanctions'].includes(dataset))
    return { status: 404, json: { detail: `No such dataset: ${dataset}` } }
  const queries = Object.entries((fields.queries ?? {}) as Record<string, Query>)
  if (queries.length === 0) return { status: 400, json: { detail: 'No queries provided.' } }
  if (queries.length > MOST_QUERIES) return { status: 400, json: { detail: 'Too many queries in one batch.' } }
  if (queries.some(([, { schema }]) => !SCHEMAS.includes(schema as string)))
    return { status: 400, json: { detail: 'Invalid entity' } }
  const responses = Object.fromEntries(queries.map(([name, query]) => [name, matched(query)]))
  return { status: 200, json: { responses, matcher: {}, limit: Number(fields.limit ?? 5) } }
}

function matched({ schema, properties }: Query) {
  const words = new Set((properties!.name as string[]).flatMap((name) => name.toLowerCase().split(/\s+/)))
  const results = ENTITIES.flatMap(({ words: known, ...entity }) => {
    const score = known.filter((word) => words.has(word)).length / known.length
    return score > 0 ? [{ ...entity, score, match: score > 0.7, first_seen: '2023-04-20T13:59:18', target: true }] : []
  })
  return { status: 200, results, total: { value: results.length, relation: 'eq' }, query: { schema, properties } }
}
