// @ts-check

/** @import { Say } from './say.js' */

/** @type {ReadonlyMap<string, string>} */
const FORMATS = new Map([
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['txt', 'tsv'],
  ['tbx', 'tbx'],
  ['xml', 'tbx'],
  ['json', 'json'],
])

/**
 * The format the end of a file's name tells, `null` when it tells none.
 *
 * @param {string} name
 * @returns {string | null}
 */
export const formatOf = (name) => FORMATS.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '') ?? null

/**
 * A file's name for people: without folder and ending, spaces for hyphens.
 *
 * @param {string} name
 * @returns {string}
 */
export const titleOfFile = (name) =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim()

/**
 * The query under which a file is sent: its name for people and its format, with two languages where it has only one
 * direction. A problem in words when something is still to be said.
 *
 * @param {Say} say
 * @param {{ readonly file: string, readonly name: string, readonly format: string, readonly source: string, readonly target: string }} given
 * @returns {{ readonly query: URLSearchParams } | { readonly missing: string }}
 */
export function fileQuery(say, { file, name, format, source, target }) {
  const known = format === '' ? formatOf(file) : format
  if (known === null) return { missing: say('glossaries.format-unknown', { name: file }) }
  if (known !== 'deepl') return { query: new URLSearchParams({ name: name || titleOfFile(file), format: known }) }
  if (source === '' || target === '') return { missing: say('glossaries.direction') }
  return { query: new URLSearchParams({ name: name || titleOfFile(file), format: known, source, target }) }
}
