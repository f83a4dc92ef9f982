import { pathToFileURL } from 'node:url'
import { loadTypeScript } from './load-typescript.mjs'

/** @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Trigrams by script and ISO 639-3 code */

/**
 * The trigrams of franc's smaller edition for the languages it is asked about and no other: half of what it has. Scripts
 * stay although nothing is left in one, as franc takes a script it has no trigrams of for the language itself.
 * @param {string} path of the edition's `data.js`
 * @returns {Promise<Trigrams>}
 */
export async function francData(path) {
  /** @type {typeof import('../src/text/detection/franc-codes.ts')} */
  const { FRANC_CODES } = await loadTypeScript('src/text/detection/franc-codes.ts')
  /** @type {{ data: Trigrams }} */
  const { data } = await import(pathToFileURL(path).href)
  return keep(data, new Set([...FRANC_CODES.values()].flat()))
}

/**
 * Trigrams of the languages with these codes. Throws when one is missing: franc would never answer it, and say nothing.
 * @param {Trigrams} data
 * @param {ReadonlySet<string>} codes
 * @returns {Trigrams}
 */
function keep(data, codes) {
  const found = new Set(Object.values(data).flatMap((languages) => Object.keys(languages)))
  const missing = [...codes].filter((code) => !found.has(code))
  if (missing.length > 0) throw new Error(`franc-min has no trigrams of ${missing.join(', ')}`)
  const keepIn = (/** @type {Trigrams[string]} */ languages) =>
    Object.fromEntries(Object.entries(languages).filter(([code]) => codes.has(code)))
  return Object.fromEntries(Object.entries(data).map(([script, languages]) => [script, keepIn(languages)]))
}
