import { html, path, plain, problem, query } from '../operation.ts'
import { list, object, text } from '../schema.ts'

/** OpenAPI: the pages and their forms. */
export const pagesPaths = () => ({
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
                keep: text('Given = the document is kept, and the answer leads to its page'),
                restore: list(text('Where a removed line stands that is to stay, `12-40`')),
                glossary: list(text('Several have precedence in their order; only empty = none; left out = the usual')),
              },
              ['text'],
            ),
          },
        },
      },
      responses: {
        200: html('The article side by side'),
        303: { description: 'To the page of the kept document' },
        default: html('The problem, with the document so far'),
      },
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
  '/documents': {
    get: {
      operationId: 'readDocumentsPage',
      summary: 'The page of kept documents: open, delete',
      parameters: [
        query('after', text('The last one seen')),
        query('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
        query('delete', text('The one to be asked about')),
      ],
      responses: { 200: html('The page'), default: problem },
    },
    post: {
      operationId: 'submitDeletion',
      summary: 'That page’s form, for browsers without JavaScript: deletes a document',
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: object({ delete: text('Its id') }) } },
      },
      responses: { 303: { description: 'To the page again' }, default: html('The problem') },
    },
  },
  '/align': {
    get: {
      operationId: 'readAlignPage',
      summary: 'The page of existing translations: align, check, correct, export',
      responses: { 200: html('The page'), default: problem },
    },
    post: {
      operationId: 'submitAlignment',
      summary: 'That page’s form, for browsers without JavaScript',
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: object(
              {
                original: text(),
                translation: text(),
                source: text('Language of the original; left empty = detect'),
                target: text('Language of the translation; left empty = detect'),
                pivot: text('`auto` = a machine translation of the original may help; else nobody else sees it'),
                glossary: list(text('Several have precedence in their order; only empty = none; left out = the usual')),
              },
              ['original', 'translation'],
            ),
          },
        },
      },
      responses: { 200: html('The pairs'), default: html('The problem') },
    },
  },
  '/examples/{id}': {
    get: {
      operationId: 'getExample',
      summary: 'The text of an example article',
      parameters: [path('id')],
      responses: {
        200: { description: 'The article', content: plain('text/plain') },
        default: problem,
      },
    },
  },
})
