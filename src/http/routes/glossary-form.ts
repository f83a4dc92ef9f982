import type { Services } from '../../pipeline/services.ts'
import type { GlossaryOffer } from '../views/glossary-choice.tsx'

/** The glossaries to tick, or `null` when nobody asks: to list them the built-in one has to be read. */
export async function offerGlossaries(
  wanted: readonly string[] | undefined,
  services: Pick<Services, 'glossaries'>,
): Promise<GlossaryOffer | null> {
  if (wanted === undefined) return null
  const offered = await services.glossaries.list()
  const known = new Set(offered.map(({ id }) => id))
  const chosen = wanted.filter((id) => known.has(id))
  return { offered, chosen: chosen.length > 0 ? chosen : null }
}

/** The glossaries a form ticks, in its order: `null` for none, and nothing said where it did not list them. */
export function glossaryOf(form: URLSearchParams): { glossary?: readonly string[] | null } {
  if (!form.has('glossary')) return {}
  const ticked = form.getAll('glossary').filter((id) => id !== '')
  return { glossary: ticked.length > 0 ? ticked : null }
}
