/** The singular of a Portuguese noun or adjective: sanções, mísseis, centrais, espanhóis, homens, embaixadores. */
export function portugueseSingular(word: string): string {
  if (word.length < 5 || !word.endsWith('s')) return word
  for (const [plural, singular] of PLURALS) if (plural.test(word)) return word.replace(plural, singular)
  return word
}

const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?:ões|ães|ãos)$/, 'ão'],
  [/(?<=..)ais$/, 'al'],
  [/(?<=..)[eé]is$/, 'el'],
  [/(?<=..)óis$/, 'ol'],
  [/(?<=..)ns$/, 'm'],
  [/(?<=[rz])es$/, ''],
  [/(?<=[aeo])s$/, ''],
]
