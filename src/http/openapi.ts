import { PROBLEMS } from '../domain/problem.ts'

type Schema = Readonly<Record<string, unknown>>

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
})
const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description && { description }),
})
const text = (description?: string): Schema => ({ type: 'string', ...(description && { description }) })
const whole = (description?: string): Schema => ({ type: 'integer', minimum: 0, ...(description && { description }) })
const share = (description?: string): Schema => ({
  type: 'number',
  minimum: 0,
  maximum: 1,
  ...(description && { description }),
})
const choice = (...values: string[]): Schema => ({ type: 'string', enum: values })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const tag = (description = 'BCP 47 language tag'): Schema => ({ type: 'string', description, examples: ['de'] })
const span = (description: string): Schema => ({
  type: 'array',
  items: { type: 'integer', minimum: 0 },
  minItems: 2,
  maxItems: 2,
  description: `Half-open UTF-16 offsets ${description}`,
})
const glossary: Schema = {
  description: 'Id of a termbase, a list of ids, or null for none; default `sanctions-diplomacy`',
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }, { type: 'null' }],
}

const options = {
  source: tag('BCP 47 tag of the article; left out = detect'),
  target: { ...tag('BCP 47 tag to translate into'), default: 'en' },
  provider: text(
    'Name of a configured provider; left out = the chain, memory first. A named provider is asked without the memory.',
  ),
  glossary,
  clean: { ...choice('off', 'safe', 'strict'), default: 'safe', description: 'How much scrape debris is taken out' },
  unit: {
    ...choice('sentence', 'paragraph'),
    default: 'sentence',
    description: '`paragraph` answers 501 in this version',
  },
  compare: list(text(), 'Answers 501 in this version'),
  keep: { type: 'boolean', default: false, description: '`true` answers 501 in this version' },
  private: { type: 'boolean', default: false, description: 'Bypasses the memory' },
} satisfies Record<string, Schema>

