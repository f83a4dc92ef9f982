import type { Calibration } from './confidence.ts'

/** Weights in the order of the features, fitted by `npm run bench alignment -- --fit`. */
const HUMAN: Calibration = [0.421, 1.106, 0.259, 1.643, -0.24, -2.372, 0.058, -0.82, -0.497]
const HUMAN_PIVOT: Calibration = [-0.022, 0.592, 0.097, 1.444, 0.072, -1.682, -0.152, -0.409, -0.086]
const PROVIDER: Calibration = [0.857, 0.602, 0.249, 2.415, -0.311, -0.97, -1.065, -0.786, -0.055]
const PROVIDER_PIVOT: Calibration = [-0.644, 0.298, 0.134, -0.477, 0.41, -1.54, -1.675, -0.438, 0.143]

/** The weights for a kind of text, with a translation of the source at hand or without. */
export function calibrationFor(preset: 'human' | 'provider', pivot: boolean): Calibration {
  if (preset === 'human') return pivot ? HUMAN_PIVOT : HUMAN
  return pivot ? PROVIDER_PIVOT : PROVIDER
}
