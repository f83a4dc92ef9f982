import type { Calibration } from './confidence.ts'

/** Weights in the order of the features, fitted by `npm run bench alignment -- --fit`. */
const HUMAN: Calibration = [0.561, 1.035, 0.039, 0.642, -0.129, -1.391, 0.155, -0.683, -0.546, -2.382]
const HUMAN_PIVOT: Calibration = [-0.638, 0.81, 0.102, 1.357, 0.061, 0.137, 0.043, -0.574, -0.252, -0.795]
const PROVIDER: Calibration = [1.55, 0.442, 0.24, 3.59, -0.145, -1.232, -1.221, -0.395, 0.122, -3.449]
const PROVIDER_PIVOT: Calibration = [-2.982, 0.344, 0.171, 1.213, 0.85, -1.616, -0.298, -0.179, -0.028, -2.441]

/** The weights for a kind of text, with a translation of the source at hand or without. */
export function calibrationFor(preset: 'human' | 'provider', pivot: boolean): Calibration {
  if (preset === 'human') return pivot ? HUMAN_PIVOT : HUMAN
  return pivot ? PROVIDER_PIVOT : PROVIDER
}
