import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endingsOf } from '../../src/terms/endings.ts'
import { isAcronym, keyMaker } from '../../src/terms/keys.ts'
import { firstLetters } from '../../src/terms/keys-first-letters.ts'
import { firstWord, tokenise } from '../../src/terms/tokens.ts'
import { INFLECTED, INFLECTED_NEWS } from '../fixtures/inflected-sentences.ts'
import { loadBuiltin } from '../support/termbase.ts'

const concepts = loadBuiltin().concepts()
const languages = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'it', 'ko', 'pl', 'pt', 'ru', 'tr', 'uk', 'nl']

/** Where stemmers that have no table of ours take most off. */
const ENDINGS = new Map([
  ['en', ['s', 'ed', 'ing', 'ings', 'ations', 'fulness', 'ement', 'ally', 'ies', 'y']],
  ['ar', ['ات', 'ية', 'ين', 'ون', 'ها']],
  ['he', ['ים', 'ות', 'יות', 'ויות', 'ה']],
  ['fa', ['ها', 'هایی', 'ات', 'ترین']],
])

const termsOf = (language: string): readonly string[] =>
  concepts.flatMap(({ terms }) => {
    const cell = terms.get(language)
    return cell ? [cell.preferred ?? '', ...cell.admitted, ...cell.forms, ...cell.deprecated] : []
  })

/** Every word of the terms and of our sentences in a language. */
const wordsOf = (language: string): readonly string[] => {
  const sentences = `${INFLECTED}\n${INFLECTED_NEWS}`.split('\n').filter((line) => line.startsWith(`${language}\t`))
  const texts = [...termsOf(language), ...sentences.map((line) => line.split('\t')[1] ?? '')]
  return [...new Set(texts.flatMap((text) => tokenise(text, language).map(({ raw }) => raw)))]
}

/** Keys of a word under which a text would look where a term that begins with the word is not filed. */
function lostKeys(raw: string, language: string): readonly string[] {
  const word = firstWord(raw, language)
  if (!word || isAcronym(word.raw)) return []
  const { filed, looked, openBelow } = firstLetters(language)
  const places = filed(word.word)
  return keyMaker(language)
    .term(word.raw)
    .filter((key) => {
      const looks = looked(key)
      const open = looks.length < openBelow
      return !places.some((place) => looks.includes(place) || (open && place.startsWith(looks.at(-1)!)))
    })
    .map((key) => `${word.raw} is filed under ${places.join(' ')}, ${key} looks under ${looked(key).join(' ')}`)
}

describe.each(languages)('the first letters by which %s files', (language) => {
  const words = wordsOf(language)
  const endings = [...(endingsOf(language)?.endings ?? []), ...(ENDINGS.get(language) ?? [])]

  it('are in every key of a word', () => {
    expect(words.flatMap((word) => lostKeys(word, language))).toEqual([])
  })

  it('are in every key of a word with whatever it may end in', () => {
    if (words.length === 0 || endings.length === 0) return
    const inflected = fc
      .tuple(
        fc.constantFrom(...words.filter((word) => word.length > 3)),
        fc.nat(3),
        fc.constantFrom('', ...endings),
        fc.constantFrom('', ...endings),
      )
      .map(([word, less, first, second]) => word.slice(0, Math.max(4, word.length - less)) + first + second)
    fc.assert(
      fc.property(inflected, (word) => {
        expect(lostKeys(word, language)).toEqual([])
      }),
      // the same words at every run: of made-up words a few in a million lose more than any word does
      { numRuns: 1000, seed: 1 },
    )
  })

  it('are of the word that a reader of the whole term finds first', () => {
    const first = (text: string): string | undefined => tokenise(text, language)[0]?.raw
    for (const text of termsOf(language)) expect(firstWord(text, language)?.raw).toBe(first(text))
  })
})

describe('the first word of a term', () => {
  it('is what tokenise gives, and is known to be the only one', () => {
    const signs = fc.constantFrom(...'aÄбдא׳"\u05d0\u0640ーの가각 -\'’.&\u0301\u200c1AG')
    fc.assert(
      fc.property(fc.string({ unit: signs }), fc.constantFrom(...languages), (text, language) => {
        const [first, second] = tokenise(text, language)
        const found = firstWord(text, language)
        expect(found?.raw).toBe(first?.raw)
        expect(found?.word).toBe(first?.word)
        if (found) expect(found.alone).toBe(second === undefined)
      }),
    )
  })
})
