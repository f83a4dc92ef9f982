import type { Calibration } from './confidence.ts'

/** Weights in the order of the features, fitted by `npm run bench alignment -- --fit`. */
const HUMAN: Calibration = [1.557, 0.959, 0.046, 1.58, -0.289, -1.167, 0.146, -0.537, -0.432, -0.398, -1.889, -5.765]
const HUMAN_PIVOT: Calibration = [-0.436, 0.807, 0.098, 1.145, 0.097, 0.756, 0.007, -0.65, -0.242, 0.13, 0.145, -2.733]
const PROVIDER: Calibration = [
  1.981, 0.432, 0.143, 3.481, -0.044, -0.968, -0.903, -0.354, 0.196, -2.331, -2.172, -2.309,
]
const PROVIDER_PIVOT: Calibration = [
  -2.928, 0.342, 0.168, 1.209, 0.853, -1.459, -0.314, -0.174, -0.024, -1.835, -0.07, -0.934,
]

/** The weights for a kind of text, with a translation of the source at hand or without. */
export function calibrationFor(preset: 'human' | 'provider', pivot: boolean): Calibration {
  if (preset === 'human') return pivot ? HUMAN_PIVOT : HUMAN
  return pivot ? PROVIDER_PIVOT : PROVIDER
}