const schemas = (): Record<string, Schema> => ({
  Problem: object(
    {
      type: text('`/problems/<code>`'),
      title: text(),
      status: whole(),
      detail: text('What is wrong here and what to do'),
      requestId: text(),
      errors: list(object({ field: text(), message: text() }), 'For `invalid-request` and `unknown-language`'),
      document: { ...ref('Document'), description: 'What was found and translated before the problem' },
      retryAfter: { type: 'number', description: 'Seconds' },
      help: list(text(), 'What would help, for `provider-unavailable`'),
      provider: text('Which provider it was'),
    },
    ['type', 'title', 'status', 'detail', 'requestId'],
  ),
  TranslationRequest: {
    ...object({ text: text('The article as plain text'), html: text('The article as HTML'), ...options }, []),
    additionalProperties: false,
    oneOf: [{ required: ['text'] }, { required: ['html'] }],
  },
  Document: object({
    id: text('Content-derived: the same request has the same id'),
    source: object({ language: tag(), confidence: share(), detected: { type: 'boolean' } }),
    target: object({ language: tag() }),
    blocks: list(ref('Block')),
    pairs: list(ref('Pair')),
    removed: list(ref('Removed')),
    names: list({}, 'Empty in this version'),
    summary: ref('Summary'),
    glossary: orNull(object({ id: text(), version: text() })),
    usage: ref('Usage'),
    warnings: list(text()),
  }),
  Block: object({
    id: whole(),
    kind: choice('title', 'heading', 'paragraph', 'list-item', 'meta', 'suspect'),
    start: whole('UTF-16 offset into the posted text'),
    end: whole(),
    pairs: list(whole()),
  }),
  Pair: object({
    id: whole(),
    block: whole(),
    source: object(
      {
        text: text(),
        segments: list(whole()),
        spans: list(span('into the posted text; several when markup lies between')),
        language: tag('Only where it differs from the document’s'),
      },
      ['text', 'segments', 'spans'],
    ),
    target: orNull(object({ text: text(), segments: list(whole()) })),
    status: choice('translated', 'untranslated', 'failed'),
    origin: orNull(choice('machine', 'memory', 'human', 'edited')),
    provider: orNull(text()),
    bead: { type: 'string', pattern: '^\\d+-\\d+$' },
    score: share(),
    terms: list(ref('TermUse')),
    flags: list(ref('Flag')),
  }),
  TermUse: object({
    concept: text(),
    source: span('into the pair’s source text'),
    target: orNull(span('into the pair’s target text')),
    status: choice('applied', 'repaired', 'missing', 'forbidden', 'suggested'),
    method: choice('native', 'prompt', 'memory', 'checked', 'repair', 'none'),
    enforce: choice('always', 'domain', 'suggest'),
    preferred: orNull(text('The preferred target term')),
  }),
  Flag: object({
    code: choice(
      'number',
      'date',
      'name',
      'quote',
      'negation',
      'length',
      'untranslated',
      'wrong-language',
      'glossary-missing',
      'glossary-forbidden',
      'alignment',
      'repeated',
      'added',
      'provider-fallback',
      'truncated',
    ),
    severity: choice('error', 'warning', 'info'),
    source: orNull(span('into the pair’s source text')),
    target: orNull(span('into the pair’s target text')),
    detail: text('A sentence for people'),
  }),
  Removed: object({
    start: whole('UTF-16 offset into the posted text'),
    end: whole(),
    text: text('What was taken out, so that it can be restored'),
    rule: text(),
    confidence: share(),
  }),
  Summary: object({
    pairs: whole(),
    translated: whole(),
    terms: object({
      required: whole(),
      applied: whole(),
      adherence: share('applied / required'),
      consistency: share(),
    }),
    flags: object({ error: whole(), warning: whole(), info: whole() }),
  }),
  Usage: object({ characters: whole('UTF-16 code units'), billedCharacters: whole(), memoryHits: whole() }),
  Segments: object({
    language: tag(),
    segments: list(object({ start: whole(), end: whole(), text: text(), block: whole() }), 'Joined they are the text'),
  }),
  Detection: object({
    language: tag('`und` when it cannot be told'),
    confidence: share(),
    script: text('ISO 15924 code of the script most letters are in'),
    candidates: list(object({ language: tag(), confidence: share() })),
  }),
  Detections: object({ detections: list(ref('Detection'), 'One per text, in order') }),
  Terms: object({
    source: tag(),
    target: tag(),
    glossary: orNull(object({ id: text(), version: text() })),
    terms: list(
      object({
        concept: text(),
        span: span('into the text'),
        targets: list(text(), 'The preferred term first, then admitted ones; empty when the termbase has none'),
        enforce: choice('always', 'domain', 'suggest'),
      }),
    ),
  }),
  Languages: object({
    languages: list(
      object({
        language: tag(),
        name: text('In English'),
        direction: choice('ltr', 'rtl', 'auto'),
        targets: list(
          object({
            language: tag(),
            name: text(),
            providers: list(text(), '`memory` knows only the sentences it holds'),
          }),
        ),
      }),
    ),
  }),
  Providers: object({
    providers: list(
      object({
        name: text(),
        kind: choice('machine', 'memory'),
        health: choice('ok', 'unavailable'),
        detail: orNull(text()),
        pairs: orNull(object({ sources: list(tag()), targets: list(tag()) })),
        limits: object({ texts: whole(), characters: whole(), bytes: whole() }, []),
        features: object({
          terminology: choice('none', 'id', 'inline', 'prompt'),
          markup: choice('none', 'html', 'xml'),
          context: { type: 'boolean' },
        }),
      }),
    ),
  }),
})

const json = (schema: Schema) => ({ 'application/json': { schema } })
const html = (description: string) => ({ description, content: { 'text/html': { schema: { type: 'string' } } } })
const ok = (description: string, schema: Schema) => ({ description, content: json(schema) })
const body = (schema: Schema) => ({ required: true, content: json(schema) })
const problem = { $ref: '#/components/responses/Problem' }
const query = (name: string, schema: Schema) => ({ name, in: 'query', required: false, schema })
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })

