import type { Calibration } from './confidence.ts'

/** Weights in the order of the features, fitted by `npm run bench alignment -- --fit`. */
const HUMAN: Calibration = [0.289, 1.119, 0.318, 1.61, -0.25, -2.27, 0.107, -0.859, -0.515]
const HUMAN_PIVOT: Calibration = [-0.039, 0.593, 0.098, 1.423, 0.076, -1.692, -0.155, -0.406, -0.081]
const PROVIDER: Calibration = [0.928, 0.603, 0.25, 2.097, -0.334, -0.809, -0.785, -0.648, -0.044]
const PROVIDER_PIVOT: Calibration = [-0.529, 0.332, 0.149, -0.501, 0.27, -1.75, -1.111, -0.312, 0.119]

/** The weights for a kind of text, with a translation of the source at hand or without. */
export function calibrationFor(preset: 'human' | 'provider', pivot: boolean): Calibration {
  if (preset === 'human') return pivot ? HUMAN_PIVOT : HUMAN
  return pivot ? PROVIDER_PIVOT : PROVIDER
}
