import { bordersOf, readLinks, readSentences } from './azure-alignment.ts'
import { azureLanguages } from './azure-languages.ts'
import { type MarkedText, withoutMarkup } from './azure-names.ts'
import type { Answer } from './contract.ts'
import { member } from './exchange-json.ts'
import { malformed } from './provider-problem.ts'

/**
 * The answer in one item of Azure's list. What it says of words and sentences is used where it fits the two texts, and
 * never for a text that was sent with markup: nobody says whether its places count the markup.
 * Throws `provider-malformed` when there is no text.
 */
export function readAzureItem(item: unknown, source: string, { marked, complete }: MarkedText): Answer {
  const translations = member(item, 'translations')
  const translation: unknown = Array.isArray(translations) ? translations[0] : undefined
  const text = member(translation, 'text')
  if (typeof text !== 'string') throw malformed('azure', 'answered with something that is not text.')
  const code = member(member(item, 'detectedLanguage'), 'language')
  const detected = typeof code === 'string' ? azureLanguages.tag(code) : undefined
  return {
    text: marked ? withoutMarkup(text) : text,
    ...(detected && { detected }),
    ...(marked && complete && { terminology: 'native' }),
    ...(!marked && counterparts(translation, source, text)),
  }
}

function counterparts(translation: unknown, source: string, target: string): Pick<Answer, 'words' | 'sentences'> {
  const sentLen = member(translation, 'sentLen')
  const lengths = {
    source: lengthsOf(member(sentLen, 'srcSentLen')),
    target: lengthsOf(member(sentLen, 'transSentLen')),
  }
  const [from, into] = [bordersOf(source, lengths.source), bordersOf(target, lengths.target)]
  if (!from || !into) return {}
  const proj = member(member(translation, 'alignment'), 'proj')
  const words = typeof proj === 'string' ? readLinks(proj, from, into) : undefined
  const sentences = readSentences(lengths, from, into)
  return { ...(words && { words }), ...(sentences && { sentences }) }
}

/** Whole numbers; none where one of them is something else. */
const lengthsOf = (value: unknown): readonly number[] =>
  Array.isArray(value) && value.every((length) => Number.isSafeInteger(length) && length >= 0) ? value : []
