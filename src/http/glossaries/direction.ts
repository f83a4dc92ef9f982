import type { Context } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { knownTag, type Tag } from '../../domain/tag.ts'

/** The languages of a file that has one direction. */
export interface Direction {
  readonly source?: Tag
  readonly target?: Tag
}

/** `source` and `target` of the query, for files of one direction. */
export function directionOf(c: Context): Direction {
  const read = (field: 'source' | 'target'): Tag | undefined => {
    const given = c.req.query(field)
    const tag = given === undefined ? undefined : knownTag(given)
    if (given !== undefined && tag === undefined) {
      const message = 'must be the BCP 47 tag of a known language'
      throw new Problem('unknown-language', `${field} ${message}.`, { errors: [{ field, message }] })
    }
    return tag
  }
  const [source, target] = [read('source'), read('target')]
  return { ...(source && { source }), ...(target && { target }) }
}

/** The problem of DeepL's format without its two languages. */
export const missingDirection = (): Problem =>
  new Problem('invalid-request', 'DeepL’s format has one direction: name it with ?source= and ?target=.', {
    errors: ['source', 'target'].map((field) => ({ field, message: 'must be given with format=deepl' })),
  })
