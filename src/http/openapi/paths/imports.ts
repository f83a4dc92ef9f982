import { PAIR_FORMATS } from '../../../exchange/pair-formats.ts'
import { DOCUMENT_FORMATS } from '../../formats.ts'
import { importFormats } from '../../imports/import-format.ts'
import { header, json, plain, problem, query } from '../operation.ts'
import { choice, object, ref, share, tag, text } from '../schema.ts'
import { FILE_NAME } from './exports.ts'
import { VERSION } from './kept-documents.ts'

/** OpenAPI: what `POST /v1/imports` takes and gives. */
export const importsPaths = () => ({
  '/v1/imports': {
    post: {
      operationId: 'importPairs',
      summary: 'A file of pairs as a document, its terms reported and every pair checked',
      description:
        'Nothing is translated and no engine is asked. Pairs were made by people unless the file says otherwise. A document (`json`) is taken as it is. In another `format` the answer is the file converted.',
      parameters: [
        query('from', { ...choice(...importFormats()), description: 'What the body is, instead of its content type' }),
        query('format', { ...choice(...Object.keys(DOCUMENT_FORMATS)), description: 'Instead of the Accept header' }),
        query('source', tag('Of the texts; left out = what the file says, else detect')),
        query('target', tag('Of the translations; left out = what the file says, else detect')),
        query('glossary', text('Ids of glossaries, divided by commas; `null` for none')),
        query('keep', { type: 'boolean', default: false }),
        query('minScore', share('Leaves out pairs whose score is below')),
      ],
      requestBody: {
        required: true,
        content: {
          ...plain(...[...PAIR_FORMATS.values()].map(({ types }) => types[0])),
          ...json(ref('Document')),
          'application/zip': { schema: { type: 'string', format: 'binary' } },
          'multipart/form-data': { schema: object({ source: text('Line n'), target: text('is line n') }) },
        },
      },
      responses: {
        200: {
          description: 'The document, or a file of it',
          headers: { 'Content-Disposition': FILE_NAME },
          content: { ...plain(...Object.values(DOCUMENT_FORMATS)), ...json(ref('Document')) },
        },
        201: {
          description: 'The same; the document is kept: with `keep`',
          headers: { Location: header('Where it is read from then on', '/v1/translations/01…'), ETag: VERSION },
          content: { ...plain(...Object.values(DOCUMENT_FORMATS)), ...json(ref('Document')) },
        },
        default: problem,
      },
    },
  },
})
