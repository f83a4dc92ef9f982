import { DOCUMENT_FORMATS } from '../../formats.ts'
import { body, budgetHeaders, header, json, plain, problem, query, TERMS_KEPT } from '../operation.ts'
import { choice, glossary, list, object, ref, share, tag, text, whole } from '../schema.ts'
import { options } from '../translation-options.ts'
import { VERSION } from './kept-documents.ts'

/** OpenAPI: what `POST /v1/alignments` takes and gives. */
export const alignmentsPaths = () => ({
  '/v1/alignments': {
    post: {
      operationId: 'align',
      summary: 'Align an existing translation sentence by sentence, and check it',
      description:
        'Every sentence of either side is in exactly one pair, in order; `bead` says how many stand beside how many, `score` how sure that is. A pair whose target is null is not translated; one without source text was added.',
      parameters: [
        query('format', {
          ...choice(...Object.keys(DOCUMENT_FORMATS)),
          description: 'Instead of the Accept header',
        }),
        query(
          'minScore',
          share(
            'Leaves out pairs whose score is below, those without a counterpart too, and says how many; a ladder keeps every bead',
          ),
        ),
      ],
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
            corpus: {
              type: 'boolean',
              default: false,
              description: 'Learn from the text itself also when it has more than 600 sentences',
            },
            embeddings: {
              type: 'boolean',
              default: false,
              description:
                'Whether sentence embeddings help, from the service configured for them; it sees both sides, private ones too, whatever `pivot` and `provider` say. When it fails, the pairs are made without and `warnings` says so',
            },
            glossary,
            provider: text(),
            keep: options.keep,
            private: { type: 'boolean', default: false },
          },
          ['source', 'target'],
        ),
        additionalProperties: false,
      }),
      responses: {
        200: {
          description:
            'The pairs: as a document, as the events of a translation’s stream, as a page to read, or as a file; `moses` is a ZIP of two files that have the same number of lines',
          headers: {
            'X-Dragoman-Terms': header('How the termbase is kept', TERMS_KEPT),
            ...budgetHeaders(),
            'X-Dragoman-Pairs': header(
              'With `minScore`: how many pairs were kept and left out',
              'kept=117, left-out=3',
            ),
          },
          content: {
            ...plain(...Object.values(DOCUMENT_FORMATS)),
            ...json(ref('Document')),
          },
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
