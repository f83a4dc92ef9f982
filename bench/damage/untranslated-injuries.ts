import { clausesOf, hasWords, wordsOf } from './clauses.ts'
import { type Injury, replaced } from './injury.ts'
import { oneOf } from './random.ts'

/** Common words of a text: those that no name and no number is. */
const commonWords = (text: string): number => wordsOf(text).filter((word) => /^[^\p{Lu}\p{N}]/u.test(word)).length

/** The whole text is left in the language of the source. */
export const untranslatedWhole: Injury = ({ source, target }) =>
  hasWords(source.text, 4) && commonWords(source.text) >= 3
    ? replaced(target.text, [0, target.text.length], source.text)
    : undefined

/** One clause of four words and more is left in the language of the source. */
export const untranslatedClause: Injury = ({ source, target }, { random }) => {
  const [from, to] = [clausesOf(source.text), clausesOf(target.text)]
  const candidates =
    from.length === to.length && from.length > 1
      ? from.flatMap((clause, place) => (place > 0 ? [[clause, to[place]!] as const] : []))
      : [[half(source.text), half(target.text)] as const]
  const chosen = oneOf(
    candidates.filter(([clause, other]) => {
      const words = source.text.slice(...clause)
      return hasWords(words, 4) && commonWords(words) >= 3 && words !== target.text.slice(...other)
    }),
    random,
  )
  return chosen && replaced(target.text, chosen[1], source.text.slice(...chosen[0]))
}

/** The second half of a text, from a word on. */
function half(text: string): readonly [number, number] {
  const places = [...text.matchAll(/(?<=\s)\p{L}|[\p{Script=Han}]/gu)].map(({ index }) => index)
  return [places[Math.floor(places.length / 2)] ?? 0, text.length]
}
