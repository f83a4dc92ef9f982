import type { Summary } from '../domain/document.ts'

/** The header in which an answer says how it keeps the termbase, for clients that look no further. */
export const TERM_HEADER = 'x-dragoman-terms'

/** `required=9, applied=8, repaired=1, missing=1, forbidden=0, adherence=0.889`: a list as RFC 9651 has it. */
export function termHeader({ required, applied, repaired, misses, adherence }: Summary['terms']): string {
  const forbidden = misses.filter(({ status }) => status === 'forbidden').length
  const counts = { required, applied, repaired, missing: misses.length - forbidden, forbidden }
  const share = Math.floor(adherence * 1000) / 1000
  return [...Object.entries(counts).map(([name, count]) => `${name}=${count}`), `adherence=${share}`].join(', ')
}
