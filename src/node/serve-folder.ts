import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.json', 'application/json'],
  ['.txt', 'text/plain; charset=utf-8'],
])

/** Answers a request with the file of the folder that its path names; 404 for anything else, above the folder too. */
export const serveFolder =
  (folder: string) =>
  async (request: Request): Promise<Response> => {
    const missing = () =>
      new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    const type = TYPES.get(extname(new URL(request.url).pathname))
    if (!type) return missing()
    const name = decoded(new URL(request.url).pathname)
    if (name === undefined) return missing()
    const path = normalize(join(folder, name))
    if (!path.startsWith(normalize(join(folder, sep)))) return missing()
    try {
      const body = await readFile(path)
      return new Response(new Uint8Array(body), {
        headers: { 'content-type': type, 'cache-control': 'public, max-age=300' },
      })
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
        return missing()
      throw error
    }
  }

/** The path a person would read; `undefined` when it is no text, or holds a character no file name may have. */
function decoded(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path)
    return name.includes('\0') ? undefined : name
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
