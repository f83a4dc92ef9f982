/** So many marks at least must have gone elsewhere: one may be chance, or a translation that moved a word. */
const LEAST_MOVED = 2

/** Shorter answers may well be the same: "Yes." In UTF-16 code units. */
const SHORT = 15

/**
 * Whether one answer was given to two different texts, case aside. Two texts may have one translation; asked for one by
 * one they get it.
 */
export function isDoubled(texts: readonly string[], answers: readonly string[]): boolean {
  const textOf = new Map<string, string>()
  return answers.some((answer, place) => {
    const key = answer.trim().toLowerCase()
    const text = texts[place]!.trim().toLowerCase()
    const known = textOf.get(key)
    textOf.set(key, text)
    return known !== undefined && known !== text && key.length > SHORT
  })
}

/**
 * Whether answers stand in another order than their texts, as far as it shows: of the numbers and names that stand in
 * one text and in one answer alone, more came in another place than in their own.
 */
export function isOutOfOrder(texts: readonly string[], answers: readonly string[]): boolean {
  const places = placesOfMarks(answers)
  let [kept, moved] = [0, 0]
  for (const [mark, place] of placesOfMarks(texts)) {
    const answer = places.get(mark)
    if (answer === undefined || answer === SEVERAL || place === SEVERAL) continue
    if (answer === place) kept += 1
    else moved += 1
  }
  return moved >= LEAST_MOVED && moved > kept
}

const SEVERAL = -1

/** Numbers of two digits and more, and words with a capital letter: what a translation most often keeps as it is. */
const MARK = /\p{N}[\p{N}.,\u00a0\u202f]*\p{N}|\p{Lu}[\p{L}\p{M}]{2,}/gu

/** In which text a mark stands, {@link SEVERAL} when in more than one. */
function placesOfMarks(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, text] of texts.entries())
    for (const [found] of text.matchAll(MARK)) {
      const mark = found.replace(/[.,\u00a0\u202f]/g, '')
      const known = places.get(mark)
      places.set(mark, known === undefined || known === place ? place : SEVERAL)
    }
  return places
}
