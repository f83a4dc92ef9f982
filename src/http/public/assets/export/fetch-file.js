// @ts-check
import { authorization, readProblem } from '../stream.js'
import { addressOf } from './formats.js'

/** @import { Document } from '../../../../domain/document.ts' */

/** A file that could not be had; its message says why. */
export class NoFile extends Error {}

/**
 * Has the service make a file of the document and gives it to the browser to save. A kept document is read there, any
 * other is sent. Throws `NoFile`.
 *
 * @param {{ readonly id: string } | { readonly document: Document }} what
 * @param {string} format
 * @param {string} key
 * @returns {Promise<string>} the name of the file
 */
export async function saveFile(what, format, key) {
  const response = await ask(what, format, key)
  if (!response.ok) {
    const { title, detail } = await readProblem(response)
    throw new NoFile([title, detail].filter((words) => words !== '').join(': '))
  }
  const name = nameIn(response.headers.get('content-disposition') ?? '')
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}

/**
 * @param {{ readonly id: string } | { readonly document: Document }} what
 * @param {string} format
 * @param {string} key
 */
const ask = (what, format, key) =>
  'id' in what
    ? fetch(addressOf(what.id, format), { headers: authorization(key) })
    : fetch('/v1/exports', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization(key) },
        body: JSON.stringify({ document: what.document, format }),
      })

/**
 * The name a `Content-Disposition` gives (RFC 6266).
 *
 * @param {string} disposition
 */
function nameIn(disposition) {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1]
  return encoded === undefined ? 'translation' : decodeURIComponent(encoded)
}