const paths = () => ({
  '/v1/translations': {
    post: {
      operationId: 'translate',
      summary: 'Translate an article into aligned bilingual pairs',
      description:
        'JSON, or the article itself as text/plain or text/html with the options in the query. A stream gives `document`, then each `pair` when it is ready and `progress`, then `summary` or `problem`; an NDJSON line is `{ "event", "data" }`.',
      parameters: [
        query('format', { ...choice('json', 'ndjson', 'sse', 'html'), description: 'Instead of the Accept header' }),
        ...Object.entries(options).map(([name, schema]) => query(name, schema)),
      ],
      requestBody: {
        required: true,
        content: {
          ...json(ref('TranslationRequest')),
          'text/plain': { schema: { type: 'string' }, example: 'Am 11. November wurde der Vertrag ratifiziert.' },
          'text/html': { schema: { type: 'string' } },
        },
      },
      responses: {
        200: {
          description: 'The document. Sentences that failed are in it, flagged, with `target: null`.',
          content: {
            ...json(ref('Document')),
            'application/x-ndjson': { schema: { type: 'string' } },
            'text/event-stream': { schema: { type: 'string' } },
            'text/html': { schema: { type: 'string' } },
          },
        },
        503: {
          ...problem,
          description: 'No provider can translate it; `document` holds everything short of the translation',
        },
        default: problem,
      },
    },
  },
  '/v1/segments': {
    post: {
      operationId: 'segment',
      summary: 'Cut a text into sentences',
      requestBody: body({
        ...object({ text: text(), language: tag('Left out = detect') }, ['text']),
        additionalProperties: false,
      }),
      responses: { 200: ok('The segments; joined they are the text', ref('Segments')), default: problem },
    },
  },
  '/v1/detections': {
    post: {
      operationId: 'detect',
      summary: 'Tell the language of texts',
      requestBody: body({
        ...object({ texts: { ...list(text()), minItems: 1, maxItems: 1000 } }),
        additionalProperties: false,
      }),
      responses: { 200: ok('One detection per text', ref('Detections')), default: problem },
    },
  },
  '/v1/terms': {
    post: {
      operationId: 'matchTerms',
      summary: 'Find the termbase’s concepts in a text, in any inflection',
      requestBody: body({
        ...object({ text: text(), source: tag('Left out = detect'), target: { ...tag(), default: 'en' }, glossary }, [
          'text',
        ]),
        additionalProperties: false,
      }),
      responses: { 200: ok('The terms found, in order of place', ref('Terms')), default: problem },
    },
  },
  '/v1/languages': {
    get: {
      operationId: 'listLanguages',
      summary: 'What can be translated now, and by whom',
      responses: { 200: ok('A row per source language', ref('Languages')), default: problem },
    },
  },
  '/v1/providers': {
    get: {
      operationId: 'listProviders',
      summary: 'The configured providers, their limits and health',
      responses: { 200: ok('In the order they are asked', ref('Providers')), default: problem },
    },
  },
  '/healthz': {
    get: {
      operationId: 'health',
      summary: 'The process answers',
      responses: { 200: ok('It does', object({ status: text() })) },
    },
  },
  '/readyz': {
    get: {
      operationId: 'ready',
      summary: 'The service can do its work',
      responses: {
        200: ok('It can', object({ status: text(), checks: { type: 'object' } })),
        503: ok('It cannot', object({ status: text(), checks: { type: 'object' } })),
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'describe',
      summary: 'This description',
      responses: { 200: ok('OpenAPI 3.1', { type: 'object' }) },
    },
  },
  '/problems/{code}': {
    get: {
      operationId: 'explainProblem',
      summary: 'What a problem means and what to do',
      parameters: [{ ...path('code'), schema: { type: 'string', enum: Object.keys(PROBLEMS) } }],
      responses: {
        200: {
          ...ok('The explanation', object({ type: text(), title: text(), status: whole(), explanation: text() })),
        },
        default: problem,
      },
    },
  },
  '/': {
    get: {
      operationId: 'readPage',
      summary: 'The page: paste, drop or pick an article',
      responses: { 200: html('The page') },
    },
    post: {
      operationId: 'submitPage',
      summary: 'The page’s form, for browsers without JavaScript',
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: object({ text: text(), source: text(), target: text(), provider: text() }, ['text']),
          },
        },
      },
      responses: { 200: html('The article side by side'), default: html('The problem, with the document so far') },
    },
  },
  '/examples/{id}': {
    get: {
      operationId: 'getExample',
      summary: 'The text of an example article',
      parameters: [path('id')],
      responses: {
        200: { description: 'The article', content: { 'text/plain': { schema: { type: 'string' } } } },
        default: problem,
      },
    },
  },
})

/** The description of every route (OpenAPI 3.1). Built when asked for. */
export const openapi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Dragoman',
    version: '0.1.0',
    description:
      'Articles on sanctions and diplomacy, translated and aligned sentence by sentence, with the terms of the field kept and every doubt flagged.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  security: [{}, { bearer: [] }, { apiKey: [] }],
  paths: paths(),
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
    },
    responses: {
      Problem: {
        description: 'What went wrong and what to do (RFC 9457)',
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    },
    schemas: schemas(),
  },
})
