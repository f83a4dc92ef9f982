import { choice, list, object, orNull, type Schema, tag, text, whole } from '../schema.ts'

/** OpenAPI: providers and their languages. */
export const engineSchemas = (): Record<string, Schema> => ({
  Languages: object({
    languages: list(
      object({
        language: tag(),
        name: text('In English'),
        direction: choice('ltr', 'rtl', 'auto'),
        targets: list(
          object({
            language: tag(),
            name: text(),
            providers: list(text(), '`memory` knows only the sentences it holds'),
          }),
        ),
      }),
    ),
  }),
  Providers: object({
    providers: list(
      object({
        name: text(),
        kind: choice('machine', 'memory'),
        health: choice('ok', 'unavailable'),
        detail: orNull(text()),
        pairs: orNull(object({ sources: list(tag()), targets: list(tag()) })),
        limits: object({ texts: whole(), characters: whole(), bytes: whole() }, []),
        features: object({
          terminology: choice('none', 'id', 'inline', 'prompt'),
          alternatives: whole('Most other translations it gives of a text'),
          markup: choice('none', 'html', 'xml'),
          context: { type: 'boolean' },
        }),
      }),
    ),
  }),
})
