import type { Context } from 'hono'
import { Problem } from '../../domain/problem.ts'
import type { Glossaries } from '../../pipeline/glossaries.ts'

/** The entity tag of a version. */
export const tagOf = (version: string): string => `"${version}"`

/**
 * The version that may be replaced or removed (RFC 9110 §13.1): the one that is there, if `If-Match` names it among
 * others, weak tags too, as proxies weaken them; `null` with `If-None-Match: *`, where none may be there; else
 * `undefined`, whatever is there. Throws `conflict`.
 */
export async function versionSeen(c: Context, store: Glossaries, id: string): Promise<string | null | undefined> {
  if (c.req.header('if-none-match')?.trim() === '*') return null
  const given = c.req.header('if-match')
  if (given === undefined) return undefined
  const there = await store.find(id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return undefined
    throw error
  })
  const named = given.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''))
  if (there && named.includes('*')) return undefined
  if (there && named.includes(there.version)) return there.version
  const detail = there
    ? `The glossary ${JSON.stringify(id)} is not the version you have seen. Read it again.`
    : `There is no glossary with the id ${JSON.stringify(id)} that could be the one you have seen.`
  throw new Problem('conflict', detail)
}
