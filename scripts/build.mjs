import { cp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds `dist/`: the Node server and the command line as modules beside the page's files. */
export async function build() {
  await rm(`${root}dist`, { recursive: true, force: true })
  await bundle({
    absWorkingDir: root,
    entryPoints: ['src/node.ts', 'src/cli.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    chunkNames: 'node/[name]-[hash]',
  })
  await cp(`${root}src/http/public`, `${root}dist/http/public`, { recursive: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
