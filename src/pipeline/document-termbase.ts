import type { Document } from '../domain/document.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { Services } from './services.ts'

/** The termbase a document was made with, as it is now; a warning for what of it is gone. */
export async function documentTermbase(
  { glossary }: Document,
  { glossaries }: Pick<Services, 'glossaries'>,
): Promise<{ readonly termbase: Termbase | null; readonly warnings: readonly string[] }> {
  if (!glossary) return { termbase: null, warnings: [] }
  const known = new Set((await glossaries.list()).map(({ id }) => id))
  // several of one document are named in one
  const ids = glossary.id.split('+')
  const [first, ...others] = ids.filter((id) => known.has(id))
  const warnings = ids
    .filter((id) => !known.has(id))
    .map((id) => `The glossary ${id} is gone: pairs changed since are not checked against it.`)
  return { termbase: first === undefined ? null : await glossaries.open([first, ...others]), warnings }
}
