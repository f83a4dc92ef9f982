/**
 * The environment cannot be used; `message` says which variable and why, one a line. It holds no text of a value, which
 * may be a key that stands in the wrong variable.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
