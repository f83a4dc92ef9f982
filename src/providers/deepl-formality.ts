/** How formally to translate. `less` and `more` are refused where the target has no formality, `prefer_…` are not. */
export type Formality = 'default' | 'more' | 'less' | 'prefer_more' | 'prefer_less'

/** Which of DeepL's models translate: the fast ones, the better ones, or the better ones where a pair has one. */
export type ModelType = 'latency_optimized' | 'quality_optimized' | 'prefer_quality_optimized'

/**
 * The formality to send for a target (DeepL's code); `undefined` for none. A wish is only strict where the target is
 * known to have formality: elsewhere DeepL would refuse the whole request, so that it is sent as a preference.
 * `supported` are DeepL's codes, in any case; left out while they are not known.
 * https://developers.deepl.com/docs/api-reference/translate
 */
export function formalityFor(
  wish: Formality | undefined,
  target: string,
  supported: readonly string[] | undefined,
): Formality | undefined {
  if (wish === undefined || wish === 'default') return undefined
  if (wish !== 'more' && wish !== 'less') return wish
  const code = target.toLowerCase()
  return supported?.some((known) => known.toLowerCase() === code) ? wish : `prefer_${wish}`
}
