import { choice, list, object, orNull, ref, type Schema, share, span, tag, text, whole } from '../schema.ts'

const origin = choice('machine', 'human', 'edited', 'imported')
const unit = {
  id: whole(),
  source: tag(),
  target: tag(),
  text: text(),
  translation: text(),
  origin,
  provider: orNull(text('The engine, where one wrote it')),
  createdAt: text('When the translation was written, ISO 8601, UTC'),
  usedAt: text('When it was last written or of use'),
}

/** OpenAPI: what the translation memory gives. */
export const memorySchemas = (): Record<string, Schema> => ({
  MemoryUnit: object(unit),
  MemoryCounts: object({
    counts: list(
      object({ source: tag(), target: tag(), origin, units: whole() }),
      'Of the key’s own and of everybody’s',
    ),
  }),
  MemoryMatch: object({
    score: share('1 less the share of words to be changed; 1 for the same text only'),
    differs: object({
      text: list(span('into the text that was asked for')),
      source: list(span('into the unit’s text')),
    }),
    ...unit,
  }),
  Estimate: object({
    source: object({ language: tag(), confidence: share(), detected: { type: 'boolean' } }),
    target: object({ language: tag() }),
    segments: whole(),
    characters: whole('UTF-16 code units of the segments'),
    memory: object({ hits: whole('Texts the memory knows'), characters: whole() }),
    providers: list(
      object({ name: text(), billedCharacters: whole('If it answered everything it may be sent') }),
      'In the order they would be asked',
    ),
  }),
  MemoryMatches: object({
    matches: {
      description: 'The likeliest first; with `texts` a list of them for each, in order',
      anyOf: [list(ref('MemoryMatch')), list(list(ref('MemoryMatch')))],
    },
  }),
})
