import type { Context } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { GLOSSARY_ID } from '../../pipeline/glossaries.ts'

const LONGEST_NAME = 200
/** What would cut a name short or turn its line around where it is listed. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** The id, when it can be one. Throws `invalid-request`. */
export function checkedId(id: string): string {
  if (GLOSSARY_ID.test(id)) return id
  const message =
    'must be 1 to 64 small letters, digits, hyphens, dots or underscores, and begin and end with a letter or digit'
  throw new Problem('invalid-request', `id ${message}.`, { errors: [{ field: 'id', message }] })
}

/** The name for people, from the query; `undefined` when it gives none. Throws `invalid-request`. */
export function nameOf(c: Context): string | undefined {
  const name = c.req.query('name')?.trim()
  if (name !== undefined && name.length > LONGEST_NAME) {
    const message = `may have ${LONGEST_NAME} characters at most`
    throw new Problem('invalid-request', `name ${message}.`, { errors: [{ field: 'name', message }] })
  }
  if (name !== undefined && UNPRINTABLE.test(name)) {
    const message = 'may hold no control characters and no marks of direction'
    throw new Problem('invalid-request', `name ${message}.`, { errors: [{ field: 'name', message }] })
  }
  return name || undefined
}

/** An id out of a name; empty when nothing of it can be in one. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')
