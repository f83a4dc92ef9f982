import { choice, list, object, orNull, ref, type Schema, tag, text, whole } from '../schema.ts'

const flags = object({ error: whole(), warning: whole(), info: whole() })
const expiresAt = orNull(text('ISO 8601; null = kept until it is deleted'))

/** OpenAPI: documents that are kept, and what may be changed of them. */
export const keptDocumentSchemas = (): Record<string, Schema> => ({
  Kept: {
    ...object({
      version: whole('Counted up with every change, from 1; the ETag'),
      changes: whole('Changes that can be taken back'),
      createdAt: text('ISO 8601'),
      updatedAt: text('ISO 8601'),
      expiresAt,
    }),
    description: 'Only of a document that is kept',
  },
  KeptDocuments: object({
    translations: list(
      object({
        id: text(),
        version: whole(),
        changes: whole(),
        title: text('As it was posted; without one, how the text begins'),
        source: tag(),
        target: tag(),
        pairs: whole(),
        translated: whole(),
        failed: whole(),
        flags,
        createdAt: text('ISO 8601'),
        updatedAt: text('ISO 8601'),
        expiresAt,
      }),
    ),
    next: orNull(text('To be given as `after` for the next page; null on the last')),
  }),
  Correction: {
    ...object(
      {
        target: text('Another target, 100 000 characters at most: the pair is checked again, its origin is `edited`'),
        reviewed: {
          type: 'boolean',
          description: 'Whether somebody says that the pair is right; may stand beside `target`',
        },
        mergeWith: { ...choice('next'), description: 'Makes one pair of it and the next' },
        split: {
          ...object({ source: whole('Offset into the source text'), target: whole('Offset into the target text') }),
          description: 'Makes two pairs of it; a half may stay without a counterpart',
        },
        move: {
          ...object({
            side: choice('source', 'target'),
            offset: whole('What stands behind it goes to the next pair, or what stands before it to the previous one'),
            to: choice('next', 'previous'),
          }),
          description: 'Moves text of one side to a neighbour',
        },
      },
      [],
    ),
    additionalProperties: false,
    description: 'Exactly one change. Offsets are UTF-16 code units into the pair’s own texts',
  },
  Changed: object({
    id: text(),
    replaced: list(whole(), 'Ids of the pairs that are no more, or are different now'),
    pairs: list(ref('Pair'), 'What stands in their place, in order. All other pairs are as they were'),
    names: list(ref('Name'), 'All of the document as it is now'),
    summary: ref('Summary'),
    warnings: list(text()),
    kept: ref('Kept'),
  }),
})
