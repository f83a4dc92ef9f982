import type { MiddlewareHandler } from 'hono'
import { hold } from '../../domain/hold.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'

/** The style and the script of a document in one file, as `npm run generate` makes them of the page's own. */
export interface PageParts {
  readonly style: string
  readonly script: string
  /** The SHA-256 of each in base64, by which the policy of the file lets them run. */
  readonly styleDigest: string
  readonly scriptDigest: string
  /** The keys of the words the script says. */
  readonly keys: readonly string[]
}

/** The name of the file of the parts among the page's assets. */
export const PARTS_FILE = 'one-file.txt'

/** The parts in that file, which is ours. */
export const readParts = (file: string): PageParts => JSON.parse(file) as PageParts

/** Gives every request a way to the parts; they are read when a file first needs them, and held. */
export function givePageParts(assets: Dependencies['assets']): MiddlewareHandler<AppEnvironment> {
  const parts = hold(() => fetchParts(assets))
  return async (c, next) => {
    c.set('pageParts', parts)
    await next()
  }
}

async function fetchParts(assets: Dependencies['assets']): Promise<PageParts> {
  const file = await assets(new Request(`https://assets/assets/${PARTS_FILE}`))
  if (!file.ok) throw new Error(`${PARTS_FILE} is not among the assets (${file.status}).`)
  return readParts(await file.text())
}
