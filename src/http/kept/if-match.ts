import type { Context } from 'hono'
import type { Seen } from '../../pipeline/kept-documents.ts'

/** The versions `If-Match` names (RFC 9110 §13.1.1), weak tags too, as proxies weaken them; any when it names none. */
export function seenIn(c: Context): Seen {
  const given = c.req.header('if-match')
  if (given === undefined) return undefined
  const named = given.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''))
  return named.includes('*') ? undefined : (version) => named.includes(String(version))
}
