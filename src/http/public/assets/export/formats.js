// @ts-check

/** @import { Key } from '../say.js' */

/** The files a document can be had as, those for people first: what each is called, and what it is for. */
export const FORMATS = /** @type {readonly (readonly [format: string, name: Key, use: Key])[]} */ ([
  ['page', 'export.page', 'export.page-for'],
  ['docx', 'export.docx', 'export.docx-for'],
  ['epub', 'export.epub', 'export.epub-for'],
  ['md', 'export.md', 'export.md-for'],
  ['csv', 'export.csv', 'export.csv-for'],
  ['tmx', 'export.tmx', 'export.tmx-for'],
  ['xliff', 'export.xliff', 'export.xliff-for'],
  ['xliff12', 'export.xliff12', 'export.xliff12-for'],
  ['tbx', 'export.tbx', 'export.tbx-for'],
  ['tsv', 'export.tsv', 'export.tsv-for'],
  ['jsonl', 'export.jsonl', 'export.jsonl-for'],
  ['json', 'export.json', 'export.json-for'],
  ['moses', 'export.moses', 'export.moses-for'],
])

/**
 * Where a kept document is read in the format.
 *
 * @param {string} id
 * @param {string} format
 */
export const addressOf = (id, format) => `/v1/translations/${encodeURIComponent(id)}?format=${format}`
