/** The command was given in a way that cannot be used; `message` says in which, in a sentence for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
