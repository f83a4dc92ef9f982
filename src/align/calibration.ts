import type { Calibration } from './confidence.ts'

/** Weights in the order of the features, fitted by `npm run bench alignment -- --fit`. */
const HUMAN: Calibration = [0.91, 0.832, 0.011, 0.651, -0.217, -1.117, 0.044, -0.566, -0.39, -1.937]
const HUMAN_PIVOT: Calibration = [-0.931, 0.481, 0.071, 1.159, 0.297, 0.431, -0.359, -0.247, -0.053, -0.26]
const PROVIDER: Calibration = [1.24, 0.492, 0.285, 3.322, -0.227, -0.911, -1.016, -0.412, 0.081, -2.83]
const PROVIDER_PIVOT: Calibration = [-1.721, 0.332, 0.125, 0.052, 0.657, -0.81, -0.515, -0.257, 0.085, -2.553]

/** The weights for a kind of text, with a translation of the source at hand or without. */
export function calibrationFor(preset: 'human' | 'provider', pivot: boolean): Calibration {
  if (preset === 'human') return pivot ? HUMAN_PIVOT : HUMAN
  return pivot ? PROVIDER_PIVOT : PROVIDER
}
