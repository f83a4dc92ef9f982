/*
 * Approximate on purpose: names need to begin alike, not to be spelt right. ISO 9 and BGN/PCGN differ in ways that no
 * first four letters survive, so each letter has the spelling that newspapers give it in most languages.
 */
const LETTERS =
  'аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цc чch шsh щsh ъ ыy ь эe юyu яya іi їi єe ґg јj љl њn ћc ђd џdz ўu ' +
  'αa βb γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υu φf χch ψps ωo ' +
  'ßss øo łl þth ðd æae œoe đd ıi'

let table: ReadonlyMap<string, string> | undefined

const lettersTable = (): ReadonlyMap<string, string> =>
  new Map(LETTERS.split(' ').map((entry) => [entry.slice(0, 1), entry.slice(1)]))

/** A lower-case word without marks, in Latin letters where it was Cyrillic or Greek: `Çelik` and `Челик` begin alike. */
export function fold(word: string): string {
  if (/^[a-z]*$/.test(word)) return word
  table ??= lettersTable()
  let folded = ''
  for (const letter of word.normalize('NFD').replace(/\p{M}/gu, '')) folded += table.get(letter) ?? letter
  return folded
}
