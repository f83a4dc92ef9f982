import type { Flag } from '../domain/document.ts'
import { expectedLength } from './expected-length.ts'
import type { Check } from './pair.ts'

/**
 * What ends a sentence: a sign before a new beginning or at the end of the text, whatever closes after it. The full stop
 * of an initial (J. K.), of an abbreviation in capitals (U.S.) and of an ordinal (3. Mai) is none.
 */
const SENTENCE_END =
  /(?<!(?:^|[^\p{L}\p{N}])(?:\p{Lu}|\p{N}{1,2}))[.!?…]+(?:\s?[»“])?["”’')\]]*(?=\s+["“„«»‚‘'(¿¡[—–-]*\s?[\p{Lu}\p{Lo}\p{N}])|[。！？]|[।؟۔](?=\s|$)|[.!?…](?:\s?[»“])?["”’')\]]*$/gu
/** With a sentence less, a translation so much shorter than usual lacks it. */
const SHORTER = 0.93
/** In a text of one length, so much shorter than usual is rare in human translations. */
const MUCH_SHORTER = 0.66
/** Source texts so long vary little in length; in English code units. */
const LONG = 100

/**
 * A part of the source that the translation seems to lack: it has fewer sentences and is shorter than such translations
 * are, or it is much shorter.
 */
export const checkMissingText: Check = ({ source, target }) => {
  const [length, written] = [source.text.trim().length, target.text.trim().length]
  const usual = length * expectedLength(source.language, target.language)
  const share = written / usual
  if (share >= SHORTER) return []
  const flag = (detail: string): readonly Flag[] => [
    { code: 'length', severity: 'warning', source: null, target: null, detail },
  ]
  const [from, to] = [sentences(source.text), sentences(target.text)]
  if (to < from)
    return flag(
      `The source has ${from} sentences, the translation ${to}, and it is shorter than usual: something may be missing.`,
    )
  const english = length * expectedLength(source.language, 'en')
  if (english >= LONG && share < MUCH_SHORTER)
    return flag(`The translation is ${Math.round(share * 100)} % as long as usual: something may be missing.`)
  return []
}

/** Sentences of a text, by their ends. */
const sentences = (text: string): number => Math.max(1, text.trim().match(SENTENCE_END)?.length ?? 0)
