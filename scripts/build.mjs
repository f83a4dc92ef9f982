import { cp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds `dist/`: the Node server and the command line as modules, beside the page's files and the local engine's threads. */
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
  // A thread is started from a file of its own; chunks stand in dist/node and look for it from there.
  await cp(`${root}src/local/engine/thread`, `${root}dist/engine/thread`, { recursive: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
