/* The parts of a syllable in the order of Unicode (UAX #15, §3.12). */
const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')
/** Finals that begin the next syllable where that begins with a vowel, as initials. */
const LINKED = new Map([
  [1, 'g'],
  [7, 'd'],
  [8, 'r'],
  [17, 'b'],
  [19, 's'],
  [20, 'ss'],
  [22, 'j'],
  [23, 'ch'],
  [24, 'k'],
  [25, 't'],
  [26, 'p'],
])
const FIRST = 0xac00
const LAST = 0xd7a3
const SILENT = 11
const R = 5
const L = 8

/**
 * Korean in Latin letters by the Revised Romanization of 2000, sounds that change one another aside, as is usual in names;
 * `null` for what is no Hangul.
 */
export function romanised(text: string): string | null {
  const words = text.normalize('NFC').split(' ').map(romanisedWord)
  return words.includes(null) ? null : words.join(' ')
}

function romanisedWord(word: string): string | null {
  let latin = ''
  let before = 0
  for (const sign of word) {
    const code = sign.charCodeAt(0)
    if (code < FIRST || code > LAST) return null
    const place = code - FIRST
    const initial = Math.floor(place / 588)
    if (before !== 0) {
      const linked = initial === SILENT ? LINKED.get(before) : undefined
      latin += linked ?? FINALS[before]!
    }
    latin += before === L && initial === R ? 'l' : INITIALS[initial]!
    latin += VOWELS[Math.floor((place % 588) / 28)]!
    before = place % 28
  }
  const whole = latin + FINALS[before]!
  return `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}`
}
