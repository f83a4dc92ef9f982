import { choice, glossary, list, type Schema, spans, tag, text } from './schema.ts'

/** The options of a translation, in the body and in the query. */
export const options = {
  source: tag('BCP 47 tag of the article; left out = detect'),
  target: { ...tag('BCP 47 tag to translate into'), default: 'en' },
  provider: text(
    'Name of a configured provider; left out = the chain, memory first. A named provider is asked without the sentences that come with the service; what your key’s own memory knows is not sent to it.',
  ),
  glossary,
  clean: { ...choice('off', 'safe', 'strict'), default: 'safe', description: 'How much scrape debris is taken out' },
  restore: spans(
    'What clean-up is to leave in: every line it would remove that one of these touches, such as the `start` and `end` of one in `removed`. In a query `restore=12-40,63-80`',
  ),
  unit: {
    ...choice('sentence', 'paragraph'),
    default: 'sentence',
    description:
      '`paragraph`: the engine is given whole paragraphs; a pair may then hold several sentences, and its id is that of the first',
  },
  compare: {
    ...list(
      text(),
      'Two or more configured providers, in place of `provider`. The first translates; the others translate the same sentences to compare: their texts are in `versions` of each pair, and what they disagree on is flagged `disagreement`.',
    ),
    minItems: 2,
    uniqueItems: true,
  },
  keep: {
    type: 'boolean',
    default: false,
    description: 'Keeps the document for whoever has this key: 201 and `Location`. Not beside `private`',
  },
  private: { type: 'boolean', default: false, description: 'Bypasses the memory' },
  matches: {
    type: 'boolean',
    default: false,
    description:
      'Pairs that come out of no memory have what it knows that is like them as `matches`. Not of a job; none where the text is private',
  },
} satisfies Record<string, Schema>
