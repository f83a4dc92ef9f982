import type { parseArgs } from 'node:util'
import { knownTag, type Tag } from '../domain/tag.ts'
import { UsageError } from './usage-error.ts'

/** Exit codes, as documented in the usage text. */
export const EXIT = { done: 0, failed: 1, usage: 2, partly: 3 } as const

/**
 * Whose memory and jobs a command uses: that of the one owner there is where no keys are needed. What the operator had
 * translated is shown to no key.
 */
export const OPERATOR = ''

/** Every option there is; each command reads those it knows. */
export const OPTIONS = {
  to: { type: 'string' },
  from: { type: 'string' },
  language: { type: 'string' },
  format: { type: 'string' },
  provider: { type: 'string' },
  compare: { type: 'string' },
  clean: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  id: { type: 'string' },
  budget: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  unit: { type: 'string' },
  pivot: { type: 'string' },
  'min-score': { type: 'string' },
  corpus: { type: 'boolean' },
  json: { type: 'boolean' },
  offered: { type: 'boolean' },
  wait: { type: 'boolean' },
  embeddings: { type: 'boolean' },
  html: { type: 'boolean' },
  private: { type: 'boolean' },
  glossary: { type: 'string', multiple: true },
  'no-glossary': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The options given, as they were typed. */
export type Values = Readonly<ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']>

/** A command: gives the exit code. */
export type Command = (operands: readonly string[], values: Values) => Promise<number>

/** An option's language tag. Throws `UsageError`. */
export function tag(given: string | undefined, option: string): Tag | undefined {
  if (given === undefined) return undefined
  const known = knownTag(given)
  if (known !== undefined) return known
  throw new UsageError(`${option} must be the BCP 47 tag of a known language, such as de or zh-Hans.`)
}

/** One of the words an option takes. Throws `UsageError`. */
export function oneOf<const Choice extends string>(given: string, choices: readonly Choice[], option: string): Choice {
  const choice = choices.find((name) => name === given)
  if (choice === undefined) throw new UsageError(`${option} must be one of ${choices.join(', ')}.`)
  return choice
}

/** Writes to standard output. */
export function print(text: string): number {
  process.stdout.write(text)
  return EXIT.done
}
