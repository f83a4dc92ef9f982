import { baseLanguage } from '../domain/tag.ts'
import type { Check } from './pair.ts'

/** Source texts of up to so many UTF-16 code units are too short for a ratio to mean anything. */
const SHORT = 20

const DENSE = new Set(['zh', 'ja', 'ko'])

/** Shortest and longest target, as a multiple of the source, that human translators write (WMT21–23: outside in at most 0.6 %). */
function bounds(source: string, target: string): readonly [number, number] {
  const from = DENSE.has(baseLanguage(source))
  const to = DENSE.has(baseLanguage(target))
  if (from === to) return [0.5, 2]
  if (baseLanguage(source) === 'ko') return [0.9, 4.5]
  if (baseLanguage(target) === 'ko') return [0.2, 1.1]
  return from ? [1.5, 8] : [0.12, 0.7]
}

/** A target much shorter or longer than translations are: something may be lost or added. */
export const checkLength: Check = ({ source, target }) => {
  if (source.text.trim().length <= SHORT) return []
  const ratio = target.text.trim().length / source.text.trim().length
  const [least, most] = bounds(source.language, target.language)
  if (ratio >= least && ratio <= most) return []
  const detail =
    ratio < least
      ? `The translation is only ${percent(ratio)} as long as the source: something may be missing.`
      : `The translation is ${percent(ratio)} as long as the source: something may have been added.`
  return [{ code: 'length', severity: 'warning', source: null, target: null, detail }]
}

const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`
