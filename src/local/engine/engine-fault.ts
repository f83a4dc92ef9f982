/**
 * What went wrong in an engine's thread, which has ended with it: it did not come up, it broke down on a text, or it
 * did not answer in time. Nothing in it shows the text.
 */
export class EngineFault extends Error {
  readonly kind: 'load' | 'broken' | 'timeout'

  constructor(kind: EngineFault['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineFault'
    this.kind = kind
  }
}
