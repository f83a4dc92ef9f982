import type { Context } from 'hono'
import type { ConceptEntry } from '../../domain/concept.ts'
import { Problem } from '../../domain/problem.ts'
import { GLOSSARY_FORMATS, glossaryFormat, glossaryMediaType } from '../../exchange/glossary-formats.ts'
import type { GlossaryRemark } from '../../exchange/glossary-remarks.ts'
import { readGlossary } from '../../exchange/read-glossary.ts'
import { readText } from '../read-body.ts'
import { directionOf, missingDirection } from './direction.ts'
import { formatNamed } from './format.ts'

/** What a file that was sent holds. */
export interface GlossaryFile {
  readonly concepts: readonly ConceptEntry[]
  readonly remarks: readonly GlossaryRemark[]
}

/** The concepts of the body. Throws `unsupported-media-type`, `invalid-request`, `invalid-glossary`. */
export async function readFile(c: Context, limit: number): Promise<GlossaryFile> {
  const named = c.req.query('format')
  const format = named === undefined ? glossaryFormat(c.req.header('content-type') ?? '') : formatNamed(named)
  if (!format) {
    const types = GLOSSARY_FORMATS.map((each) => `${glossaryMediaType(each)} (${each})`).join(', ')
    throw new Problem('unsupported-media-type', `Send a glossary as one of ${types}, or name its format with ?format=.`)
  }
  const direction = directionOf(c)
  if (format === 'deepl' && !(direction.source && direction.target)) throw missingDirection()
  const { concepts, remarks } = readGlossary(await readText(c, limit), { format, ...direction })
  if (concepts.length === 0) {
    const first = remarks[0]
    const place = first?.line ? `line ${first.line}: ` : ''
    throw new Problem('invalid-glossary', `No term could be read as ${format}. ${first ? place + first.message : ''}`, {
      remarks,
    })
  }
  return { concepts, remarks }
}
