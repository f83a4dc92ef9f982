import { json, problem, query } from '../operation.ts'
import { choice, ref } from '../schema.ts'
import { options } from '../translation-options.ts'

/** OpenAPI: what `POST /v1/translations` takes and gives. */
export const translationsPaths = () => ({
  '/v1/translations': {
    post: {
      operationId: 'translate',
      summary: 'Translate an article into aligned bilingual pairs',
      description:
        'JSON, or the article itself as text/plain or text/html with the options in the query. A stream gives `document`, then each `pair` when it is ready and `progress` (with `preparation` while an engine downloads its model, in bytes), then `summary` or `problem`; an NDJSON line is `{ "event", "data" }`.',
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
})
