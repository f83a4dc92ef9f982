import type { Tag } from '../../domain/tag.ts'

/**
 * The languages franc is asked about, with their ISO 639-3 codes: those of ours that its smaller edition knows as well,
 * with the same trigrams. The Worker is built with that edition, and of it with these languages alone
 * (`scripts/franc-of-worker.mjs`); both must answer alike.
 */
export const FRANC_CODES: ReadonlyMap<Tag, readonly string[]> = new Map(
  (
    'es:spa en:eng pt:por id:ind fr:fra de:deu jv:jav vi:vie it:ita tr:tur pl:pol sw:swh su:sun ro:ron ha:hau bs:bos hr:hrv nl:nld ' +
    'sr:srp yo:yor uz:uzn ms:zlm ig:ibo tl:tgl hu:hun az:azj cs:ces zu:zul sv:swe so:som ru:rus uk:ukr be:bel bg:bul kk:kaz ' +
    'ar:arb ur:urd fa:pes ps:pbu hi:hin mr:mar ne:npi'
  )
    .split(' ')
    .map((entry) => {
      const [tag, codes] = entry.split(':') as [string, string]
      return [tag, codes.split(',')]
    }),
)
