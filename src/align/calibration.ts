import type { Calibration } from './confidence.ts'

/** Weights in the order of the features, fitted by `npm run bench alignment -- --fit`. */
const HUMAN: Calibration = [0.91, 0.832, 0.011, 0.651, -0.217, -1.117, 0.044, -0.566, -0.39, -1.937]
const HUMAN_PIVOT: Calibration = [0.614, 0.579, 0.013, 1.656, -0.045, 0.496, -0.208, -0.43, -0.07, -0.553]
const PROVIDER: Calibration = [1.24, 0.492, 0.285, 3.322, -0.227, -0.911, -1.016, -0.412, 0.081, -2.83]
const PROVIDER_PIVOT: Calibration = [-1.665, 0.33, 0.126, 0.071, 0.647, -0.817, -0.572, -0.257, 0.096, -2.561]

/** The weights for a kind of text, with a translation of the source at hand or without. */
export function calibrationFor(preset: 'human' | 'provider', pivot: boolean): Calibration {
  if (preset === 'human') return pivot ? HUMAN_PIVOT : HUMAN
  return pivot ? PROVIDER_PIVOT : PROVIDER
}
