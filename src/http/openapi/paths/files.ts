import { FILE_KINDS } from '../../../exchange/file-kinds.ts'
import { budgetHeaders, header, overBudget, problem, query, TERMS_KEPT } from '../operation.ts'
import { choice, glossary, tag, text } from '../schema.ts'

/** OpenAPI: what `POST /v1/files` takes and gives. */
export const filesPaths = () => {
  const types = [...new Set([...FILE_KINDS.values()].map(({ type }) => type))]
  const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
  return {
    '/v1/files': {
      post: {
        operationId: 'translateFile',
        summary: 'Translate a file and get the same file back',
        description:
          'What is untranslated in it is translated, sentence by sentence and with the termbase; inline codes go where their words went; everything that is no text stays as it was, byte for byte. Of XLIFF, what is translated, approved, final or not to be translated stays. A text of which a sentence could not be translated stays as it is, and `X-Dragoman-Texts` counts it.',
        parameters: [
          query('format', {
            ...choice(...FILE_KINDS.keys()),
            description: 'What the file is, instead of the content type',
          }),
          query('source', tag('Left out = what the file says, else detect')),
          query('target', tag('Left out = what the file says, else en')),
          query('provider', text()),
          query('glossary', { ...glossary, description: 'Ids by comma, or null' }),
          query('private', { type: 'boolean', default: false }),
        ],
        requestBody: { required: true, content },
        responses: {
          200: {
            description: 'The file',
            headers: {
              'X-Dragoman-Terms': header('How the termbase is kept', TERMS_KEPT),
              'X-Dragoman-Texts': header(
                'How many texts were to be translated, and how many are',
                'texts=12, translated=11',
              ),
              ...budgetHeaders(),
            },
            content,
          },
          402: overBudget,
          422: { ...problem, description: 'The file is not what it was sent as; `line` says where' },
          default: problem,
        },
      },
    },
  }
}
