/** A file cannot be read as what it claims to be; `line` is where, counted from 1. It quotes names, never text. */
export class FormatError extends Error {
  readonly line: number

  constructor(detail: string, line: number) {
    super(`line ${line}: ${detail}`)
    this.name = 'FormatError'
    this.line = line
  }
}
