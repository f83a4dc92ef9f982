/**
 * The singular of a Portuguese noun or adjective: sanções, mísseis, centrais, espanhóis, homens, embaixadores. An
 * unstressed -il is given as -el, since their plurals are alike: it is a form to compare, not to show.
 */
export function portugueseSingular(word: string): string {
  if (word.length < 5) return word
  for (const [ending, singular] of ENDINGS) if (ending.test(word)) return word.replace(ending, singular)
  return word
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[áéíóúâêô][^aeiou]{0,4})il$/, 'el'],
  [/(?:ões|ães|ãos)$/, 'ão'],
  [/(?<=..)ais$/, 'al'],
  [/(?<=..)[eé]is$/, 'el'],
  [/(?<=..)óis$/, 'ol'],
  [/(?<=...)is$/, 'il'],
  [/(?<=..)ns$/, 'm'],
  [/(?<=[rz])es$/, ''],
  [/(?<=[aeo])s$/, ''],
]
