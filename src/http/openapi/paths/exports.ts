import { FILE_FORMATS } from '../../formats.ts'
import { body, header, json, plain, problem } from '../operation.ts'
import { choice, object, ref } from '../schema.ts'

/** The header that names a file. */
export const FILE_NAME = header(
  'Of a file: its name, after the title of the article',
  'attachment; filename="Brussels extends the asset freeze.tmx"',
)

/** OpenAPI: what `POST /v1/exports` takes and gives. */
export const exportsPaths = () => ({
  '/v1/exports': {
    post: {
      operationId: 'exportDocument',
      summary: 'A document that was answered before, as a file',
      description:
        'For documents that are not kept; of kept ones `GET /v1/translations/{id}?format=` gives the same file. Nothing is translated and nothing is kept. The document must be as it was answered: its shape, its ids and its spans are checked.',
      requestBody: body({
        ...object({ document: ref('Document'), format: choice(...Object.keys(FILE_FORMATS)) }),
        additionalProperties: false,
      }),
      responses: {
        200: {
          description: 'The file',
          headers: { 'Content-Disposition': FILE_NAME },
          content: {
            ...plain(...Object.values(FILE_FORMATS)),
            ...json(ref('Document')),
          },
        },
        default: problem,
      },
    },
  },
})
