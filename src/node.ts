import { ConfigError, parseConfig } from './config.ts'
import { serve } from './node/serve.ts'

/** Starts the service on Node with the process's environment. Exit code 2 when the environment cannot be used. */
try {
  await serve(parseConfig(process.env))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
