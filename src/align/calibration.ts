import type { Calibration } from './confidence.ts'

const UNCALIBRATED: Calibration = { bias: 0, posterior: 1, around: 0, evidence: 0, deletion: 0, uneven: 0 }

/** The weights for a kind of text, fitted by `npm run bench alignment -- --fit`. */
export const calibrationFor = (_preset: 'human' | 'provider', _pivot: boolean): Calibration => UNCALIBRATED
