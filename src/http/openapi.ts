import { PROBLEMS } from '../domain/problem.ts'
import { options, schemas } from './openapi-components.ts'
import { choice, glossary, list, object, ref, type Schema, tag, text, whole } from './openapi-schema.ts'

const json = (schema: Schema) => ({ 'application/json': { schema } })
const html = (description: string) => ({ description, content: { 'text/html': { schema: { type: 'string' } } } })
const ok = (description: string, schema: Schema) => ({ description, content: json(schema) })
const body = (schema: Schema) => ({ required: true, content: json(schema) })
const problem = { $ref: '#/components/responses/Problem' }
const query = (name: string, schema: Schema) => ({ name, in: 'query', required: false, schema })
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })

const glossaryFormats = choice('json', 'tbx', 'csv', 'tsv', 'deepl')
const direction = [
  query('source', tag('The source language of a file in DeepL’s format')),
  query('target', tag('The target language of a file in DeepL’s format')),
]
const glossaryFile = [
  query('name', text('For people; left out = the one it has, else its id')),
  query('format', { ...glossaryFormats, description: 'Instead of the content type' }),
  ...direction,
]
const ifMatch = (done: string) => ({
  name: 'If-Match',
  in: 'header',
  required: false,
  schema: text(`The ETag of the version to be ${done}, or several of them; * for any that is there`),
})
const glossaryBody = {
  required: true,
  content: {
    ...json(ref('GlossaryFile')),
    'application/x-tbx+xml': { schema: { type: 'string' } },
    'text/csv': { schema: { type: 'string' }, example: 'de,en\nVermögenssperre,asset freeze\n' },
    'text/tab-separated-values': { schema: { type: 'string' } },
  },
}

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
          headers: {
            'X-Dragoman-Terms': {
              description: 'How the termbase is kept, but for streams',
              schema: { type: 'string' },
              example: 'required=9, applied=9, repaired=1, missing=0, forbidden=0, adherence=1',
            },
          },
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
  '/v1/alignments': {
    post: {
      operationId: 'align',
      summary: 'Align an existing translation sentence by sentence, and check it',
      description:
        'Every sentence of either side is in exactly one pair, in order; `bead` says how many stand beside how many, `score` how sure that is. A pair whose target is null is not translated; one without source text was added.',
      requestBody: body({
        ...object(
          {
            source: {
              ...object(
                {
                  text: text(),
                  segments: list(text(), 'In place of `text`: sentences cut already'),
                  language: tag('Left out = detect'),
                  translation: list(text(), 'A translation of each of `segments`, to compare with'),
                },
                [],
              ),
              additionalProperties: false,
            },
            target: {
              ...object({ text: text(), segments: list(text()), language: tag('Left out = detect') }, []),
              additionalProperties: false,
            },
            pivot: {
              ...choice('auto', 'none'),
              default: 'auto',
              description:
                'Whether a translation of the source by the configured providers may help; they see the source',
            },
            locked: list(
              { type: 'array', items: list(whole()), minItems: 2, maxItems: 2 },
              'Beads that stand, [source ids, target ids]; only what lies between is aligned',
            ),
            corpus: { type: 'boolean', default: false, description: 'Learn from the text itself when it is long' },
            glossary,
            provider: text(),
            private: { type: 'boolean', default: false },
          },
          ['source', 'target'],
        ),
        additionalProperties: false,
      }),
      responses: { 200: ok('The pairs', ref('Document')), default: problem },
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
  '/v1/glossaries': {
    get: {
      operationId: 'listGlossaries',
      summary: 'The termbases of this service, the built-in one first',
      responses: { 200: ok('Without their concepts', ref('Glossaries')), default: problem },
    },
    post: {
      operationId: 'createGlossary',
      summary: 'Keep a termbase of your own',
      description:
        'The file as it is; its format by content type or `format`. What cannot be used is left out and told line by line in `remarks`.',
      parameters: [
        query('id', {
          ...text('1 to 64 small letters, digits, hyphens, dots, underscores; left out = made of the name'),
        }),
        ...glossaryFile,
      ],
      requestBody: glossaryBody,
      responses: {
        201: ok('It is kept', ref('SavedGlossary')),
        409: { ...problem, description: 'There is one with that id: replace it with PUT' },
        default: problem,
      },
    },
  },
  '/v1/glossaries/{id}': {
    get: {
      operationId: 'readGlossary',
      summary: 'A termbase with its concepts, in the format asked for',
      parameters: [path('id'), query('format', glossaryFormats), ...direction],
      responses: {
        200: {
          description: 'The version is the ETag',
          content: {
            ...json(ref('GlossaryWithConcepts')),
            'application/x-tbx+xml': { schema: { type: 'string' } },
            'text/csv': { schema: { type: 'string' } },
            'text/tab-separated-values': { schema: { type: 'string' } },
          },
        },
        default: problem,
      },
    },
    put: {
      operationId: 'replaceGlossary',
      summary: 'Replace a termbase of your own, or make it',
      parameters: [
        path('id'),
        ifMatch('replaced'),
        {
          name: 'If-None-Match',
          in: 'header',
          required: false,
          schema: choice('*'),
          description: 'Where none may be there',
        },
        ...glossaryFile,
      ],
      requestBody: glossaryBody,
      responses: {
        200: ok('It is replaced', ref('SavedGlossary')),
        201: ok('It is made', ref('SavedGlossary')),
        409: { ...problem, description: 'It is not the version that was seen' },
        default: problem,
      },
    },
    delete: {
      operationId: 'deleteGlossary',
      summary: 'Delete a termbase of your own',
      parameters: [path('id'), ifMatch('deleted')],
      responses: {
        204: { description: 'It is gone' },
        409: { ...problem, description: 'It is not the version that was seen' },
        default: problem,
      },
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
            schema: object(
              {
                text: text(),
                source: text(),
                target: text(),
                provider: text(),
                glossary: list(text('Several have precedence in their order; only empty = none; left out = the usual')),
              },
              ['text'],
            ),
          },
        },
      },
      responses: { 200: html('The article side by side'), default: html('The problem, with the document so far') },
    },
  },
  '/glossaries': {
    get: {
      operationId: 'readGlossaryPage',
      summary: 'The page of glossaries: use, download, add, replace, delete',
      responses: { 200: html('The page'), default: problem },
    },
    post: {
      operationId: 'submitGlossary',
      summary: 'That page’s form, for browsers without JavaScript: adds a glossary',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: object(
              {
                file: { type: 'string', format: 'binary' },
                name: text('Left empty = made of the name of the file'),
                format: text('Left empty = as the name of the file says'),
                source: text('Only for DeepL’s format'),
                target: text('Only for DeepL’s format'),
              },
              ['file'],
            ),
          },
        },
      },
      responses: {
        200: html('The page, with what was kept and left out'),
        default: html('The page, with the problem'),
      },
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
