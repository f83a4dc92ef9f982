import { choice, list, object, orNull, ref, type Schema, tag, text, whole } from '../schema.ts'

const listedGlossary = {
  id: text(),
  name: text('For people'),
  version: text('A digest of the content; the ETag'),
  concepts: whole(),
  terms: whole(),
  languages: list(tag()),
  readOnly: { type: 'boolean' },
  createdAt: orNull(text('ISO 8601')),
  updatedAt: orNull(text('ISO 8601')),
}

/** OpenAPI: termbases and their concepts. */
export const glossarySchemas = (): Record<string, Schema> => ({
  Glossaries: object({ glossaries: list(ref('Glossary')) }),
  Glossary: object(listedGlossary),
  SavedGlossary: object({ ...listedGlossary, remarks: list(ref('GlossaryRemark'), 'What was left out, and why') }),
  GlossaryWithConcepts: object({ ...listedGlossary, concepts: list(ref('Concept')) }),
  GlossaryFile: object({ concepts: list(ref('Concept')) }),
  GlossaryRemark: object({
    level: choice('error', 'warning'),
    line: orNull(whole('Counted from 1')),
    message: text(),
  }),
  Concept: object(
    {
      id: text('Left out = made of its terms'),
      domain: text(),
      kind: choice('term', 'name', 'place', 'acronym'),
      partOfSpeech: orNull(choice('noun', 'verb', 'adjective')),
      enforce: choice('always', 'domain', 'suggest'),
      definition: orNull(text()),
      note: orNull(text()),
      ambiguousWith: list(text()),
      renderedBy: list(text(), 'Ids of concepts whose terms render this one too'),
      terms: {
        type: 'object',
        description: 'By language tag',
        additionalProperties: {
          anyOf: [
            text('The preferred term'),
            object(
              {
                preferred: orNull(text()),
                admitted: list(text()),
                deprecated: list(text()),
                forms: list(text(), 'Inflected forms no rule reaches'),
              },
              [],
            ),
          ],
        },
      },
    },
    ['terms'],
  ),
})
