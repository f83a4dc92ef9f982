import { body, ok, problem } from '../operation.ts'
import { glossary, list, object, ref, tag, text } from '../schema.ts'

/** OpenAPI: what the services that only read a text take and give. */
export const textServicesPaths = () => ({
  '/v1/segments': {
    post: {
      operationId: 'segment',
      summary: 'Cut a text into sentences',
      requestBody: body({
        ...object({ text: text(), language: tag('Left out = detect') }, ['text']),
        additionalProperties: false,
      }),
      responses: { 200: ok('The segments; joined they are the text', ref('Segments')), default: problem },
    },
  },
  '/v1/detections': {
    post: {
      operationId: 'detect',
      summary: 'Tell the language of texts',
      requestBody: body({
        ...object({ texts: { ...list(text()), minItems: 1, maxItems: 1000 } }),
        additionalProperties: false,
      }),
      responses: { 200: ok('One detection per text', ref('Detections')), default: problem },
    },
  },
  '/v1/terms': {
    post: {
      operationId: 'matchTerms',
      summary: 'Find the termbase’s concepts in a text, in any inflection',
      requestBody: body({
        ...object({ text: text(), source: tag('Left out = detect'), target: { ...tag(), default: 'en' }, glossary }, [
          'text',
        ]),
        additionalProperties: false,
      }),
      responses: { 200: ok('The terms found, in order of place', ref('Terms')), default: problem },
    },
  },
})
