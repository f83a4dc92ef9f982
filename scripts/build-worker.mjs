import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { francOfWorker } from './franc-of-worker.mjs'

/*
 * The Worker as one file, dist-worker/worker.js; wrangler calls this before it serves or deploys (wrangler.toml). Written
 * in UTF-8: wrangler's own bundling escapes every letter outside ASCII, which costs 15 KB. franc's smaller edition has
 * the same trigrams for the languages it is asked about, and only those are taken along (scripts/franc-of-worker.mjs).
 */
await bundle({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: ['src/worker.ts'],
  outfile: 'dist-worker/worker.js',
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  target: 'es2024',
  platform: 'browser',
  conditions: ['workerd', 'worker', 'browser'],
  alias: { franc: 'franc-min' },
  plugins: [francOfWorker],
  external: ['node:*', 'cloudflare:*'],
  logLevel: 'warning',
})
