import type { Document } from '../domain/document.ts'
import { titleOf } from './public/assets/margin.js'

/** Signs that file systems, shells or headers take for something else, and what shows as nothing or turns the writing. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|%;`$&'#{}]+/gu
/** UTF-16 code units of a title, well within the 255 bytes of a file system in any script. */
const LONGEST = 60
/** Names Windows keeps for devices, whatever stands behind the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A name for a file of the document: its title, as far as it makes a file name on any system, else "translation"; then
 * the extension.
 */
export function fileName(document: Document, extension: string): string {
  const title = (titleOf(document)?.text ?? '').normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
  const short = title.length > LONGEST ? title.slice(0, LONGEST).replace(/\s+\S*$|\p{Surrogate}$/u, '') : title
  const plain = short.replace(/^[.\-\s]+|[.,\-–—\s]+$/g, '')
  return `${plain === '' || DEVICES.test(plain) ? 'translation' : plain}.${extension}`
}

/**
 * `Content-Disposition` of a file of that name (RFC 6266): the name itself, and for what reads ASCII only one without the
 * other letters.
 */
export function attachment(name: string): string {
  const dot = name.lastIndexOf('.')
  const ascii = name
    .slice(0, dot)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .,()-]+/g, '_')
  const plain = /[A-Za-z0-9]/.test(ascii) ? ascii : 'translation'
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}${name.slice(dot)}"; filename*=UTF-8''${encoded}`
}
