import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { tablesOfWorker } from './tables-of-worker.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/**
 * The Worker as one file, and as another the tables it is built without. In UTF-8: wrangler's own bundling escapes every
 * letter outside ASCII, which costs 15 KB. franc's smaller edition has the same trigrams for the languages it is asked about
 * (scripts/franc-of-worker.mjs).
 */
export async function bundleWorker() {
  const tables = tablesOfWorker()
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: ['src/worker.ts'],
    outfile: 'dist-worker/worker.js',
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2024',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    alias: { franc: 'franc-min' },
    plugins: [tables.plugin],
    external: ['node:*', 'cloudflare:*'],
    logLevel: 'warning',
  })
  return { script: outputFiles[0]?.text ?? '', tables: tables.file() }
}

/**
 * Writes what is not there already: wrangler watches the folder of the tables and would build again, and again.
 * @param {string} path
 * @param {string} text
 */
async function write(path, text) {
  if (text !== (await readFile(path, 'utf8').catch(() => undefined))) await writeFile(path, text)
}

// wrangler calls this before it serves or deploys (wrangler.toml)
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { script, tables } = await bundleWorker()
  await mkdir(`${root}dist-worker`, { recursive: true })
  await write(`${root}dist-worker/worker.js`, script)
  // among the page's files, where wrangler takes the assets from; made by each build, kept by none
  await write(`${root}src/http/public/assets/worker-tables.json`, tables)
}
