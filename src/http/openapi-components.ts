import {
  choice,
  glossary,
  list,
  object,
  orNull,
  ref,
  type Schema,
  share,
  span,
  tag,
  text,
  whole,
} from './openapi-schema.ts'

/** The options of a translation, in the body and in the query. */
export const options = {
  source: tag('BCP 47 tag of the article; left out = detect'),
  target: { ...tag('BCP 47 tag to translate into'), default: 'en' },
  provider: text(
    'Name of a configured provider; left out = the chain, memory first. A named provider is asked without the memory.',
  ),
  glossary,
  clean: { ...choice('off', 'safe', 'strict'), default: 'safe', description: 'How much scrape debris is taken out' },
  unit: {
    ...choice('sentence', 'paragraph'),
    default: 'sentence',
    description:
      '`paragraph`: the engine is given whole paragraphs; a pair may then hold several sentences, and its id is that of the first',
  },
  compare: list(text(), 'Answers 501 in this version'),
  keep: { type: 'boolean', default: false, description: '`true` answers 501 in this version' },
  private: { type: 'boolean', default: false, description: 'Bypasses the memory' },
} satisfies Record<string, Schema>

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

/** What requests and answers look like. */
export const schemas = (): Record<string, Schema> => ({
  Problem: object(
    {
      type: text('`/problems/<code>`'),
      title: text(),
      status: whole(),
      detail: text('What is wrong here and what to do'),
      requestId: text(),
      errors: list(object({ field: text(), message: text() }), 'For `invalid-request` and `unknown-language`'),
      document: { ...ref('Document'), description: 'What was found and translated before the problem' },
      retryAfter: { type: 'number', description: 'Seconds' },
      help: list(text(), 'What would help, for `provider-unavailable`'),
      provider: text('Which provider it was'),
    },
    ['type', 'title', 'status', 'detail', 'requestId'],
  ),
  TranslationRequest: {
    ...object({ text: text('The article as plain text'), html: text('The article as HTML'), ...options }, []),
    additionalProperties: false,
    oneOf: [{ required: ['text'] }, { required: ['html'] }],
  },
  Document: object({
    id: text('Content-derived: the same request has the same id'),
    source: object({ language: tag(), confidence: share(), detected: { type: 'boolean' } }),
    target: object({ language: tag() }),
    blocks: list(ref('Block')),
    pairs: list(ref('Pair')),
    removed: list(ref('Removed')),
    names: list({}, 'Empty in this version'),
    summary: ref('Summary'),
    glossary: orNull(object({ id: text(), version: text() })),
    usage: ref('Usage'),
    warnings: list(text()),
  }),
  Block: object({
    id: whole(),
    kind: choice('title', 'heading', 'paragraph', 'list-item', 'meta', 'suspect'),
    start: whole('UTF-16 offset into the posted text'),
    end: whole(),
    pairs: list(whole()),
  }),
  Pair: object({
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
    flags: list(ref('Flag')),
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
  Usage: object({ characters: whole('UTF-16 code units'), billedCharacters: whole(), memoryHits: whole() }),
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
