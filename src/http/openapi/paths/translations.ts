import { TRANSLATION_FORMATS } from '../../formats.ts'
import { budgetHeaders, header, json, overBudget, plain, problem, query, TERMS_KEPT } from '../operation.ts'
import { choice, ref, text } from '../schema.ts'
import { options } from '../translation-options.ts'
import { accepted } from './jobs.ts'
import { VERSION } from './kept-documents.ts'

/** OpenAPI: what `POST /v1/translations` takes and gives. */
export const translationsPaths = () => ({
  '/v1/translations': {
    post: {
      operationId: 'translate',
      summary: 'Translate an article into aligned bilingual pairs',
      description:
        'JSON, or the article itself as text/plain or text/html with the options in the query. A stream gives `document`, then each `pair` when it is ready and `progress` (with `preparation` while an engine downloads its model, in bytes), then `summary` or `problem`; an NDJSON line is `{ "event", "data" }`. `tmx` `tsv` `csv` `jsonl` `md` `docx` (Word) `epub` (a book) `moses` (a ZIP of two files that have the same number of lines) and `page` (one HTML file that needs no server) are files, named after the article.',
      parameters: [
        {
          name: 'Prefer',
          in: 'header',
          required: false,
          schema: text('`respond-async` makes a job of it, where jobs are worked on: `POST /v1/jobs`'),
        },
        query('format', {
          ...choice(...Object.keys(TRANSLATION_FORMATS)),
          description: 'Instead of the Accept header',
        }),
        ...Object.entries(options).map(([name, schema]) => query(name, schema)),
      ],
      requestBody: {
        required: true,
        content: {
          ...json(ref('TranslationRequest')),
          'text/plain': { schema: { type: 'string' }, example: 'Am 11. November wurde der Vertrag ratifiziert.' },
          ...plain('text/html'),
        },
      },
      responses: {
        200: {
          description: 'The document. Sentences that failed are in it, flagged, with `target: null`.',
          headers: {
            'X-Dragoman-Terms': header('How the termbase is kept, but for streams', TERMS_KEPT),
            ...budgetHeaders(),
          },
          content: {
            ...plain(...Object.values(TRANSLATION_FORMATS)),
            ...json(ref('Document')),
          },
        },
        202: accepted(),
        402: overBudget,
        201: {
          description: 'The document, which is kept: with `keep`',
          headers: { Location: header('Where it is read from then on', '/v1/translations/01…'), ETag: VERSION },
          content: { ...plain(...Object.values(TRANSLATION_FORMATS)), ...json(ref('Document')) },
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
