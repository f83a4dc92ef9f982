/** Longest stretch of words, or characters where words have no spaces, that is looked for right behind itself. */
const LONGEST = 60
/** A stretch must come again so often without a break, */
const TIMES = 2
/** and so many words at least must be the same again: a refrain of a few may be meant. */
const LEAST_AGAIN = 8

/**
 * Whether a text goes round in a circle: a stretch of it comes again right behind itself, and again. A name or a phrase
 * that comes often, but with other words between, is none.
 */
export function isLoop(text: string): boolean {
  const words = (text.match(WORD) ?? []).map((word) => word.toLowerCase())
  for (let length = 1; length <= LONGEST && length < words.length; length += 1) {
    const least = Math.max(LEAST_AGAIN, TIMES * length)
    let again = 0
    for (let place = length; place < words.length; place += 1) {
      again = words[place] === words[place - length] ? again + 1 : 0
      if (again >= least) return true
    }
  }
  return false
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu
