/**
 * A name without what romanisations differ in: accents, apostrophes, hyphens, spaces, case; j/y/i, w/v, tsch/ch, sch/sh,
 * ou/u, kh/ch. Spellings of one name in Latin script come out alike; two different names hardly ever do.
 */
export const romanised = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s`]/gu, '')
    .toLowerCase()
    .replace(/tsch|tch/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/kh/g, 'ch')
    .replace(/ou/g, 'u')
    .replace(/w/g, 'v')
    .replace(/[jy]/g, 'i')
    .replace(/i+/g, 'i')
