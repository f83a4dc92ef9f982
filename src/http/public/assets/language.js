// @ts-check

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/**
 * Writing direction of a BCP 47 tag for the HTML `dir` attribute, as `src/domain/tag.ts` has it: the browser cannot load
 * that file, so a test keeps the two alike.
 *
 * @param {string} tag
 * @returns {'ltr' | 'rtl' | 'auto'}
 */
export function direction(tag) {
  const [base = 'und', ...parts] = tag.split('-')
  if (base.toLowerCase() === 'und') return 'auto'
  const script = parts.find((part) => /^[A-Z][a-z]{3}$/.test(part))
  if (script) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT.has(base.toLowerCase()) ? 'rtl' : 'ltr'
}
