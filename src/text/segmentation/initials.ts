const INITIAL = /^\p{Lu}\p{M}*$|^(?:\p{Lu}\p{Ll}?\p{M}?[.-]{1,2})+\p{Lu}\p{Ll}?$/u
const DOTTED = /^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$/u
const UNCASED_INITIAL = /^[\p{Script=Arab}\p{Script=Hebr}\p{Script=Deva}\p{Script=Beng}\p{Script=Geor}]\p{M}*$/u

/** Whether a token is the initial of a name or of several: `A`, `J.-P`, `T.A`. */
export const isInitial = (token: string): boolean =>
  INITIAL.test(token) || DOTTED.test(token) || UNCASED_INITIAL.test(token)

/** Starters that are parts of names as well. */
const PARTICLES = new Set('la le les el de del di da do dos von van der den al ibn ben'.split(' '))

/** Whether a word may stand between the initial and the rest of a name: `J. von Braun`. In any case. */
export const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase())

const VOWEL = /[aeiouyæøœəıаеиоуыэюяєіәөұү]/iu

/** A short token that no word can be, for want of a vowel: `Hrn`, `Bde`. Capitals throughout are an acronym. */
export const isVowelless = (token: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,4}$/u.test(token) &&
  !VOWEL.test(token.normalize('NFD')) &&
  token !== token.toUpperCase()
