import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { Problem } from '../../domain/problem.ts'
import { GLOSSARY_FORMATS, type GlossaryFormat, glossaryFormat } from '../../exchange/glossary-formats.ts'

/** The format of that name, `undefined` for none. */
export const formatNamed = (name: string): GlossaryFormat | undefined =>
  GLOSSARY_FORMATS.find((known) => known === name)

/** What browsers and others ask for who take what there is. */
const READABLE: ReadonlySet<string> = new Set(['*/*', 'application/*', 'text/html'])

/** The format an answer is to have, by `?format=`, else by `Accept`, else JSON. Throws `not-acceptable`. */
export function formatWanted(c: Context): GlossaryFormat {
  const offered = `Offered: ${GLOSSARY_FORMATS.join(', ')}.`
  const named = c.req.query('format')
  if (named !== undefined) {
    const format = formatNamed(named)
    if (format) return format
    const detail = `The format ${JSON.stringify(named)} is not known for glossaries. ${offered}`
    throw new Problem('not-acceptable', detail, { formats: GLOSSARY_FORMATS })
  }
  const accept = c.req.header('accept')
  if (accept === undefined || accept.trim() === '') return 'json'
  const ranges = parseAccept(accept).filter(({ q }) => q > 0)
  for (const { type, params } of ranges.sort((one, other) => other.q - one.q)) {
    const format = READABLE.has(type.toLowerCase()) ? 'json' : glossaryFormat(`${type};profile=${params.profile}`)
    if (format) return format
  }
  throw new Problem('not-acceptable', `What the Accept header asks for is not offered here. ${offered}`, {
    formats: GLOSSARY_FORMATS,
  })
}
