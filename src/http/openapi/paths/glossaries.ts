import { GLOSSARY_FORMATS } from '../../../exchange/glossary-formats.ts'
import { json, ok, path, plain, problem, query } from '../operation.ts'
import { choice, ref, tag, text } from '../schema.ts'

const glossaryFormats = choice(...GLOSSARY_FORMATS)
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
const notTheVersion = { ...problem, description: 'It is not the version that was seen' }
const glossaryBody = {
  required: true,
  content: {
    ...json(ref('GlossaryFile')),
    ...plain('application/x-tbx+xml'),
    'text/csv': { schema: { type: 'string' }, example: 'de,en\nVermögenssperre,asset freeze\n' },
    ...plain('text/tab-separated-values'),
  },
}

/** OpenAPI: what the routes of termbases take and give. */
export const glossariesPaths = () => ({
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
        query('id', text('1 to 64 small letters, digits, hyphens, dots, underscores; left out = made of the name')),
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
            ...plain('application/x-tbx+xml', 'text/csv', 'text/tab-separated-values'),
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
        409: notTheVersion,
        default: problem,
      },
    },
    delete: {
      operationId: 'deleteGlossary',
      summary: 'Delete a termbase of your own',
      parameters: [path('id'), ifMatch('deleted')],
      responses: {
        204: { description: 'It is gone' },
        409: notTheVersion,
        default: problem,
      },
    },
  },
})
