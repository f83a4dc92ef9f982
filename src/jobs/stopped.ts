/** The job belongs to somebody else meanwhile, or was cancelled: nothing of it may be written any more. */
export class LeaseLost extends Error {}

/** The work stops here and goes on in so many milliseconds; `stalled` = that it got no further counts. */
export class Paused extends Error {
  readonly ms: number
  readonly stalled: boolean

  constructor(ms: number, stalled: boolean) {
    super('The work on a job was paused.')
    this.ms = ms
    this.stalled = stalled
  }
}
