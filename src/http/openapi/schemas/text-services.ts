import { choice, list, object, orNull, ref, type Schema, share, span, tag, text, whole } from '../schema.ts'

/** OpenAPI: what the services that only read a text give. */
export const textServiceSchemas = (): Record<string, Schema> => ({
  Segments: object({
    language: tag(),
    segments: list(object({ start: whole(), end: whole(), text: text(), block: whole() }), 'Joined they are the text'),
  }),
  Detection: object({
    language: tag('`und` when it cannot be told'),
    confidence: share(),
    script: text('ISO 15924 code of the script most letters are in'),
    candidates: list(object({ language: tag(), confidence: share() })),
  }),
  Detections: object({ detections: list(ref('Detection'), 'One per text, in order') }),
  Terms: object({
    source: tag(),
    target: tag(),
    glossary: orNull(object({ id: text(), version: text() })),
    terms: list(
      object({
        concept: text(),
        span: span('into the text'),
        targets: list(text(), 'The preferred term first, then admitted ones; empty when the termbase has none'),
        enforce: choice('always', 'domain', 'suggest'),
      }),
    ),
  }),
})
