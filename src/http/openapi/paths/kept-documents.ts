import { DOCUMENT_FORMATS, TRANSLATION_FORMATS } from '../../formats.ts'
import { body, header, html, json, path, plain, problem, query } from '../operation.ts'
import { choice, list, object, ref, spans, text, whole } from '../schema.ts'

/** The header that says which version of a kept document there is. */
export const VERSION = header('The version', '"3"')

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  schema: text('The ETag of the version to be changed; left out = whatever is there'),
}
const format = query('format', {
  ...choice(...Object.keys(TRANSLATION_FORMATS)),
  description: 'Instead of the Accept header',
})
const notThere = { ...problem, description: 'Nothing of that id is kept with this key' }
const notTheVersion = { ...problem, description: 'It is not the version that was seen; `version` says which is there' }
const changed = { description: 'What has changed', headers: { ETag: VERSION }, content: json(ref('Changed')) }

/** OpenAPI: what the routes of kept documents take and give. */
export const keptDocumentsPaths = () => ({
  '/v1/translations': {
    get: {
      operationId: 'listDocuments',
      summary: 'The documents kept with this key, newest first',
      parameters: [
        query('limit', { ...whole('1 to 200; as ndjson all when left out'), default: 50 }),
        query('after', text('The id of the last one seen')),
        query('format', { ...choice('json', 'ndjson'), description: 'ndjson: the documents themselves, one a line' }),
      ],
      responses: {
        200: {
          description: 'Their titles, languages and counts; or every document',
          content: { ...json(ref('KeptDocuments')), ...plain(DOCUMENT_FORMATS.ndjson) },
        },
        default: problem,
      },
    },
  },
  '/v1/translations/{id}': {
    get: {
      operationId: 'readDocument',
      summary: 'A kept document, in the format asked for',
      parameters: [
        path('id'),
        query('format', { ...choice(...Object.keys(DOCUMENT_FORMATS)), description: 'Instead of the Accept header' }),
        query('minScore', { type: 'number', minimum: 0, maximum: 1, description: 'Leaves out pairs below' }),
      ],
      responses: {
        200: {
          description: 'The document',
          headers: { ETag: VERSION },
          content: { ...plain(...Object.values(DOCUMENT_FORMATS)), ...json(ref('Document')) },
        },
        404: notThere,
        default: problem,
      },
    },
    delete: {
      operationId: 'deleteDocument',
      summary: 'Delete a kept document, with what was posted',
      parameters: [path('id'), ifMatch],
      responses: { 204: { description: 'It is gone' }, 404: notThere, 412: notTheVersion, default: problem },
    },
  },
  '/v1/translations/{id}/pairs/{pair}': {
    patch: {
      operationId: 'correctPair',
      summary: 'Correct a pair of a kept document: its target, or where it begins and ends',
      description:
        'Every segment stays in exactly one pair, in order, and spans still cut the posted text. A segment that is cut keeps its number before the cut; what stands behind it has a new one.',
      parameters: [path('id'), path('pair'), ifMatch],
      requestBody: body(ref('Correction')),
      responses: { 200: changed, 404: notThere, 412: notTheVersion, default: problem },
    },
  },
  '/v1/translations/{id}/undo': {
    post: {
      operationId: 'undoChange',
      summary: 'Take back the last change of a kept document',
      parameters: [path('id'), ifMatch],
      responses: {
        200: changed,
        404: notThere,
        409: { ...problem, description: 'There is none to be taken back' },
        412: notTheVersion,
        default: problem,
      },
    },
  },
  '/v1/translations/{id}/retry': {
    post: {
      operationId: 'retryDocument',
      summary: 'Ask again for the pairs of a kept document that have no target',
      description: 'A stream is like that of a translation. Every other pair stays as it is.',
      parameters: [path('id'), ifMatch, format],
      requestBody: {
        required: false,
        content: json({
          ...object(
            {
              pairs: list(whole(), 'Left out = every pair without a target'),
              provider: text('Left out = whom the translation was asked of'),
            },
            [],
          ),
          additionalProperties: false,
        }),
      },
      responses: {
        200: {
          description: 'The document',
          headers: { ETag: VERSION },
          content: { ...plain(...Object.values(TRANSLATION_FORMATS)), ...json(ref('Document')) },
        },
        404: notThere,
        412: notTheVersion,
        default: problem,
      },
    },
  },
  '/v1/translations/{id}/restore': {
    post: {
      operationId: 'restoreLines',
      summary: 'Bring lines back that clean-up removed, and ask for their translation',
      description:
        'Each line is a paragraph in its place, whose sentences have new ids; every other pair stays as it is. Where the translation fails the line is there and can be asked for again. A stream is like that of a translation.',
      parameters: [path('id'), ifMatch, format],
      requestBody: body({
        ...object({ spans: { ...spans('Every removed line that one of these touches'), minItems: 1 } }),
        additionalProperties: false,
      }),
      responses: {
        200: {
          description: 'The document',
          headers: { ETag: VERSION },
          content: { ...plain(...Object.values(TRANSLATION_FORMATS)), ...json(ref('Document')) },
        },
        404: notThere,
        412: notTheVersion,
        default: problem,
      },
    },
  },
  '/t/{id}': {
    get: {
      operationId: 'readDocumentPage',
      summary: 'A kept document side by side; `#p12` is its pair 12',
      parameters: [path('id')],
      responses: {
        200: html('The page'),
        401: html('A page that asks for the key'),
        404: notThere,
        default: problem,
      },
    },
    post: {
      operationId: 'submitDocumentPage',
      summary: 'The page’s form that brings removed lines back, for browsers without JavaScript',
      parameters: [path('id')],
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: object({ restore: list(text('Where the line stands in what was posted, `12-40`')) }),
          },
        },
      },
      responses: { 303: { description: 'To the page' }, 404: notThere, default: problem },
    },
  },
})
