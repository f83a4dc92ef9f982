import { choice, list, object, orNull, ref, type Schema, share, span, tag, text, whole } from '../schema.ts'
import { options } from '../translation-options.ts'

/** Fields every document has. */
const documentFields = [
  ...['id', 'source', 'target', 'blocks', 'pairs', 'removed', 'names', 'summary', 'glossary', 'usage', 'warnings'],
]

/** OpenAPI: a translation asked for, and the document it becomes. */
export const documentSchemas = (): Record<string, Schema> => ({
  TranslationRequest: {
    ...object({ text: text('The article as plain text'), html: text('The article as HTML'), ...options }, []),
    additionalProperties: false,
    oneOf: [{ required: ['text'] }, { required: ['html'] }],
  },
  Document: object(
    {
      id: text('Content-derived: the same request has the same id; of a kept document, where it is found'),
      source: object({ language: tag(), confidence: share(), detected: { type: 'boolean' } }),
      target: object({ language: tag() }),
      blocks: list(ref('Block')),
      pairs: list(ref('Pair')),
      removed: list(ref('Removed')),
      names: list(ref('Name'), 'In the order of the text; none before the translation has ended'),
      summary: ref('Summary'),
      glossary: orNull(object({ id: text(), version: text() })),
      usage: ref('Usage'),
      warnings: list(text()),
      kept: ref('Kept'),
    },
    documentFields,
  ),
  Block: object({
    id: whole(),
    kind: choice('title', 'heading', 'paragraph', 'list-item', 'meta', 'suspect'),
    start: whole('UTF-16 offset into the posted text'),
    end: whole(),
    pairs: list(whole()),
  }),
  Pair: object(
    {
      id: whole(),
      block: whole(),
      source: object(
        {
          text: text(),
          segments: list(whole()),
          spans: list(span('into the posted text; several when markup lies between')),
          language: tag('Only where it differs from the document’s'),
        },
        ['text', 'segments', 'spans'],
      ),
      target: orNull(object({ text: text(), segments: list(whole()) })),
      status: choice('translated', 'untranslated', 'failed'),
      origin: orNull(choice('machine', 'memory', 'human', 'edited')),
      provider: orNull(text()),
      bead: { type: 'string', pattern: '^\\d+-\\d+$' },
      score: share(),
      terms: list(ref('TermUse')),
      links: list(
        ref('Link'),
        'Words that are surely each other’s counterparts, in order of the source; no two overlap on either side',
      ),
      flags: list(ref('Flag')),
      reviewed: { const: true, description: 'Only where a person says that the pair is right' },
      versions: list(
        object({
          provider: text(),
          text: text(),
          differs: list(span('into this text')),
        }),
        'Only where providers are compared: what each of the others made of the source; `differs` is where its words are not the target’s',
      ),
      matches: list(
        object({
          source: text(),
          target: text(),
          score: share(),
          origin: choice('machine', 'human', 'edited', 'imported'),
          differs: object({ text: list(span('into the pair’s source text')), source: list(span('into this source')) }),
        }),
        'Only with `matches: true`, and of a pair that came out of no memory: the three units at most that are most like it, with a score of 0.75 at least',
      ),
    },
    ['id', 'block', 'source', 'target', 'status', 'origin', 'provider', 'bead', 'score', 'terms', 'links', 'flags'],
  ),
  Link: object({
    source: span('into the pair’s source text'),
    target: span('into the pair’s target text'),
    kind: choice('term', 'number', 'name', 'word'),
  }),
  TermUse: object({
    concept: text(),
    source: span('into the pair’s source text'),
    target: orNull(span('into the pair’s target text')),
    status: choice('applied', 'repaired', 'missing', 'forbidden', 'suggested'),
    method: choice('native', 'prompt', 'memory', 'checked', 'repair', 'none'),
    enforce: choice('always', 'domain', 'suggest'),
    preferred: orNull(text('The preferred target term')),
  }),
  Flag: object({
    code: choice(
      'number',
      'date',
      'name',
      'quote',
      'negation',
      'length',
      'untranslated',
      'wrong-language',
      'glossary-missing',
      'glossary-forbidden',
      'alignment',
      'repeated',
      'added',
      'provider-fallback',
      'truncated',
      'disagreement',
    ),
    severity: choice('error', 'warning', 'info'),
    source: orNull(span('into the pair’s source text')),
    target: orNull(span('into the pair’s target text')),
    detail: text('A sentence for people'),
  }),
  Removed: object({
    start: whole('UTF-16 offset into the posted text'),
    end: whole(),
    text: text('What was taken out, so that it can be restored'),
    rule: text(),
    confidence: share(),
  }),
  Summary: object({
    pairs: whole(),
    translated: whole(),
    terms: object({
      required: whole(),
      applied: whole(),
      adherence: share('applied / required'),
      consistency: share('Of concepts used twice or more, those rendered alike'),
      repaired: whole('Of `applied` those put right after the provider answered'),
      misses: list(
        object({
          pair: whole(),
          concept: text(),
          source: text('As it stands in the source'),
          expected: orNull(text()),
          status: choice('missing', 'forbidden'),
          enforce: choice('always', 'domain', 'suggest'),
        }),
      ),
      concepts: list(
        object({
          concept: text(),
          occurrences: whole(),
          renditions: list(object({ text: text(), count: whole() }), 'The most frequent first'),
          consistency: share('Of the most frequent rendition'),
        }),
        'Concepts used twice or more',
      ),
    }),
    flags: object({ error: whole(), warning: whole(), info: whole() }),
  }),
  Name: object(
    {
      id: whole('Its place in the list'),
      kind: choice('person', 'organisation', 'place', 'unknown'),
      original: text('Its fullest form, as the article writes it'),
      transliteration: orNull(
        object({ text: text('The original in Latin letters'), scheme: text('By which it is written so') }),
      ),
      concept: orNull(text('Of the glossary, where that knows the name')),
      source: list(ref('NameForm'), 'The most frequent first'),
      target: list(ref('NameForm'), 'The most frequent first; empty where none was found'),
      consistent: {
        type: 'boolean',
        description: 'Whether each of its words is spelt in one way in the translation, inflection aside',
      },
      candidates: list(
        object({
          id: text('On the list'),
          caption: text(),
          score: share(),
          datasets: list(text()),
          topics: list(text()),
        }),
        'Only where a matching service was asked: who may be meant, the likeliest first. A likeness of names, not a screening',
      ),
    },
    ['id', 'kind', 'original', 'transliteration', 'concept', 'source', 'target', 'consistent'],
  ),
  NameForm: object({
    text: text(),
    places: list(object({ pair: whole(), span: span('into the pair’s own source or target text') })),
  }),
  Usage: object(
    {
      characters: whole('UTF-16 code units'),
      billedCharacters: whole(),
      memoryHits: whole(),
      savedCharacters: whole('Not sent because the memory knew them; left out where it knew none'),
    },
    ['characters', 'billedCharacters', 'memoryHits'],
  ),
})
