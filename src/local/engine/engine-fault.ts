/**
 * What went wrong in an engine's thread, which has ended with it: it did not come up, it broke down on a text, it did not
 * answer in time, or all of them were closed. Nothing in it shows the text.
 */
export class EngineFault extends Error {
  readonly kind: 'load' | 'broken' | 'timeout' | 'closed'

  constructor(kind: EngineFault['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineFault'
    this.kind = kind
  }
}
