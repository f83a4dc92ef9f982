import { IMPORT_TYPES } from '../../memory/read-import.ts'
import { body, json, ok, path, plain, problem, query } from '../operation.ts'
import { choice, list, object, orNull, ref, tag, text, whole } from '../schema.ts'

const source = query('source', tag('Of units from this language'))
const target = query('target', tag('Of units into this language'))
const origin = query('origin', choice('machine', 'human', 'edited', 'imported'))
const document = query('document', text('Id of a kept document: what was corrected in it'))

/** OpenAPI: the translation memory, and what a translation would take. */
export const memoryPaths = () => ({
  '/v1/estimates': {
    post: {
      operationId: 'estimate',
      summary: 'What a translation would take: characters, sentences, what the memory knows',
      description: 'The request is that of a translation. Nothing is sent to a provider, and nothing is kept.',
      requestBody: {
        required: true,
        content: { ...json(ref('TranslationRequest')), ...plain('text/plain', 'text/html') },
      },
      responses: { 200: ok('As far as that is known before', ref('Estimate')), default: problem },
    },
  },
  '/v1/memory': {
    get: {
      operationId: 'readMemory',
      summary: 'The translation memory of this key: counted, searched, or as TMX',
      parameters: [
        query('q', text('Words that stand in the text or its translation, letter by letter')),
        query('after', text('The `next` of an answer: where to look on for the words')),
        query('limit', { ...whole('Of what `q` finds'), default: 50 }),
        query('format', { ...choice('json', 'tmx'), description: 'tmx: all of it, as it is read' }),
        ...[source, target, origin, document],
      ],
      responses: {
        200: {
          description: 'Counts by languages and origin; with `q` units; a TMX file',
          content: {
            ...json({
              anyOf: [
                ref('MemoryCounts'),
                object({
                  units: list(ref('MemoryUnit')),
                  next: orNull(text('Where to look on with `after`; null = that was all')),
                }),
              ],
            }),
            ...plain('application/x-tmx+xml'),
          },
        },
        default: problem,
      },
    },
    post: {
      operationId: 'importMemory',
      summary: 'Take the units of a TMX file or a table into the memory of this key',
      description:
        'Read as it comes in, up to MAX_MEMORY_BYTES. The first row of a table names the languages (`de,en`), or is `source,target` with both in the query. A unit takes the place of an imported one of the same text. What the file says a machine wrote is left out.',
      parameters: [source, target],
      requestBody: { required: true, content: plain(...IMPORT_TYPES.keys()) },
      responses: {
        200: {
          description: 'How many were taken, and how many left out; as ndjson how far it is, line by line',
          content: { ...json(object({ units: whole(), leftOut: whole() })), ...plain('application/x-ndjson') },
        },
        422: { ...problem, description: 'It cannot be read on from `line`; the `units` before are taken' },
        default: problem,
      },
    },
    delete: {
      operationId: 'clearMemory',
      summary: 'Empty the memory of this key, or a part of it',
      parameters: [query('confirm', choice('all')), source, target, origin, document],
      responses: { 200: ok('How many were removed', object({ removed: whole() })), default: problem },
    },
  },
  '/v1/memory/{id}': {
    delete: {
      operationId: 'deleteUnit',
      summary: 'Remove a unit from the memory',
      parameters: [path('id')],
      responses: {
        204: { description: 'It is gone' },
        404: { ...problem, description: 'It is not there' },
        default: problem,
      },
    },
  },
  '/v1/memory/matches': {
    post: {
      operationId: 'findMatches',
      summary: 'Units like a text, with how like they are and where they differ',
      requestBody: body({
        ...object(
          {
            text: { type: 'string', maxLength: 10_000 },
            texts: { type: 'array', items: { type: 'string', maxLength: 10_000 }, maxItems: 100 },
            source: tag(),
            target: tag(),
            minScore: { type: 'number', minimum: 0.7, maximum: 1, default: 0.75 },
            limit: { type: 'integer', minimum: 1, maximum: 50, default: 5 },
          },
          ['source', 'target'],
        ),
        additionalProperties: false,
        description: 'Exactly one of `text` and `texts`',
      }),
      responses: { 200: ok('What was found', ref('MemoryMatches')), default: problem },
    },
  },
})
