import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * What a module of the service exports, so that a script works with the service's own code: the two can never disagree.
 * @param {string} path from the root of the repository, such as `src/exchange/tmx.ts`
 */
export async function loadTypeScript(path) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')
  return import(`data:text/javascript;base64,${code}`)
}
