import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/*
 * The Worker as it would be deployed (wrangler's dry run): its size, held against the budget.
 * Warns above 325 KB gzip, fails above 345. Tables can be left
 * out of it: scripts/tables-of-worker.mjs.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const BUDGET_KB = 325
const LIMIT_KB = 345

const folder = await mkdtemp(join(tmpdir(), 'dragoman-bundle-'))
try {
  const result = spawnSync(
    process.execPath,
    [`${root}node_modules/wrangler/bin/wrangler.js`, 'deploy', '--dry-run', '--outdir', folder],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_SEND_ERROR_REPORTS: 'false',
        WRANGLER_HIDE_BANNER: 'true',
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      },
    },
  )
  if (result.status !== 0) throw new Error(`wrangler could not build the Worker:\n${result.stdout}\n${result.stderr}`)
  const files = (await readdir(folder)).filter((name) => /\.(js|mjs|wasm)$/.test(name))
  const codes = await Promise.all(files.map((name) => readFile(join(folder, name))))
  const bytes = codes.reduce((sum, code) => sum + code.length, 0)
  const gzip = codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0) / 1024
  console.log(
    `bundle: ${(bytes / 1024).toFixed(0)} KB minified, ${gzip.toFixed(1)} KB gzip (budget ${BUDGET_KB}, limit ${LIMIT_KB})`,
  )
  if (files.length === 0 || gzip > LIMIT_KB) process.exitCode = 1
  else if (gzip > BUDGET_KB) console.warn('bundle: over the budget')
} finally {
  await rm(folder, { recursive: true, force: true })
}
