import type { Config } from '../config.ts'
import { startServer } from './server.ts'

/** Starts the service, says on standard error where it is, and stops it when the process is asked to end. */
export async function serve(config: Config): Promise<void> {
  const server = await startServer(config)
  console.error(`Dragoman listens on ${server.url}`)
  console.error(
    `Open it in a browser, or: curl --data-binary @article.txt -H 'content-type: text/plain' '${server.url}/v1/translations?target=en'`,
  )
  const stop = async (): Promise<void> => {
    await server.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
